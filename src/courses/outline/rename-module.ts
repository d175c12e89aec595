import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Localized } from '../../platform/i18n/locales.js';
import { fillTexts } from './course-texts.rules.js';
import { keepOutline, lockOutline } from './locked-outline.js';

/** Gives a module another title. */
@Injectable()
export class RenameModule {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` or `outline-changed` */
  async run(
    actor: Viewer,
    { course, module, version }: { course: string; module: string; version: number | null },
    title: Partial<Localized>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { courseId, outline } = await lockOutline(tx, course, version);
      const [renamed] = await tx.query(
        'UPDATE course_module SET title = $3 WHERE id = $1 AND course_id = $2 RETURNING id',
        [module, courseId, fillTexts(title)],
      );
      if (!renamed) throw notFound();
      await keepOutline(tx, courseId, outline);
      await this.audit.write(tx, {
        actor,
        action: 'course.rename-module',
        subject: 'course',
        subjectId: courseId,
        details: { module },
      });
    });
  }
}
