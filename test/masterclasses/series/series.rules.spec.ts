import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readRule, readSlots, ruleOf, sayableRule } from '../../../src/masterclasses/series/series.rules.js';
import { localTime, zonedIso } from '../../../src/masterclasses/session.rules.js';

const slots = (rule: string, start: string, zone = 'Europe/Brussels') => {
  const read = readRule(rule, start, zone);
  if ('fault' in read) throw new Error(read.fault);
  return read.slots;
};
const faultOf = (rule: string, start = '2027-03-04T19:30') => {
  const read = readRule(rule, start, 'Europe/Brussels');
  return 'fault' in read ? read.fault : null;
};
const ZONES = ['Europe/Brussels', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata'] as const;

describe('a series keeps its hour on the clock of its zone', () => {
  test.each([
    ['Europe/Brussels', '2027-03-14T19:30', ['+01:00', '+01:00', '+02:00', '+02:00']],
    ['Europe/Brussels', '2027-10-17T19:30', ['+02:00', '+02:00', '+01:00', '+01:00']],
    ['America/New_York', '2027-03-07T19:30', ['-05:00', '-04:00', '-04:00', '-04:00']],
    ['Australia/Sydney', '2027-03-28T19:30', ['+11:00', '+10:00', '+10:00', '+10:00']],
    ['Australia/Sydney', '2027-09-26T19:30', ['+10:00', '+11:00', '+11:00', '+11:00']],
    ['Asia/Kolkata', '2027-03-14T19:30', ['+05:30', '+05:30', '+05:30', '+05:30']],
  ])('weekly in %s from %s', (zone, start, offsets) => {
    const readings = readSlots(slots('FREQ=WEEKLY;COUNT=4', start, zone), zone);
    expect(readings.map(({ at }) => zonedIso(at!, zone).slice(19))).toEqual(offsets);
    expect(readings.map(({ at }) => localTime(at!, zone).slice(11))).toEqual(Array(4).fill('19:30'));
  });

  test.each(ZONES)('monthly on the first Thursday in %s, through a whole year', (zone) => {
    const readings = readSlots(slots('FREQ=MONTHLY;BYDAY=1TH;COUNT=12', '2027-01-07T08:00', zone), zone);
    expect(readings.map(({ at }) => localTime(at!, zone).slice(11))).toEqual(Array(12).fill('08:00'));
    for (const { slot } of readings) expect(Temporal.PlainDate.from(slot).dayOfWeek).toBe(4);
  });

  test('whatever the zone, the day, the hour and the rhythm: each session is at that hour, or is told to be unclear', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES, 'Europe/London', 'America/Santiago', 'Pacific/Chatham', 'Africa/Casablanca'),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 24 * 4 - 1 }),
        fc.constantFrom('weekly', 'fortnightly', 'monthly-weekday', 'monthly-day'),
        fc.integer({ min: 1, max: 60 }),
        (zone, day, quarter, repeat, times) => {
          const date = Temporal.PlainDate.from('2026-12-01').add({ days: day }).toString();
          const hour = Temporal.PlainTime.from('00:00')
            .add({ minutes: quarter * 15 })
            .toString()
            .slice(0, 5);
          for (const { slot, reading, at } of readSlots(
            slots(ruleOf(repeat, date, { times }), `${date}T${hour}`, zone),
            zone,
          )) {
            expect(slot.slice(11)).toBe(hour);
            if (at) expect(localTime(at, zone)).toBe(slot);
            else expect(reading.kind).not.toBe('instant');
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('an hour that the clock skips or shows twice', () => {
  test('is never decided silently, and is decided by what staff say', () => {
    const skipped = slots('FREQ=WEEKLY;COUNT=3', '2027-03-21T02:30');
    expect(readSlots(skipped, 'Europe/Brussels').map(({ at }) => at === null)).toEqual([false, true, false]);
    const said = (choice: 'before' | 'after' | 'skip' | 'earlier') =>
      readSlots(skipped, 'Europe/Brussels', { '2027-03-28T02:30': choice })[1]!;
    expect(zonedIso(said('before').at!, 'Europe/Brussels')).toBe('2027-03-28T01:30:00+01:00');
    expect(zonedIso(said('after').at!, 'Europe/Brussels')).toBe('2027-03-28T03:30:00+02:00');
    expect(said('skip')).toMatchObject({ at: null, skipped: true });
    // An answer to the other question decides nothing.
    expect(said('earlier')).toMatchObject({ at: null, skipped: false });

    const twice = slots('FREQ=WEEKLY;COUNT=3', '2027-10-24T02:30');
    expect(readSlots(twice, 'Europe/Brussels').map(({ at }) => at === null)).toEqual([false, true, false]);
    const [, later] = readSlots(twice, 'Europe/Brussels', { '2027-10-31T02:30': 'later' });
    expect(later!.at).toEqual(new Date('2027-10-31T01:30:00Z'));
  });

  test('is the hour of New York, not of Brussels, where the session is planned there', () => {
    const there = slots('FREQ=WEEKLY;COUNT=2', '2027-03-07T02:30', 'America/New_York');
    expect(readSlots(there, 'America/New_York').map(({ reading }) => reading.kind)).toEqual(['instant', 'skipped']);
    expect(readSlots(there, 'Europe/Brussels').map(({ reading }) => reading.kind)).toEqual(['instant', 'instant']);
  });
});

describe('a rule', () => {
  test.each([
    ['without an end', 'FREQ=WEEKLY', 'noEnd'],
    ['with two ends', 'FREQ=WEEKLY;COUNT=3;UNTIL=20270401', 'twoEnds'],
    ['with too many sessions', 'FREQ=WEEKLY;COUNT=105', 'tooMany'],
    ['with too many until its day', 'FREQ=DAILY;UNTIL=20290101', 'tooMany'],
    ['with no session', 'FREQ=WEEKLY;COUNT=0', 'noDate'],
    ['that ends before it begins', 'FREQ=WEEKLY;UNTIL=20260101', 'noDate'],
    ['for a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3', 'noDate'],
    ['several times a day', 'FREQ=HOURLY;COUNT=3', 'tooOften'],
    ['each minute', 'FREQ=MINUTELY;COUNT=3', 'tooOften'],
    ['with an hour of its own', 'FREQ=DAILY;BYHOUR=8,20;COUNT=4', 'hourInRule'],
    ['that is none', 'every Thursday', 'notRule'],
    ['of an unknown rhythm', 'FREQ=NOW;COUNT=3', 'notRule'],
    ['with an unknown part', 'FREQ=WEEKLY;COUNT=3;COLOUR=RED', 'notRule'],
    ['with a part twice', 'FREQ=WEEKLY;COUNT=3;COUNT=4', 'notRule'],
    ['with a weekday that is none', 'FREQ=WEEKLY;COUNT=3;BYDAY=XX', 'notRule'],
    ['with another line behind it', 'FREQ=WEEKLY;COUNT=3\nEXDATE:20270311T193000Z', 'notRule'],
    ['until garbage', 'FREQ=WEEKLY;UNTIL=SOON', 'notRule'],
    ['until a day that is none', 'FREQ=WEEKLY;UNTIL=20270231', 'notRule'],
    ['of nothing', '', 'notRule'],
  ])('%s is refused by name', (_, rule, fault) => expect(faultOf(rule)).toBe(fault));

  test('until a day has its last session on that day, and until an instant means that instant in the zone', () => {
    expect(slots('FREQ=WEEKLY;UNTIL=20270318', '2027-03-04T19:30')).toHaveLength(3);
    expect(slots('RRULE:FREQ=WEEKLY;UNTIL=20270318T183000Z', '2027-03-04T19:30')).toHaveLength(3);
    expect(slots('FREQ=WEEKLY;UNTIL=20270318T182959Z', '2027-03-04T19:30')).toHaveLength(2);
  });

  test('is made from a form: the same weekday or day of the month, the last where there is not always a fifth', () => {
    expect(ruleOf('weekly', '2026-12-03', { times: 12 })).toBe('FREQ=WEEKLY;COUNT=12');
    expect(ruleOf('fortnightly', '2026-12-03', { until: '2027-06-30' })).toBe('FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630');
    expect(ruleOf('monthly-weekday', '2026-12-03', { times: 3 })).toBe('FREQ=MONTHLY;BYDAY=1TH;COUNT=3');
    expect(ruleOf('monthly-weekday', '2026-12-31', { times: 3 })).toBe('FREQ=MONTHLY;BYDAY=-1TH;COUNT=3');
    expect(slots(ruleOf('monthly-day', '2027-01-31', { times: 3 }), '2027-01-31T19:30')).toEqual([
      '2027-01-31T19:30',
      '2027-03-31T19:30',
      '2027-05-31T19:30',
    ]);
  });
});

test('every rule that the form makes can be said in words, others stay as they were sent', () => {
  const kinds = ['weekly', 'fortnightly', 'monthly-weekday', 'monthly-day'] as const;
  for (const kind of kinds)
    for (const date of ['2026-12-03', '2026-12-31']) {
      expect(sayableRule(ruleOf(kind, date, { times: 12 }))).toMatchObject({ times: 12, until: null });
      const said = sayableRule(ruleOf(kind, date, { until: '2027-06-30' }));
      expect([said?.times, said?.until?.toString()]).toEqual([0, '2027-06-30']);
    }
  expect(new Set(kinds.map((kind) => sayableRule(ruleOf(kind, '2026-12-03', { times: 2 }))!.repeat)).size).toBe(4);
  expect(sayableRule('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12')).toBeNull();
  expect(sayableRule('FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH;COUNT=12')).toBeNull();
});
