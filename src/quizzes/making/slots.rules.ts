import type { FieldError } from '../../platform/errors.js';
import { MAKING_ERRORS as say } from './making-errors.messages.js';

/** A place of a quiz as staff arrange it: one question, or some drawn by tags. */
export interface SlotInput {
  questionId: string | null;
  tags: string[] | null;
  draw: number | null;
  /** Replaces the question's own mark. */
  mark: number | null;
}

/** What the bank holds for the places of a quiz. */
export interface SlotStock {
  /** Ids of the questions that are there, of those that are named. */
  known: ReadonlySet<string>;
  /** For each place, the questions that it may draw from; empty where it names one. */
  pools: readonly ReadonlySet<string>[];
}

/**
 * How many questions are left for each draw in the worst case: those that are named are never drawn, and an earlier draw
 * may have taken any that both could. Null where a place names its question.
 */
export function leftToDraw(slots: readonly SlotInput[], { pools }: Pick<SlotStock, 'pools'>): (number | null)[] {
  const named = new Set(slots.flatMap(({ questionId }) => questionId ?? []));
  const free = pools.map((pool) => new Set([...pool].filter((id) => !named.has(id))));
  return slots.map(({ draw }, at) => {
    if (draw === null) return null;
    const taken = slots.slice(0, at).reduce((sum, earlier, before) => {
      const both = [...free[before]!].filter((id) => free[at]!.has(id)).length;
      return sum + Math.min(earlier.draw ?? 0, both);
    }, 0);
    return Math.max(0, free[at]!.size - taken);
  });
}

/** What is wrong with the places of a quiz; `field` names where one of them stands in its form. */
export function checkSlots(slots: readonly SlotInput[], stock: SlotStock, field = 'slots'): FieldError[] {
  const left = leftToDraw(slots, stock);
  return slots.flatMap(({ questionId, draw }, at): FieldError[] => {
    if (questionId !== null && !stock.known.has(questionId))
      return [{ field: `${field}.${at}.question`, message: say.unknownQuestion }];
    if (questionId !== null && slots.findIndex((other) => other.questionId === questionId) < at)
      return [{ field: `${field}.${at}.question`, message: say.sameQuestion }];
    const found = left[at] ?? null;
    if (draw === null || found === null || found >= draw) return [];
    return [{ field: `${field}.${at}.draw`, message: say.tooFew, values: { found, wanted: draw } }];
  });
}
