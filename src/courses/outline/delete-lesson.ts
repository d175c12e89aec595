import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { LessonReaders } from './lesson-readers.js';
import { keepOutline, lockOutline } from './locked-outline.js';

/** What became of a lesson that was to be deleted. */
export interface DeletedLesson {
  /** False when somebody has done it: then it was withdrawn. */
  deleted: boolean;
  /** How many people have marked it as done. */
  done: number;
}

/** Deletes a lesson. One that somebody has done is withdrawn in its place: what people did is not thrown away. */
@Injectable()
export class DeleteLesson {
  constructor(
    private readonly database: Database,
    private readonly readers: LessonReaders,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` */
  async run(actor: Viewer, course: string, lessonSlug: string, now: Date): Promise<DeletedLesson> {
    return this.database.transaction(async (tx) => {
      const { courseId, outline } = await lockOutline(tx, course, null);
      // Whoever marks it as done at this moment waits here, so that none slips in between counting and deleting.
      const [lesson] = await tx.query<{ id: string }>(
        'SELECT id FROM lesson WHERE course_id = $1 AND slug = $2 FOR UPDATE',
        [courseId, lessonSlug],
      );
      if (!lesson) throw notFound();
      const { id } = lesson;
      const done = await this.readers.done(id, tx);
      if (done > 0) {
        await tx.query(
          `UPDATE lesson SET status = 'draft', withdrawn_at = coalesce(withdrawn_at, $2), publish_at = NULL WHERE id = $1`,
          [id, now],
        );
        await tx.query('DELETE FROM publication_plan WHERE lesson_id = $1', [id]);
      } else {
        await tx.query('DELETE FROM lesson WHERE id = $1', [id]);
      }
      await this.readers.settle(tx, courseId, now);
      const without = outline.map((one) => ({ ...one, lessons: one.lessons.filter((other) => other !== id) }));
      await keepOutline(tx, courseId, done > 0 ? outline : without);
      await this.audit.write(tx, {
        actor,
        action: done > 0 ? 'lesson.withdraw' : 'lesson.delete',
        subject: 'lesson',
        subjectId: id,
        details: { slug: lessonSlug, done },
      });
      return { deleted: done === 0, done };
    });
  }
}
