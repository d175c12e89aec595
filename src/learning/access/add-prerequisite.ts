import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { circleOfCourses, noSuchCourse } from './access.errors.js';

const CIRCLES = ['course_prerequisite_no_circle', 'course_prerequisite_not_itself'];

/** Puts a course before another. The database refuses a circle, also when two of staff close it at the same moment. */
@Injectable()
export class AddPrerequisite {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Asking for it twice is asking once. @throws DomainError `circle-of-courses` or `no-such-course` */
  async run(actor: Viewer, courseId: string, needsId: string, now: Date): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const [added] = await tx.query(
          `INSERT INTO course_prerequisite (course_id, needs_id, added_at) VALUES ($1, $2, $3)
           ON CONFLICT (course_id, needs_id) DO NOTHING RETURNING course_id`,
          [courseId, needsId, now],
        );
        if (!added) return;
        await this.audit.write(tx, {
          actor,
          action: 'course.prerequisite-added',
          subject: 'course',
          subjectId: courseId,
          details: { needsId },
        });
      });
    } catch (error) {
      const constraint = brokenConstraint(error);
      if (constraint !== null && CIRCLES.includes(constraint)) throw circleOfCourses();
      if (constraint === 'course_prerequisite_needs_id_fkey') throw noSuchCourse();
      throw error;
    }
  }
}
