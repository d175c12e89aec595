import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { openedAtByOurClock } from './completion.rules.js';
import type { LessonOfEnrolment } from './own-enrolment.js';

/** Remembers which lesson is open, so that the course can be resumed there. A tab opened earlier never moves it back. */
@Injectable()
export class RememberPosition {
  constructor(private readonly database: Database) {}

  /** @returns false when nothing moved: a newer page has told already, or the enrolment is not hers */
  async run(
    actor: Pick<Viewer, 'id'>,
    at: LessonOfEnrolment,
    told: { openedAt: Date; sentAt?: Date },
    now: Date,
  ): Promise<boolean> {
    // One statement is the whole transaction: of two tabs that tell at once, the one opened later wins.
    const moved = await this.database.query(
      `UPDATE enrolment e SET resume_lesson_id = l.id, resume_opened_at = $4
       FROM lesson l WHERE e.id = $1 AND e.person_id = $2 AND l.id = $3 AND l.course_id = e.course_id AND l.status = 'published'
         AND (e.resume_opened_at IS NULL OR e.resume_opened_at < $4)
       RETURNING e.id`,
      [at.enrolmentId, actor.id, at.lessonId, openedAtByOurClock(told, now)],
    );
    return moved.length > 0;
  }
}
