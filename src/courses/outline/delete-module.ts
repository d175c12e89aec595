import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { keepOutline, lockOutline } from './locked-outline.js';
import { moduleNotEmpty } from './outline.errors.js';

/** Takes an empty module out of a course. */
@Injectable()
export class DeleteModule {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `outline-changed` or `module-not-empty` */
  async run(
    actor: Viewer,
    { course, module, version }: { course: string; module: string; version: number | null },
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { courseId, outline } = await lockOutline(tx, course, version);
      const found = outline.find(({ id }) => id === module);
      if (!found) throw notFound();
      if (found.lessons.length > 0) throw moduleNotEmpty();
      await tx.query('DELETE FROM course_module WHERE id = $1', [module]);
      await keepOutline(
        tx,
        courseId,
        outline.filter((other) => other !== found),
      );
      await this.audit.write(tx, {
        actor,
        action: 'course.delete-module',
        subject: 'course',
        subjectId: courseId,
        details: { module },
      });
    });
  }
}
