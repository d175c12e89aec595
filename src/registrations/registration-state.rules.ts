import { hasBegun } from '../masterclasses/session.rules.js';
import { hasLapsed } from './offers/offer.rules.js';
import type { RegistrationView } from './registrations.views.js';

/**
 * What has become of a registration, as its holder should be told: the three live states, how it ended, or that she
 * was there, or that the session was reached with a place (`over`) or without one (`over-waiting`). What the clock says comes before the row:
 * an offer whose time is over has lapsed, also before anybody has noted that.
 */
export type RegistrationState =
  | 'confirmed'
  | 'offered'
  | 'waiting'
  | 'called-off'
  | 'handed-over'
  | 'declined'
  | 'lapsed'
  | 'left'
  | 'cancelled'
  | 'cancelled-by-staff'
  | 'attended'
  | 'over'
  | 'over-waiting';

/** The state of a registration at this moment. */
export function stateOf(registration: RegistrationView, now: Date): RegistrationState {
  const { session, status } = registration;
  if (session.status === 'cancelled') return 'called-off';
  if (status === 'cancelled') return endOf(registration);
  if (registration.attendance === 'attended') return 'attended';
  if (hasLapsed(registration, session, now)) return 'lapsed';
  if (!hasBegun(session, now)) return status;
  return status === 'waiting' ? 'over-waiting' : 'over';
}

function endOf({ handedOver, cancelledBy, cancelledWas }: RegistrationView): RegistrationState {
  if (handedOver) return 'handed-over';
  if (cancelledBy === 'clock') return 'lapsed';
  if (cancelledBy === 'staff') return 'cancelled-by-staff';
  if (cancelledWas === 'offered') return 'declined';
  return cancelledWas === 'waiting' ? 'left' : 'cancelled';
}

/** True for a registration that its holder can still change. */
export function isOpenToChange(state: RegistrationState): boolean {
  return state === 'confirmed' || state === 'offered' || state === 'waiting';
}
