import { DomainError } from '../errors.js';
import { MAIL_WORDS as words } from './mail.messages.js';

/** Only a mail that has failed is sent again. */
export const notFailed = () => new DomainError('conflict', 'mail-not-failed', words.notFailed);

/** Nothing goes to this address. */
export const addressSuppressed = () => new DomainError('conflict', 'address-suppressed', words.suppressed);

/** The recipient has switched this topic off, or never asked for it. */
export const mailUnwanted = () => new DomainError('conflict', 'mail-unwanted', words.unsubscribed);

/** The mail's own time has passed. */
export const mailExpired = () => new DomainError('conflict', 'mail-expired', words.expired);

/** Whoever sends it again must say that it may arrive twice. */
export const mayHaveArrived = () => new DomainError('conflict', 'mail-may-have-arrived', words.mayHaveArrived);
