import type { Transaction } from '../platform/database/database.js';
import type { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { isComplete, type Standing } from './completion.rules.js';
import { Enrolment } from './enrolment.entity.js';

/** Which lesson of which enrolment. */
export interface LessonOfEnrolment {
  enrolmentId: string;
  lessonId: string;
}

/**
 * Locks one's own enrolment, so that two lessons marked at the same moment see each other.
 * @throws DomainError `not-found` also for somebody else's: whether it exists is nobody's business
 */
export async function lockOwnEnrolment(
  tx: Transaction,
  actor: Pick<Viewer, 'id'>,
  enrolmentId: string,
): Promise<Enrolment> {
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (!enrolment?.belongsTo(actor)) throw notFound();
  return enrolment;
}

/** Locks an enrolment, whoever's it is; null when there is none. */
export async function lockEnrolment(tx: Transaction, enrolmentId: string): Promise<Enrolment | null> {
  // The enrolment itself, held until the end of the transaction.
  const [row] = await tx.prepared<Omit<Enrolment, 'belongsTo'>>(
    'lock-enrolment',
    `SELECT id, person_id AS "personId", course_id AS "courseId", enrolled_at AS "enrolledAt", contract, finished_at AS "finishedAt",
       resume_lesson_id AS "resumeLessonId", resume_opened_at AS "resumeOpenedAt" FROM enrolment WHERE id = $1 FOR UPDATE`,
    [enrolmentId],
  );
  return row ? Object.assign(new Enrolment(), row) : null;
}

/** Writes down that a locked enrolment is finished, if it is and that was not written before. @returns true when it wrote */
export async function finishWhenComplete(
  tx: Transaction,
  outbox: Outbox,
  enrolment: Enrolment,
  standing: Standing,
  now: Date,
): Promise<boolean> {
  if (enrolment.finishedAt !== null || !isComplete(standing)) return false;
  const { id, courseId, personId } = enrolment;
  await tx.query('UPDATE enrolment SET finished_at = $2 WHERE id = $1', [id, now]);
  await outbox.publish(tx, { name: 'course.finished', subjectId: id, payload: { courseId, personId } });
  return true;
}
