import { zoneCity } from './cities.js';
import { LOCALE_TAGS, type Locale } from './locales.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(LOCALE_TAGS[locale], options)));
  return known;
}

/** A day with its weekday, in the given IANA zone: 'Thursday 3 December 2026'. */
export function formatDay(locale: Locale, instant: Date, timeZone: string): string {
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(instant);
}

/** A day without its weekday: '3 December 2026'. */
export function formatDate(locale: Locale, instant: Date, timeZone = 'UTC'): string {
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(instant);
}

/** A short day for dense tables: '3 Dec 2026'. */
export function formatShortDate(locale: Locale, instant: Date, timeZone: string): string {
  return format(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(instant);
}

/** The hour and minutes on a 24-hour clock: '19:30'. */
export function formatTime(locale: Locale, instant: Date, timeZone: string): string {
  return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant);
}

/** The zone as people name it at that instant, with its city: 'Brussels, CET', 'Bruxelles, UTC+1'. */
export function formatZone(locale: Locale, instant: Date, timeZone: string): string {
  const parts = format(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
  const short = parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  const city = zoneCity(locale, timeZone);
  return city === short ? short : `${city}, ${short}`;
}

/** A number as the language writes it. */
export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(LOCALE_TAGS[locale], options).format(value);
}

/** Tells whether a name is an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Offsets such as '+02:00' pass the line above, yet they are not zones: they know no daylight saving.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
