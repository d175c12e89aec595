import type { Queryable } from '../platform/database/database.js';
import type { LessonStanding, Standing } from './completion.rules.js';

/** One lesson of one enrolment; the columns of the enrolment repeat. The lesson's are null in a course without lessons. */
export interface StandingRow extends Record<string, unknown> {
  enrolment_id: string;
  finished_at: Date | null;
  resume_lesson_id: string | null;
  lesson_id: string | null;
  slug: string;
  open: boolean;
  required: boolean;
  done_at: Date | null;
}

/** The columns of a StandingRow. */
export const STANDING_COLUMNS = `e.id AS enrolment_id, e.finished_at, e.resume_lesson_id, l.id AS lesson_id, l.slug,
  l.status = 'published' AS open, r.lesson_id IS NOT NULL AS required, d.done_at`;

/** Enrolments with their course's lessons, in so far as those are open or were done. */
export const STANDING_TABLES = `enrolment e
  LEFT JOIN (lesson l JOIN course_module m ON m.id = l.module_id) ON l.course_id = e.course_id
  LEFT JOIN enrolment_requirement r ON r.enrolment_id = e.id AND r.lesson_id = l.id
  LEFT JOIN lesson_completion d ON d.enrolment_id = e.id AND d.lesson_id = l.id`;

/** The order of the course. */
export const STANDING_ORDER = 'm.position, l.position';

/** Puts the rows of one enrolment together. */
export function toStanding(rows: readonly StandingRow[]): Standing {
  const [first] = rows;
  if (!first) throw new Error('an enrolment has at least one row');
  const lessons = rows.flatMap((row): LessonStanding[] =>
    row.lesson_id === null
      ? []
      : [{ id: row.lesson_id, slug: row.slug, open: row.open, required: row.required, doneAt: row.done_at }],
  );
  return { finishedAt: first.finished_at, rememberedLessonId: first.resume_lesson_id, lessons };
}

/** Reads how an enrolment stands, inside the transaction that is about to change or has changed it. */
export async function standingOf(db: Queryable, enrolmentId: string): Promise<Standing> {
  // How does this enrolment stand, lesson by lesson?
  const rows = await db.query<StandingRow>(
    `SELECT ${STANDING_COLUMNS} FROM ${STANDING_TABLES} WHERE e.id = $1 ORDER BY ${STANDING_ORDER}`,
    [enrolmentId],
  );
  return toStanding(rows);
}
