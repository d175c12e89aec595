import type { Queryable } from '../platform/database/database.js';
import { closedUntil, type LessonOpening } from './access/closed-lesson.rules.js';
import type { LessonStanding, QuizStanding, Standing } from './completion.rules.js';

/** A quiz of an enrolment as the database tells it: its moment is text. */
export interface QuizOfEnrolment extends Omit<QuizStanding, 'passedAt'> {
  passedAt: string | null;
}

/** One lesson of one enrolment; the columns of the enrolment repeat. The lesson's are null in a course without lessons. */
export interface StandingRow extends Record<string, unknown> {
  enrolment_id: string;
  contract: number;
  quizzes: QuizOfEnrolment[];
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

/**
 * The quizzes of an enrolment (e), as one value: those of its course in their order, and whatever else it pinned. What
 * was passed before she enrolled counts from the moment she did.
 */
export const QUIZZES_OF_ENROLMENT = `(SELECT coalesce(json_agg(json_build_object('id', q.id, 'slug', q.slug, 'open', q.status = 'published', 'required', x.quiz_id IS NOT NULL,
    'tried', EXISTS (SELECT FROM attempt a WHERE a.quiz_id = q.id AND a.person_id = e.person_id),
    'passedAt', (SELECT greatest(at, e.enrolled_at) FROM quiz_passed_at(q.id, e.person_id) AS at WHERE at IS NOT NULL)) ORDER BY k.position, q.slug), '[]')
  FROM (SELECT quiz_id FROM course_quiz WHERE course_id = e.course_id UNION SELECT quiz_id FROM enrolment_quiz WHERE enrolment_id = e.id) n
  JOIN quiz q ON q.id = n.quiz_id LEFT JOIN course_quiz k ON k.course_id = e.course_id AND k.quiz_id = q.id
  LEFT JOIN enrolment_quiz x ON x.enrolment_id = e.id AND x.quiz_id = q.id)`;

/** The columns of a StandingRow. */
export const STANDING_COLUMNS = `e.id AS enrolment_id, e.contract, z.quizzes, e.enrolled_at, e.finished_at, e.resume_lesson_id, e.resume_section, p.time_zone,
  l.id AS lesson_id, l.slug, l.status = 'published' AS open, ${OPENING_COLUMN}, u.lesson_id IS NOT NULL AS unlocked,
  r.lesson_id IS NOT NULL AS required, d.done_at`;

/** Enrolments with their course's lessons, in so far as those are open or were done. */
export const STANDING_TABLES = `enrolment e JOIN person p ON p.id = e.person_id
  CROSS JOIN LATERAL (SELECT ${QUIZZES_OF_ENROLMENT} AS quizzes OFFSET 0) z
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
  const { contract, finished_at: finishedAt } = first;
  const { resume_lesson_id: rememberedLessonId, resume_section: rememberedSection } = first;
  const quizzes = first.quizzes.map(toQuizStanding);
  return { contract, finishedAt, rememberedLessonId, rememberedSection, lessons, quizzes };
}

/** A quiz of an enrolment, as the rules know it. */
export function toQuizStanding(quiz: QuizOfEnrolment): QuizStanding {
  return { ...quiz, passedAt: quiz.passedAt === null ? null : new Date(quiz.passedAt) };
}

/** Reads how an enrolment stands, inside the transaction that is about to change or has changed it. */
export async function standingOf(db: Queryable, enrolmentId: string, now: Date): Promise<Standing> {
  const standing = await findStanding(db, enrolmentId, now);
  if (!standing) throw new Error('the enrolment is gone');
  return standing;
}

/** The same; null when there is no such enrolment. */
export async function findStanding(db: Queryable, enrolmentId: string, now: Date): Promise<Standing | null> {
  // How does this enrolment stand, lesson by lesson and quiz by quiz?
  // Prepared: planning these joins takes longer than running them.
  const rows = await db.prepared<StandingRow>(
    'standing',
    `SELECT ${STANDING_COLUMNS} FROM ${STANDING_TABLES} WHERE e.id = $1 ORDER BY ${STANDING_ORDER}`,
    [enrolmentId],
  );
  return rows.length > 0 ? toStanding(rows, now) : null;
}
