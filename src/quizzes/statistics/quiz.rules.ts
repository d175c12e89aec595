import type { ItemTable, TotalCell } from './cells.js';
import { sumsOf, type ItemSums } from './item-sums.js';
import { histogram } from './item.rules.js';
import { kurtosis, mean, size, skewness, variance } from './moments.rules.js';

/** What is told of a quiz as a whole, in marks where nothing else is said. */
export interface QuizMoments {
  n: number;
  mean: number | null;
  /** mean(T)/max, 0 to 1 unless marks can be lost. */
  facility: number | null;
  deviation: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Coefficient of internal consistency, in per cent. */
  consistency: number | null;
  /** 100 sqrt(1 - CIC/100). */
  errorRatio: number | null;
  /** Error ratio * SD / 100. */
  standardError: number | null;
}

/** The figures of a quiz, without one fold when that is named. */
export function quizMoments(
  totals: readonly TotalCell[],
  items: readonly (ItemTable | ItemSums)[],
  leftOut: number | null = null,
): QuizMoments {
  const used = totals.filter(({ fold }) => fold !== leftOut);
  const all = histogram(used.map(({ total, count }) => ({ value: total, count })));
  const n = size(all);
  const most = mean(used.map((cell) => ({ value: cell.most, count: cell.count })));
  const varT = variance(all);
  const deviation = varT === null ? null : Math.sqrt(varT);
  const consistency = consistencyOf(n, varT, parts(sumsOf(items), n, leftOut));
  const errorRatio = consistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - consistency / 100));
  return {
    n,
    mean: n === 0 ? null : mean(all),
    facility: n > 0 && most > 0 ? mean(all) / most : null,
    deviation,
    skewness: skewness(all),
    kurtosis: kurtosis(all),
    consistency,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : (errorRatio * deviation) / 100,
  };
}

/** 100 p/(p-1) * (1 - sum var x / var T), only with p > 1, more than two attempts and var T > 0. */
export function consistencyOf(
  n: number,
  varT: number | null,
  { p, variances }: { p: number; variances: number },
): number | null {
  if (!(p > 1) || n <= 2 || !varT) return null;
  return 100 * (p / (p - 1)) * (1 - variances / varT);
}

/**
 * How many items an attempt has, and the sum of their variances. Items that were drawn are parts of one place: all of
 * them together have one distribution of marks, which counts as often as an attempt has such places.
 */
function parts(items: readonly ItemSums[], attempts: number, leftOut: number | null): { p: number; variances: number } {
  const marksOf = (item: ItemSums) => item.marks(leftOut);
  const fixed = items.filter(({ drawn }) => !drawn).map(marksOf);
  const drawn = histogram(items.filter((item) => item.drawn).flatMap(marksOf));
  const places = attempts > 0 ? size(drawn) / attempts : 0;
  const sum = fixed.reduce((total, marks) => total + (variance(marks) ?? 0), 0);
  return { p: fixed.length + places, variances: sum + places * (variance(drawn) ?? 0) };
}
