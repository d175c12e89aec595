import { Temporal } from 'temporal-polyfill';

/** What changed on one day: places taken less places given back, and the same of the queue. */
export interface GrowthStep {
  /** `2026-12-03`, on the clock of the session. */
  day: string;
  places: number;
  waiting: number;
}

/** The longest time that a chart shows, in days; what was before is in its first day. */
export const MOST_DAYS = 400;

/** How many places were held and how many people waited at the end of each day, from the first step until the last day. */
export function growth(steps: readonly GrowthStep[], lastDay: string): GrowthStep[] {
  if (steps.length === 0) return [];
  const last = Temporal.PlainDate.from(lastDay);
  const first = [Temporal.PlainDate.from(steps[0]!.day), last].sort((a, b) => Temporal.PlainDate.compare(a, b))[0]!;
  const days: GrowthStep[] = [];
  let [next, places, waiting] = [0, 0, 0];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const name = day.toString();
    for (; next < steps.length && (steps[next]!.day <= name || name === lastDay); next++) {
      places += steps[next]!.places;
      waiting += steps[next]!.waiting;
    }
    days.push({ day: name, places, waiting });
  }
  return days.slice(-MOST_DAYS);
}

/** The largest of them, and the others as one. */
export function largest<T extends { total: number }>(parts: readonly T[], most: number, rest: (others: T[]) => T): T[] {
  const sorted = [...parts].sort((a, b) => b.total - a.total);
  return sorted.length <= most ? sorted : [...sorted.slice(0, most - 1), rest(sorted.slice(most - 1))];
}
