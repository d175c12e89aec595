import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** No longer puts a course before another. */
@Injectable()
export class RemovePrerequisite {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Taking away what is not there changes nothing. */
  async run(actor: Viewer, courseId: string, needsId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [removed] = await tx.query(
        'DELETE FROM course_prerequisite WHERE course_id = $1 AND needs_id = $2 RETURNING course_id',
        [courseId, needsId],
      );
      if (!removed) return;
      await this.audit.write(tx, {
        actor,
        action: 'course.prerequisite-removed',
        subject: 'course',
        subjectId: courseId,
        details: { needsId },
      });
    });
  }
}
