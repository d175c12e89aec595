import { DomainError } from '../../platform/errors.js';
import type { Message } from '../../platform/i18n/messages.js';
import { COURSE_QUIZ_ERRORS as say } from './course-quizzes.messages.js';

const at = (code: string, message: Message) =>
  new DomainError('invalid', code, message, {}, [{ field: 'quiz', message }]);

const BY_CONSTRAINT: Readonly<Record<string, () => DomainError>> = {
  course_quiz_has_pass_mark: () => at('quiz-without-pass-mark', say.noPassMark),
  course_quiz_is_published: () => at('quiz-not-published', say.notPublished),
  course_quiz_is_of_knowledge: () => at('quiz-is-a-profile', say.isProfile),
  course_quiz_quiz_id_fkey: () => at('no-such-quiz', say.noSuchQuiz),
};

/** What the database refused, in words; null for anything else. */
export const refusalOf = (constraint: string | null): DomainError | null =>
  constraint === null ? null : (BY_CONSTRAINT[constraint]?.() ?? null);

/** The number of people that a requirement reaches is another one by now. */
export const peopleChanged = (people: number) =>
  new DomainError('conflict', 'people-changed', say.peopleChanged, { people });
