import { DomainError } from '../../platform/errors.js';
import { registrationCancelled, sessionCancelled, sessionPast } from '../registrations.errors.js';
import { JOINING_WORDS as words } from './joining.messages.js';
import type { JoinState } from './joining.rules.js';

/** The error that tells why somebody cannot go in. */
export function shut(why: Exclude<JoinState, 'open'>): DomainError {
  switch (why) {
    case 'session-cancelled':
      return sessionCancelled();
    case 'cancelled':
      return registrationCancelled();
    case 'over':
      return sessionPast();
    case 'waiting':
    case 'offered':
      return new DomainError('conflict', 'no-place-yet', words.placeNeeded);
    case 'early':
      return new DomainError('conflict', 'not-open-yet', words.earlyError);
    case 'no-address':
      return new DomainError('conflict', 'no-address-yet', words.noAddressLede);
  }
}
