import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { unknownLearner } from './making.errors.js';

/** What one learner is given beyond the rules of a quiz. */
export interface Accommodation {
  email: string;
  minutes: number | null;
  attempts: number | null;
  reason: string;
}

/** Gives one learner more time or more attempts, or ends that. A running attempt reads it at its next answer. */
@Injectable()
export class AccommodateLearner {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `unknown-person` */
  async run(actor: Viewer, quizId: string, given: Accommodation, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [person] = await tx.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [given.email]);
      if (!person) throw unknownLearner();
      const quiz = await tx.query('SELECT 1 FROM quiz WHERE id = $1', [quizId]);
      if (quiz.length === 0) throw notFound();
      const [seconds, attempts] = [(given.minutes ?? 0) * 60, given.attempts ?? 0];
      await tx.query(
        `INSERT INTO quiz_accommodation (quiz_id, person_id, extra_seconds, extra_attempts, reason, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (quiz_id, person_id) DO UPDATE SET extra_seconds = $3, extra_attempts = $4, reason = $5, given_by = $6, given_at = $7`,
        [quizId, person.id, seconds, attempts, given.reason, actor.id, now],
      );
      await this.audit.write(tx, {
        actor,
        action: 'quiz.accommodate',
        subject: 'person',
        subjectId: person.id,
        reason: given.reason,
        details: { quizId, seconds, attempts },
      });
    });
  }

  /** Ends it; what was begun with more time has only the usual time from now on. */
  async end(actor: Viewer, quizId: string, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const gone = await tx.query(
        'DELETE FROM quiz_accommodation WHERE quiz_id = $1 AND person_id = $2 RETURNING person_id',
        [quizId, personId],
      );
      if (gone.length === 0) throw notFound();
      const details = { quizId };
      await this.audit.write(tx, {
        actor,
        action: 'quiz.accommodation-end',
        subject: 'person',
        subjectId: personId,
        details,
      });
    });
  }
}
