import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Takes back that a lesson was opened early for one learner. What she has done meanwhile stays done, and open to her. */
@Injectable()
export class CloseLessonForLearner {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Taking back what was not opened changes nothing. */
  async run(actor: Viewer, courseId: string, given: { enrolment: string; lesson: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [closed] = await tx.query<{ person_id: string }>(
        `DELETE FROM lesson_unlock u USING enrolment e
         WHERE u.enrolment_id = $1 AND u.lesson_id = $2 AND u.course_id = $3 AND e.id = u.enrolment_id RETURNING e.person_id`,
        [given.enrolment, given.lesson, courseId],
      );
      if (!closed) return;
      await this.audit.write(tx, {
        actor,
        action: 'lesson.closed-for-learner',
        subject: 'person',
        subjectId: closed.person_id,
        details: { courseId, lessonId: given.lesson },
      });
    });
  }
}
