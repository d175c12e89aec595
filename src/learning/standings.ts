import type { Queryable } from '../platform/database/database.js';
import { closedUntil, type LessonOpening } from './access/closed-lesson.rules.js';
import type { LessonStanding, Standing } from './completion.rules.js';

/** One lesson of one enrolment; the columns of the enrolment repeat. The lesson's are null in a course without lessons. */
export interface StandingRow extends Record<string, unknown> {
  enrolment_id: string;
  enrolled_at: Date;
  finished_at: Date | null;
  resume_lesson_id: string | null;
  resume_section: number;
  time_zone: string;
  lesson_id: string | null;
  slug: string;
  open: boolean;
  opening: LessonOpening;
  unlocked: boolean;
  required: boolean;
  done_at: Date | null;
}

/** When a lesson (l, of module m) opens, as one column. */
export const OPENING_COLUMN = `jsonb_build_object('preview', l.preview, 'afterDays', l.opens_after_days, 'on', l.opens_on,
  'moduleAfterDays', m.opens_after_days, 'moduleOn', m.opens_on) AS opening`;

/** The columns of a StandingRow. */
export const STANDING_COLUMNS = `e.id AS enrolment_id, e.enrolled_at, e.finished_at, e.resume_lesson_id, e.resume_section, p.time_zone,
  l.id AS lesson_id, l.slug, l.status = 'published' AS open, ${OPENING_COLUMN}, u.lesson_id IS NOT NULL AS unlocked,
  r.lesson_id IS NOT NULL AS required, d.done_at`;

/** Enrolments with their course's lessons, in so far as those are open or were done. */
export const STANDING_TABLES = `enrolment e JOIN person p ON p.id = e.person_id
  LEFT JOIN (lesson l JOIN course_module m ON m.id = l.module_id) ON l.course_id = e.course_id
  LEFT JOIN enrolment_requirement r ON r.enrolment_id = e.id AND r.lesson_id = l.id
  LEFT JOIN lesson_unlock u ON u.enrolment_id = e.id AND u.lesson_id = l.id
  LEFT JOIN lesson_completion d ON d.enrolment_id = e.id AND d.lesson_id = l.id`;

/** The order of the course. */
export const STANDING_ORDER = 'm.position, l.position';

/** Puts the rows of one enrolment together, as it stands at a moment. */
export function toStanding(rows: readonly StandingRow[], now: Date): Standing {
  const [first] = rows;
  if (!first) throw new Error('an enrolment has at least one row');
  const enrolment = { enrolledAt: first.enrolled_at, timeZone: first.time_zone };
  const lessons = rows.flatMap((row): LessonStanding[] => {
    const { lesson_id: id, slug, open, required, done_at: doneAt, unlocked } = row;
    if (id === null) return [];
    const freed = unlocked || doneAt !== null;
    return [{ id, slug, open, required, doneAt, opensAt: closedUntil(row.opening, freed, enrolment, now) }];
  });
  const { finished_at: finishedAt, resume_lesson_id: rememberedLessonId, resume_section: rememberedSection } = first;
  return { finishedAt, rememberedLessonId, rememberedSection, lessons };
}

/** Reads how an enrolment stands, inside the transaction that is about to change or has changed it. */
export async function standingOf(db: Queryable, enrolmentId: string, now: Date): Promise<Standing> {
  const standing = await findStanding(db, enrolmentId, now);
  if (!standing) throw new Error('the enrolment is gone');
  return standing;
}

/** The same; null when there is no such enrolment. */
export async function findStanding(db: Queryable, enrolmentId: string, now: Date): Promise<Standing | null> {
  // How does this enrolment stand, lesson by lesson?
  // Prepared: planning these joins takes longer than running them.
  const rows = await db.prepared<StandingRow>(
    'standing',
    `SELECT ${STANDING_COLUMNS} FROM ${STANDING_TABLES} WHERE e.id = $1 ORDER BY ${STANDING_ORDER}`,
    [enrolmentId],
  );
  return rows.length > 0 ? toStanding(rows, now) : null;
}
