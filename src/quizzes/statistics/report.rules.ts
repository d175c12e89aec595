import type { ItemTable, TotalCell } from './cells.js';
import { figureOf, type Figure } from './interval.rules.js';
import { sumsOf, type ItemSums } from './item-sums.js';
import { effectiveWeights, itemMoments } from './item.rules.js';
import { quizMoments, type QuizMoments } from './quiz.rules.js';

/** The figures of a quiz, each with n and interval. */
export type QuizFigures = Record<Exclude<keyof QuizMoments, 'n'>, Figure>;

/** The figures of an item, each with n and interval. */
export type ItemFigures = Record<'facility' | 'deviation' | 'discrimination' | 'efficiency' | 'weight', Figure>;

const LEAST_MOST: Partial<Record<string, [number, number]>> = {
  facility: [-Infinity, 1],
  deviation: [0, Infinity],
  discrimination: [-100, 100],
  efficiency: [-Infinity, 100],
  weight: [0, 100],
  consistency: [-Infinity, 100],
  errorRatio: [0, Infinity],
  standardError: [0, Infinity],
};

/** Every figure of a quiz as a whole. */
export function quizFigures(totals: readonly TotalCell[], items: readonly (ItemTable | ItemSums)[]): QuizFigures {
  const sums = sumsOf(items);
  const whole = quizMoments(totals, sums);
  const folds = [...new Set(totals.map(({ fold }) => fold))];
  const without = folds.map((fold) => quizMoments(totals, sums, fold));
  const figure = (key: keyof QuizFigures) =>
    figureOf(
      whole[key],
      whole.n,
      without.map((one) => one[key]),
      LEAST_MOST[key],
    );
  return {
    mean: figure('mean'),
    facility: figure('facility'),
    deviation: figure('deviation'),
    skewness: figure('skewness'),
    kurtosis: figure('kurtosis'),
    consistency: figure('consistency'),
    errorRatio: figure('errorRatio'),
    standardError: figure('standardError'),
  };
}

/** Every figure of the items, in their order. */
export function itemFigures(items: readonly (ItemTable | ItemSums)[]): ItemFigures[] {
  const sums = sumsOf(items);
  const folds = [...new Set(sums.flatMap((item) => item.folds))];
  const moments = sums.map((item) => itemMoments(item));
  const without = folds.map((fold) => sums.map((item) => itemMoments(item, fold)));
  const weights = effectiveWeights(moments);
  const weightsWithout = without.map((all) => effectiveWeights(all));
  return sums.map((item, at) => {
    const { n } = moments[at]!;
    // A fold in which nobody met the item says nothing about it.
    const own = new Set(item.folds);
    const here = folds.flatMap((fold, i) => (own.has(fold) ? [i] : []));
    const figure = (key: 'facility' | 'deviation' | 'discrimination' | 'efficiency') =>
      figureOf(
        moments[at]![key],
        n,
        here.map((i) => without[i]![at]![key]),
        LEAST_MOST[key],
      );
    return {
      facility: figure('facility'),
      deviation: figure('deviation'),
      discrimination: figure('discrimination'),
      efficiency: figure('efficiency'),
      weight: figureOf(
        weights[at]!,
        n,
        here.map((i) => weightsWithout[i]![at]!),
        LEAST_MOST.weight,
      ),
    };
  });
}
