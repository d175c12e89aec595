import type { Queryable } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/locales.js';
import { isComplete } from '../completion.rules.js';
import { STANDING_COLUMNS, STANDING_ORDER, STANDING_TABLES, toStanding, type StandingRow } from '../standings.js';

/** A course that has to be finished before another. */
export interface NeededCourse {
  id: string;
  slug: string;
  title: Localized;
}

/** Which of these courses has a person finished, by the one rule that says what complete means? */
export async function finishedCourses(
  db: Queryable,
  personId: string,
  courseIds: readonly string[],
  now: Date,
): Promise<Set<string>> {
  if (courseIds.length === 0) return new Set();
  // How does she stand in each of these courses, lesson by lesson?
  const rows = await db.query<StandingRow & { course_id: string }>(
    `SELECT ${STANDING_COLUMNS}, e.course_id FROM ${STANDING_TABLES} WHERE e.person_id = $1 AND e.course_id = ANY($2) ORDER BY ${STANDING_ORDER}`,
    [personId, courseIds],
  );
  const enrolled = [...new Set(rows.map((row) => row.course_id))];
  const standing = (id: string) =>
    toStanding(
      rows.filter((row) => row.course_id === id),
      now,
    );
  return new Set(enrolled.filter((id) => isComplete(standing(id))));
}

/** The courses that come before this one and that a person has not finished. What was withdrawn is asked of nobody. */
export async function missingCourses(
  db: Queryable,
  personId: string,
  courseId: string,
  now: Date,
): Promise<NeededCourse[]> {
  // Which published courses come before this one?
  const needed = await db.query<NeededCourse & Record<string, unknown>>(
    `SELECT c.id, c.slug, c.title FROM course_prerequisite p JOIN course c ON c.id = p.needs_id AND c.status = 'published'
     WHERE p.course_id = $1 ORDER BY c.position, c.slug`,
    [courseId],
  );
  const finished = await finishedCourses(
    db,
    personId,
    needed.map((course) => course.id),
    now,
  );
  return needed.filter((course) => !finished.has(course.id));
}
