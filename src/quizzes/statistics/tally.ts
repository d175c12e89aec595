import type { Transaction } from '../../platform/database/database.js';
import { FOLDS } from './cells.js';

/** The fold of a learner: from the last bytes of her id, which is made of chance. */
const FOLD = `((get_byte(uuid_send(a.person_id), 14) * 256 + get_byte(uuid_send(a.person_id), 15)) % ${FOLDS})::smallint`;
/** The kinds whose answers can be told by an id. */
const TOLD_BY_ID = `('choice', 'true-false', 'matching', 'hotspot', 'scale')`;

/**
 * Adds the marks of attempts to the counts of their quiz, in the database: no mark comes into this process. One statement
 * reads them, at one moment, each attempt by itself: that takes no more memory for many than for few.
 * @param attemptIds these few; null adds all that are noted as counted
 */
export async function tally(tx: Transaction, quizId: string, attemptIds: readonly string[] | null): Promise<void> {
  // counted: the attempts. seen: how often an item earned so much with such an answer in attempts of one fold and total;
  // the answer is the one that stands. From these come the counts of totals, of marks and of answers.
  await tx.query(
    `WITH counted AS MATERIALIZED (
       SELECT a.id, ${FOLD} AS fold, round(a.mark, 6) AS total, a.most FROM attempt a
       WHERE a.quiz_id = $1 AND a.finished_at IS NOT NULL AND a.mark IS NOT NULL AND a.counted_at IS NOT NULL AND ($2::uuid[] IS NULL OR a.id = ANY ($2))),
     asked AS MATERIALIZED (
       SELECT v.id AS version_id, q.id AS question_id, CASE WHEN q.kind IN ${TOLD_BY_ID} THEN q.kind END AS kind
       FROM question_version v JOIN question q ON q.id = v.question_id WHERE q.kind <> 'text'),
     seen AS MATERIALIZED (
       SELECT v.question_id, v.kind, i.drawn, c.fold, i.mark, i.most, c.total, CASE WHEN v.kind IS NOT NULL THEN i.response END AS response, count(*) AS count
       FROM counted c CROSS JOIN LATERAL (
         SELECT o.version_id, o.drawn, coalesce(o.mark, 0) AS mark, o.most, s.response FROM attempt_item o LEFT JOIN (
           SELECT DISTINCT ON (t.position) t.position, t.response FROM attempt_answer t WHERE t.attempt_id = c.id AND t.came <> 'late'
           ORDER BY t.position, t.client_turn DESC, t.given_at DESC, t.client_id DESC) s ON s.position = o.position
         WHERE o.attempt_id = c.id) i
       JOIN asked v ON v.version_id = i.version_id
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
     totals AS (
       INSERT INTO quiz_total_cell AS c (quiz_id, fold, total, most, count)
       SELECT $1, fold, total, most, count(*) FROM counted GROUP BY 2, 3, 4
       ON CONFLICT (quiz_id, fold, total, most) DO UPDATE SET count = c.count + excluded.count),
     marks AS (
       INSERT INTO quiz_item_cell AS c (quiz_id, question_id, drawn, fold, mark, most, total, count)
       SELECT $1, question_id, drawn, fold, round(mark, 6), most, total, sum(count) FROM seen GROUP BY 2, 3, 4, 5, 6, 7 ORDER BY 2, 3, 4, 5, 6, 7
       ON CONFLICT (quiz_id, question_id, drawn, fold, mark, most, total) DO UPDATE SET count = c.count + excluded.count)
     INSERT INTO quiz_choice_cell AS c (quiz_id, question_id, choice, total, count)
     SELECT $1, s.question_id, chosen.id, s.total, sum(s.count)
     FROM (SELECT question_id, kind, response, total, sum(count) AS count FROM seen WHERE kind IS NOT NULL GROUP BY 1, 2, 3, 4) s
     CROSS JOIN LATERAL unnest(CASE
       WHEN s.response IS NULL THEN ARRAY['']
       WHEN s.kind IN ('choice', 'hotspot') THEN ARRAY(SELECT jsonb_array_elements_text(coalesce(s.response->'chosen', s.response->'areas')))
       WHEN s.kind = 'true-false' THEN ARRAY[s.response->>'value']
       WHEN s.kind = 'scale' THEN ARRAY[s.response->>'point']
       ELSE ARRAY(SELECT key || ' ' || value FROM jsonb_each_text(s.response->'pairs')) END) AS chosen (id)
     GROUP BY 2, 3, 4
     ON CONFLICT (quiz_id, question_id, choice, total) DO UPDATE SET count = c.count + excluded.count`,
    [quizId, attemptIds],
  );
}

/** Holds the counts of a quiz: whoever counts for it next waits, and a count is never taken twice. */
export async function lockCounts(tx: Transaction, quizId: string, now: Date): Promise<void> {
  await tx.query(
    'INSERT INTO quiz_statistics (quiz_id, updated_at) VALUES ($1, $2) ON CONFLICT (quiz_id) DO UPDATE SET updated_at = excluded.updated_at',
    [quizId, now],
  );
}
