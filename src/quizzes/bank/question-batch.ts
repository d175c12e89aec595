import type { Queryable } from '../../platform/database/database.js';
import type { Question } from '../questions/question.js';
import { unknownCitedClaim } from './bank.errors.js';
import { claimsCited } from './cited-claims.rules.js';

/** A question as the bank has it, with its newest content. */
export interface KeptQuestion {
  id: string;
  name: string;
  kind: string;
  version: number;
  versionId: string;
  content: Question;
}

/** A question that is not there yet. */
export interface NewQuestion {
  id: string;
  name: string;
  kind: string;
  tags: readonly string[];
  categoryId: string | null;
}

/** A version that is to be written. */
export interface NewVersion {
  id: string;
  questionId: string;
  version: number;
  content: Question;
  note: string;
}

/** Rows in one statement; enough that the way to Postgres counts for nothing, and few enough to bound its memory. */
const ROWS = 1_000;

/** Keeps names to one writer at a time until the transaction ends: whoever looks for a free one finds the last word. */
export async function holdNames(tx: Queryable): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('question names'))`);
}

/** The questions of these ids and names with their newest version, locked until the transaction ends. */
export async function lockQuestions(
  tx: Queryable,
  ids: readonly string[],
  names: readonly string[],
): Promise<KeptQuestion[]> {
  // In one order, so that two batches never wait for each other.
  const locked = await tx.query<{ id: string }>(
    'SELECT id FROM question WHERE id = ANY ($1::uuid[]) OR name = ANY ($2::text[]) ORDER BY id FOR UPDATE',
    [ids, names],
  );
  // What are they now? Asked once they are locked: a join that waits for a lock would not see the version that came meanwhile.
  return tx.query<KeptQuestion & Record<string, unknown>>(
    `SELECT q.id, q.name, q.kind, q.version, v.id AS "versionId", v.content
     FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version WHERE q.id = ANY ($1::uuid[])`,
    [locked.map(({ id }) => id)],
  );
}

/** Every name that begins with one of these words and could stand in their way. */
export async function namesLike(tx: Queryable, bases: readonly string[]): Promise<Set<string>> {
  // Which of these names, with or without a number behind them, are taken?
  const rows = await tx.query<{ name: string }>(
    `SELECT name FROM question WHERE name = ANY ($1::text[]) OR regexp_replace(name, '-[0-9]+$', '') = ANY ($1::text[])`,
    [[...new Set(bases)]],
  );
  return new Set(rows.map(({ name }) => name));
}

/** The ids of the claims that these questions cite, by slug. @throws DomainError `unknown-claim` for the first that is not there */
export async function citedClaimIds(tx: Queryable, questions: readonly Question[]): Promise<Map<string, string>> {
  const cited = questions.flatMap(claimsCited);
  if (cited.length === 0) return new Map();
  // Which claims have these names?
  const rows = await tx.query<{ id: string; slug: string }>(
    'SELECT id, slug FROM claim WHERE slug = ANY ($1::text[])',
    [[...new Set(cited.map(({ slug }) => slug))]],
  );
  const ids = new Map(rows.map(({ id, slug }) => [slug, id] as const));
  const missing = cited.find(({ slug }) => !ids.has(slug));
  if (missing) throw unknownCitedClaim(missing.slug, missing.field);
  return ids;
}

/** Writes new questions; each needs its first version in the same transaction. */
export async function insertQuestions(tx: Queryable, rows: readonly NewQuestion[], now: Date): Promise<void> {
  for (const part of parts(rows))
    await tx.query(
      `INSERT INTO question (id, name, kind, category_id, tags, version, created_at, updated_at)
       SELECT r.id, r.name, r.kind, r."categoryId", ARRAY(SELECT jsonb_array_elements_text(r.tags)), 1, $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, name text, kind text, "categoryId" uuid, tags jsonb)`,
      [JSON.stringify(part), now],
    );
}

/** Writes versions with the claims that they rest on, and makes each the newest of its question. */
export async function insertVersions(
  tx: Queryable,
  rows: readonly NewVersion[],
  claimIds: ReadonlyMap<string, string>,
  by: { actor: string | null; now: Date },
): Promise<void> {
  for (const part of parts(rows)) {
    await tx.query(
      `INSERT INTO question_version (id, question_id, version, content, note, created_by, created_at)
       SELECT r.id, r."questionId", r.version, r.content, r.note, $2, $3
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "questionId" uuid, version integer, content jsonb, note text)`,
      [JSON.stringify(part), by.actor, by.now],
    );
    const later = part.filter(({ version }) => version > 1);
    if (later.length > 0)
      await tx.query(
        `UPDATE question q SET version = r.version, updated_at = $3
         FROM (SELECT id, max(version) AS version FROM unnest($1::uuid[], $2::integer[]) AS u (id, version) GROUP BY id) r WHERE q.id = r.id`,
        [later.map(({ questionId }) => questionId), later.map(({ version }) => version), by.now],
      );
    const cites = part.flatMap(({ id, content }) =>
      [...new Set(claimsCited(content).map(({ slug }) => slug))].map((slug) => [id, claimIds.get(slug)!] as const),
    );
    if (cites.length > 0)
      await tx.query('INSERT INTO question_claim (version_id, claim_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
        cites.map(([version]) => version),
        cites.map(([, claim]) => claim),
      ]);
  }
}

function parts<T>(rows: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < rows.length; at += ROWS) found.push(rows.slice(at, at + ROWS));
  return found;
}
