import type { Database } from '../../platform/database/database.js';
import type { Response } from '../questions/response.js';
import type { Receipt } from './receipt.js';

/** An answer as its row is written. What is decided by time is not in it: the statement does that. */
export interface AnswerToKeep {
  attemptId: string;
  position: number;
  personId: string;
  versionId: string;
  clientId: string;
  /** Null counts on from the highest turn of the attempt. */
  clientTurn: number | null;
  response: Response | null;
  sealed: Buffer | null;
  certainty: number | null;
  givenAt: Date;
  receivedAt: Date;
  fraction: number | null;
  check: boolean;
}

/** An answer that had been kept before, with its receipt. */
export interface KeptAnswer extends Omit<Receipt, 'again'> {
  response: Response | null;
  sealed: boolean;
}

type Row<T> = Omit<T, 'clientTurn' | 'highestTurn'> & { clientTurn: string; highestTurn: string };

/**
 * Writes one answer, and decides in the same statement what it is: whether the attempt is still hers and asks this, whether
 * it came in time with whatever more time she was given by now, and whether it stands.
 * @returns null when nothing was written: it was kept before, the attempt is over, or it is another one than was thought
 */
export async function insertAnswer(
  database: Database,
  answer: AnswerToKeep,
): Promise<Pick<Receipt, 'clientTurn' | 'came' | 'stands' | 'highestTurn' | 'endsAt'> | null> {
  // The share of the lock lets answers pass each other, yet not an end: whichever of the two is first, the other sees it.
  // What `came` says here is what cameAt() says of the same times.
  const [kept] = await database.prepared<Row<Receipt> & Record<string, unknown>>(
    'keep-answer',
    `WITH place AS (
       SELECT a.id, a.finished_at, i.hints, q.grace_seconds * interval '1 second' AS grace,
         a.deadline_at + coalesce(x.extra_seconds, 0) * interval '1 second' AS ends_at,
         coalesce((SELECT max(client_turn) FROM attempt_answer WHERE attempt_id = a.id), 0) AS highest
       FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id AND i.position = $2::int JOIN quiz q ON q.id = a.quiz_id
       LEFT JOIN quiz_accommodation x ON x.quiz_id = a.quiz_id AND x.person_id = a.person_id
       WHERE a.id = $1::uuid AND a.person_id = $3::uuid AND i.version_id = $4::uuid FOR SHARE OF a),
     timed AS (
       SELECT *, coalesce($6::bigint, highest + 1) AS turn,
         CASE WHEN ends_at IS NULL OR $11::timestamptz <= ends_at THEN 'in-time' WHEN $11 <= ends_at + grace THEN 'in-grace' ELSE 'late' END AS came
       FROM place),
     kept AS (
       INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, sealed, certainty, given_at, received_at, came, fraction, checked, hints)
       SELECT id, $2, $5::uuid, turn, $7::jsonb, $8::bytea, $9::int, $10::timestamptz, $11, came, $12::float8, $13::boolean, hints
       FROM timed WHERE finished_at IS NULL OR came = 'late'
       ON CONFLICT (attempt_id, client_id) DO NOTHING RETURNING client_turn, came)
     SELECT k.client_turn AS "clientTurn", k.came, t.ends_at AS "endsAt", greatest(t.highest, k.client_turn) AS "highestTurn",
       k.came <> 'late' AND NOT EXISTS (SELECT FROM attempt_answer o WHERE o.attempt_id = $1 AND o.position = $2 AND o.came <> 'late'
         AND (o.client_turn, o.given_at, o.client_id) > (k.client_turn, $10, $5)) AS stands
     FROM kept k, timed t`,
    [
      ...[answer.attemptId, answer.position, answer.personId, answer.versionId, answer.clientId, answer.clientTurn],
      ...[answer.response && JSON.stringify(answer.response), answer.sealed, answer.certainty],
      ...[answer.givenAt, answer.receivedAt, answer.fraction, answer.check],
    ],
  );
  return kept ? withTurns(kept) : null;
}

/** The answer of this person's attempt that was kept under the id of a browser; null when there is none. */
export async function keptAnswer(
  database: Database,
  { attemptId, personId, clientId }: { attemptId: string; personId: string; clientId: string },
): Promise<KeptAnswer | null> {
  // What was acknowledged then, and what stands now.
  const [kept] = await database.prepared<Row<KeptAnswer> & Record<string, unknown>>(
    'kept-answer',
    `SELECT k.client_id AS "clientId", k.position, k.client_turn AS "clientTurn", k.received_at AS "receivedAt", k.came, k.response,
       k.sealed IS NOT NULL AS sealed, a.deadline_at + coalesce(x.extra_seconds, 0) * interval '1 second' AS "endsAt",
       (SELECT max(client_turn) FROM attempt_answer WHERE attempt_id = a.id) AS "highestTurn",
       k.came <> 'late' AND NOT EXISTS (SELECT FROM attempt_answer o WHERE o.attempt_id = a.id AND o.position = k.position AND o.came <> 'late'
         AND (o.client_turn, o.given_at, o.client_id) > (k.client_turn, k.given_at, k.client_id)) AS stands
     FROM attempt a JOIN attempt_answer k ON k.attempt_id = a.id AND k.client_id = $3
     LEFT JOIN quiz_accommodation x ON x.quiz_id = a.quiz_id AND x.person_id = a.person_id
     WHERE a.id = $1 AND a.person_id = $2`,
    [attemptId, personId, clientId],
  );
  return kept ? withTurns(kept) : null;
}

/** Postgres writes a bigint as text; no turn is as large as what a number of JavaScript cannot hold. */
function withTurns<T>(row: Row<T>): T {
  return { ...row, clientTurn: Number(row.clientTurn), highestTurn: Number(row.highestTurn) } as T;
}
