import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Deletes one result of one's own profile with the answers under it. */
@Injectable()
export class DeleteResult {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found` also for somebody else's, or one that is gone already */
  async run(actor: Pick<Viewer, 'id'>, attemptId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [gone] = await tx.query<{ quiz_id: string; number: number }>(
        `DELETE FROM attempt a USING quiz q WHERE a.id = $1 AND a.person_id = $2 AND q.id = a.quiz_id AND q.kind = 'profile' AND a.finished_at IS NOT NULL
         RETURNING a.quiz_id, a.number`,
        [attemptId, actor.id],
      );
      if (!gone) throw notFound();
      // The next attempt takes the number after as many as there are: those behind move up, one at a time, for no two may meet.
      const later = await tx.query<{ id: string }>(
        'SELECT id FROM attempt WHERE quiz_id = $1 AND person_id = $2 AND number > $3 ORDER BY number FOR NO KEY UPDATE',
        [gone.quiz_id, actor.id, gone.number],
      );
      for (const { id } of later) await tx.query('UPDATE attempt SET number = number - 1 WHERE id = $1', [id]);
    });
  }
}
