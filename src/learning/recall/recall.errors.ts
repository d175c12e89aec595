import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import { RECALL_MESSAGES as say } from './recall.messages.js';

/** The round went: it stood open for thirty days. */
export const recallOver = () => new DomainError('gone', 'recall-over', say.over);

/** The answer is none of the choices. */
export const notAChoice = () =>
  new DomainError('invalid', 'invalid-input', HTTP_MESSAGES.invalidInput, {}, [
    { field: 'answer', message: HTTP_MESSAGES.notChoice },
  ]);
