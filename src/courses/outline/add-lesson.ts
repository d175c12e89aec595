import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { keepOutline, lockOutline } from './locked-outline.js';
import { lessonSlugs } from './moved-addresses.js';
import { moduleGone, slugTaken } from './outline.errors.js';
import type { LessonInput } from './outline.input.js';
import { freeSlug, slugFrom } from './outline.rules.js';

/** Adds a lesson at the end of a module: a draft with a title, which nobody but staff sees. */
@Injectable()
export class AddLesson {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `module-gone` or `slug-taken` */
  async run(actor: Viewer, course: string, input: LessonInput, now: Date): Promise<{ id: string; slug: string }> {
    return this.database.transaction(async (tx) => {
      // A lesson at the end of a module suits every order, so no version is asked.
      const { courseId, outline } = await lockOutline(tx, course, null);
      const module = outline.find(({ id }) => id === input.module);
      if (!module) throw moduleGone();
      const slug = await this.#slug(tx, courseId, input);
      const [lesson] = await tx.query<{ id: string }>(
        `INSERT INTO lesson (course_id, module_id, slug, position, minutes, preview, status, source_locale)
         VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7) RETURNING id`,
        [courseId, module.id, slug, module.lessons.length + 1_000, input.minutes, input.preview, input.sourceLocale],
      );
      const { id } = lesson!;
      await tx.query(
        `INSERT INTO lesson_draft (lesson_id, locale, title, summary, body, base_revision, saved_by, saved_at)
         VALUES ($1, $2, $3, '', '', 0, (SELECT id FROM person WHERE id = $4), $5)`,
        [id, input.sourceLocale, input.title, actor.id, now],
      );
      const moved = outline.map((one) => (one === module ? { ...one, lessons: [...one.lessons, id] } : one));
      await keepOutline(tx, courseId, moved);
      await this.audit.write(tx, { actor, action: 'lesson.create', subject: 'lesson', subjectId: id });
      return { id, slug };
    });
  }

  async #slug(tx: Transaction, courseId: string, { slug, title }: LessonInput): Promise<string> {
    const taken = await lessonSlugs(tx, courseId);
    if (slug && taken.has(slug)) throw slugTaken();
    return slug || freeSlug(slugFrom(title) || 'lesson', taken);
  }
}
