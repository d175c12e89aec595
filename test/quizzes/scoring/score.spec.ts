import fc from 'fast-check';
import type { Question } from '../../../src/quizzes/questions/question.js';
import type { Response } from '../../../src/quizzes/questions/response.js';
import { scoreResponse } from '../../../src/quizzes/scoring/score.js';
import { stateOf } from '../../../src/quizzes/scoring/outcome.js';
import { areasAt } from '../../../src/quizzes/scoring/hotspot.rules.js';
import { matchesPattern } from '../../../src/quizzes/scoring/short.rules.js';
import { placeOnScale } from '../../../src/quizzes/scoring/scale.rules.js';
import { ask, en, ofEveryKind, options, textAnswer } from '../questions.js';

const score = (question: Question, response: Response | null) => scoreResponse(question, response, { locale: 'en' });
const fraction = (question: Question, response: Response | null) => score(question, response).fraction;

/** Up to eight options with shares of the mark as editors give them: whole per cents. */
const shares = fc
  .array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 8 })
  .map((all) => options(Object.fromEntries(all.map((share, at) => [`o${at}`, share / 100]))));

test.each([
  [0, 'wrong'],
  [9.9e-7, 'wrong'],
  [1e-6, 'partly'],
  [0.5, 'partly'],
  [0.999999, 'partly'],
  [0.9999991, 'right'],
  [1, 'right'],
  [-2, 'wrong'],
  [null, 'waiting'],
])('a share of %p is %s', (share, state) => {
  expect(stateOf(share)).toBe(state);
});

test('no answer earns nothing and is told the general feedback only, whatever is asked', () => {
  for (const question of ofEveryKind.filter(({ kind }) => kind !== 'text')) {
    const general = { words: en('In general'), claims: ['sun-ages'] };
    expect(score({ ...question, general }, null)).toMatchObject({
      fraction: 0,
      state: 'wrong',
      feedback: [{ at: null, feedback: general }],
    });
  }
});

describe('one choice', () => {
  it('earns its own share, which may be below nothing', () => {
    expect(['a', 'b', 'c'].map((id) => fraction(ask('choice'), { chosen: [id] }))).toEqual([1, 0, -0.5]);
  });

  it('tells the feedback of what was chosen, and the right one for the review', () => {
    expect(score(ask('choice'), { chosen: ['c'] })).toMatchObject({
      state: 'wrong',
      feedback: [{ at: 'c', feedback: { words: { en: 'about c' } } }],
      rightAnswer: ['Option a'],
    });
  });
});

describe('several choices', () => {
  const several = (all: ReturnType<typeof options>, allOrNothing = false) =>
    ask('choice', { several: true, allOrNothing, options: all });

  it('adds up what was ticked, between nothing and the whole mark', () => {
    fc.assert(
      fc.property(shares, fc.infiniteStream(fc.boolean()), (all, coins) => {
        const chosen = all.filter(() => coins.next().value === true).map(({ id }) => id);
        const sum = all.filter(({ id }) => chosen.includes(id)).reduce((total, one) => total + one.fraction, 0);
        const earned = fraction(several(all), { chosen })!;
        expect(earned).toBeCloseTo(Math.min(1, Math.max(0, sum)), 9);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of ticking, nor on the order shown', () => {
    fc.assert(
      fc.property(
        shares.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all))),
        ([all, ticked]) => {
          const ids = ticked.map(({ id }) => id);
          const first = fraction(several(all), { chosen: ids });
          expect(fraction(several(all), { chosen: [...ids].reverse() })).toBe(first);
          expect(fraction(several([...all].reverse()), { chosen: ids })).toBeCloseTo(first!, 12);
        },
      ),
    );
  });

  it('never earns less for one more right option', () => {
    fc.assert(
      fc.property(
        shares.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all), fc.nat(7))),
        ([all, ticked, n]) => {
          const more = all[n % all.length]!;
          fc.pre(more.fraction >= 0 && !ticked.includes(more));
          const before = fraction(several(all), { chosen: ticked.map(({ id }) => id) })!;
          expect(fraction(several(all), { chosen: [...ticked, more].map(({ id }) => id) })!).toBeGreaterThanOrEqual(
            before,
          );
        },
      ),
    );
  });

  it('earns everything for exactly the key and nothing otherwise, where only the whole counts', () => {
    const question = several(options({ a: 0.5, b: 0.5, c: -1 }), true);
    expect(fraction(question, { chosen: ['b', 'a'] })).toBe(1);
    for (const chosen of [['a'], ['a', 'b', 'c'], ['c'], []]) expect(fraction(question, { chosen })).toBe(0);
  });

  it('is right with three thirds', () => {
    const question = several(options({ a: 0.3333333, b: 0.3333333, c: 0.3333333 }));
    expect(score(question, { chosen: ['a', 'b', 'c'] }).state).toBe('right');
  });
});

test('true and false each have their own feedback', () => {
  expect(score(ask('true-false'), { value: true })).toMatchObject({ fraction: 1, feedback: [{ at: 'true' }] });
  expect(score(ask('true-false'), { value: false })).toMatchObject({ fraction: 0, feedback: [{ at: 'false' }] });
  expect(fraction(ask('true-false', { key: false }), { value: false })).toBe(1);
});

