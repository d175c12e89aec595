import { stateOf } from './outcome.js';

/** How sure somebody says she is: 1 hardly, 2 fairly, 3 very. */
export type Certainty = 1 | 2 | 3;

/** What a question of one mark can earn at most in a quiz of certainty. */
export const CERTAINTY_MOST = 3;

const WHEN_RIGHT: Record<Certainty, number> = { 1: 1, 2: 2, 3: 3 };
const WHEN_WRONG: Record<Certainty, number> = { 1: 0, 2: -2, 3: -6 };

/**
 * What one mark becomes: 1, 2 or 3 for a right answer, 0, -2 or -6 for a wrong one, and for one that is partly right its
 * share of what a right one earns. Null while it waits for staff.
 */
export function certaintyMarks(fraction: number | null, certainty: Certainty): number | null {
  if (fraction === null) return null;
  return stateOf(fraction) === 'wrong' ? WHEN_WRONG[certainty] : Math.min(1, fraction) * WHEN_RIGHT[certainty];
}
