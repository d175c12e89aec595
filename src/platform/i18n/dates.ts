import { zoneCity } from './cities.js';
import { LOCALE_TAGS, type Locale } from './locales.js';

const formats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(LOCALE_TAGS[locale], options)));
  return known;
}

/** The first day of a month has a name of its own in French, which Intl does not know. */
function premier(locale: Locale, words: string): string {
  return locale === 'fr' ? words.replace(/(?<!\d)1(?= \p{L})/u, '1er') : words;
}

/** A day with its weekday, in the given IANA zone: 'Thursday 3 December 2026'. */
export function formatDay(locale: Locale, instant: Date, timeZone: string): string {
  return premier(
    locale,
    format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(instant),
  );
}

/** A day without its weekday: '3 December 2026'. */
export function formatDate(locale: Locale, instant: Date, timeZone = 'UTC'): string {
  return premier(locale, format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(instant));
}

/** A short day for dense tables: '3 Dec 2026'. */
export function formatShortDate(locale: Locale, instant: Date, timeZone: string): string {
  return premier(locale, format(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(instant));
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
  const key = `${locale}${JSON.stringify(options)}`;
  let known = numberFormats.get(key);
  if (!known) numberFormats.set(key, (known = new Intl.NumberFormat(LOCALE_TAGS[locale], options)));
  return known.format(value);
}

/** Names that were found to be zones: asking for one afresh takes longer than most of a request. */
const zones = new Set<string>();
/** There are some six hundred zones, which may be written in any capitals. */
const MOST_ZONES = 2_000;

/** Tells whether a name is an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true;
  // Offsets such as '+02:00' are understood below, yet they are not zones: they know no daylight saving.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  if (zones.size < MOST_ZONES) zones.add(name);
  return true;
}
