import type { Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { LessonClosed, NotEnrolled } from './learning.errors.js';
import { standingOf } from './standings.js';

/**
 * The names of a lesson and its course, for something that only those who can read it may keep.
 * @throws DomainError `not-found` for a lesson that is not there, NotEnrolled or LessonClosed
 */
export async function nameOfReadableLesson(
  tx: Transaction,
  actor: Pick<Viewer, 'id'>,
  lessonId: string,
  locale: string,
  now: Date,
): Promise<string> {
  // The lesson's name, and her enrolment in its course if she has one.
  const [lesson] = await tx.query<{ about: string; enrolment_id: string | null }>(
    `SELECT (c.title ->> $3) || ': ' || coalesce(t.title, l.slug) AS about, e.id AS enrolment_id
     FROM lesson l JOIN course c ON c.id = l.course_id LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = $2
     LEFT JOIN LATERAL (SELECT title FROM lesson_text WHERE lesson_id = l.id ORDER BY locale = $3 DESC, locale LIMIT 1) t ON true
     WHERE l.id = $1 AND l.status = 'published' AND c.status = 'published'`,
    [lessonId, actor.id, locale],
  );
  if (!lesson) throw notFound();
  if (!lesson.enrolment_id) throw new NotEnrolled();
  const standing = await standingOf(tx, lesson.enrolment_id, now);
  if (standing.lessons.find(({ id }) => id === lessonId)?.opensAt) throw new LessonClosed();
  return lesson.about;
}
