import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';

type School = Pick<TestApp, 'database'>;

/** A published quiz that is passed from half of the points on, or a profile. @returns its id */
export async function makeQuizRow({ database }: School, kind: 'knowledge' | 'profile'): Promise<string> {
  const words = { en: 'A quiz', nl: 'Een quiz', fr: 'Un quiz' };
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, pass_share, review, instrument, created_at, updated_at)
     VALUES ($1, $2, 'published', $3, $3, 'deferred', CASE WHEN $2 = 'knowledge' THEN 0.5 END, '{}', CASE WHEN $2 = 'profile' THEN '{}'::jsonb END, now(), now()) RETURNING id`,
    [`quiz-${randomUUID().slice(0, 8)}`, kind, words],
  );
  return row!.id;
}

/** A finished attempt with so many of ten points; null for a profile. @returns its id */
export async function makeAttempt(
  { database }: School,
  {
    quizId,
    personId,
    number,
    mark,
    finishedAt,
  }: { quizId: string; personId: string; number: number; mark: number | null; finishedAt: Date },
): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at, mark, most) VALUES ($1, $2, $3, 'deferred', $4, $4, $5, $6) RETURNING id`,
    [quizId, personId, number, finishedAt, mark, mark === null ? null : 10],
  );
  return row!.id;
}

/** A graded claim. */
export async function makeClaim({ database }: School): Promise<{ id: string; gradeId: string }> {
  const words = { en: 'A claim', nl: 'Een bewering', fr: 'Une affirmation' };
  const [claim] = await database.query<{ id: string }>(
    `INSERT INTO claim (slug, text, scope, population, created_at) VALUES ($1, $2, '{}', '{}', now()) RETURNING id`,
    [`claim-${randomUUID().slice(0, 8)}`, words],
  );
  const [grade] = await database.query<{ id: string }>(
    `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at) VALUES ($1, 'strong', $2, 'G', '2026-01-01', '2027-06-01', now()) RETURNING id`,
    [claim!.id, words],
  );
  return { id: claim!.id, gradeId: grade!.id };
}

/** Notes that the grade of a claim changed while these lessons stated it. @returns the id of the note */
export async function correctGrade(
  { database }: School,
  { id, gradeId }: { id: string; gradeId: string },
  lessons: readonly string[],
  changedAt: Date,
): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO grade_correction (claim_id, grade_id, from_level, to_level, changed_at) VALUES ($1, $2, 'weak', 'strong', $3) RETURNING id`,
    [id, gradeId, changedAt],
  );
  await database.query('INSERT INTO grade_correction_lesson (correction_id, lesson_id) SELECT $1, unnest($2::uuid[])', [
    row!.id,
    lessons,
  ]);
  return row!.id;
}
