import { DomainError } from '../../platform/errors.js';
import { registrationCancelled } from '../registrations.errors.js';
import type { LockedRegistration } from '../session-seats.js';
import { OFFER_ERRORS } from './offers.messages.js';

/** Nothing is offered to whoever waits. */
export const noOffer = () => new DomainError('conflict', 'no-offer', OFFER_ERRORS.noOffer);

/** The time to accept is over, and the place went on. */
export const offerLapsed = () => new DomainError('gone', 'offer-lapsed', OFFER_ERRORS.offerLapsed);

/** Whoever accepted gives the place back in another way. */
export const offerAccepted = () => new DomainError('conflict', 'offer-accepted', OFFER_ERRORS.offerAccepted);

/** Why there is no offer to answer. */
export function offerGone({ status, cancelledBy, cancelledWas }: LockedRegistration): DomainError {
  if (status !== 'cancelled') return noOffer();
  return cancelledBy === 'clock' && cancelledWas === 'offered' ? offerLapsed() : registrationCancelled();
}
