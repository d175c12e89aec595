import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Localized } from '../../platform/i18n/locales.js';
import { fillTexts } from './course-texts.rules.js';
import { keepOutline, lockOutline } from './locked-outline.js';

/** Adds a module at the end of a course. */
@Injectable()
export class AddModule {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` */
  async run(actor: Viewer, courseSlug: string, title: Partial<Localized>): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const { courseId, outline } = await lockOutline(tx, courseSlug, null);
      const [module] = await tx.query<{ id: string }>(
        'INSERT INTO course_module (course_id, position, title) VALUES ($1, $2, $3) RETURNING id',
        [courseId, outline.length + 1_000, fillTexts(title)],
      );
      const { id } = module!;
      await keepOutline(tx, courseId, [...outline, { id, lessons: [] }]);
      await this.audit.write(tx, {
        actor,
        action: 'course.add-module',
        subject: 'course',
        subjectId: courseId,
        details: { module: id },
      });
      return { id };
    });
  }
}
