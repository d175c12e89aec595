import type { Transaction } from '../../platform/database/database.js';
import { FOLDS } from './cells.js';

/** The fold of a learner: from the last bytes of her id, which is made of chance. */
const FOLD = `((get_byte(uuid_send(a.person_id), 14) * 256 + get_byte(uuid_send(a.person_id), 15)) % ${FOLDS})::smallint`;
/** The kinds whose answers can be told by an id. */
const TOLD_BY_ID = `('choice', 'true-false', 'matching', 'hotspot', 'scale')`;

/**
 * Adds the marks of attempts to the counts of their quiz, in the database: no mark comes into this process. One statement
 * reads them, at one moment: few by their keys, many table by table, in joins that keep on disk what memory does not hold.
 * @param attemptIds these few; null adds all that are noted as counted
 */
export async function tally(tx: Transaction, quizId: string, attemptIds: readonly string[] | null): Promise<void> {
  // counted: the attempts. Whether one is noted as counted is asked so that the planner makes no guess of its own: it would
  // remember that almost none were, expect one attempt, and look up the answers of all of them one by one.
  // seen: how often an item earned so much with such an answer in attempts of one fold and total; the answer is the one
  // that stands, after which none came in a later turn. From these come the counts of totals, of marks and of answers.
  await tx.query(
    `WITH counted AS NOT MATERIALIZED (
       SELECT a.id, ${FOLD} AS fold, round(a.mark, 6) AS total, a.most FROM attempt a
       WHERE a.quiz_id = $1 AND a.finished_at IS NOT NULL AND a.mark IS NOT NULL AND coalesce(a.counted_at, 'infinity') < 'infinity'
         AND ($2::uuid[] IS NULL OR a.id = ANY ($2))),
     asked AS MATERIALIZED (
       SELECT v.id AS version_id, q.id AS question_id, CASE WHEN q.kind IN ${TOLD_BY_ID} THEN q.kind END AS kind
       FROM question_version v JOIN question q ON q.id = v.question_id WHERE q.kind <> 'text'),
     seen AS MATERIALIZED (
       SELECT v.question_id, v.kind, i.drawn, c.fold, coalesce(i.mark, 0) AS mark, i.most, c.total,
         CASE WHEN v.kind IS NOT NULL THEN s.response END AS response, count(*) AS count
       FROM counted c JOIN attempt_item i ON i.attempt_id = c.id JOIN asked v ON v.version_id = i.version_id
       LEFT JOIN attempt_answer s ON s.attempt_id = i.attempt_id AND s.position = i.position AND s.came <> 'late' AND NOT EXISTS (
         SELECT FROM attempt_answer t WHERE t.attempt_id = s.attempt_id AND t.position = s.position AND t.came <> 'late'
           AND (t.client_turn, t.given_at, t.client_id) > (s.client_turn, s.given_at, s.client_id))
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
