import fc from 'fast-check';
import { adaptive } from '../../../src/quizzes/scoring/adaptive.rules.js';
import { certaintyMarks, type Certainty } from '../../../src/quizzes/scoring/certainty.rules.js';
import { contributionOf } from '../../../src/quizzes/scoring/factor.rules.js';
import { identityOf } from '../../../src/quizzes/scoring/identity.rules.js';
import { ask, options } from '../questions.js';

const tried = (...given: [string, number][]) => given.map(([identity, fraction]) => ({ identity, fraction }));

describe('several tries', () => {
  it('count the best of them, less a penalty for each try before', () => {
    expect(adaptive(tried(['a', 0], ['b', 0.5], ['c', 1]), 0.25)).toEqual({
      fraction: 0.5,
      tries: 3,
      after: [0, 0.25, 0.5],
    });
    expect(adaptive(tried(['a', 0.9], ['b', 1]), 0.25).fraction).toBe(0.9);
  });

  it('do not count an answer that was given before', () => {
    expect(adaptive(tried(['a', 0], ['a', 0], ['b', 1]), 0.25)).toEqual({
      fraction: 0.75,
      tries: 2,
      after: [0, 0, 0.75],
    });
    expect(adaptive(tried(['a', 0], ['b', 0], ['a', 0], ['c', 1]), 0.25)).toMatchObject({ fraction: 0.5, tries: 3 });
  });

  it('cost as much for a hint as for a try', () => {
    expect(adaptive(tried(['a', 1]), 0.25, 2).fraction).toBe(0.5);
  });

  it('never lower what was earned, and stay between nothing and everything', () => {
    const one = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(one), fc.double({ min: 0, max: 1, noNaN: true }), (given, penalty) => {
        const { after, fraction } = adaptive(tried(...given), penalty);
        expect(after.every((share, at) => share >= (after[at - 1] ?? 0) && share <= 1)).toBe(true);
        expect(fraction).toBe(after.at(-1) ?? 0);
      }),
    );
  });
});

test('two answers are the same however they were ticked, spaced or composed', () => {
  const same = (question: Parameters<typeof identityOf>[0], ...[a, b]: Parameters<typeof identityOf>[1][]) =>
    identityOf(question, a!) === identityOf(question, b!);
  expect(same(ask('choice'), { chosen: ['b', 'a'] }, { chosen: ['a', 'b', 'a'] })).toBe(true);
  expect(same(ask('short'), { text: 'cafe\u0301 ' }, { text: 'caf\u00e9' })).toBe(true);
  expect(same(ask('matching'), { pairs: { p: 'q', q: 'p' } }, { pairs: { q: 'p', p: 'q' } })).toBe(true);
  expect(same(ask('blanks'), { blanks: { one: 'x', two: '' } }, { blanks: { one: 'x' } })).toBe(true);
  expect(same(ask('numeric'), { number: '2' }, { number: '2', unit: 'm' })).toBe(false);
  expect(same(ask('ordering'), { order: ['a', 'b'] }, { order: ['b', 'a'] })).toBe(false);
});

describe('certainty', () => {
  it.each<[Certainty, number, number]>([
    [1, 1, 0],
    [2, 2, -2],
    [3, 3, -6],
  ])('at %p a right answer earns %p and a wrong one %p', (certainty, right, wrong) => {
    expect([certaintyMarks(1, certainty), certaintyMarks(0, certainty)]).toEqual([right, wrong]);
    expect(certaintyMarks(-0.5, certainty)).toBe(wrong);
    expect(certaintyMarks(0.5, certainty)).toBe(right / 2);
    expect(certaintyMarks(null, certainty)).toBeNull();
  });

  it('never earns less for a better answer', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom<Certainty>(1, 2, 3), (a, b, certainty) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(certaintyMarks(high, certainty)!).toBeGreaterThanOrEqual(certaintyMarks(low, certainty)!);
      }),
    );
  });
});

describe('what an item gives a factor', () => {
  const straight = { reversed: false };
  const turned = { reversed: true };

  it('is the place on its scale, the share of what was chosen, or the other end when reversed', () => {
    const scale = ask('scale');
    expect(contributionOf(scale, { point: 'daily' }, straight, 'en')).toBe(0.75);
    expect(contributionOf(scale, { point: 'daily' }, turned, 'en')).toBe(0.25);
    const choice = ask('choice', { options: options({ a: 0, b: 0.4, c: 1 }) });
    expect(contributionOf(choice, { chosen: ['b'] }, straight, 'en')).toBe(0.4);
  });

  it('is nothing, or the middle, when it was not answered', () => {
    expect(contributionOf(ask('scale'), null, straight, 'en')).toBeNull();
    expect(contributionOf(ask('scale', { missing: 'middle' }), null, turned, 'en')).toBe(0.5);
    expect(contributionOf(ask('long'), { text: 'words' }, straight, 'en')).toBeNull();
  });

  it('lies between 0 and 1, and both directions make one whole', () => {
    const shares = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(shares, fc.nat(4), fc.boolean(), (all, pick, several) => {
        const question = ask('choice', {
          several,
          options: options(Object.fromEntries(all.map((share, at) => [`o${at}`, share]))),
        });
        const response = { chosen: [`o${pick % all.length}`] };
        const place = contributionOf(question, response, straight, 'en')!;
        expect(place >= 0 && place <= 1).toBe(true);
        expect(contributionOf(question, response, turned, 'en')).toBe(1 - place);
      }),
    );
  });
});
