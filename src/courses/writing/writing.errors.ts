import { DomainError } from '../../platform/errors.js';
import { MOST_CHARACTERS } from './draft.input.js';
import { WRITING_ERRORS } from './writing.messages.js';

/** What two people wrote is together longer than a lesson may be. */
export const togetherTooLong = () =>
  new DomainError('invalid', 'text-too-long', WRITING_ERRORS.tooLong, { most: MOST_CHARACTERS }, [
    { field: 'body', message: WRITING_ERRORS.tooLong, values: { most: MOST_CHARACTERS } },
  ]);

/** More was sent than any lesson holds: it is not even read. */
export const farTooLong = () => new DomainError('too-large', 'text-too-large', WRITING_ERRORS.farTooLong);

/** Somebody else saved since the page was drawn. */
export const draftChanged = () => new DomainError('conflict', 'draft-changed', WRITING_ERRORS.draftChanged);
