import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import type { Standing } from './completion.rules.js';
import type { Enrolment } from './enrolment.entity.js';
import { LessonClosed } from './learning.errors.js';
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

  /**
   * @throws DomainError `not-found` when the enrolment is not hers, or the lesson is not an open one of its course;
   * LessonClosed when it does not open to her before another day
   */
  async run(actor: Pick<Viewer, 'id'>, { enrolmentId, lessonId }: LessonOfEnrolment, now: Date): Promise<Marked> {
    return this.database.transaction(async (tx) => {
      const enrolment = await lockOwnEnrolment(tx, actor, enrolmentId);
      const before = await standingOf(tx, enrolmentId, now);
      const lesson = before.lessons.find(({ id }) => id === lessonId);
      if (!lesson?.open) throw notFound();
      if (lesson.opensAt) throw new LessonClosed();
      const doneAt = lesson.doneAt ?? (await this.#complete(tx, enrolment, lessonId, now));
      const lessons = before.lessons.map((one) => (one === lesson ? { ...one, doneAt } : one));
      const standing = { ...before, lessons };
      const justFinished = await finishWhenComplete(tx, this.outbox, enrolment, standing, now);
      return { standing: justFinished ? { ...standing, finishedAt: now } : standing, justFinished };
    });
  }

  async #complete(tx: Transaction, { id, courseId, personId }: Enrolment, lessonId: string, now: Date): Promise<Date> {
    await tx.prepared(
      'complete-lesson',
      'INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) VALUES ($1, $2, $3, $4)',
      [id, courseId, lessonId, now],
    );
    await this.outbox.publish(tx, {
      name: 'lesson.completed',
      subjectId: id,
      payload: { lessonId, courseId, personId },
    });
    return now;
  }
}
