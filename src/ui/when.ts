import { formatDay, formatShortDate, formatTime, formatZone } from '../platform/i18n/dates.js';
import type { Locale } from '../platform/i18n/locales.js';

/** An instant or a span of hours, and the zone in which it takes place. */
export interface Occasion {
  at: Date;
  until?: Date | undefined;
  zone?: string | undefined;
  /** '3 Dec 2026' in place of 'Thursday 3 December 2026'. */
  short?: boolean | undefined;
}

/** How an occasion is said to a reader. */
export interface SaidOccasion {
  day: string;
  hours: string;
  /** The reader's zone, in brackets and on one line. */
  zone: string;
  /** The same on the clock of the place, where that differs. */
  there: string | null;
}

/** Says an occasion on the reader's clock and, when it differs, on that of the place; both zones named. */
export function sayOccasion(locale: Locale, { at, until, zone, short }: Occasion, timeZone: string): SaidOccasion {
  const day = (inZone: string) => (short ? formatShortDate : formatDay)(locale, at, inZone);
  const hours = (inZone: string) =>
    formatTime(locale, at, inZone) + (until ? `–${formatTime(locale, until, inZone)}` : '');
  // A zone in brackets is one word to the eye: it must not break over two lines.
  const named = (inZone: string) => `(${formatZone(locale, at, inZone)})`.replaceAll(' ', '\u00a0');
  const differs = zone !== undefined && (hours(zone) !== hours(timeZone) || day(zone) !== day(timeZone));
  const otherDay = differs && day(zone) !== day(timeZone) ? `${day(zone)} ` : '';
  return {
    day: day(timeZone),
    hours: hours(timeZone),
    zone: named(timeZone),
    there: differs ? `${otherDay}${hours(zone)} ${named(zone)}` : null,
  };
}
