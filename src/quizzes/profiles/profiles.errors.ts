import { DomainError } from '../../platform/errors.js';
import { PROFILE_ERRORS as say } from './profiles.messages.js';

/** Nobody answers about her skin before she has agreed to it, or after she took that back. */
export const consentNeeded = () => new DomainError('conflict', 'profile-consent-needed', say.consentNeeded);

/** The answers were sealed with a key that is gone, or that this installation cannot open. */
export const answersUnreadable = () => new DomainError('gone', 'profile-unreadable', say.unreadable);
