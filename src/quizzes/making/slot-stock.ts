import type { Queryable } from '../../platform/database/database.js';
import type { SlotInput, SlotStock } from './slots.rules.js';

/** What the bank holds for the places of a quiz at this moment. */
export async function stockFor(on: Queryable, slots: readonly SlotInput[]): Promise<SlotStock> {
  const named = slots.flatMap(({ questionId }) => questionId ?? []);
  // Which of the questions that are named are there?
  const known = await on.query<{ id: string }>('SELECT id FROM question WHERE id = ANY ($1::uuid[])', [named]);
  // Which questions carry all the tags of each draw?
  const drawn = await on.query<{ n: string; ids: string[] }>(
    `SELECT d.n, array_agg(q.id) AS ids FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS d (tags, n)
     JOIN question q ON q.tags @> ARRAY(SELECT jsonb_array_elements_text(d.tags)) AND q.archived_at IS NULL
     WHERE jsonb_typeof(d.tags) = 'array' GROUP BY d.n`,
    [JSON.stringify(slots.map(({ tags }) => tags))],
  );
  const byPlace = new Map(drawn.map(({ n, ids }) => [Number(n) - 1, new Set(ids)] as const));
  return {
    known: new Set(known.map(({ id }) => id)),
    pools: slots.map((_, at) => byPlace.get(at) ?? new Set<string>()),
  };
}
