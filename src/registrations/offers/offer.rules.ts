import type { RegistrationStatus } from '../registration.entity.js';

const HOUR_MILLISECONDS = 3_600_000;

/**
 * Until when a place that is offered now is held: for as long as the session says, and never past its start. Close to
 * the start that leaves less time, yet it is still asked for: a place given unseen would most likely stay empty.
 */
export function offerDeadline({ offerHours, startsAt }: { offerHours: number; startsAt: Date }, now: Date): Date {
  return new Date(Math.min(now.getTime() + offerHours * HOUR_MILLISECONDS, startsAt.getTime()));
}

/** True from the deadline on, and from the start of the session whatever the deadline: an answer then comes too late. */
export function hasLapsed(
  { offerExpiresAt }: { offerExpiresAt: Date | null },
  { startsAt }: { startsAt: Date },
  now: Date,
): boolean {
  return offerExpiresAt !== null && Math.min(offerExpiresAt.getTime(), startsAt.getTime()) <= now.getTime();
}

/** True for somebody who can accept or decline at this moment. */
export function hasOpenOffer(
  registration: { status: RegistrationStatus; offerExpiresAt: Date | null; session: { startsAt: Date } },
  now: Date,
): boolean {
  return registration.status === 'offered' && !hasLapsed(registration, registration.session, now);
}
