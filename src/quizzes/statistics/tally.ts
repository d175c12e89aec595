import type { Transaction } from '../../platform/database/database.js';
import { FOLDS } from './cells.js';

/** The fold of a learner: from the last bytes of her id, which is made of chance. */
const FOLD = `((get_byte(uuid_send(a.person_id), 14) * 256 + get_byte(uuid_send(a.person_id), 15)) % ${FOLDS})::smallint`;
/** Which attempts are added: these few, or all that a recount has put into the table `counted`. */
const AMONG = { few: 'a.quiz_id = $1 AND a.id = ANY ($2)', all: 'a.quiz_id = $1 AND a.id IN (SELECT id FROM counted)' };

/** Adds the marks of attempts to the counts of their quiz, in the database: no mark comes into this process. */
export async function tally(tx: Transaction, quizId: string, attemptIds: readonly string[] | null): Promise<void> {
  const values = attemptIds === null ? [quizId] : [quizId, attemptIds];
  const among = attemptIds === null ? AMONG.all : AMONG.few;
  const answered = attemptIds === null ? 't.attempt_id IN (SELECT id FROM counted)' : 't.attempt_id = ANY ($2)';
  // How often each total was reached.
  await tx.query(
    `INSERT INTO quiz_total_cell AS c (quiz_id, fold, total, most, count)
     SELECT $1, ${FOLD}, round(a.mark, 6), a.most, count(*) FROM attempt a WHERE ${among} GROUP BY 2, 3, 4
     ON CONFLICT (quiz_id, fold, total, most) DO UPDATE SET count = c.count + excluded.count`,
    values,
  );
  // How often each item earned so much in an attempt of that total.
  await tx.query(
    `INSERT INTO quiz_item_cell AS c (quiz_id, question_id, drawn, fold, mark, most, total, count)
     SELECT $1, q.id, i.drawn, ${FOLD}, round(coalesce(i.mark, 0), 6), i.most, round(a.mark, 6), count(*)
     FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id JOIN question_version v ON v.id = i.version_id
     JOIN question q ON q.id = v.question_id AND q.kind <> 'text'
     WHERE ${among} GROUP BY 2, 3, 4, 5, 6, 7
     ON CONFLICT (quiz_id, question_id, drawn, fold, mark, most, total) DO UPDATE SET count = c.count + excluded.count`,
    values,
  );
  // How often each answer that can be told by an id was the one that stood, by the total of the attempt.
  await tx.query(
    `INSERT INTO quiz_choice_cell AS c (quiz_id, question_id, choice, total, count)
     SELECT $1, q.id, chosen.id, round(a.mark, 6), count(*)
     FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id JOIN question_version v ON v.id = i.version_id
     JOIN question q ON q.id = v.question_id AND q.kind IN ('choice', 'true-false', 'matching', 'hotspot', 'scale')
     LEFT JOIN (
       SELECT DISTINCT ON (t.attempt_id, t.position) t.attempt_id, t.position, t.response FROM attempt_answer t
       WHERE t.came <> 'late' AND ${answered}
       ORDER BY t.attempt_id, t.position, t.client_turn DESC, t.given_at DESC, t.client_id DESC
     ) s ON s.attempt_id = i.attempt_id AND s.position = i.position
     CROSS JOIN LATERAL unnest(CASE
       WHEN s.response IS NULL THEN ARRAY['']
       WHEN q.kind IN ('choice', 'hotspot') THEN ARRAY(SELECT jsonb_array_elements_text(coalesce(s.response->'chosen', s.response->'areas')))
       WHEN q.kind = 'true-false' THEN ARRAY[s.response->>'value']
       WHEN q.kind = 'scale' THEN ARRAY[s.response->>'point']
       ELSE ARRAY(SELECT key || ' ' || value FROM jsonb_each_text(s.response->'pairs')) END) AS chosen (id)
     WHERE ${among} GROUP BY 2, 3, 4
     ON CONFLICT (quiz_id, question_id, choice, total) DO UPDATE SET count = c.count + excluded.count`,
    values,
  );
}

/** Holds the counts of a quiz: whoever counts for it next waits, and a count is never taken twice. */
export async function lockCounts(tx: Transaction, quizId: string, now: Date): Promise<void> {
  await tx.query(
    'INSERT INTO quiz_statistics (quiz_id, updated_at) VALUES ($1, $2) ON CONFLICT (quiz_id) DO UPDATE SET updated_at = excluded.updated_at',
    [quizId, now],
  );
}
