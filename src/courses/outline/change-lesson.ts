import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { Lesson } from '../lesson.entity.js';
import { settingsMark } from './lesson-settings.rules.js';
import { keepOutline, lockOutline } from './locked-outline.js';
import { moveLessonAddress } from './moved-addresses.js';
import { lessonChanged, moduleGone } from './outline.errors.js';
import type { LessonSettings } from './outline.input.js';
import { placeLesson } from './outline.rules.js';

/** Changes the settings of a lesson; in another module it comes last. Its old address keeps leading to it. */
@Injectable()
export class ChangeLesson {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param at the lesson, and the mark of the settings that the editor had before her
   * @throws DomainError `not-found`, `changed-meanwhile`, `slug-taken` or `module-gone`
   */
  async run(
    actor: Viewer,
    at: { course: string; lesson: string; seen: string },
    input: LessonSettings,
  ): Promise<{ slug: string }> {
    return this.database.transaction(async (tx) => {
      const { courseId, outline } = await lockOutline(tx, at.course, null);
      const lesson = await tx.manager.findOne(Lesson, {
        where: { courseId, slug: at.lesson },
        lock: { mode: 'pessimistic_write' },
      });
      if (!lesson) throw notFound();
      if (settingsMark(lesson) !== at.seen) throw lessonChanged();
      const target = outline.find(({ id }) => id === input.module);
      if (!target) throw moduleGone();
      const { id, moduleId } = lesson;
      await moveLessonAddress(tx, { id, courseId, slug: lesson.slug }, input.slug);
      await tx.query('UPDATE lesson SET minutes = $2, preview = $3, source_locale = $4 WHERE id = $1', [
        id,
        input.minutes,
        input.preview,
        input.sourceLocale,
      ]);
      // What the translations render is the language in which the lesson is written from now on.
      if (lesson.sourceLocale !== input.sourceLocale)
        await tx.query(
          `UPDATE lesson_text t SET source_revision = CASE WHEN t.locale <> $2 THEN
             (SELECT s.revision FROM lesson_text s WHERE s.lesson_id = $1 AND s.locale = $2) END WHERE t.lesson_id = $1`,
          [id, input.sourceLocale],
        );
      if (moduleId !== target.id)
        await keepOutline(tx, courseId, placeLesson(outline, id, target.id, target.lessons.length));
      await this.audit.write(tx, {
        actor,
        action: 'lesson.update',
        subject: 'lesson',
        subjectId: id,
        details: { ...input },
      });
      return { slug: input.slug };
    });
  }
}
