import { Temporal } from 'temporal-polyfill';

/** When a lesson opens: so many days after enrolling, on a date, or (both null) at once. Of two rules the later one holds. */
export interface Opening {
  afterDays: number | null;
  /** A day without a zone: '2026-12-07'. */
  on: string | null;
}

/** A lesson that is open from the beginning. */
export const OPEN_AT_ONCE: Opening = { afterDays: null, on: null };

/** Most days after enrolling that a lesson may stay closed. */
export const MOST_DAYS = 365;
/** How many years ahead a lesson may open at most; later is a slip of the hand. */
export const MOST_YEARS = 3;

/** Both a lesson's own rule and its module's: the later of each. */
export function bothOpenings(one: Opening, other: Opening): Opening {
  const days = [one.afterDays, other.afterDays].filter((value) => value !== null);
  const dates = [one.on, other.on].filter((value) => value !== null);
  return { afterDays: days.length > 0 ? Math.max(...days) : null, on: dates.sort().at(-1) ?? null };
}

/** True for a lesson that may be closed to somebody who is enrolled. */
export const opensLater = ({ afterDays, on }: Opening): boolean => afterDays !== null || on !== null;

/**
 * The instant at which a lesson opens for somebody: the start of a day on her own calendar, also where the clock skips
 * midnight that night. The days count from the day on which she enrolled. Null when it was never closed.
 */
export function opensAt(opening: Opening, enrolledAt: Date, timeZone: string): Date | null {
  if (!opensLater(opening)) return null;
  const enrolled = Temporal.Instant.fromEpochMilliseconds(enrolledAt.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const days = [
    ...(opening.afterDays === null ? [] : [enrolled.add({ days: opening.afterDays })]),
    ...(opening.on === null ? [] : [Temporal.PlainDate.from(opening.on)]),
  ];
  const day = days.sort((one, other) => Temporal.PlainDate.compare(one, other)).at(-1)!;
  // Without an hour this is the first moment of that day, which is not always 00:00.
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}
