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
  const enrolment = await tx.manager.findOne(Enrolment, {
    where: { id: enrolmentId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!enrolment?.belongsTo(actor)) throw notFound();
  return enrolment;
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
