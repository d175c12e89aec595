import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { COMPLETION_CONTRACT, resumeLesson, resumeSection } from './completion.rules.js';
import { missingCourses } from './access/needed-courses.js';
import { CoursesMissing, NoLessonsYet, NotAPerson } from './learning.errors.js';
import { standingOf } from './standings.js';

/** What came of enrolling. */
export interface Enrolled {
  enrolmentId: string;
  /** False when she was enrolled before. */
  isNew: boolean;
  /** Where to begin or go on. */
  lessonSlug: string | null;
  /** The heading of that lesson at which she was, counted from 1; 0 for its beginning. */
  section: number;
}

/** Gives a person a place in a course and pins the lessons and quizzes it requires. Asking again answers with the first place. */
@Injectable()
export class EnrolInCourse {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `not-found`, NotAPerson, NoLessonsYet, or CoursesMissing when other courses come first */
  async run(actor: Pick<Viewer, 'id'>, courseSlug: string, now: Date): Promise<Enrolled> {
    return this.database.transaction(async (tx) => {
      const courseId = await this.#publishedCourse(tx, courseSlug);
      const created = await this.#insert(tx, actor.id, courseId, now);
      const enrolmentId = created ?? (await this.#existing(tx, actor.id, courseId));
      if (created) {
        // Only whoever comes new is asked for it: a place that somebody has is not taken back.
        const missing = await missingCourses(tx, actor.id, courseId, now);
        if (missing.length > 0) throw new CoursesMissing(missing);
        await this.#pinLessons(tx, created, courseId);
        await this.#pinQuizzes(tx, created, courseId);
        await this.outbox.publish(tx, {
          name: 'course.enrolled',
          subjectId: created,
          payload: { courseId, personId: actor.id },
        });
      }
      const standing = await standingOf(tx, enrolmentId, now);
      const lessonSlug = resumeLesson(standing)?.slug ?? null;
      return { enrolmentId, isNew: created !== null, lessonSlug, section: resumeSection(standing) };
    });
  }

  async #publishedCourse(tx: Transaction, slug: string): Promise<string> {
    const [course] = await tx.query<{ id: string }>(`SELECT id FROM course WHERE slug = $1 AND status = 'published'`, [
      slug,
    ]);
    if (!course) throw notFound();
    return course.id;
  }

  async #insert(tx: Transaction, personId: string, courseId: string, now: Date): Promise<string | null> {
    // A second request at the same moment waits here for the first one's commit and then inserts nothing.
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO enrolment (person_id, course_id, enrolled_at, contract) SELECT id, $2, $3, $4 FROM person WHERE id = $1
       ON CONFLICT (person_id, course_id) DO NOTHING RETURNING id`,
      [personId, courseId, now, COMPLETION_CONTRACT],
    );
    return row?.id ?? null;
  }

  async #existing(tx: Transaction, personId: string, courseId: string): Promise<string> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM enrolment WHERE person_id = $1 AND course_id = $2', [
      personId,
      courseId,
    ]);
    if (!row) throw new NotAPerson();
    return row.id;
  }

  async #pinLessons(tx: Transaction, enrolmentId: string, courseId: string): Promise<void> {
    const pinned = await tx.query(
      `INSERT INTO enrolment_requirement (enrolment_id, lesson_id)
       SELECT $1, id FROM lesson WHERE course_id = $2 AND status = 'published' RETURNING lesson_id`,
      [enrolmentId, courseId],
    );
    if (pinned.length === 0) throw new NoLessonsYet();
  }
  async #pinQuizzes(tx: Transaction, enrolmentId: string, courseId: string): Promise<void> {
    await tx.query(
      `INSERT INTO enrolment_quiz (enrolment_id, quiz_id) SELECT $1, quiz_id FROM course_quiz WHERE course_id = $2 AND required`,
      [enrolmentId, courseId],
    );
  }
}
