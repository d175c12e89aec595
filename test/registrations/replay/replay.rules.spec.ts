import { endOfDay, lastDay, replayState, type Watchable } from '../../../src/registrations/replay/replay.rules.js';

const NOW = new Date('2026-12-12T12:00:00Z');
const hours = (n: number) => new Date(NOW.getTime() + n * 3_600_000);
const session = { status: 'finished' as const, startsAt: hours(-5), durationMinutes: 60 };
const replay: Watchable = { status: 'published', audience: 'places', closesAt: hours(1) };

describe('what a registration opens', () => {
  it.each([
    ['a place', 'confirmed', session, replay, 'open'],
    ['a place, and a replay that stays', 'confirmed', session, { ...replay, closesAt: null }, 'open'],
    ['a place, at the very end of the last day', 'confirmed', session, { ...replay, closesAt: NOW }, 'expired'],
    ['a draft', 'confirmed', session, { ...replay, status: 'draft' }, 'none'],
    ['no recording', 'confirmed', session, null, 'none'],
    ['somebody who waited', 'waiting', session, replay, 'no-place'],
    ['somebody who waited, where those may too', 'waiting', session, { ...replay, audience: 'everybody' }, 'open'],
    ['an offer that nobody took', 'offered', session, replay, 'no-place'],
    ['a registration that was cancelled', 'cancelled', session, { ...replay, audience: 'everybody' }, 'cancelled'],
    ['a session that was called off', 'confirmed', { ...session, status: 'cancelled' }, replay, 'session-cancelled'],
    [
      'a session that is not over',
      'confirmed',
      { ...session, status: 'published', startsAt: hours(-0.5) },
      replay,
      'early',
    ],
    ['a session that is over and not yet closed', 'confirmed', { ...session, status: 'published' }, replay, 'open'],
  ] as const)('of %s', (_name, status, of, recording, state) => {
    expect(replayState(status, of, recording, NOW)).toBe(state);
  });
});

describe('a last day', () => {
  it.each([
    ['Europe/Brussels', '2026-12-12', '2026-12-12T23:00:00.000Z'],
    ['Europe/Brussels', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['Europe/Brussels', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['America/New_York', '2026-12-12', '2026-12-13T05:00:00.000Z'],
    ['Pacific/Auckland', '2026-12-12', '2026-12-12T11:00:00.000Z'],
  ])('in %s, %s, ends at %s and is read back as the same day', (zone, day, ends) => {
    expect(endOfDay(day, zone).toISOString()).toBe(ends);
    expect(lastDay(endOfDay(day, zone), zone)).toBe(day);
  });
});
