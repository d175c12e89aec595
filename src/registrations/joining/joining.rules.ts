import { isOver, type Bookable } from '../../masterclasses/session.rules.js';
import type { RegistrationStatus } from '../registration.entity.js';

/** How long before a session begins its door opens. */
export const DOOR_OPENS_MINUTES = 30;

/** What the rules ask of the session behind a personal join link. */
export interface Doorway extends Pick<Bookable, 'status' | 'startsAt' | 'durationMinutes'> {
  joinUrl: string | null;
}

/** What somebody who follows her join link finds: the door, or why it is shut. */
export type JoinState =
  'open' | 'early' | 'no-address' | 'over' | 'waiting' | 'offered' | 'cancelled' | 'session-cancelled';

/** The moment from which those with a place may go in. */
export function doorOpensAt({ startsAt }: Pick<Doorway, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - DOOR_OPENS_MINUTES * 60_000);
}

/** What the personal join link of a registration leads to now. */
export function joinState(status: RegistrationStatus, session: Doorway, now: Date): JoinState {
  if (session.status === 'cancelled') return 'session-cancelled';
  if (status === 'cancelled') return 'cancelled';
  if (session.status === 'finished' || isOver(session, now)) return 'over';
  if (status !== 'confirmed') return status;
  if (doorOpensAt(session) > now) return 'early';
  return session.joinUrl === null ? 'no-address' : 'open';
}
