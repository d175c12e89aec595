import { Temporal } from 'temporal-polyfill';

/** A time on the clock of a zone, read as an instant; or why it cannot be: the clock skips it, or shows it twice. */
export type LocalReading =
  | { kind: 'instant'; at: Date }
  | { kind: 'skipped'; before: string; after: string }
  | { kind: 'twice'; earlier: Date; later: Date };

/**
 * Reads `2026-12-03T19:30` on the clock of an IANA zone.
 * @param occurrence which of the two is meant where the clock shows this time twice
 * @throws RangeError when it is not a local date and time, or the zone is unknown
 */
export function localToInstant(local: string, timeZone: string, occurrence?: 'earlier' | 'later'): LocalReading {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const date = (zoned: Temporal.ZonedDateTime) => new Date(zoned.epochMilliseconds);
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'instant', at: date(earlier) };
  if (earlier.toPlainDateTime().equals(plain)) {
    if (occurrence) return { kind: 'instant', at: date(occurrence === 'earlier' ? earlier : later) };
    return { kind: 'twice', earlier: date(earlier), later: date(later) };
  }
  // Around a gap the two readings are the same distance before and after it, as people are used to from their phones.
  return { kind: 'skipped', before: localTime(date(earlier), timeZone), after: localTime(date(later), timeZone) };
}

/** The time on the clock of a zone at an instant, as a form writes it: `2026-12-03T19:30`. */
export function localTime(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
