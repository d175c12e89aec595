import type { Question } from '../questions/question.js';

/** Gives numbers from 0 up to but not including 1. */
export type Random = () => number;

/** The orders in which one attempt shows a question: ids of options, answers, items, areas or points; for blanks by blank. */
export type Shown = string[] | Record<string, string[]>;

/** A random that always gives the same numbers for a seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order that the random makes; every order is as likely. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

/** A place of a quiz: one question, or some of a pool. */
export interface Slot<Q> {
  question: Q | null;
  /** Those that carry all its tags. */
  pool: readonly Q[];
  draw: number;
  /** Replaces each question's own mark. */
  mark: number | null;
}

/** A question that an attempt asks. */
export interface Drawn<Q> {
  question: Q;
  mark: number | null;
  /** True when a pool gave it. */
  drawn: boolean;
}

/** Draws an attempt's questions. None is asked twice; a pool that has too few gives what it has. */
export function drawQuestions<Q extends { id: string }>(slots: readonly Slot<Q>[], random: Random): Drawn<Q>[] {
  const used = new Set(slots.flatMap(({ question }) => (question ? [question.id] : [])));
  return slots.flatMap(({ question, pool, draw, mark }): Drawn<Q>[] => {
    if (question) return [{ question, mark, drawn: false }];
    const chosen = shuffled(
      pool.filter(({ id }) => !used.has(id)),
      random,
    ).slice(0, draw);
    for (const { id } of chosen) used.add(id);
    return chosen.map((one) => ({ question: one, mark, drawn: true }));
  });
}

/** Puts things into parts that stay together: passages with the question that follows them. */
export function withPassages<T>(things: readonly T[], isPassage: (thing: T) => boolean): T[][] {
  const parts: T[][] = [];
  let open: T[] = [];
  for (const thing of things) {
    open.push(thing);
    if (isPassage(thing)) continue;
    parts.push(open);
    open = [];
  }
  if (open.length > 0) parts.push(open);
  return parts;
}

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

/** Orders what a question shows. Where the written order is the key (matching, ordering) it is never left as it is. */
export function shownOf(question: Question, random: Random): Shown {
  switch (question.kind) {
    case 'choice':
      return question.shuffle ? shuffled(ids(question.options), random) : ids(question.options);
    case 'matching':
      return shuffled(ids(answersOnce(question.pairs)), random);
    case 'ordering':
      return shuffledAway(ids(question.items), random);
    case 'hotspot':
      return ids(question.areas);
    case 'scale':
      return ids(question.points);
    case 'blanks':
      return Object.fromEntries(
        question.blanks.flatMap((blank) =>
          blank.kind === 'choice'
            ? [[blank.id, blank.shuffle ? shuffled(ids(blank.options), random) : ids(blank.options)]]
            : [],
        ),
      );
    default:
      return [];
  }
}

/** The pairs whose answers differ: an answer that fits two stems is offered once. */
function answersOnce<P extends { id: string; answer: unknown }>(pairs: readonly P[]): P[] {
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair.answer), pair] as const).reverse()).values()].reverse();
}

function shuffledAway(order: readonly string[], random: Random): string[] {
  if (order.length < 2) return [...order];
  const other = shuffled(order, random);
  if (other.some((id, index) => id !== order[index])) return other;
  return [...order.slice(1), order[0]!];
}
