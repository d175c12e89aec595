import { doorOpensAt, joinState, type Doorway } from '../../../src/registrations/joining/joining.rules.js';

const startsAt = new Date('2026-12-03T18:30:00Z');
const session = (changes: Partial<Doorway> = {}): Doorway => ({
  status: 'published',
  startsAt,
  durationMinutes: 75,
  joinUrl: 'https://meet.example/room',
  ...changes,
});
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);

describe('the door of a session', () => {
  it('is open from half an hour before the beginning until the end, to the millisecond', () => {
    expect(doorOpensAt({ startsAt })).toEqual(at(-30));
    expect(joinState('confirmed', session(), new Date(at(-30).getTime() - 1))).toBe('early');
    expect(joinState('confirmed', session(), at(-30))).toBe('open');
    expect(joinState('confirmed', session(), new Date(at(75).getTime() - 1))).toBe('open');
    expect(joinState('confirmed', session(), at(75))).toBe('over');
  });

  it('opens for places only, whatever the hour', () => {
    expect(joinState('waiting', session(), at(0))).toBe('waiting');
    expect(joinState('offered', session(), at(0))).toBe('offered');
    expect(joinState('cancelled', session(), at(0))).toBe('cancelled');
  });

  it('says that the session is called off before anything else, and that it is over before who one is', () => {
    expect(joinState('cancelled', session({ status: 'cancelled' }), at(0))).toBe('session-cancelled');
    expect(joinState('waiting', session({ status: 'finished' }), at(0))).toBe('over');
  });

  it('says that the address is still to come only once one could go in', () => {
    expect(joinState('confirmed', session({ joinUrl: null }), at(-60))).toBe('early');
    expect(joinState('confirmed', session({ joinUrl: null }), at(0))).toBe('no-address');
  });
});
