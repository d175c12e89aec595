import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { nobodyEnrolled, noSuchLesson } from './access.errors.js';

/** Opens a lesson for one learner before its time, with a reason that is kept. */
@Injectable()
export class OpenLessonForLearner {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Opening it twice is opening it once. @throws DomainError `nobody-enrolled` or `no-such-lesson` */
  async run(
    actor: Viewer,
    courseId: string,
    { email, lesson, reason }: { email: string; lesson: string; reason: string },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [enrolment] = await tx.query<{ id: string; person_id: string }>(
        'SELECT e.id, e.person_id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.course_id = $1 AND p.email = $2',
        [courseId, email],
      );
      if (!enrolment) throw nobodyEnrolled();
      const [found] = await tx.query('SELECT id FROM lesson WHERE id = $1 AND course_id = $2', [lesson, courseId]);
      if (!found) throw noSuchLesson();
      const [opened] = await tx.query(
        `INSERT INTO lesson_unlock (enrolment_id, course_id, lesson_id, opened_at, opened_by, reason) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (enrolment_id, lesson_id) DO NOTHING RETURNING lesson_id`,
        [enrolment.id, courseId, lesson, now, actor.id, reason],
      );
      if (!opened) return;
      await this.audit.write(tx, {
        actor,
        action: 'lesson.opened-for-learner',
        subject: 'person',
        subjectId: enrolment.person_id,
        reason,
        details: { courseId, lessonId: lesson },
      });
    });
  }
}
