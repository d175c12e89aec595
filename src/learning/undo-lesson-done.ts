import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import type { Standing } from './completion.rules.js';
import { finishWhenComplete, lockOwnEnrolment, type LessonOfEnrolment } from './own-enrolment.js';
import { standingOf } from './standings.js';

/** Takes 'done' off a lesson. A course that was finished stays finished; undoing what is not done changes nothing. */
@Injectable()
export class UndoLessonDone {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `not-found` when the enrolment is not hers, or the lesson is not of its course */
  async run(actor: Pick<Viewer, 'id'>, { enrolmentId, lessonId }: LessonOfEnrolment, now: Date): Promise<Standing> {
    return this.database.transaction(async (tx) => {
      const enrolment = await lockOwnEnrolment(tx, actor, enrolmentId);
      const [lesson] = await tx.query('SELECT id FROM lesson WHERE id = $1 AND course_id = $2', [
        lessonId,
        enrolment.courseId,
      ]);
      if (!lesson) throw notFound();
      // A course can have become complete because its last open lesson was withdrawn: she has been shown that, so it stays.
      await finishWhenComplete(tx, this.outbox, enrolment, await standingOf(tx, enrolmentId, now), now);
      await tx.query('DELETE FROM lesson_completion WHERE enrolment_id = $1 AND lesson_id = $2', [
        enrolmentId,
        lessonId,
      ]);
      return standingOf(tx, enrolmentId, now);
    });
  }
}
