import { DomainError, type FieldError } from '../../platform/errors.js';
import type { Requiring } from '../quizzes/courses-of-quiz.js';
import { MAKING_ERRORS as say } from './making-errors.messages.js';

/** Another quiz has this slug. */
export const quizSlugTaken = () =>
  new DomainError('conflict', 'slug-taken', say.slugTaken, {}, [{ field: 'slug', message: say.slugTaken }]);

/** Somebody else changed it after the state that this person began from. */
export const quizChangedMeanwhile = () => new DomainError('conflict', 'changed-meanwhile', say.changedMeanwhile);

/** A course asks its learners to pass it, so it must stay open and keep a mark at which it is passed. */
export const quizRequired = ({ courses, learners }: Requiring) =>
  new DomainError('conflict', 'quiz-required', say.required, { courses, learners });

/** What the places of a quiz get wrong, each at its field. */
export const badSlots = (fields: FieldError[]) =>
  new DomainError('invalid', 'bad-slots', fields[0]?.message ?? say.noQuestions, fields[0]?.values ?? {}, fields);

/** There is nothing to ask. */
export const quizWithoutQuestions = () => new DomainError('conflict', 'no-questions', say.noQuestions);

/** Nobody has this e-mail address. */
export const unknownLearner = () =>
  new DomainError('invalid', 'unknown-person', say.unknownPerson, {}, [{ field: 'email', message: say.unknownPerson }]);
