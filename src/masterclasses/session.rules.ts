import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { SessionStatus } from './session.entity.js';

export { localTime, localToInstant, type LocalReading } from '../platform/i18n/local-time.js';

/** The counters of a session. */
export interface SeatCounts {
  capacity: number;
  taken: number;
  waiting: number;
}

/** What the rules ask of a session. */
export interface Bookable extends SeatCounts {
  status: SessionStatus;
  /** False while the masterclass itself is a draft. */
  published: boolean;
  waitingList: boolean;
  startsAt: Date;
  durationMinutes: number;
  /** Nobody can register before this moment; null: at once. */
  opensAt: Date | null;
  /** Nobody can register from this moment on; null: until it begins. */
  closesAt: Date | null;
}

/** Every answer to what a session offers. */
export const AVAILABILITIES = [
  'open',
  'waiting-list',
  'full',
  'not-yet',
  'closed',
  'past',
  'cancelled',
  'draft',
] as const;

/**
 * What somebody who would like to come can do: take a place (`open`), queue (`waiting-list`), or nothing, and why.
 * `not-yet` and `closed` lie outside the time for registering; `past` begins with the session itself.
 */
export type Availability = (typeof AVAILABILITIES)[number];

/** The free places that the public is shown: whoever waits comes first, so the queue is taken off. */
export function freePlaces({ capacity, taken, waiting }: SeatCounts): number {
  return Math.max(0, capacity - taken - waiting);
}

/** When a session ends. */
export function endOf({ startsAt, durationMinutes }: Pick<Bookable, 'startsAt' | 'durationMinutes'>): Date {
  return new Date(startsAt.getTime() + durationMinutes * 60_000);
}

/** True from the moment a session begins. */
export function hasBegun({ startsAt }: Pick<Bookable, 'startsAt'>, now: Date): boolean {
  return startsAt.getTime() <= now.getTime();
}

/** True once a session has ended. */
export function isOver(session: Pick<Bookable, 'startsAt' | 'durationMinutes'>, now: Date): boolean {
  return endOf(session).getTime() <= now.getTime();
}

/** What a session offers to somebody who asks now. */
export function availability(session: Bookable, now: Date): Availability {
  if (session.status === 'draft' || !session.published) return 'draft';
  if (session.status === 'cancelled') return 'cancelled';
  if (session.status === 'finished' || hasBegun(session, now)) return 'past';
  if (session.opensAt && session.opensAt > now) return 'not-yet';
  if (session.closesAt && session.closesAt <= now) return 'closed';
  if (freePlaces(session) > 0) return 'open';
  return session.waitingList ? 'waiting-list' : 'full';
}

/** True when somebody may register now, for a place or for the queue. */
export function isRegistrationOpen(session: Bookable, now: Date): boolean {
  return ['open', 'waiting-list'].includes(availability(session, now));
}

/** The fields of a plan that truly differ from what the session has. */
export function changesOf<T extends object>(session: T, patch: Partial<T>): (keyof T & string)[] {
  return (Object.keys(patch) as (keyof T & string)[]).filter(
    (key) => patch[key] !== undefined && !isDeepStrictEqual(session[key], patch[key]),
  );
}

/** True when the hour is another one, of which everybody concerned is told. */
export function movesHour(changes: readonly string[]): boolean {
  return changes.some((field) => ['startsAt', 'timeZone', 'durationMinutes'].includes(field));
}

/** What saving a changed plan does to people: how many are told of a new hour, and how many who wait get a place. */
export function effectOf(
  session: SeatCounts & Pick<Bookable, 'status'>,
  changes: readonly string[],
  capacity = session.capacity,
): { told: number; promoted: number } {
  if (session.status !== 'published') return { told: 0, promoted: 0 };
  return {
    told: movesHour(changes) ? session.taken + session.waiting : 0,
    promoted: capacity > session.capacity ? Math.max(0, Math.min(session.waiting, capacity - session.taken)) : 0,
  };
}

/** True when calendars that hold the session must be told. */
export function movesCalendar(changes: readonly string[]): boolean {
  return changes.some((field) => ['startsAt', 'timeZone', 'durationMinutes', 'status'].includes(field));
}

/** The same time on the clock so many days later. */
export function daysLater(local: string, days: number): string {
  return Temporal.PlainDateTime.from(local).add({ days }).toString({ smallestUnit: 'minute' });
}

/** An instant as RFC 3339 on the clock of a zone: `2026-12-03T19:30:00+01:00`. */
export function zonedIso(at: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** The instant of a local hour a number of days from today in that zone; where the clock skips it, right after. */
export function instantInDays(now: Date, days: number, at: string, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const zoned = today.add({ days }).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) });
  return new Date(zoned.epochMilliseconds);
}
