import fc from 'fast-check';
import { drawQuestions, seeded } from '../../../src/quizzes/attempts/draw.rules.js';
import { checkSlots, leftToDraw, type SlotInput } from '../../../src/quizzes/making/slots.rules.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const pool = fc.subarray(ids).map((some) => new Set(some));
const slot = fc.oneof(
  fc.record({ questionId: fc.constantFrom(...ids), pool: fc.constant(new Set<string>()), draw: fc.constant(null) }),
  fc.record({ questionId: fc.constant(null), pool, draw: fc.integer({ min: 1, max: 3 }) }),
);

test('a quiz that is accepted draws in full, whatever chance does', () => {
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 5 }), fc.nat(), (places, seed) => {
      const slots = places.map(({ questionId, draw }): SlotInput => ({
        questionId,
        draw,
        tags: draw === null ? null : ['t'],
        mark: null,
      }));
      const stock = { known: new Set(ids), pools: places.map((place) => place.pool) };
      fc.pre(checkSlots(slots, stock).length === 0);
      const drawn = drawQuestions(
        places.map(({ questionId, pool: from, draw }) => ({
          question: questionId === null ? null : { id: questionId },
          pool: [...from].map((id) => ({ id })),
          draw: draw ?? 0,
          mark: null,
        })),
        seeded(seed),
      );
      expect(drawn).toHaveLength(slots.reduce((sum, { draw }) => sum + (draw ?? 1), 0));
      expect(new Set(drawn.map(({ question }) => question.id)).size).toBe(drawn.length);
    }),
    { numRuns: 300 },
  );
});

test('what is named is not left to draw, and an earlier draw may have taken what both could', () => {
  const named = { questionId: 'a', tags: null, draw: null, mark: null };
  const draw = (count: number) => ({ questionId: null, tags: ['t'], draw: count, mark: null });
  const pools = [new Set<string>(), new Set(['a', 'b', 'c']), new Set(['c', 'd'])];
  expect(leftToDraw([named, draw(2), draw(2)], { pools })).toEqual([null, 2, 1]);
  expect(checkSlots([named, draw(2), draw(2)], { known: new Set(['a']), pools })).toMatchObject([
    { field: 'slots.2.draw', values: { found: 1, wanted: 2 } },
  ]);
  expect(checkSlots([named, named], { known: new Set(), pools: [] }).map(({ field }) => field)).toEqual([
    'slots.0.question',
    'slots.1.question',
  ]);
});
