import { Temporal } from 'temporal-polyfill';
import { isOver, type Bookable } from '../../masterclasses/session.rules.js';
import type { RegistrationStatus } from '../registration.entity.js';

/** What can be said of a recording before it is for its people, and after. */
export const REPLAY_STATUSES = ['draft', 'published'] as const;

/** Who of the registered may watch: those with a place, came or not, or those who were still waiting as well. */
export const AUDIENCES = ['places', 'everybody'] as const;

/** One of them. */
export type Audience = (typeof AUDIENCES)[number];

/** The share of a recording that has to be played for it to count as watched. */
export const ENOUGH = 0.9;

/** What the rules ask of a recording. */
export interface Watchable {
  status: (typeof REPLAY_STATUSES)[number];
  audience: Audience;
  /** The end of its last day; null: it stays. */
  closesAt: Date | null;
}

/** What somebody who was registered finds: the recording, or why there is none for her. */
export type ReplayState = 'open' | 'none' | 'early' | 'expired' | 'no-place' | 'cancelled' | 'session-cancelled';

/** What a registration opens of the recording of its session now. */
export function replayState(
  status: RegistrationStatus,
  session: Pick<Bookable, 'status' | 'startsAt' | 'durationMinutes'>,
  replay: Watchable | null,
  now: Date,
): ReplayState {
  if (session.status === 'cancelled') return 'session-cancelled';
  if (status === 'cancelled') return 'cancelled';
  if (!wasGiven(session, now)) return 'early';
  if (replay?.status !== 'published') return 'none';
  if (replay.audience === 'places' && status !== 'confirmed') return 'no-place';
  return replay.closesAt !== null && replay.closesAt <= now ? 'expired' : 'open';
}

/** True once a session can have a recording. */
export function wasGiven(session: Pick<Bookable, 'status' | 'startsAt' | 'durationMinutes'>, now: Date): boolean {
  return session.status === 'finished' || (session.status === 'published' && isOver(session, now));
}

/** The moment at which a day ends on the clock of a zone. @param day `2026-12-12` */
export function endOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The last day of a recording, as a form writes it; the other way round. */
export function lastDay(closesAt: Date, timeZone: string): string {
  return lastMoment(closesAt, timeZone).toPlainDate().toString();
}

function lastMoment(closesAt: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(closesAt.getTime() - 1).toZonedDateTimeISO(timeZone);
}
