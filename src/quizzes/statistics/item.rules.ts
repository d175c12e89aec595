import type { ItemTable } from './cells.js';
import { ItemSums } from './item-sums.js';
import { sortedCovariance, type Weighted } from './moments.rules.js';

/** What is told of one item: x is its mark, T the total; r is T-x, or T whole for an item that was drawn. */
export interface ItemMoments {
  n: number;
  /** mean(x)/max, 0 to 1 unless marks can be lost. */
  facility: number | null;
  /** sqrt(var x), in marks. */
  deviation: number | null;
  /** 100 cov(x, r) / sqrt(var x * var r), -100 to 100. */
  discrimination: number | null;
  /** 100 cov(x, r) / cov(sorted x, sorted r). */
  efficiency: number | null;
  variance: number | null;
  /** cov(x, T), from which the effective weight is made. */
  withTotal: number | null;
}

/** The figures of an item, without one fold when that is named. */
export function itemMoments(item: ItemTable | ItemSums, leftOut: number | null = null): ItemMoments {
  const sums = item instanceof ItemSums ? item : new ItemSums(item);
  const { n, mean, most, varX, varR, covXR, covXT } = sums.moments(leftOut);
  return {
    n,
    facility: mean !== null && most > 0 ? mean / most : null,
    deviation: varX === null ? null : Math.sqrt(varX),
    discrimination: varX && varR && covXR !== null ? (100 * covXR) / Math.sqrt(varX * varR) : null,
    efficiency: ofBest(covXR, sortedCovariance(sums.marks(leftOut), sums.rests(leftOut))),
    variance: varX,
    withTotal: covXT,
  };
}

/** Values each once, with how often. */
export function histogram(all: readonly Weighted[]): Weighted[] {
  const counts = new Map<number, number>();
  for (const { value, count } of all) counts.set(value, (counts.get(value) ?? 0) + count);
  return Array.from(counts, ([value, count]) => ({ value, count }));
}

/** What binary fractions leave of nothing is nothing: where one series does not vary there is no best. */
function ofBest(together: number | null, best: number | null): number | null {
  return together === null || best === null || Math.abs(best) < 1e-12 ? null : (100 * together) / best;
}

/** 100 sqrt(cov(x,T)) / the sum of those roots over all items where it is not negative; null where it is. */
export function effectiveWeights(all: readonly Pick<ItemMoments, 'withTotal'>[]): (number | null)[] {
  const roots = all.map(({ withTotal }) => (withTotal === null || withTotal < 0 ? null : Math.sqrt(withTotal)));
  const sum = roots.reduce<number>((total, root) => total + (root ?? 0), 0);
  return roots.map((root) => (root === null || sum === 0 ? null : (100 * root) / sum));
}
