import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Takes back a planned publication, or puts away one that was not carried out. No plan at all is as good. */
@Injectable()
export class CancelPlan {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async run(actor: Viewer, { courseId, lessonId }: { courseId: string; lessonId: string | null }): Promise<void> {
    await this.database.transaction(async (tx) => {
      // The row that the job locks too: either it has published already, or it finds no plan.
      const planned = lessonId
        ? await tx.query('UPDATE lesson SET publish_at = NULL WHERE id = $1 AND publish_at IS NOT NULL RETURNING id', [
            lessonId,
          ])
        : await tx.query('UPDATE course SET publish_at = NULL WHERE id = $1 AND publish_at IS NOT NULL RETURNING id', [
            courseId,
          ]);
      if (planned.length === 0) return;
      await tx.query('DELETE FROM publication_plan WHERE course_id = $1 AND lesson_id IS NOT DISTINCT FROM $2::uuid', [
        courseId,
        lessonId,
      ]);
      await this.audit.write(tx, {
        actor,
        action: lessonId ? 'lesson.cancel-plan' : 'course.cancel-plan',
        subject: lessonId ? 'lesson' : 'course',
        subjectId: lessonId ?? courseId,
      });
    });
  }
}
