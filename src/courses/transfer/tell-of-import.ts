import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { LessonReaders } from '../outline/lesson-readers.js';
import type { PublishedTexts } from './take-in-course.js';

/** What readers find of some courses: which are shown, and which of their lessons are open. */
export interface OpenToReaders {
  courses: Map<string, string>;
  lessons: Map<string, { status: string; courseId: string }>;
}

/** Tells everybody else what an import does to readers, as publishing and withdrawing by hand do. */
@Injectable()
export class TellOfImport {
  constructor(
    private readonly outbox: Outbox,
    private readonly readers: LessonReaders,
  ) {}

  /** Before anything changes: holds the courses, and writes down who has finished them as they stand. */
  async before(tx: Transaction, slugs: readonly string[], now: Date): Promise<OpenToReaders> {
    const open = await standing(tx, slugs, 'FOR UPDATE');
    for (const courseId of open.courses.keys()) await this.readers.settle(tx, courseId, now);
    return open;
  }

  /** Once all is saved: withdrawn lessons are marked as such, and what opened, changed or closed is told. */
  async after(
    tx: Transaction,
    slugs: readonly string[],
    before: OpenToReaders,
    published: readonly PublishedTexts[],
    now: Date,
  ): Promise<void> {
    const open = await standing(tx, slugs);
    await this.#lessons(tx, before, open, now);
    for (const { kind, id, courseId, opened, texts } of published)
      await this.outbox.publish(tx, {
        name: `${kind}.published`,
        subjectId: id!,
        payload: { ...(courseId && { courseId }), locales: texts.map(({ locale }) => locale), opened },
      });
    for (const [id, status] of open.courses) {
      if ((before.courses.get(id) ?? 'draft') === status) continue;
      await tx.query('DELETE FROM publication_plan WHERE course_id = $1 AND lesson_id IS NULL', [id]);
      await this.outbox.publish(tx, {
        name: status === 'published' ? 'course.published' : 'course.withdrawn',
        subjectId: id,
      });
    }
  }

  async #lessons(tx: Transaction, before: OpenToReaders, open: OpenToReaders, now: Date): Promise<void> {
    const changed = [...open.lessons].filter(
      ([id, { status }]) => (before.lessons.get(id)?.status ?? 'draft') !== status,
    );
    if (changed.length === 0) return;
    const ids = changed.map(([id]) => id);
    await tx.query(
      `UPDATE lesson SET withdrawn_at = CASE WHEN status = 'draft' THEN $2::timestamptz END WHERE id = ANY ($1)`,
      [ids, now],
    );
    await tx.query('DELETE FROM publication_plan WHERE lesson_id = ANY ($1)', [ids]);
    const withdrawn = changed.filter(([, { status }]) => status === 'draft');
    // For some it was the last thing left to do: they have finished now, and stay so when it comes back.
    for (const courseId of new Set(withdrawn.map(([, lesson]) => lesson.courseId)))
      await this.readers.settle(tx, courseId, now);
    for (const [id, { courseId }] of withdrawn)
      await this.outbox.publish(tx, { name: 'lesson.withdrawn', subjectId: id, payload: { courseId } });
  }
}

async function standing(tx: Transaction, slugs: readonly string[], lock = ''): Promise<OpenToReaders> {
  // Which of these courses are there, and are they shown?
  const courses = await tx.query<{ id: string; status: string }>(
    `SELECT id, status FROM course WHERE slug = ANY ($1) ORDER BY slug ${lock}`,
    [slugs],
  );
  // Their lessons, open or not.
  const lessons = await tx.query<{ id: string; status: string; courseId: string }>(
    `SELECT id, status, course_id AS "courseId" FROM lesson WHERE course_id = ANY ($1)`,
    [courses.map(({ id }) => id)],
  );
  return {
    courses: new Map(courses.map(({ id, status }) => [id, status])),
    lessons: new Map(lessons.map(({ id, ...lesson }) => [id, lesson])),
  };
}
