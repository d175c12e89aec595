import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { keepOutline, lockOutline } from './locked-outline.js';
import { lessonSlugs } from './moved-addresses.js';
import { freeSlug, placeLesson } from './outline.rules.js';

/** Copies a lesson with its texts, the drafts where there are some, as a draft that stands right below it. */
@Injectable()
export class DuplicateLesson {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` */
  async run(actor: Viewer, course: string, lessonSlug: string, now: Date): Promise<{ id: string; slug: string }> {
    return this.database.transaction(async (tx) => {
      const { courseId, outline } = await lockOutline(tx, course, null);
      const [original] = await tx.query<{ id: string; module_id: string }>(
        'SELECT id, module_id FROM lesson WHERE course_id = $1 AND slug = $2',
        [courseId, lessonSlug],
      );
      if (!original) throw notFound();
      const slug = freeSlug(`${lessonSlug}-copy`.slice(0, 80), await lessonSlugs(tx, courseId));
      const module = outline.find(({ id }) => id === original.module_id)!;
      const [copy] = await tx.query<{ id: string }>(
        `INSERT INTO lesson (course_id, module_id, slug, position, minutes, preview, status, source_locale)
         SELECT course_id, module_id, $2, $3, minutes, preview, 'draft', source_locale FROM lesson WHERE id = $1 RETURNING id`,
        [original.id, slug, module.lessons.length + 1_000],
      );
      const { id } = copy!;
      // The newest text of each language, as drafts that start from nothing.
      await tx.query(
        `INSERT INTO lesson_draft (lesson_id, locale, title, summary, body, base_revision, saved_by, saved_at)
         SELECT $2, locale, coalesce(d.title, t.title), coalesce(d.summary, t.summary), coalesce(d.body, t.body), 0,
           (SELECT id FROM person WHERE id = $3), $4
         FROM (SELECT * FROM lesson_text WHERE lesson_id = $1) t FULL JOIN (SELECT * FROM lesson_draft WHERE lesson_id = $1) d USING (locale)`,
        [original.id, id, actor.id, now],
      );
      const added = outline.map((one) => (one === module ? { ...one, lessons: [...one.lessons, id] } : one));
      await keepOutline(tx, courseId, placeLesson(added, id, module.id, module.lessons.indexOf(original.id) + 1));
      await this.audit.write(tx, {
        actor,
        action: 'lesson.duplicate',
        subject: 'lesson',
        subjectId: id,
        details: { of: original.id },
      });
      return { id, slug };
    });
  }
}