describe('matching', () => {
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `p${i}`, words: en(`Stem ${i}`), answer: en(`Answer ${i}`) }));

  it('counts the right stems among those that ask something', () => {
    expect(fraction(ask('matching'), { pairs: { p: 'p', q: 'r' } })).toBe(0.5);
    expect(fraction(ask('matching'), { pairs: { p: 'p', q: 'q' } })).toBe(1);
    expect(score(ask('matching'), { pairs: { p: 'q' } }).parts).toEqual({ p: 0 });
  });

  it('does not tell two answers of the same words apart', () => {
    const same = [...pairs(2), { id: 'x', words: en('Another'), answer: en('Answer 0') }];
    expect(fraction(ask('matching', { pairs: same }), { pairs: { p0: 'x', p1: 'p1', x: 'p0' } })).toBe(1);
  });

  it('rises by one stem with each right answer, in whatever order the pairs stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.infiniteStream(fc.nat(8)), (count, right, picks) => {
        const all = pairs(count);
        const given = Object.fromEntries(
          all.map(({ id }, i) => [id, i < right ? id : `p${(i + 1 + (picks.next().value as number)) % count}`]),
        );
        const hits = all.filter(({ id }) => given[id] === id).length;
        const earned = fraction(ask('matching', { pairs: all }), { pairs: given });
        expect(earned).toBeCloseTo(hits / count, 12);
        expect(fraction(ask('matching', { pairs: [...all].reverse() }), { pairs: given })).toBe(earned);
      }),
    );
  });
});

describe('a short answer', () => {
  it.each([
    ['collagen', 'Collagen ', true],
    ['*gen', 'collagen', true],
    ['c*l*n', 'collagen', true],
    ['coll**gen', 'collagen', true],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['\\*', '*', true],
    ['\\*', 'anything', false],
    ['5 \\* 3*', '5 * 3 = 15', true],
    ['*', '', true],
    ['cafe\u0301', 'caf\u00e9', true],
    ['STRASSE', 'straße', true],
    ['gen', 'collagen', false],
    ['a.c', 'abc', false],
    ['(', '(', true],
  ])('%p says %p: %p', (pattern, text, fits) => {
    expect(matchesPattern(pattern, text, false)).toBe(fits);
  });

  it('minds capitals only where it is told to', () => {
    expect(matchesPattern('DNA', 'dna', true)).toBe(false);
    expect(matchesPattern('DNA', 'dna', false)).toBe(true);
  });

  it('takes the first pattern that fits', () => {
    const question = ask('short', { answers: [textAnswer('a*', 0.4), textAnswer('ab', 1)] });
    expect(score(question, { text: 'AB' })).toMatchObject({ fraction: 0.4, feedback: [{ at: '0' }] });
    expect(fraction(question, { text: ' ' })).toBe(0);
  });

  it('agrees with a plain search for any pattern, and a text of stars takes no time', () => {
    const piece = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(piece, fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }), (pattern, letters) => {
        const plain = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(matchesPattern(pattern, letters.join(''), false)).toBe(plain.test(letters.join('')));
      }),
    );
    expect(matchesPattern('*a'.repeat(100), `${'a'.repeat(100_000)}b`, false)).toBe(false);
  });
});

describe('blanks', () => {
  it('weigh what they weigh, each by its own kind', () => {
    expect(fraction(ask('blanks'), { blanks: { one: 'Collagen', two: '1.50', three: 'a' } })).toBe(1);
    expect(score(ask('blanks'), { blanks: { one: 'collagen', three: 'b' } })).toMatchObject({
      fraction: 0.5,
      parts: { one: 1, three: 0 },
      feedback: [{ at: 'one' }, { at: 'three' }],
    });
    expect(fraction(ask('blanks'), { blanks: { two: '1.5 m' } })).toBe(0);
  });

  it('stay between nothing and everything', () => {
    const any = fc.record({ one: fc.string(), two: fc.string(), three: fc.constantFrom('a', 'b', 'z') });
    const harsh = ask('blanks', {
      blanks: [{ id: 'three', weight: 1, kind: 'choice', shuffle: false, options: options({ a: -1, b: 1 }) }],
    });
    fc.assert(
      fc.property(any, (blanks) => {
        for (const question of [ask('blanks'), harsh]) {
          const earned = fraction(question, { blanks })!;
          expect(earned >= 0 && earned <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('a hotspot', () => {
  it('counts each area once, however often it was pointed at', () => {
    expect(fraction(ask('hotspot'), { areas: ['a', 'a'] })).toBe(0.5);
    expect(fraction(ask('hotspot'), { areas: ['b', 'a'] })).toBe(1);
    expect(fraction(ask('hotspot'), { areas: ['a', 'b', 'c'] })).toBe(0.5);
    expect(fraction(ask('hotspot'), { areas: ['c'] })).toBe(0);
    expect(fraction(ask('hotspot', { several: false }), { areas: ['c'] })).toBe(-0.5);
  });

  it('finds the areas of a point with their borders', () => {
    const at = (x: number, y: number) => areasAt(ask('hotspot').areas, x, y).map(({ id }) => id);
    expect([at(10, 15), at(10, 15.01), at(20, 0), at(30, 10), at(30.1, 10)]).toEqual([['a'], [], ['b'], ['b'], []]);
  });
});

test('a scale has no wrong place, and its points stand in even steps', () => {
  const question = ask('scale');
  expect(question.points.map(({ id }) => placeOnScale(question, id))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(score(question, { point: 'never' })).toMatchObject({ state: 'right', rightAnswer: [] });
  expect(placeOnScale(question, 'nope')).toBeNull();
});

test('a long answer waits for a person, unless nothing was written', () => {
  expect(score(ask('long'), { text: 'The dermis.' })).toMatchObject({ fraction: null, state: 'waiting' });
  expect(score(ask('long'), { text: ' \n' })).toMatchObject({ fraction: 0, state: 'wrong' });
});
