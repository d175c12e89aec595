import type { Message, MessageValues } from './i18n/messages.js';

/** What kind of 'no' an error is; the faces map it to a status, actions never speak of HTTP. */
export type ErrorKind =
  'invalid' | 'signed-out' | 'forbidden' | 'not-found' | 'conflict' | 'gone' | 'too-large' | 'too-many' | 'unavailable';

/** What is wrong with one field, in words that can be said in every language. */
export interface FieldError {
  field: string;
  message: Message;
  values?: MessageValues;
}

/** A 'no' that a person can understand: named, with a stable code and a sentence in every language. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    /** Stable, for programs: `session-full`. */
    readonly code: string,
    readonly say: Message,
    readonly values: MessageValues = {},
    readonly fields: FieldError[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
