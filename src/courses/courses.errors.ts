import { DomainError } from '../platform/errors.js';
import { defineMessages } from '../platform/i18n/messages.js';

const SAY = defineMessages({
  noLesson: { en: 'This lesson does not exist.', nl: 'Deze les bestaat niet.', fr: 'Cette leçon n’existe pas.' },
});

/** A text was saved for a lesson that is not there. */
export const lessonNotFound = () => new DomainError('not-found', 'lesson-not-found', SAY.noLesson);
