import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** How long an answer is somebody's own before it is given to another. */
export const CLAIM_MILLISECONDS = 15 * 60_000;

/** An answer of an attempt: where it stands. */
export interface AnswerPlace {
  attemptId: string;
  position: number;
}

/** The answers of a quiz that wait for a person: `i` the item, `a` its attempt, `v` the version of its question. */
export const WAITING = `attempt_item i JOIN attempt a ON a.id = i.attempt_id JOIN question_version v ON v.id = i.version_id
  WHERE a.quiz_id = $1 AND a.finished_at IS NOT NULL AND a.mark IS NULL AND i.mark IS NULL AND v.content->>'kind' = 'long'`;

/** Gives a member of staff the oldest answer that nobody is at, for a quarter of an hour. */
@Injectable()
export class ClaimAnswer {
  constructor(private readonly database: Database) {}

  /**
   * @param after the answer that she leaves, which is taken up again by whoever comes next; after the last one the oldest follows
   * @returns null when nothing is left, or colleagues have all of it
   */
  async run(actor: Viewer, quizId: string, now: Date, after?: AnswerPlace): Promise<AnswerPlace | null> {
    return this.database.transaction(async (tx) => {
      if (after)
        await tx.query(
          'UPDATE attempt_item SET claimed_by = NULL, claimed_until = NULL WHERE attempt_id = $1 AND position = $2 AND claimed_by = $3',
          [after.attemptId, after.position, actor.id],
        );
      // The oldest that is free or already hers; whoever asks at the same moment is given another one.
      const [next] = await tx.query<AnswerPlace & Record<string, unknown>>(
        `SELECT i.attempt_id AS "attemptId", i.position FROM ${WAITING}
           AND (i.claimed_until IS NULL OR i.claimed_until < $2 OR i.claimed_by = $3)
           AND ($4::uuid IS NULL OR (i.attempt_id, i.position) <> ($4, $5::integer))
         ORDER BY $4::uuid IS NOT NULL AND (a.finished_at, i.attempt_id, i.position) <
           ((SELECT finished_at FROM attempt WHERE id = $4), $4, $5::integer), a.finished_at, i.attempt_id, i.position LIMIT 1 FOR UPDATE OF i SKIP LOCKED`,
        [quizId, now, actor.id, after?.attemptId ?? null, after?.position ?? null],
      );
      if (!next) return null;
      await tx.query(
        'UPDATE attempt_item SET claimed_by = $3, claimed_until = $4 WHERE attempt_id = $1 AND position = $2',
        [next.attemptId, next.position, actor.id, new Date(now.getTime() + CLAIM_MILLISECONDS)],
      );
      return { attemptId: next.attemptId, position: next.position };
    });
  }
}
