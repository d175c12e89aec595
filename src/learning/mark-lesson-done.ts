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
  /** Before this call. */
  done: boolean;
  /** By this call, in the statement that looked. */
  marked: boolean;
  finished: boolean;
  othersLeft: boolean;
}

/** The mark. Whoever made it in another tab a moment ago was first. */
const completion = (where: string, from: string, now: string) =>
  `INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at)
   SELECT id, course_id, $2, ${now} FROM ${from} WHERE ${where} ON CONFLICT (enrolment_id, lesson_id) DO NOTHING RETURNING enrolment_id, course_id`;
/** Its event, together with it or not at all. */
const event = (now: string) => `INSERT INTO domain_event (name, subject_id, payload, occurred_at)
   SELECT 'lesson.completed', enrolment_id, jsonb_build_object('lessonId', $2::uuid, 'courseId', course_id, 'personId',
     (SELECT person_id FROM enrolment WHERE id = enrolment_id)), ${now} FROM done`;

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
    const lesson = await this.#markIfAlwaysOpen(actor, at, now);
    if (!lesson?.open) throw notFound();
    if (closedUntil(lesson.opening, lesson.unlocked || lesson.done, lesson, now)) throw new LessonClosed();
    if (lesson.marked) this.outbox.announce();
    else if (!lesson.done) await this.#complete(at, now);
    // Two last lessons marked at the same moment do not see each other here: FinishCourse looks again after both.
    if (lesson.finished || lesson.othersLeft) return false;
    return this.database.transaction((tx) => finishCourse(tx, this.outbox, at.enrolmentId, now));
  }

  /** Looks at the lesson and, where no day has to be waited for, marks it in the same statement. */
  async #markIfAlwaysOpen(
    { id }: Pick<Viewer, 'id'>,
    { enrolmentId, lessonId }: LessonOfEnrolment,
    now: Date,
  ): Promise<LessonToMark | undefined> {
    // May she mark this lesson, and is any other one of those that she has to do still to be done?
    const [row] = await this.database.prepared<LessonToMark & Record<string, unknown>>(
      'mark-lesson',
      `WITH at AS MATERIALIZED (
         SELECT e.id, e.course_id, e.person_id, l.status = 'published' AS open, ${OPENING_COLUMN}, u.lesson_id IS NOT NULL AS unlocked,
           e.enrolled_at AS "enrolledAt", p.time_zone AS "timeZone", d.lesson_id IS NOT NULL AS done, e.finished_at IS NOT NULL AS finished,
           l.preview OR u.lesson_id IS NOT NULL OR num_nonnulls(l.opens_after_days, l.opens_on, m.opens_after_days, m.opens_on) = 0 AS always,
           EXISTS (
             SELECT FROM enrolment_requirement r JOIN lesson o ON o.id = r.lesson_id AND o.status = 'published'
             WHERE r.enrolment_id = e.id AND r.lesson_id <> l.id
               AND NOT EXISTS (SELECT FROM lesson_completion c WHERE c.enrolment_id = e.id AND c.lesson_id = r.lesson_id)
           ) AS "othersLeft"
         FROM enrolment e JOIN person p ON p.id = e.person_id
         JOIN lesson l ON l.id = $2 AND l.course_id = e.course_id JOIN course_module m ON m.id = l.module_id
         LEFT JOIN lesson_unlock u ON u.enrolment_id = e.id AND u.lesson_id = l.id
         LEFT JOIN lesson_completion d ON d.enrolment_id = e.id AND d.lesson_id = l.id
         WHERE e.id = $1 AND e.person_id = $3
       ), done AS (${completion('id = $1 AND open AND always AND NOT done', 'at', '$4')}),
       told AS (${event('$4')})
       SELECT open, opening, unlocked, "enrolledAt", "timeZone", done, finished, "othersLeft", EXISTS (SELECT FROM done) AS marked FROM at`,
      [enrolmentId, lessonId, id, now],
    );
    return row;
  }

  async #complete({ enrolmentId, lessonId }: LessonOfEnrolment, now: Date): Promise<void> {
    // The mark and its event, together or not at all. Whoever marked it in another tab a moment ago was first.
    await this.database.prepared(
      'complete-lesson',
      `WITH done AS (${completion('id = $1', 'enrolment', '$3')}) ${event('$3')}`,
      [enrolmentId, lessonId, now],
    );
    this.outbox.announce();
  }
}
