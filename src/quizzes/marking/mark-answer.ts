import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { settleAttempt } from '../attempts/settle-attempt.js';
import type { AnswerPlace } from './claim-answer.js';
import { claimedByColleague, markedAlready, markTooHigh } from './marking.errors.js';

/** What a member of staff gives an answer. */
export interface GivenMark {
  mark: number;
  comment: string;
}

/** Gives a long answer its mark; with the last one the attempt has its total. */
@Injectable()
export class MarkAnswer {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `mark-too-high`, `marked-already` or `claimed` when a colleague was quicker */
  async run(
    actor: Viewer,
    quizId: string,
    { attemptId, position }: AnswerPlace,
    given: GivenMark,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      // One at a time for each attempt: whoever marks its last answer sees all the others.
      const attempts = await tx.query<{ personId: string }>(
        'SELECT person_id AS "personId" FROM attempt WHERE id = $1 AND quiz_id = $2 AND finished_at IS NOT NULL FOR NO KEY UPDATE',
        [attemptId, quizId],
      );
      const [item] = await tx.query<{ most: number; marked: boolean; claimedBy: string | null; claimed: boolean }>(
        `SELECT i.most::float8 AS most, i.mark IS NOT NULL AS marked, i.claimed_by AS "claimedBy", coalesce(i.claimed_until > $3, false) AS claimed
         FROM attempt_item i JOIN question_version v ON v.id = i.version_id
         WHERE i.attempt_id = $1 AND i.position = $2 AND v.content->>'kind' = 'long'`,
        [attemptId, position, now],
      );
      if (attempts.length === 0 || !item) throw notFound();
      if (item.marked) throw markedAlready();
      if (item.claimed && item.claimedBy !== actor.id) throw claimedByColleague();
      if (given.mark > item.most) throw markTooHigh(item.most);
      await tx.query(
        `UPDATE attempt_item SET fraction = $3, mark = $4, comment = $5, marked_by = $6, marked_at = $7, claimed_by = NULL, claimed_until = NULL
         WHERE attempt_id = $1 AND position = $2`,
        [attemptId, position, item.most === 0 ? 0 : given.mark / item.most, given.mark, given.comment, actor.id, now],
      );
      await settleAttempt(tx, this.outbox, attemptId, { finished: false });
      const { personId } = attempts[0]!;
      await this.outbox.publish(tx, {
        name: 'attempt.marked',
        subjectId: attemptId,
        payload: { quizId, personId, position },
      });
      const details = { position, mark: given.mark, most: item.most };
      await this.audit.write(tx, { actor, action: 'attempt.mark', subject: 'attempt', subjectId: attemptId, details });
    });
  }
}
