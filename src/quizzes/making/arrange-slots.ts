import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { badSlots, quizChangedMeanwhile } from './making.errors.js';
import { stockFor } from './slot-stock.js';
import { checkSlots, type SlotInput } from './slots.rules.js';

/** Says what a quiz asks, in which order. Attempts that were begun keep what they have. */
@Injectable()
export class ArrangeSlots {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `changed-meanwhile`, `bad-slots` naming each place that cannot be */
  async run(
    actor: Viewer,
    quizId: string,
    slots: readonly SlotInput[],
    begunFrom: number,
    now: Date,
    field = 'slots',
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [quiz] = await tx.query<{ revision: number }>('SELECT revision FROM quiz WHERE id = $1 FOR UPDATE', [
        quizId,
      ]);
      if (!quiz) throw notFound();
      if (quiz.revision !== begunFrom) throw quizChangedMeanwhile();
      await this.within(tx, quizId, slots, field);
      await tx.query('UPDATE quiz SET revision = revision + 1, updated_at = $2 WHERE id = $1', [quizId, now]);
      const details = { slots: slots.length };
      await this.audit.write(tx, { actor, action: 'quiz.slots', subject: 'quiz', subjectId: quizId, details });
    });
  }

  /** The same inside a transaction that holds the quiz. */
  async within(tx: Transaction, quizId: string, slots: readonly SlotInput[], field = 'slots'): Promise<void> {
    const faults = checkSlots(slots, await stockFor(tx, slots), field);
    if (faults.length > 0) throw badSlots(faults);
    await tx.query('DELETE FROM quiz_slot WHERE quiz_id = $1', [quizId]);
    // Every place in the order of the list.
    await tx.query(
      `INSERT INTO quiz_slot (quiz_id, position, question_id, tags, draw, mark)
       SELECT $1, s.n, s."questionId", CASE WHEN jsonb_typeof(s.tags) = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(s.tags)) END, s.draw, s.mark
       FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS ("questionId" uuid, tags jsonb, draw integer, mark numeric)) WITH ORDINALITY
         AS s ("questionId", tags, draw, mark, n)`,
      [quizId, JSON.stringify(slots)],
    );
  }
}
