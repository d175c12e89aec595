import fc from 'fast-check';
import {
  availability,
  changesOf,
  endOf,
  freePlaces,
  instantInDays,
  isOver,
  isRegistrationOpen,
  localTime,
  localToInstant,
  movesCalendar,
  zonedIso,
  type Bookable,
} from '../../src/masterclasses/session.rules.js';

const now = new Date('2026-11-23T09:00:00Z');
const session = (changes: Partial<Bookable> = {}): Bookable => ({
  status: 'published',
  published: true,
  waitingList: true,
  startsAt: new Date('2026-12-03T18:30:00Z'),
  durationMinutes: 75,
  opensAt: null,
  closesAt: null,
  capacity: 10,
  taken: 0,
  waiting: 0,
  ...changes,
});

describe('places', () => {
  test('who waits comes before whoever asks now', () => {
    expect(freePlaces({ capacity: 10, taken: 7, waiting: 2 })).toBe(1);
    expect(freePlaces({ capacity: 10, taken: 7, waiting: 3 })).toBe(0);
  });

  test('there are never fewer than none, nor more than the session has', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (capacity, taken, waiting) => {
        const free = freePlaces({ capacity, taken, waiting });
        return free >= 0 && free <= capacity;
      }),
    );
  });

  test('a session offers a place, then its queue, then nothing', () => {
    expect(availability(session(), now)).toBe('open');
    expect(availability(session({ taken: 10 }), now)).toBe('waiting-list');
    expect(availability(session({ taken: 9, waiting: 1 }), now)).toBe('waiting-list');
    expect(availability(session({ taken: 10, waitingList: false }), now)).toBe('full');
  });

  test('there are places only within the time for registering', () => {
    const window = session({ opensAt: new Date(now.getTime() + 1), closesAt: new Date(now.getTime() + 1000) });
    expect(availability(window, now)).toBe('not-yet');
    expect(availability(window, window.opensAt!)).toBe('open');
    expect(availability(window, new Date(now.getTime() + 999))).toBe('open');
    expect(availability(window, window.closesAt!)).toBe('closed');
    expect(isRegistrationOpen(window, now)).toBe(false);
  });

  test('registration closes the moment a session begins, though it is over only at its end', () => {
    const begins = session({ startsAt: now });
    expect(availability(begins, now)).toBe('past');
    expect(isRegistrationOpen(begins, now)).toBe(false);
    expect(isRegistrationOpen(begins, new Date(now.getTime() - 1))).toBe(true);
    expect(isOver(begins, now)).toBe(false);
    expect(isOver(begins, endOf(begins))).toBe(true);
  });

  test('nobody registers for what is cancelled, a draft, or part of a draft', () => {
    expect(availability(session({ status: 'cancelled' }), now)).toBe('cancelled');
    expect(availability(session({ status: 'draft' }), now)).toBe('draft');
    expect(availability(session({ published: false }), now)).toBe('draft');
  });
});

describe('local time', () => {
  const read = (local: string, zone: string) => {
    const reading = localToInstant(local, zone);
    return reading.kind === 'instant' ? reading.at.toISOString() : reading.kind;
  };

  test('an hour in Brussels is another instant in winter than in summer', () => {
    expect(read('2026-12-03T19:30', 'Europe/Brussels')).toBe('2026-12-03T18:30:00.000Z');
    expect(read('2026-07-03T19:30', 'Europe/Brussels')).toBe('2026-07-03T17:30:00.000Z');
  });

  test.each([
    ['Europe/Brussels', '2026-03-29T02:30', '2026-03-29T01:30', '2026-03-29T03:30'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T01:30', '2026-03-08T03:30'],
    ['Australia/Sydney', '2026-10-04T02:30', '2026-10-04T01:30', '2026-10-04T03:30'],
  ])('in %s the clock skips %s, and the nearest hours are told', (zone, local, before, after) => {
    expect(localToInstant(local, zone)).toEqual({ kind: 'skipped', before, after });
    expect(localToInstant(local, zone, 'later').kind).toBe('skipped');
  });

  test.each([
    ['Europe/Brussels', '2026-10-25T02:30'],
    ['America/New_York', '2026-11-01T01:30'],
    ['Australia/Sydney', '2026-04-05T02:30'],
  ])('in %s the clock shows %s twice, an hour apart, and either can be meant', (zone, local) => {
    const reading = localToInstant(local, zone);
    if (reading.kind !== 'twice') throw new Error(`read as ${reading.kind}`);
    expect(reading.later.getTime() - reading.earlier.getTime()).toBe(3_600_000);
    expect(localToInstant(local, zone, 'earlier')).toEqual({ kind: 'instant', at: reading.earlier });
    expect(localToInstant(local, zone, 'later')).toEqual({ kind: 'instant', at: reading.later });
    expect(localTime(reading.earlier, zone)).toBe(local);
    expect(localTime(reading.later, zone)).toBe(local);
  });

  test('in a zone without daylight saving every hour is there once', () => {
    for (const local of ['2026-03-29T02:30', '2026-10-25T02:30', '2026-07-01T12:00']) {
      expect(localToInstant(local, 'Asia/Kolkata').kind).toBe('instant');
    }
  });

  test('whatever instant is written as a local time is read back as itself', () => {
    const zones = ['Europe/Brussels', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    const minutes = fc.integer({ min: 29_454_240, max: 31_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const at = new Date(minute * 60_000);
        const reading = localToInstant(localTime(at, zone), zone);
        if (reading.kind === 'instant') return reading.at.getTime() === at.getTime();
        return (
          reading.kind === 'twice' && [reading.earlier, reading.later].some((one) => one.getTime() === at.getTime())
        );
      }),
    );
  });

  test('an instant tells its offset in its zone', () => {
    expect(zonedIso(new Date('2026-12-03T18:30:00Z'), 'Europe/Brussels')).toBe('2026-12-03T19:30:00+01:00');
    expect(zonedIso(new Date('2026-12-03T18:30:00Z'), 'America/New_York')).toBe('2026-12-03T13:30:00-05:00');
  });

  test('days are counted on the calendar of the zone, across a change of the clock', () => {
    const eve = new Date('2026-10-24T22:30:00Z');
    expect(instantInDays(eve, 1, '19:30', 'Europe/Brussels').toISOString()).toBe('2026-10-26T18:30:00.000Z');
    expect(instantInDays(eve, 1, '19:30', 'America/New_York').toISOString()).toBe('2026-10-25T23:30:00.000Z');
  });
});

describe('changes', () => {
  test('only what truly differs is a change', () => {
    const before = { startsAt: new Date('2026-12-03T18:30:00Z'), capacity: 10 };
    expect(changesOf(before, { startsAt: new Date('2026-12-03T18:30:00Z'), capacity: 10 })).toEqual([]);
    expect(changesOf(before, { startsAt: new Date('2026-12-03T18:31:00Z') })).toEqual(['startsAt']);
  });

  test('calendars are told of another time, and not of another number of places', () => {
    expect(movesCalendar(['startsAt'])).toBe(true);
    expect(movesCalendar(['durationMinutes', 'capacity'])).toBe(true);
    expect(movesCalendar(['capacity', 'waitingList', 'language'])).toBe(false);
  });
});
