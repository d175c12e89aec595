import { FOLDS } from './cells.js';

/** Below so many attempts a figure is given without an interval and marked as resting on too few. */
export const ENOUGH = 30;

/** A figure of the statistics. */
export interface Figure {
  /** Null where the formula has no value, such as a share of a maximum of 0. */
  value: number | null;
  /** How many attempts it rests on. */
  n: number;
  /** 95 %, from low to high; null with too few attempts, or where it cannot be told. */
  interval: [number, number] | null;
  tooFew: boolean;
}

/** Student's t at 97.5 % for 1 to 11 degrees of freedom. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201];

/**
 * A figure with its 95 % interval by the delete-a-group jackknife: the figure is computed anew without each fold, and
 * value +- t(G-1) * sqrt((G-1)/G * sum (without - value)^2). Learners, not attempts, fall into folds, so that somebody
 * who tries ten times does not look like ten people. Source: Kott 2001, Journal of Official Statistics 17:521-526.
 * @param without the figure with each of the folds left out, for those that hold anybody
 */
export function figureOf(
  value: number | null,
  n: number,
  without: readonly (number | null)[],
  [least, most]: [number, number] = [-Infinity, Infinity],
): Figure {
  const tooFew = n < ENOUGH;
  const groups = without.length;
  if (value === null || tooFew || groups < 2 || groups > FOLDS || without.includes(null))
    return { value, n, interval: null, tooFew };
  const squares = without.reduce<number>((sum, one) => sum + (one! - value) ** 2, 0);
  const away = T[groups - 2]! * Math.sqrt(((groups - 1) / groups) * squares);
  return { value, n, interval: [Math.max(least, value - away), Math.min(most, value + away)], tooFew };
}
