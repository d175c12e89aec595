import { DomainError, type ErrorKind } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import type { Message } from '../../platform/i18n/messages.js';
import { ATTEMPT_ERROR_MESSAGES as m } from './attempts.errors.messages.js';

const no = (kind: ErrorKind, code: string, say: Message) => () => new DomainError(kind, code, say);

/** The ways in which taking a quiz is refused, by the names under which actions throw them. */
export const ATTEMPT_ERRORS = {
  notAPerson: no('forbidden', 'not-a-person', m.notAPerson),
  notOpenYet: no('conflict', 'quiz-not-open', m.notOpenYet),
  closed: no('conflict', 'quiz-closed', m.closed),
  noAttemptsLeft: no('conflict', 'no-attempts-left', m.noAttemptsLeft),
  noQuestions: no('conflict', 'no-questions', m.noQuestions),
  notAsked: no('not-found', 'not-asked', m.notAsked),
  finished: no('conflict', 'attempt-finished', m.finished),
  reusedClientId: no('conflict', 'reused-client-id', m.reusedClientId),
  noHints: no('conflict', 'no-hints', m.noHints),
} as const;

/** An answer that cannot be read as one, said at its field. */
export function badAnswer(say: Message, field = 'response'): DomainError {
  return new DomainError('invalid', 'invalid-input', HTTP_MESSAGES.invalidInput, {}, [{ field, message: say }]);
}
