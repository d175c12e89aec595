import type { Queryable } from '../../platform/database/database.js';
import type { LoggedAnswer } from './log.rules.js';

/** An answer of the log; that of a profile is sealed. */
export interface LogRow extends LoggedAnswer {
  sealed: Buffer | null;
  receivedAt: Date;
}

/**
 * The answers of an attempt that decide what it comes to: those that were handed in to be marked, and the one that stands
 * of each question. The others, and the late ones, stay in the log.
 */
export async function logOf(on: Queryable, attemptId: string): Promise<LogRow[]> {
  const rows = await on.prepared<Omit<LogRow, 'id' | 'clientTurn'> & { id: string; clientTurn: string }>(
    'log-of-attempt',
    `SELECT id, position, client_id AS "clientId", client_turn AS "clientTurn", given_at AS "givenAt", received_at AS "receivedAt",
       came, checked, hints, certainty, response, sealed
     FROM attempt_answer WHERE attempt_id = $1 AND (checked OR id IN (
       SELECT DISTINCT ON (position) id FROM attempt_answer WHERE attempt_id = $1 AND came <> 'late'
       ORDER BY position, client_turn DESC, given_at DESC, client_id DESC))
     ORDER BY id`,
    [attemptId],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id), clientTurn: Number(row.clientTurn) }));
}
