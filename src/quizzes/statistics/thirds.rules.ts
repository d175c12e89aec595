import { histogram } from './item.rules.js';
import type { ChoiceCell, TotalCell } from './cells.js';
import { size } from './moments.rules.js';

/** How often something was chosen by each third of those who took the quiz, from the lowest totals to the highest. */
export interface ChoiceByThird {
  choice: string;
  thirds: [number, number, number];
}

/**
 * Says in which third (0 to 2) a total stands. Everybody with the same total is in the same third: the one in which the
 * middle of them stands.
 */
export function thirdOf(totals: readonly TotalCell[]): (total: number) => 0 | 1 | 2 {
  const all = histogram(totals.map(({ total, count }) => ({ value: total, count }))).sort((a, b) => a.value - b.value);
  const n = size(all);
  const thirds = new Map<number, 0 | 1 | 2>();
  let below = 0;
  for (const { value, count } of all) {
    thirds.set(value, Math.min(2, Math.floor((3 * (below + count / 2)) / n)) as 0 | 1 | 2);
    below += count;
  }
  return (total) => thirds.get(total) ?? 0;
}

/** The choices of one question by thirds of ability, the most chosen first. */
export function choicesByThird(cells: readonly ChoiceCell[], third: (total: number) => 0 | 1 | 2): ChoiceByThird[] {
  const found = new Map<string, [number, number, number]>();
  for (const { choice, total, count } of cells) {
    const counts = found.get(choice) ?? [0, 0, 0];
    counts[third(total)] += count;
    found.set(choice, counts);
  }
  const sum = ([low, middle, high]: [number, number, number]) => low + middle + high;
  return Array.from(found, ([choice, thirds]) => ({ choice, thirds })).sort(
    (a, b) => sum(b.thirds) - sum(a.thirds) || (a.choice < b.choice ? -1 : 1),
  );
}
