import type { OrderingMode, OrderingQuestion } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import type { Finding } from './outcome.js';

/** Marks an order by the formula of the question's mode. */
export function scoreOrdering(question: OrderingQuestion, { order }: Responses['ordering']): Finding {
  const key = question.items.map(({ id }) => id);
  const places = order.map((id) => key.indexOf(id));
  const whole = places.length === key.length && new Set(places).size === key.length && !places.includes(-1);
  return {
    fraction: whole ? orderingFraction(question.mode, places) : 0,
    parts: Object.fromEntries(order.map((id, at) => [id, places[at] === at ? 1 : 0])),
    feedback: [],
  };
}

/**
 * The share of the mark for an order, 0 to 1.
 * @param places for each position the place (from 0) that the thing there should have: a permutation of 0 to n-1
 */
export function orderingFraction(mode: OrderingMode, places: readonly number[]): number {
  // One thing can only stand right, and some formulae would divide by nothing.
  if (places.length < 2) return places.length;
  return FORMULAE[mode](places, places.length);
}

const count = (places: readonly number[], holds: (place: number, at: number) => boolean) => places.filter(holds).length;
/** What follows; behind the last one stands the end, which is the place after the last. */
const follows = (places: readonly number[], at: number) => places[at + 1] ?? places.length;
/** What goes before; before the first one stands the start. */
const precedes = (places: readonly number[], at: number) => places[at - 1] ?? -1;

const FORMULAE: Record<OrderingMode, (places: readonly number[], n: number) => number> = {
  allOrNothing: (places) => (places.every((place, at) => place === at) ? 1 : 0),
  absolute: (places, n) => count(places, (place, at) => place === at) / n,
  next: (places, n) => count(places, (place, at) => at < n - 1 && places[at + 1] === place + 1) / (n - 1),
  nextWithEnd: (places, n) => count(places, (place, at) => follows(places, at) === place + 1) / n,
  neighbours: (places, n) =>
    (count(places, (place, at) => precedes(places, at) === place - 1) +
      count(places, (place, at) => follows(places, at) === place + 1)) /
    (2 * n),
  pairs: (places, n) => concordantPairs(places) / ((n * (n - 1)) / 2),
  longestOrdered: (places, n) => lengthThatCounts(longestIncreasing(places)) / n,
  longestContiguous: (places, n) => lengthThatCounts(longestRun(places)) / n,
  distance: (places, n) =>
    places.reduce((sum, place, at) => sum + Math.max(0, n - 1 - Math.abs(place - at)), 0) / (n * (n - 1)),
};

/** A single thing is always in order with itself: that earns nothing. */
const lengthThatCounts = (length: number) => (length > 1 ? length : 0);

function concordantPairs(places: readonly number[]): number {
  return places.reduce((sum, place, at) => sum + places.slice(at + 1).filter((later) => later > place).length, 0);
}

/** Length of the longest increasing subsequence: `tails` holds the least end of one of each length. */
function longestIncreasing(places: readonly number[]): number {
  const tails: number[] = [];
  for (const place of places) {
    const at = tails.findIndex((tail) => tail > place);
    tails[at === -1 ? tails.length : at] = place;
  }
  return tails.length;
}

/** Length of the longest run of neighbours that also follow each other in the key. */
function longestRun(places: readonly number[]): number {
  let [best, run] = [0, 0];
  for (const [at, place] of places.entries()) {
    run = at > 0 && places[at - 1] === place - 1 ? run + 1 : 1;
    best = Math.max(best, run);
  }
  return best;
}
