import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Stops the questions about a course, or has them go on with the round that comes next. */
@Injectable()
export class SetRecall {
  constructor(private readonly database: Database) {}

  /** Twice is once, and whoever is not enrolled has nothing to stop. */
  async run(actor: Pick<Viewer, 'id'>, courseSlug: string, wanted: boolean, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Her enrolment, held: of two presses the second waits here.
      const [enrolment] = await tx.query<{ id: string; finished_at: Date | null }>(
        `UPDATE enrolment e SET recall_off = NOT $3 FROM course c
         WHERE c.id = e.course_id AND e.person_id = $1 AND c.slug = $2 RETURNING e.id, e.finished_at`,
        [actor.id, courseSlug, wanted],
      );
      if (!enrolment) return;
      if (!wanted) await tx.query('DELETE FROM recall_due WHERE enrolment_id = $1', [enrolment.id]);
      else if (enrolment.finished_at)
        // From the round after the last one drawn; the job finds out which that is by now.
        await tx.query(
          `INSERT INTO recall_due (enrolment_id, round, look_at)
           SELECT $1, n.round, $2 FROM (SELECT coalesce(max(round), 0) + 1 AS round FROM recall_round WHERE enrolment_id = $1) n
           WHERE n.round <= 3 ON CONFLICT DO NOTHING`,
          [enrolment.id, now],
        );
    });
  }
}
