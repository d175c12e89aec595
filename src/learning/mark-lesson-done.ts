import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { closedUntil, type LessonOpening } from './access/closed-lesson.rules.js';
import { finishCourse } from './finish-course.js';
import { LessonClosed } from './learning.errors.js';
import type { LessonOfEnrolment } from './own-enrolment.js';
import { OPENING_COLUMN } from './standings.js';

interface LessonToMark {
  open: boolean;
  opening: LessonOpening;
  unlocked: boolean;
  enrolledAt: Date;
  timeZone: string;
  done: boolean;
  finished: boolean;
  othersLeft: boolean;
}

/**
 * Marks a lesson as done; with the last required one the course is finished, once and for all. Twice is once. A mark is
 * one statement and one commit: only what may be the last of a course reads the whole of it, under a lock.
 */
@Injectable()
export class MarkLessonDone {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns true when this very lesson finished the course
   * @throws DomainError `not-found` when the enrolment is not hers, or the lesson is not an open one of its course;
   * LessonClosed when it does not open to her before another day
   */
  async run(actor: Pick<Viewer, 'id'>, at: LessonOfEnrolment, now: Date): Promise<boolean> {
    const lesson = await this.#find(actor, at);
    if (!lesson?.open) throw notFound();
    if (closedUntil(lesson.opening, lesson.unlocked || lesson.done, lesson, now)) throw new LessonClosed();
    if (!lesson.done) await this.#complete(at, now);
    // Two last lessons marked at the same moment do not see each other here: FinishCourse looks again after both.
    if (lesson.finished || lesson.othersLeft) return false;
    return this.database.transaction((tx) => finishCourse(tx, this.outbox, at.enrolmentId, now));
  }

  async #find(
    { id }: Pick<Viewer, 'id'>,
    { enrolmentId, lessonId }: LessonOfEnrolment,
  ): Promise<LessonToMark | undefined> {
    // May she mark this lesson, and is any other one of those that she has to do still to be done?
    const [row] = await this.database.prepared<LessonToMark & Record<string, unknown>>(
      'lesson-to-mark',
      `SELECT l.status = 'published' AS open, ${OPENING_COLUMN}, u.lesson_id IS NOT NULL AS unlocked, e.enrolled_at AS "enrolledAt",
         p.time_zone AS "timeZone", d.lesson_id IS NOT NULL AS done, e.finished_at IS NOT NULL AS finished,
         EXISTS (
           SELECT FROM enrolment_requirement r JOIN lesson o ON o.id = r.lesson_id AND o.status = 'published'
           WHERE r.enrolment_id = e.id AND r.lesson_id <> l.id
             AND NOT EXISTS (SELECT FROM lesson_completion c WHERE c.enrolment_id = e.id AND c.lesson_id = r.lesson_id)
         ) AS "othersLeft"
       FROM enrolment e JOIN person p ON p.id = e.person_id
       JOIN lesson l ON l.id = $2 AND l.course_id = e.course_id JOIN course_module m ON m.id = l.module_id
       LEFT JOIN lesson_unlock u ON u.enrolment_id = e.id AND u.lesson_id = l.id
       LEFT JOIN lesson_completion d ON d.enrolment_id = e.id AND d.lesson_id = l.id
       WHERE e.id = $1 AND e.person_id = $3`,
      [enrolmentId, lessonId, id],
    );
    return row;
  }

  async #complete({ enrolmentId, lessonId }: LessonOfEnrolment, now: Date): Promise<void> {
    // The mark and its event, together or not at all. Whoever marked it in another tab a moment ago was first.
    await this.database.prepared(
      'complete-lesson',
      `WITH done AS (
         INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at)
         SELECT id, course_id, $2, $3 FROM enrolment WHERE id = $1 ON CONFLICT (enrolment_id, lesson_id) DO NOTHING
         RETURNING enrolment_id
       )
       INSERT INTO domain_event (name, subject_id, payload, occurred_at)
       SELECT 'lesson.completed', e.id, jsonb_build_object('lessonId', $2::uuid, 'courseId', e.course_id, 'personId', e.person_id), $3
       FROM done JOIN enrolment e ON e.id = done.enrolment_id`,
      [enrolmentId, lessonId, now],
    );
    this.outbox.announce();
  }
}
