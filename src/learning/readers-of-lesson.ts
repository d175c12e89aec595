import { Injectable } from '@nestjs/common';
import { LessonReaders } from '../courses/outline/lesson-readers.js';
import { Database, type Queryable, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { Enrolment } from './enrolment.entity.js';
import { finishWhenComplete } from './own-enrolment.js';
import { standingOf } from './standings.js';

/** Tells the editors of a course what an act on a lesson means to its learners, and carries that out for them. */
@Injectable()
export class ReadersOfLesson extends LessonReaders {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  async done(lessonId: string, on: Queryable = this.database): Promise<number> {
    const [row] = await on.query<{ people: number }>(
      'SELECT count(*)::int AS people FROM lesson_completion WHERE lesson_id = $1',
      [lessonId],
    );
    return row!.people;
  }

  async notAsked(courseId: string, lessonId: string, on: Queryable = this.database): Promise<number> {
    // Whoever has not finished and does not have the lesson among what her enrolment pinned.
    const [row] = await on.query<{ people: number }>(
      `SELECT count(*)::int AS people FROM enrolment e WHERE e.course_id = $1 AND e.finished_at IS NULL
         AND NOT EXISTS (SELECT FROM enrolment_requirement r WHERE r.enrolment_id = e.id AND r.lesson_id = $2)
         AND NOT (${SEEMS_COMPLETE})`,
      [courseId, lessonId],
    );
    return row!.people;
  }

  async ask(tx: Transaction, courseId: string, lessonId: string): Promise<number> {
    // Those who have finished are settled by now; for everybody else the lesson joins what is pinned.
    const asked = await tx.query(
      `INSERT INTO enrolment_requirement (enrolment_id, lesson_id)
       SELECT e.id, $2 FROM enrolment e WHERE e.course_id = $1 AND e.finished_at IS NULL
       ON CONFLICT DO NOTHING RETURNING enrolment_id`,
      [courseId, lessonId],
    );
    return asked.length;
  }

  async settle(tx: Transaction, courseId: string, now: Date): Promise<void> {
    await settleCourse(tx, this.outbox, courseId, now);
  }
}

/** Writes down who has finished a course as it stands. @returns how many that are */
export async function settleCourse(tx: Transaction, outbox: Outbox, courseId: string, now: Date): Promise<number> {
  // Locked, so that nobody marks her last lesson as done between this look and what follows it.
  const rows = await tx.query<{ id: string }>(
    `SELECT e.id FROM enrolment e WHERE e.course_id = $1 AND e.finished_at IS NULL AND ${SEEMS_COMPLETE}
       ORDER BY e.id FOR UPDATE OF e`,
    [courseId],
  );
  let finished = 0;
  for (const { id } of rows) {
    const enrolment = await tx.manager.findOneByOrFail(Enrolment, { id });
    if (await finishWhenComplete(tx, outbox, enrolment, await standingOf(tx, id, now), now)) finished++;
  }
  return finished;
}

/**
 * Finds the enrolments `e` for which isComplete is worth asking: something required is done or passed, no required lesson
 * that is open is still to be done, and no required quiz still to be passed. The rule itself decides.
 */
export const SEEMS_COMPLETE = `(EXISTS (SELECT FROM enrolment_requirement r JOIN lesson_completion d ON d.enrolment_id = r.enrolment_id AND d.lesson_id = r.lesson_id
     WHERE r.enrolment_id = e.id) OR EXISTS (SELECT FROM enrolment_quiz x WHERE x.enrolment_id = e.id))
   AND NOT EXISTS (SELECT FROM enrolment_requirement r JOIN lesson l ON l.id = r.lesson_id AND l.status = 'published'
     LEFT JOIN lesson_completion d ON d.enrolment_id = r.enrolment_id AND d.lesson_id = r.lesson_id
     WHERE r.enrolment_id = e.id AND d.lesson_id IS NULL)
   AND NOT EXISTS (SELECT FROM enrolment_quiz x JOIN quiz q ON q.id = x.quiz_id AND q.status = 'published'
     WHERE x.enrolment_id = e.id AND quiz_passed_at(q.id, e.person_id) IS NULL)`;
