import fc from 'fast-check';
import { ORDERING_MODES, type OrderingMode } from '../../../src/quizzes/questions/question.js';
import { orderingFraction, scoreOrdering } from '../../../src/quizzes/scoring/ordering.rules.js';
import { ask } from '../questions.js';

// Worked by hand: the thing that belongs at each place stands at the position of its number.
test.each<[OrderingMode, number[], number]>([
  ['allOrNothing', [0, 1, 3, 2], 0],
  ['absolute', [0, 1, 3, 2], 2 / 4],
  ['next', [0, 1, 3, 2], 1 / 3],
  ['next', [1, 2, 3, 0], 2 / 3],
  ['nextWithEnd', [1, 2, 3, 0], 2 / 4],
  ['nextWithEnd', [0, 2, 1, 3], 1 / 4],
  ['neighbours', [1, 2, 3, 0], 4 / 8],
  ['neighbours', [0, 2, 1, 3], 2 / 8],
  ['pairs', [0, 1, 3, 2], 5 / 6],
  ['pairs', [3, 2, 1, 0], 0],
  ['longestOrdered', [1, 3, 0, 2], 2 / 4],
  ['longestOrdered', [0, 3, 1, 2], 3 / 4],
  ['longestOrdered', [3, 2, 1, 0], 0],
  ['longestContiguous', [0, 3, 1, 2], 2 / 4],
  ['longestContiguous', [0, 2, 1, 3], 0],
  ['distance', [0, 1, 3, 2], (3 + 3 + 2 + 2) / 12],
  ['distance', [3, 2, 1, 0], (0 + 2 + 2 + 0) / 12],
])('%s of %p is %p', (mode, places, share) => {
  expect(orderingFraction(mode, places)).toBeCloseTo(share, 12);
});

const permutation = fc.integer({ min: 2, max: 9 }).chain((n) =>
  fc.shuffledSubarray(
    Array.from({ length: n }, (_, i) => i),
    { minLength: n, maxLength: n },
  ),
);
const inOrder = (n: number) => Array.from({ length: n }, (_, i) => i);

describe.each(ORDERING_MODES)('%s', (mode) => {
  it('stays between nothing and everything', () => {
    fc.assert(
      fc.property(permutation, (places) => {
        const share = orderingFraction(mode, places);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  it('is everything for the right order, and for it alone', () => {
    fc.assert(
      fc.property(permutation, (places) => {
        const right = places.every((place, at) => place === at);
        // Without the end, a turned-round pair of two has no right successor; in all modes only the key is whole.
        expect(orderingFraction(mode, places) > 0.999999).toBe(right);
      }),
    );
    for (let n = 1; n < 9; n++) expect(orderingFraction(mode, inOrder(n))).toBe(1);
  });

  it('does not mind in which order the things were shown or what they are called', () => {
    fc.assert(
      fc.property(permutation, (places) => {
        const items = inOrder(places.length).map((i) => ({ id: `t${(i * 7) % 11}`, words: {} }));
        const order = places.map((place) => items[place]!.id);
        const { fraction } = scoreOrdering(ask('ordering', { mode, items }), { order });
        expect(fraction).toBe(orderingFraction(mode, places));
      }),
    );
  });
});

test.each<OrderingMode>(['pairs', 'distance'])('%s never falls when neighbours are put right', (mode) => {
  fc.assert(
    fc.property(permutation, fc.nat(7), (places, pick) => {
      const at = pick % (places.length - 1);
      fc.pre(places[at]! > places[at + 1]!);
      const better = [...places];
      [better[at], better[at + 1]] = [better[at + 1]!, better[at]!];
      expect(orderingFraction(mode, better)).toBeGreaterThanOrEqual(orderingFraction(mode, places));
    }),
  );
});

test('an order that is not whole earns nothing', () => {
  for (const order of [
    ['a', 'b'],
    ['a', 'a', 'b', 'c'],
    ['a', 'b', 'c', 'x'],
  ])
    expect(scoreOrdering(ask('ordering'), { order }).fraction).toBe(0);
});
