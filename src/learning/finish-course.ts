import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Transaction } from '../platform/database/database.js';
import { ListensTo, Outbox, type DomainEvent, type EventListener } from '../platform/database/outbox.js';
import { isComplete } from './completion.rules.js';
import { finishWhenComplete, lockEnrolment } from './own-enrolment.js';
import { settleCourse } from './readers-of-lesson.js';
import { findStanding, standingOf } from './standings.js';

/**
 * Finishes a course whose last lessons were marked at the same moment, or whose reader's process died between mark and
 * finish. Whoever marks the last lesson by herself has finished before this looks.
 */
@Injectable()
@ListensTo('lesson.completed', 'learning.finish')
export class FinishCourse implements EventListener {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async on({ subjectId }: DomainEvent, tx: Transaction): Promise<void> {
    await finishCourse(tx, this.outbox, subjectId, this.clock.now());
  }
}

/**
 * Finishes every course for which a quiz was the last thing to pass, whether she passed it herself, staff marked it or a
 * new key gave her the points. A course that is finished by then is left as it is.
 */
@Injectable()
@ListensTo('quiz.passed', 'learning.finish-by-quiz')
export class FinishCourseByQuiz implements EventListener {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async on({ payload }: DomainEvent, tx: Transaction): Promise<void> {
    // Which courses that she has not finished ask her to pass this quiz?
    const enrolments = await tx.query<{ id: string }>(
      `SELECT e.id FROM enrolment e JOIN enrolment_quiz x ON x.enrolment_id = e.id AND x.quiz_id = $2
       WHERE e.person_id = $1 AND e.finished_at IS NULL ORDER BY e.id`,
      [payload?.personId, payload?.quizId],
    );
    for (const { id } of enrolments) await finishCourse(tx, this.outbox, id, this.clock.now());
  }
}

/** Looks again at the courses that ask for a quiz whose rules changed: with a lower pass mark some have passed it now. */
@Injectable()
@ListensTo('quiz.changed', 'learning.finish-by-changed-quiz')
export class FinishCoursesByChangedQuiz implements EventListener {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async on({ subjectId }: DomainEvent, tx: Transaction): Promise<void> {
    // Which courses does somebody follow that ask for this quiz?
    const courses = await tx.query<{ id: string }>(
      `SELECT DISTINCT e.course_id AS id FROM enrolment_quiz x JOIN enrolment e ON e.id = x.enrolment_id AND e.finished_at IS NULL
       WHERE x.quiz_id = $1 ORDER BY 1`,
      [subjectId],
    );
    for (const { id } of courses) await settleCourse(tx, this.outbox, id, this.clock.now());
  }
}

/** Looks again at a course whose quizzes an import changed: for some, one that is no longer asked was the last thing left. */
@Injectable()
@ListensTo('course.quizzes-changed', 'learning.finish-by-course-quizzes')
export class FinishCourseByItsQuizzes implements EventListener {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async on({ subjectId }: DomainEvent, tx: Transaction): Promise<void> {
    await settleCourse(tx, this.outbox, subjectId, this.clock.now());
  }
}

/** Writes down that a course is finished if it is. @returns true when it was written now */
export async function finishCourse(tx: Transaction, outbox: Outbox, enrolmentId: string, now: Date): Promise<boolean> {
  // Most marks finish nothing: those need no lock.
  const seen = await findStanding(tx, enrolmentId, now);
  if (!seen || seen.finishedAt || !isComplete(seen)) return false;
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (!enrolment) return false;
  return finishWhenComplete(tx, outbox, enrolment, await standingOf(tx, enrolmentId, now), now);
}
