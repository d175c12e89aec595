import fc from 'fast-check';
import { abilityPoints } from '../../../src/quizzes/statistics/ability.rules.js';
import type { ItemTable, TotalCell } from '../../../src/quizzes/statistics/cells.js';
import { figureOf } from '../../../src/quizzes/statistics/interval.rules.js';
import { effectiveWeights, itemMoments } from '../../../src/quizzes/statistics/item.rules.js';
import { kurtosis, skewness, sortedCovariance, variance } from '../../../src/quizzes/statistics/moments.rules.js';
import { quizMoments } from '../../../src/quizzes/statistics/quiz.rules.js';
import { itemFigures, quizFigures } from '../../../src/quizzes/statistics/report.rules.js';
import { choicesByThird, thirdOf } from '../../../src/quizzes/statistics/thirds.rules.js';

/** Counts as they would be kept for these attempts: a row for each, a mark for each item, in folds that take turns. */
function counted(attempts: readonly number[][], drawn: readonly boolean[] = []) {
  const totals = attempts.map((marks): TotalCell => ({
    fold: attempts.indexOf(marks) % 12,
    total: marks.reduce((sum, mark) => sum + mark, 0),
    most: marks.length,
    count: 1,
  }));
  const items = (attempts[0] ?? []).map((_, item): ItemTable => ({
    questionId: `q${item}`,
    drawn: drawn[item] ?? false,
    cells: attempts.map((marks, i) => ({ ...totals[i]!, mark: marks[item]!, most: 1 })),
  }));
  return { totals, items };
}

const values = (...all: number[]) => all.map((value) => ({ value, count: 1 }));

/*
 * Four learners and three questions, worked by hand from the formulae of the rules:
 *        A B C   T
 *   1    1 1 1   3      mean T = 1.5, var T = (2.25 + .25 + .25 + 2.25) / 3 = 5/3
 *   2    1 1 0   2      var A = (3 * .0625 + .5625) / 3 = .25, var B = 1/3, var C = .25
 *   3    1 0 0   1      T-A = 2 1 0 0, var = 2.75 / 3, cov(A, T-A) = .75 / 3 = .25
 *   4    0 0 0   0      T-B = 2 1 1 0, cov(B, T-B) = 1/3
 */
const FOUR = counted([
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
]);

