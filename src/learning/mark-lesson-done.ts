import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import type { Standing } from './completion.rules.js';
import type { Enrolment } from './enrolment.entity.js';
import { finishWhenComplete, lockOwnEnrolment, type LessonOfEnrolment } from './own-enrolment.js';
import { standingOf } from './standings.js';

/** How the course stands after the lesson was marked. */
export interface Marked {
  standing: Standing;
  /** True when this very lesson finished the course. */
  justFinished: boolean;
}

/** Marks a lesson as done; with the last required one the course is finished, once and for all. Twice is once. */
@Injectable()
export class MarkLessonDone {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `not-found` when the enrolment is not hers, or the lesson is not an open one of its course */
  async run(actor: Pick<Viewer, 'id'>, { enrolmentId, lessonId }: LessonOfEnrolment, now: Date): Promise<Marked> {
    return this.database.transaction(async (tx) => {
      const enrolment = await lockOwnEnrolment(tx, actor, enrolmentId);
      await this.#complete(tx, enrolment, lessonId, now);
      const standing = await standingOf(tx, enrolmentId);
      const justFinished = await finishWhenComplete(tx, this.outbox, enrolment, standing, now);
      return { standing: justFinished ? { ...standing, finishedAt: now } : standing, justFinished };
    });
  }

  async #complete(tx: Transaction, { id, courseId, personId }: Enrolment, lessonId: string, now: Date): Promise<void> {
    const [lesson] = await tx.query(`SELECT id FROM lesson WHERE id = $1 AND course_id = $2 AND status = 'published'`, [
      lessonId,
      courseId,
    ]);
    if (!lesson) throw notFound();
    const [isNew] = await tx.query(
      `INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (enrolment_id, lesson_id) DO NOTHING RETURNING lesson_id`,
      [id, courseId, lessonId, now],
    );
    if (isNew)
      await this.outbox.publish(tx, {
        name: 'lesson.completed',
        subjectId: id,
        payload: { lessonId, courseId, personId },
      });
  }
}
