import { hasRole, type Viewer } from '../platform/http/viewer.js';
import { availability, type Availability, type Bookable, type SeatCounts } from '../masterclasses/session.rules.js';
import { CONSENTS } from './consents/consents.js';
import type { RegistrationStatus } from './registration.entity.js';

/** The wording of the consent that people give when they register. */
export const CONSENT_VERSION = CONSENTS.registering.current;

/** What somebody who asks for a place gets: the place, a place in the queue, or a no with its reason. */
export type PlaceDecision = 'confirmed' | 'waiting' | Exclude<Availability, 'open' | 'waiting-list'>;

/** Decides what somebody who asks now gets. A free place goes to nobody new while others wait for one. */
export function decidePlace(session: Bookable, now: Date): PlaceDecision {
  const offer = availability(session, now);
  if (offer === 'open') return session.waiting === 0 ? 'confirmed' : session.waitingList ? 'waiting' : 'full';
  return offer === 'waiting-list' ? 'waiting' : offer;
}

/** How many of those who wait can be given a place now. */
export function placesForWaiting({ capacity, taken, waiting }: SeatCounts): number {
  return Math.max(0, Math.min(waiting, capacity - taken));
}

/** How a status counts against a session: as a place taken, or as somebody waiting. */
export function countsOf(status: RegistrationStatus): { taken: 0 | 1; waiting: 0 | 1 } {
  return { taken: status === 'confirmed' || status === 'offered' ? 1 : 0, waiting: status === 'waiting' ? 1 : 0 };
}

/**
 * The registration's own part of the SEQUENCE after a move: the sum with the new session's number is one more than
 * the sum before, so that calendars take the change for the newer one. May be negative; the sum is not.
 */
export function sequenceAfterMove(own: number, fromSession: number, toSession: number): number {
  return fromSession + own + 1 - toSession;
}

/** On what ground somebody acts on a registration: its personal link, or who they are. */
export type Claimant = { link: string } | { viewer: Viewer };

/** As whom a claimant may act on a registration; null when they may not. */
export function actsAs(
  claimant: Claimant,
  registration: { id: string; personId: string | null },
): 'attendee' | 'staff' | null {
  if ('link' in claimant) return claimant.link === registration.id ? 'attendee' : null;
  if (hasRole(claimant.viewer, 'manager')) return 'staff';
  return registration.personId !== null && registration.personId === claimant.viewer.id ? 'attendee' : null;
}
