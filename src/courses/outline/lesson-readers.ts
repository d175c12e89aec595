import type { Queryable, Transaction } from '../../platform/database/database.js';

/** What an act on a lesson means to those who take its course; the learning feature answers. */
export abstract class LessonReaders {
  /** How many people have marked the lesson as done. */
  abstract done(lessonId: string, on?: Queryable): Promise<number>;
  /** How many people are enrolled, have not finished, and are not asked to do this lesson. */
  abstract notAsked(courseId: string, lessonId: string, on?: Queryable): Promise<number>;
  /** Asks these people to do the lesson too; whoever has finished stays finished. @returns how many */
  abstract ask(tx: Transaction, courseId: string, lessonId: string): Promise<number>;
  /** Writes down who has finished as the course stands, before or after a change that makes a difference to that. */
  abstract settle(tx: Transaction, courseId: string, now: Date): Promise<void>;
}
