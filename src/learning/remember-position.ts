import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { openedAtByOurClock } from './completion.rules.js';
import type { LessonOfEnrolment } from './own-enrolment.js';

/** What an open page tells of itself. */
export interface ToldPosition {
  openedAt: Date;
  sentAt?: Date | undefined;
  /** Names the page as it was opened, so that it may tell again; counts how often it told. */
  page?: string | undefined;
  turn?: number;
  /** The heading that stands at the top of the window, counted from 1; 0 above the first. */
  section?: number;
}

/**
 * Remembers which lesson is open and how far down it she is, so that the course can be resumed there. A tab opened
 * earlier never moves it back, and neither does what one tab told earlier and arrives later.
 */
@Injectable()
export class RememberPosition {
  constructor(private readonly database: Database) {}

  /** @returns false when nothing moved: a newer page has told already, or the enrolment is not hers */
  async run(actor: Pick<Viewer, 'id'>, at: LessonOfEnrolment, told: ToldPosition, now: Date): Promise<boolean> {
    const { page = null, turn = 0, section = 0 } = told;
    // One statement is the whole transaction: of two tabs that tell at once, the one opened later wins. A page that
    // tells again seems opened some milliseconds earlier or later than before, so it is known by its name.
    const moved = await this.database.query(
      `UPDATE enrolment e SET resume_lesson_id = l.id, resume_opened_at = greatest(e.resume_opened_at, $4), resume_page = $5, resume_turn = $6, resume_section = $7
       FROM lesson l WHERE e.id = $1 AND e.person_id = $2 AND l.id = $3 AND l.course_id = e.course_id AND l.status = 'published'
         AND CASE WHEN e.resume_page = $5 THEN e.resume_turn < $6 ELSE e.resume_opened_at IS NULL OR e.resume_opened_at < $4 END
       RETURNING e.id`,
      [at.enrolmentId, actor.id, at.lessonId, openedAtByOurClock(told, now), page, turn, section],
    );
    return moved.length > 0;
  }
}
