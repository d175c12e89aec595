import type { Transaction } from '../../platform/database/database.js';
import type { Outbox } from '../../platform/database/outbox.js';
import { settleCourse } from '../readers-of-lesson.js';

/**
 * No longer asks anybody who is under way to pass a quiz: what a course does not ask of those who come, it does not ask
 * of those who are there. For whom it was the last thing left, the course is finished. Who has finished keeps what she
 * was asked, as her certificate says it. The database does the same wherever a requirement goes; here those are counted.
 */
export async function releaseFromQuiz(
  tx: Transaction,
  outbox: Outbox,
  { courseId, quizId }: { courseId: string; quizId: string },
  now: Date,
): Promise<{ released: number; finished: number }> {
  const released = await tx.query(
    `DELETE FROM enrolment_quiz x USING enrolment e
     WHERE e.id = x.enrolment_id AND e.course_id = $1 AND e.finished_at IS NULL AND x.quiz_id = $2 RETURNING x.enrolment_id`,
    [courseId, quizId],
  );
  return { released: released.length, finished: await settleCourse(tx, outbox, courseId, now) };
}
