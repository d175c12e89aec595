import fc from 'fast-check';
import { bothOpenings, MOST_DAYS, OPEN_AT_ONCE, opensAt, type Opening } from '../../src/courses/opening.rules.js';
import { closedUntil } from '../../src/learning/access/closed-lesson.rules.js';

const after = (afterDays: number): Opening => ({ afterDays, on: null });
const on = (day: string): Opening => ({ afterDays: null, on: day });
const said = (instant: Date | null) => instant?.toISOString() ?? null;
const localDay = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

test('a lesson opens at her midnight, so many days after the day on which she enrolled', () => {
  // 23:30 on the first in Brussels, already the second in Tokyo, still the first in New York.
  const enrolled = new Date('2026-12-01T22:30:00Z');
  expect(said(opensAt(after(7), enrolled, 'Europe/Brussels'))).toBe('2026-12-07T23:00:00.000Z');
  expect(said(opensAt(after(7), enrolled, 'Asia/Tokyo'))).toBe('2026-12-08T15:00:00.000Z');
  expect(said(opensAt(after(7), enrolled, 'America/New_York'))).toBe('2026-12-08T05:00:00.000Z');
});

test('days across the change of the clock are days, not spans of 24 hours', () => {
  const march = new Date('2027-03-27T11:00:00Z');
  const october = new Date('2027-10-30T11:00:00Z');
  expect(said(opensAt(after(1), march, 'Europe/Brussels'))).toBe('2027-03-27T23:00:00.000Z');
  expect(said(opensAt(after(2), march, 'Europe/Brussels'))).toBe('2027-03-28T22:00:00.000Z');
  expect(said(opensAt(after(2), october, 'Europe/Brussels'))).toBe('2027-10-31T23:00:00.000Z');
});

test('where the clock skips midnight the lesson opens with the first moment of the day', () => {
  // In Beirut the clock goes from 23:59 on 27 March to 01:00 on the 28th.
  expect(said(opensAt(on('2027-03-28'), new Date('2027-01-01'), 'Asia/Beirut'))).toBe('2027-03-27T22:00:00.000Z');
});

test('a date is the same day for everybody, on each one’s own calendar', () => {
  const enrolled = new Date('2026-12-01T12:00:00Z');
  for (const zone of ['Europe/Brussels', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia'])
    expect(localDay(opensAt(on('2026-12-07'), enrolled, zone)!, zone)).toBe('2026-12-07');
});

test('in every zone and at every hour she enrols, N days later means the day N later, at its first moment', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(zones, instants, fc.integer({ min: 1, max: MOST_DAYS }), (zone, enrolled, days) => {
      const opens = opensAt(after(days), enrolled, zone)!;
      const first = new Date(`${localDay(enrolled, zone)}T00:00:00Z`);
      expect(localDay(opens, zone)).toBe(new Date(first.getTime() + days * 86_400_000).toISOString().slice(0, 10));
      expect(localDay(new Date(opens.getTime() - 1), zone)).not.toBe(localDay(opens, zone));
    }),
    { numRuns: 300 },
  );
});

test('of a lesson’s rule and its module’s the later holds; without a rule it was never closed', () => {
  expect(bothOpenings(after(3), after(7))).toEqual(after(7));
  expect(bothOpenings(on('2026-12-07'), { afterDays: 2, on: '2026-12-01' })).toEqual({
    afterDays: 2,
    on: '2026-12-07',
  });
  const enrolled = new Date('2026-12-01T12:00:00Z');
  const both = { afterDays: 2, on: '2026-12-07' };
  expect(said(opensAt(both, enrolled, 'UTC'))).toBe('2026-12-07T00:00:00.000Z');
  expect(said(opensAt({ ...both, afterDays: 10 }, enrolled, 'UTC'))).toBe('2026-12-11T00:00:00.000Z');
  expect(opensAt(OPEN_AT_ONCE, enrolled, 'UTC')).toBeNull();
});

test('a preview, what staff opened, what is done and what has opened are closed to nobody', () => {
  const since = { enrolledAt: new Date('2026-12-01T12:00:00Z'), timeZone: 'Europe/Brussels' };
  const opening = { preview: false, afterDays: null, on: null, moduleAfterDays: 7, moduleOn: null };
  const before = new Date('2026-12-07T22:59:59Z');
  const opens = new Date('2026-12-07T23:00:00Z');
  expect(closedUntil(opening, false, since, before)).toEqual(opens);
  expect(closedUntil(opening, false, since, opens)).toBeNull();
  expect(closedUntil(opening, true, since, before)).toBeNull();
  expect(closedUntil({ ...opening, preview: true }, false, since, before)).toBeNull();
});
