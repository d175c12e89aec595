import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import { ARTICLE_ERRORS as say } from './articles.staff.messages.js';

/** Somebody else saved the settings of the article after this person opened them. */
export const articleChanged = () => new DomainError('conflict', 'changed-meanwhile', say.articleChanged);

/** Lessons that nobody has; `fields` are those of the form. */
export const lessonsUnknown = (fields: readonly string[]) =>
  new DomainError(
    'invalid',
    'lesson-unknown',
    HTTP_MESSAGES.invalidInput,
    {},
    fields.map((field) => ({ field, message: say.lessonUnknown })),
  );

/** What readers have needs a day under its title. */
export const dayNeeded = () =>
  new DomainError('invalid', 'day-needed', HTTP_MESSAGES.invalidInput, {}, [
    { field: 'publishedOn', message: say.dayNeeded },
  ]);
