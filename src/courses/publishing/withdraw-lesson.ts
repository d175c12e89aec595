import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { LessonReaders } from '../outline/lesson-readers.js';
import { notPublished } from './publishing.errors.js';

/** Takes a lesson back from readers. Its texts, and what people did in it, stay. */
@Injectable()
export class WithdrawLesson {
  constructor(
    private readonly database: Database,
    private readonly readers: LessonReaders,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` or `not-published` */
  async run(actor: Viewer, { courseId, lessonId }: { courseId: string; lessonId: string }, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT id FROM course WHERE id = $1 FOR UPDATE', [courseId]);
      const [lesson] = await tx.query<{ status: string }>(
        'SELECT status FROM lesson WHERE id = $1 AND course_id = $2 FOR UPDATE',
        [lessonId, courseId],
      );
      if (!lesson) throw notFound();
      if (lesson.status !== 'published') throw notPublished();
      await tx.query(`UPDATE lesson SET status = 'draft', withdrawn_at = $2, publish_at = NULL WHERE id = $1`, [
        lessonId,
        now,
      ]);
      await tx.query('DELETE FROM publication_plan WHERE lesson_id = $1', [lessonId]);
      // For some it was the last thing left to do: they have finished now, and stay so when it comes back.
      await this.readers.settle(tx, courseId, now);
      await this.outbox.publish(tx, { name: 'lesson.withdrawn', subjectId: lessonId, payload: { courseId } });
      await this.audit.write(tx, { actor, action: 'lesson.withdraw', subject: 'lesson', subjectId: lessonId });
    });
  }
}
