import { DomainError } from '../../platform/errors.js';
import { CONSENT_ERRORS } from './consent.errors.messages.js';

/** The address of the account is not known to be its person's. */
export const notVerified = () => new DomainError('conflict', 'address-not-verified', CONSENT_ERRORS.notVerified);

/** The signature is missing, wrong or too old: which, nobody is told. */
export const unsigned = () => new DomainError('signed-out', 'bad-signature', CONSENT_ERRORS.unsigned);
