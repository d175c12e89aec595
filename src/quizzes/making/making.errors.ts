import { DomainError, type FieldError } from '../../platform/errors.js';
import { MAKING_ERRORS as say } from './making-errors.messages.js';

/** Another quiz has this slug. */
export const quizSlugTaken = () =>
  new DomainError('conflict', 'slug-taken', say.slugTaken, {}, [{ field: 'slug', message: say.slugTaken }]);

/** Somebody else changed it after the state that this person began from. */
export const quizChangedMeanwhile = () => new DomainError('conflict', 'changed-meanwhile', say.changedMeanwhile);

/** What the places of a quiz get wrong, each at its field. */
export const badSlots = (fields: FieldError[]) =>
  new DomainError('invalid', 'bad-slots', fields[0]?.message ?? say.noQuestions, fields[0]?.values ?? {}, fields);

/** There is nothing to ask. */
export const quizWithoutQuestions = () => new DomainError('conflict', 'no-questions', say.noQuestions);

/** Nobody has this e-mail address. */
export const unknownLearner = () =>
  new DomainError('invalid', 'unknown-person', say.unknownPerson, {}, [{ field: 'email', message: say.unknownPerson }]);