describe('an item, worked by hand', () => {
  const [a, b] = FOUR.items.map((item) => itemMoments(item));

  it('has its facility and its spread', () => {
    expect(a).toMatchObject({ n: 4, facility: 0.75, deviation: 0.5 });
    expect(b!.deviation).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  it('discriminates by 100 cov(x, T-x) / sqrt(var x var(T-x))', () => {
    expect(a!.discrimination).toBeCloseTo((100 * 0.25) / Math.sqrt((0.25 * 2.75) / 3), 10);
    expect(b!.discrimination).toBeCloseTo((100 * (1 / 3)) / Math.sqrt((1 / 3) * (2 / 3)), 10);
  });

  it('takes the whole total where it was drawn', () => {
    const [drawn] = counted(
      [
        [1, 1, 1],
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
      [true],
    ).items.map((item) => itemMoments(item));
    // cov(A, T) = cov(A, T-A) + var A = .5
    expect(drawn!.discrimination).toBeCloseTo((100 * 0.5) / Math.sqrt(0.25 * (5 / 3)), 10);
  });

  it('is as efficient as it could be when the strongest earn it, and the opposite when they miss it', () => {
    expect(a!.efficiency).toBeCloseTo(100, 10);
    // x = 1 0 1 0 with the rest 0 2 1 1: cov = -1/3, both sorted 1/3.
    const [upside] = counted([
      [1, 0],
      [0, 2],
      [1, 1],
      [0, 1],
    ]).items.map((item) => itemMoments(item));
    expect(upside!.efficiency).toBeCloseTo(-100, 10);
    expect(upside!.discrimination).toBeLessThan(0);
  });

  it('weighs 100 sqrt(cov(x,T)) / sum of the roots, and nothing can be told of a negative one', () => {
    // cov with T: A .5, B 2/3, C .5.
    const roots = [0.5, 2 / 3, 0.5].map(Math.sqrt);
    const sum = roots.reduce((total, root) => total + root, 0);
    effectiveWeights(FOUR.items.map((item) => itemMoments(item))).forEach((weight, at) =>
      expect(weight).toBeCloseTo((100 * roots[at]!) / sum, 10),
    );
    expect(effectiveWeights([{ withTotal: -1 }, { withTotal: 4 }])).toEqual([null, 100]);
  });

  it('has no facility without a maximum and no discrimination without spread', () => {
    const flat = counted([
      [1, 0],
      [1, 1],
      [1, 1],
    ]).items[0]!;
    expect(itemMoments(flat)).toMatchObject({ discrimination: null, efficiency: null });
    expect(itemMoments({ ...flat, cells: flat.cells.map((cell) => ({ ...cell, most: 0 })) }).facility).toBeNull();
  });
});

describe('a quiz, worked by hand', () => {
  const quiz = quizMoments(FOUR.totals, FOUR.items);

  it('has its mean and spread', () => {
    expect(quiz).toMatchObject({ n: 4, mean: 1.5, facility: 0.5 });
    expect(quiz.deviation).toBeCloseTo(Math.sqrt(5 / 3), 12);
  });

  it('hangs together by 100 p/(p-1) (1 - sum var x / var T) = 100 * 1.5 * (1 - (5/6) / (5/3)) = 75', () => {
    expect(quiz.consistency).toBeCloseTo(75, 10);
    expect(quiz.errorRatio).toBeCloseTo(50, 10);
    expect(quiz.standardError).toBeCloseTo(0.5 * Math.sqrt(5 / 3), 10);
  });

  it('says nothing of that with one question, two attempts or no spread', () => {
    expect(quizMoments(FOUR.totals, FOUR.items.slice(0, 1)).consistency).toBeNull();
    for (const attempts of [
      [
        [1, 0],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]) {
      const { totals, items } = counted(attempts);
      expect(quizMoments(totals, items).consistency).toBeNull();
    }
  });

  // Source of both: the worked examples of SKEW and KURT, which are k3/k2^1.5 and k4/k2^2, in the manual of Microsoft Excel.
  it('leans and peaks as the manual of a spreadsheet works it out', () => {
    expect(skewness(values(3, 4, 5, 2, 3, 4, 5, 6, 4, 7))).toBeCloseTo(0.359543071, 8);
    expect(kurtosis(values(3, 4, 5, 2, 3, 4, 5, 6, 4, 7))).toBeCloseTo(-0.151799637, 8);
    // By hand: m2 = 1.25, m4 = 2.5625, k4 = 16 (5 * 2.5625 - 9 * 1.5625) / 6 = -10/3, k2^2 = 25/9.
    expect(quiz.kurtosis).toBeCloseTo(-1.2, 10);
    expect(quiz.skewness).toBeCloseTo(0, 10);
    expect([skewness(values(1, 2)), kurtosis(values(1, 2, 3)), skewness(values(1, 1, 1))]).toEqual([null, null, null]);
  });

  it('takes items that were drawn as one place with one distribution', () => {
    // Each attempt has A and one drawn question of two: p = 2, and the drawn marks 1 0 0 1 have variance 1/3.
    const { totals, items } = counted([
      [1, 1],
      [1, 0],
      [0, 0],
      [1, 1],
    ]);
    const drawn = [0, 1].map((half): ItemTable => ({
      questionId: `d${half}`,
      drawn: true,
      cells: items[1]!.cells.filter((_, at) => at % 2 === half),
    }));
    const whole = quizMoments(totals, items).consistency;
    expect(quizMoments(totals, [items[0]!, ...drawn]).consistency).toBeCloseTo(whole!, 10);
  });
});

test('the sorted covariance is that of both series in order, however they are counted', () => {
  const series = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })), { minLength: 2 });
  fc.assert(
    fc.property(series, (all) => {
      const [xs, rs] = [all.map(([x]) => x).sort((a, b) => a - b), all.map(([, r]) => r).sort((a, b) => a - b)];
      const mean = (some: number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
      const plain = xs.reduce((sum, x, i) => sum + (x - mean(xs)) * (rs[i]! - mean(rs)), 0) / (xs.length - 1);
      const grouped = (some: number[]) =>
        [...new Set(some)].map((value) => ({ value, count: some.filter((one) => one === value).length }));
      expect(sortedCovariance(grouped(xs), grouped(rs))).toBeCloseTo(plain, 9);
    }),
  );
});

test('figures do not depend on the order of attempts or on how they are grouped, and stay in their bounds', () => {
  const attempt = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(attempt, { minLength: 4, maxLength: 30 }), (attempts) => {
      const { totals, items } = counted(attempts);
      const backwards = items.map((item) => ({ ...item, cells: [...item.cells].reverse() }));
      items.forEach((item, at) => {
        const [one, other] = [itemMoments(item), itemMoments(backwards[at]!)];
        for (const key of ['facility', 'discrimination', 'efficiency'] as const) {
          if (one[key] === null) expect(other[key]).toBeNull();
          else expect(other[key]).toBeCloseTo(one[key], 7);
        }
        expect(Math.abs(one.discrimination ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
        expect(one.efficiency ?? 0).toBeLessThanOrEqual(100 + 1e-6);
      });
      expect(quizMoments([...totals].reverse(), backwards).consistency ?? 0).toBeLessThanOrEqual(100 + 1e-9);
      expect(variance(values(...attempts.map(([x]) => x!)))).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe('an interval', () => {
  it('is the delete-a-group jackknife: value +- t sqrt((G-1)/G sum of squares)', () => {
    // Without each of three folds 1, 2 and 3 around 2: sqrt(2/3 * 2) = 1.1547; t with 2 degrees of freedom is 4.303.
    const { interval } = figureOf(2, 30, [1, 2, 3]);
    expect(interval![0]).toBeCloseTo(2 - 4.303 * Math.sqrt(4 / 3), 10);
    expect(interval![1]).toBeCloseTo(2 + 4.303 * Math.sqrt(4 / 3), 10);
    expect(figureOf(2, 30, [1, 2, 3], [0, 3]).interval).toEqual([0, 3]);
  });

  it('is none with fewer than thirty attempts, which is said', () => {
    expect(figureOf(2, 29, [1, 2, 3])).toMatchObject({ interval: null, tooFew: true });
    expect(quizFigures(FOUR.totals, FOUR.items).mean).toMatchObject({ value: 1.5, n: 4, interval: null, tooFew: true });
  });

  it('holds the true facility about as often as it says', () => {
    let seed = 20_261_128;
    const chance = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const rounds = 300;
    let held = 0;
    for (let round = 0; round < rounds; round++) {
      const attempts = Array.from({ length: 120 }, () => [chance() < 0.7 ? 1 : 0, chance() < 0.5 ? 1 : 0]);
      const [low, high] = itemFigures(counted(attempts).items)[0]!.facility.interval!;
      if (low <= 0.7 && high >= 0.7) held++;
    }
    expect(held / rounds).toBeGreaterThan(0.9);
    expect(held / rounds).toBeLessThan(0.99);
  });
});

describe('answers by thirds of ability', () => {
  const total = (value: number, count: number): TotalCell => ({ fold: 0, total: value, most: 10, count });

  it('parts learners by their totals, and those with the same total stay together', () => {
    const third = thirdOf([total(1, 2), total(2, 2), total(3, 2)]);
    expect([1, 2, 3].map(third)).toEqual([0, 1, 2]);
    const lopsided = thirdOf([total(1, 1), total(5, 8), total(9, 1)]);
    expect([1, 5, 9].map(lopsided)).toEqual([0, 1, 2]);
  });

  it('counts each answer once, the most chosen first', () => {
    const third = thirdOf([total(1, 2), total(2, 2), total(3, 2)]);
    const cells = [
      { choice: 'a', total: 3, count: 2 },
      { choice: 'b', total: 1, count: 2 },
      { choice: 'a', total: 2, count: 1 },
      { choice: '', total: 2, count: 1 },
    ];
    expect(choicesByThird(cells, third)).toEqual([
      { choice: 'a', thirds: [0, 1, 2] },
      { choice: 'b', thirds: [2, 0, 0] },
      { choice: '', thirds: [0, 1, 0] },
    ]);
  });
});

test('the plot has at most eight points, in order, and loses nobody', () => {
  const cell = fc.record({
    total: fc.integer({ min: 1, max: 30 }),
    mark: fc.constantFrom(0, 0.5, 1),
    count: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), fc.boolean(), (some, drawn) => {
      const cells = some.map((one) => ({ ...one, fold: 0, most: 1 }));
      const points = abilityPoints({ questionId: 'q', drawn, cells });
      expect(points.length).toBeLessThanOrEqual(8);
      expect(points.reduce((sum, { n }) => sum + n, 0)).toBe(cells.reduce((sum, { count }) => sum + count, 0));
      expect(points.every((point, at) => at === 0 || point.ability > points[at - 1]!.ability)).toBe(true);
      expect(points.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
    }),
  );
});
