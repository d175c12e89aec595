import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { CourseInput } from './course.input.js';
import { fillTexts } from './course-texts.rules.js';
import { takeCourseSlug } from './moved-addresses.js';
import { slugNeeded } from './outline.errors.js';
import { slugFrom } from './outline.rules.js';

/** Creates a course as a draft without lessons; its outline is built afterwards. */
@Injectable()
export class CreateCourse {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `slug-taken` or `slug-needed` */
  async run(actor: Viewer, input: CourseInput, now: Date): Promise<{ id: string; slug: string }> {
    const title = fillTexts(input.title);
    const slug = input.slug || slugFrom(title.en);
    if (!slug) throw slugNeeded();
    return this.database.transaction(async (tx) => {
      await takeCourseSlug(tx, slug, null);
      const [created] = await tx.query<{ id: string }>(
        `INSERT INTO course (slug, position, status, level, figure, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
         VALUES ($1, coalesce($2, (SELECT coalesce(max(position), 0) + 1 FROM course)), 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
         RETURNING id`,
        [
          slug,
          input.position ?? null,
          input.level,
          input.figure,
          input.teacher,
          title,
          input.subtitle,
          input.summary,
          input.outcomes,
          input.evidencePolicy,
          now,
        ],
      );
      const { id } = created!;
      await this.audit.write(tx, { actor, action: 'course.create', subject: 'course', subjectId: id });
      return { id, slug };
    });
  }
}
