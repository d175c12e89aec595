import fc from 'fast-check';
import type { Bookable } from '../../src/masterclasses/session.rules.js';
import {
  actsAs,
  decidePlace,
  placesForWaiting,
  sequenceAfterMove,
} from '../../src/registrations/registration.rules.js';
import type { Role, Viewer } from '../../src/platform/http/viewer.js';

const now = new Date('2026-11-23T12:00:00Z');
const session = (changes: Partial<Bookable> = {}): Bookable => ({
  status: 'published',
  published: true,
  waitingList: true,
  startsAt: new Date('2026-12-01T18:30:00Z'),
  durationMinutes: 75,
  opensAt: null,
  closesAt: null,
  capacity: 3,
  taken: 0,
  waiting: 0,
  ...changes,
});
const viewer = (id: string, ...roles: Role[]): Viewer => ({
  id,
  name: '',
  email: '',
  roles,
  locale: 'en',
  timeZone: 'UTC',
});

describe('who gets what', () => {
  it('gives a place while there are places and nobody waits', () => {
    expect(decidePlace(session(), now)).toBe('confirmed');
    expect(decidePlace(session({ taken: 2 }), now)).toBe('confirmed');
  });

  it('puts the next one in the queue, or says that it is full where there is none', () => {
    expect(decidePlace(session({ taken: 3 }), now)).toBe('waiting');
    expect(decidePlace(session({ taken: 3, waitingList: false }), now)).toBe('full');
  });

  it('never gives a newcomer a place while somebody waits', () => {
    const counts = fc.record({
      capacity: fc.integer({ min: 1, max: 9 }),
      taken: fc.nat(9),
      waiting: fc.integer({ min: 1, max: 9 }),
      waitingList: fc.boolean(),
    });
    fc.assert(
      fc.property(counts, (given) => {
        expect(decidePlace(session({ ...given, taken: Math.min(given.taken, given.capacity) }), now)).not.toBe(
          'confirmed',
        );
      }),
    );
  });

  it('says why a session takes nobody', () => {
    expect(decidePlace(session({ startsAt: now }), now)).toBe('past');
    expect(decidePlace(session({ status: 'cancelled' }), now)).toBe('cancelled');
    expect(decidePlace(session({ status: 'draft' }), now)).toBe('draft');
    expect(decidePlace(session({ published: false }), now)).toBe('draft');
  });

  it('promotes as many as there are places for, and no more than wait', () => {
    expect(placesForWaiting({ capacity: 5, taken: 3, waiting: 9 })).toBe(2);
    expect(placesForWaiting({ capacity: 5, taken: 3, waiting: 1 })).toBe(1);
    expect(placesForWaiting({ capacity: 5, taken: 5, waiting: 1 })).toBe(0);
  });
});

it('raises the SEQUENCE with every move, wherever the sessions stand', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.nat(50), fc.nat(50), (own, from, to) => {
      expect(sequenceAfterMove(own, from, to) + to).toBe(own + from + 1);
    }),
  );
});

describe('who may act on a registration', () => {
  const registration = { id: 'r1', personId: 'p1' };
  it('is whoever holds its own link', () => {
    expect(actsAs({ link: 'r1' }, registration)).toBe('attendee');
    expect(actsAs({ link: 'r2' }, registration)).toBeNull();
  });
  it('is its own person, or a manager, and nobody else', () => {
    expect(actsAs({ viewer: viewer('p1', 'learner') }, registration)).toBe('attendee');
    expect(actsAs({ viewer: viewer('p2', 'learner') }, registration)).toBeNull();
    expect(actsAs({ viewer: viewer('p2', 'host') }, registration)).toBeNull();
    expect(actsAs({ viewer: viewer('p2', 'manager') }, registration)).toBe('staff');
    expect(actsAs({ viewer: viewer('p2', 'admin') }, registration)).toBe('staff');
    expect(actsAs({ viewer: viewer('p2', 'learner') }, { id: 'r1', personId: null })).toBeNull();
  });
});
