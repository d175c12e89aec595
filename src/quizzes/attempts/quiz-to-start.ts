import type { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { AttemptRow } from './attempt.queries.js';
import { ATTEMPT_ERRORS } from './attempts.errors.js';
import type { QuizWay } from './result.rules.js';

/** A quiz as it is when somebody wants to begin it. */
interface OpenQuiz extends Pick<AttemptRow, 'slug' | 'title' | 'review' | 'graceSeconds' | 'passShare'> {
  id: string;
  kind: 'knowledge' | 'profile';
  status: string;
  way: QuizWay;
  shuffle: boolean;
  timeLimitSeconds: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  attemptsAllowed: number | null;
}

/** What one person has made of a quiz, and what more she was given. */
interface Standing {
  made: number;
  underWay: string | null;
  extraSeconds: number;
  extraAttempts: number;
  isPerson: boolean;
}

/** A quiz for one person. */
export type QuizToStart = OpenQuiz & Standing;

/** The quizzes that these people want to begin, in their order; undefined where there is none. */
export async function quizzesToStart(
  database: Database,
  wishes: readonly { personId: string; quizId: string }[],
): Promise<(QuizToStart | undefined)[]> {
  const [quizIds, personIds] = [wishes.map(({ quizId }) => quizId), wishes.map(({ personId }) => personId)];
  const [quizzes, standings] = await Promise.all([
    // The quizzes themselves, each once.
    database.prepared<OpenQuiz & Record<string, unknown>>(
      'quizzes-to-start',
      `SELECT id, slug, title, review, grace_seconds AS "graceSeconds", pass_share::float8 AS "passShare", kind, status, way, shuffle,
         time_limit_seconds AS "timeLimitSeconds", opens_at AS "opensAt", closes_at AS "closesAt", attempts_allowed AS "attemptsAllowed"
       FROM quiz WHERE id = ANY ($1::uuid[])`,
      [[...new Set(quizIds)]],
    ),
    // How each of them stands: attempts so far, the one under way, what more she may.
    database.prepared<Standing & Record<string, unknown>>(
      'standings-at-start',
      `SELECT coalesce(x.extra_seconds, 0) AS "extraSeconds", coalesce(x.extra_attempts, 0) AS "extraAttempts", p.id IS NOT NULL AS "isPerson",
         (SELECT count(*)::int FROM attempt a WHERE a.quiz_id = w.quiz_id AND a.person_id = w.person_id) AS made,
         (SELECT a.id FROM attempt a WHERE a.quiz_id = w.quiz_id AND a.person_id = w.person_id AND a.finished_at IS NULL) AS "underWay"
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS w (quiz_id, person_id, place)
       LEFT JOIN quiz_accommodation x ON x.quiz_id = w.quiz_id AND x.person_id = w.person_id LEFT JOIN person p ON p.id = w.person_id
       ORDER BY w.place`,
      [quizIds, personIds],
    ),
  ]);
  const byId = new Map(quizzes.map((quiz) => [quiz.id, quiz]));
  return quizIds.map((id, place) => {
    const quiz = byId.get(id);
    return quiz && { ...quiz, ...standings[place]! };
  });
}

/** @throws DomainError `not-found`, or one of ATTEMPT_ERRORS when it is not open to her */
export function checkOpen(quiz: QuizToStart, now: Date): void {
  if (quiz.status !== 'published') throw notFound();
  if (!quiz.isPerson) throw ATTEMPT_ERRORS.notAPerson();
  if (quiz.opensAt && now < quiz.opensAt) throw ATTEMPT_ERRORS.notOpenYet();
  if (quiz.closesAt && now >= quiz.closesAt) throw ATTEMPT_ERRORS.closed();
  const { attemptsAllowed, extraAttempts, made } = quiz;
  if (attemptsAllowed !== null && made >= attemptsAllowed + extraAttempts) throw ATTEMPT_ERRORS.noAttemptsLeft();
}
