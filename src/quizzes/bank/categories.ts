import type { Queryable } from '../../platform/database/database.js';

/** Names of a category and those above it, the outermost first. */
export type CategoryPath = readonly string[];

/** A path as one text that can be a key. */
export const pathKey = (path: CategoryPath): string => JSON.stringify(path);

/** The ids of these categories by the key of their path; whichever is missing is made. */
export async function categoriesIn(tx: Queryable, paths: readonly CategoryPath[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const wanted = new Map<string, CategoryPath>();
  for (const path of paths)
    for (let depth = 1; depth <= path.length; depth++) {
      const part = path.slice(0, depth);
      wanted.set(pathKey(part), part);
    }
  const deepest = Math.max(0, ...[...wanted.values()].map((path) => path.length));
  for (let depth = 1; depth <= deepest; depth++) {
    const level = [...wanted].filter(([, path]) => path.length === depth);
    const parents = level.map(([, path]) => ids.get(pathKey(path.slice(0, -1))) ?? null);
    const names = level.map(([, path]) => path.at(-1)!);
    // The categories of one depth, each made where it is not there yet.
    const rows = await tx.query<{ n: string; id: string }>(
      `WITH wanted AS (SELECT * FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS w (parent_id, name, n)),
            made AS (INSERT INTO question_category (parent_id, name) SELECT parent_id, name FROM wanted
                     ON CONFLICT (parent_id, name) DO UPDATE SET name = excluded.name RETURNING id, parent_id, name)
       SELECT w.n, m.id FROM wanted w JOIN made m ON m.name = w.name AND m.parent_id IS NOT DISTINCT FROM w.parent_id`,
      [parents, names],
    );
    for (const { n, id } of rows) ids.set(level[Number(n) - 1]![0], id);
  }
  return ids;
}
