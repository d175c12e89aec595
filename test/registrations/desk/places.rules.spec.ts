import fc from 'fast-check';
import type { Bookable } from '../../../src/masterclasses/session.rules.js';
import { decidePlaces as decideAtSessions, type Asker } from '../../../src/registrations/desk/places.rules.js';
import { decidePlace } from '../../../src/registrations/registration.rules.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const session = (changes: Partial<Bookable> = {}): Bookable => ({
  status: 'published',
  published: true,
  waitingList: true,
  startsAt: new Date('2026-12-03T18:30:00Z'),
  durationMinutes: 75,
  capacity: 2,
  taken: 0,
  waiting: 0,
  opensAt: null,
  closesAt: null,
  ...changes,
});
const asker = (first: number, held = false, now = NOW) => ({ sessionId: 's', first, held, now });
const decidePlaces = (one: Bookable, askers: Asker[]) => decideAtSessions(new Map([['s', one]]), askers);

it('gives the places to the first and tells the others their place in line', () => {
  expect(decidePlaces(session({ taken: 1 }), [asker(0), asker(1), asker(2)])).toEqual([
    { kind: 'confirmed' },
    { kind: 'waiting', position: 1 },
    { kind: 'waiting', position: 2 },
  ]);
});

it('queues behind those who wait already', () => {
  expect(decidePlaces(session({ taken: 2, waiting: 7 }), [asker(0)])).toEqual([{ kind: 'waiting', position: 8 }]);
});

it('gives one address one place, and whoever has one keeps it', () => {
  expect(decidePlaces(session(), [asker(0, true), asker(1), asker(1), asker(3)])).toEqual([
    { kind: 'held' },
    { kind: 'confirmed' },
    { kind: 'same', as: 1 },
    { kind: 'confirmed' },
  ]);
});

it('judges each by the hour at which they asked, also the same address again', () => {
  const late = session({ opensAt: NOW });
  const early = new Date(NOW.getTime() - 1);
  expect(decidePlaces(late, [asker(0, false, early), asker(0), asker(0)])).toEqual([
    { kind: 'refused', why: 'not-yet' },
    { kind: 'confirmed' },
    { kind: 'same', as: 1 },
  ]);
});

it('counts each session by itself, and hides one that does not exist like a draft', () => {
  const sessions = new Map([
    ['a', session({ capacity: 1 })],
    ['b', session({ capacity: 1, taken: 1, waiting: 4 })],
    ['hidden', session({ status: 'draft' })],
  ]);
  const at = (sessionId: string, first: number) => ({ ...asker(first), sessionId });
  expect(decideAtSessions(sessions, [at('a', 0), at('b', 1), at('a', 2), at('none', 3), at('hidden', 4)])).toEqual([
    { kind: 'confirmed' },
    { kind: 'waiting', position: 5 },
    { kind: 'waiting', position: 1 },
    { kind: 'refused', why: 'draft' },
    { kind: 'refused', why: 'draft' },
  ]);
  expect(sessions.get('a')!.taken).toBe(0);
});

it('decides for many at once as for one after the other', () => {
  fc.assert(
    fc.property(
      fc.record({ capacity: fc.integer({ min: 1, max: 6 }), waitingList: fc.boolean() }),
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 25 }),
      (given, people) => {
        const together = decidePlaces(
          session(given),
          people.map((person) => asker(people.indexOf(person))),
        );
        const counts = { taken: 0, waiting: 0 };
        const known = new Set<number>();
        for (const [n, person] of people.entries()) {
          const alone = decidePlace(session({ ...given, ...counts }), NOW);
          if (known.has(person)) expect(together[n]!.kind).toBe('same');
          else if (alone === 'confirmed' || alone === 'waiting') {
            counts[alone === 'confirmed' ? 'taken' : 'waiting'] += 1;
            known.add(person);
            expect(together[n]).toEqual(
              alone === 'confirmed' ? { kind: alone } : { kind: alone, position: counts.waiting },
            );
          } else expect(together[n]).toEqual({ kind: 'refused', why: alone });
        }
      },
    ),
  );
});
