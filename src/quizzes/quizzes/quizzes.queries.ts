import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Words } from '../questions/question.js';
import { plainWords } from '../questions/words.js';
import { gradedShare } from '../attempts/grading.rules.js';
import { hasPassed } from '../attempts/settle-attempt.js';
import type { AttemptSummary, QuizStanding, QuizView } from './quizzes.views.js';
import { reviewMoment, sightAt, type ReviewRules } from './review.rules.js';

interface QuizRow extends Omit<QuizView, 'title' | 'standing'> {
  title: Words;
  review: ReviewRules;
  extraSeconds: number;
  extraAttempts: number;
  attempts: {
    id: string;
    number: number;
    startedAt: string;
    finishedAt: string | null;
    mark: number | null;
    most: number | null;
  }[];
  [column: string]: unknown;
}

const COLUMNS = `q.id, q.slug, q.kind, q.status, q.title, q.intro, q.way, q.review, q.time_limit_seconds AS "timeLimitSeconds",
  q.grace_seconds AS "graceSeconds", q.opens_at AS "opensAt", q.closes_at AS "closesAt", q.attempts_allowed AS "attemptsAllowed",
  q.grading, q.pass_share::float8 AS "passShare",
  (SELECT coalesce(sum(coalesce(s.draw, CASE WHEN o.kind = 'text' THEN 0 ELSE 1 END)), 0)::int
     FROM quiz_slot s LEFT JOIN question o ON o.id = s.question_id WHERE s.quiz_id = q.id) AS questions,
  coalesce(x.extra_seconds, 0) AS "extraSeconds", coalesce(x.extra_attempts, 0) AS "extraAttempts",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'startedAt', a.started_at, 'finishedAt', a.finished_at,
       'mark', a.mark, 'most', a.most) ORDER BY a.number), '[]') FROM attempt a WHERE a.quiz_id = q.id AND a.person_id = $1) AS attempts`;

const FROM = 'FROM quiz q LEFT JOIN quiz_accommodation x ON x.quiz_id = q.id AND x.person_id = $1';

/** Reads quizzes as learners see them, with how one of them stands. */
@Injectable()
export class QuizQueries {
  constructor(private readonly database: Database) {}

  /** The published quizzes, in the order of their titles. */
  async published(locale: Locale, personId: string | null, now: Date): Promise<QuizView[]> {
    // Every published quiz with what this person has made of it.
    const rows = await this.database.prepared<QuizRow>(
      'published-quizzes',
      `SELECT ${COLUMNS} ${FROM} WHERE q.status = 'published' ORDER BY q.kind, q.slug`,
      [personId],
    );
    return rows.map((row) => viewOf(row, locale, personId, now)).sort((a, b) => a.title.localeCompare(b.title, locale));
  }

  /**
   * One quiz by its slug or id. A person still sees one that was withdrawn when she has made it; null when there is none
   * for her.
   */
  async quiz(named: string, locale: Locale, personId: string | null, now: Date): Promise<QuizView | null> {
    // The quiz with what this person has made of it.
    const [row] = await this.database.prepared<QuizRow>(
      'quiz-of-person',
      `SELECT ${COLUMNS} ${FROM} WHERE (q.slug = $2 OR q.id::text = $2) AND q.status <> 'draft'`,
      [personId, named],
    );
    if (!row || (row.status === 'withdrawn' && row.attempts.length === 0)) return null;
    return viewOf(row, locale, personId, now);
  }

  /** The published quizzes of these slugs, by slug; one that is not there is left out. */
  async named(
    slugs: readonly string[],
    locale: Locale,
    personId: string | null,
    now: Date,
  ): Promise<ReadonlyMap<string, QuizView>> {
    if (slugs.length === 0) return new Map();
    // These quizzes with what this person has made of them.
    const rows = await this.database.prepared<QuizRow>(
      'quizzes-named',
      `SELECT ${COLUMNS} ${FROM} WHERE q.slug = ANY ($2) AND q.status = 'published'`,
      [personId, slugs],
    );
    return new Map(rows.map((row) => [row.slug, viewOf(row, locale, personId, now)]));
  }

  /** The public addresses of quizzes, with when each last changed. */
  async addresses(): Promise<{ path: string; changedAt: Date }[]> {
    // Each published quiz.
    const rows = await this.database.query<{ path: string; changedAt: Date }>(
      `SELECT CASE kind WHEN 'profile' THEN '/profile/' ELSE '/quizzes/' END || slug AS path, updated_at AS "changedAt" FROM quiz WHERE status = 'published' ORDER BY slug`,
    );
    return [
      { path: '/quizzes', changedAt: new Date(Math.max(0, ...rows.map((row) => row.changedAt.getTime()))) },
      ...rows,
    ];
  }
}

function viewOf(row: QuizRow, locale: Locale, personId: string | null, now: Date): QuizView {
  const { id, slug, kind, status, intro, way, questions, timeLimitSeconds, graceSeconds } = row;
  const { opensAt, closesAt, attemptsAllowed, grading, passShare } = row;
  return {
    ...{ id, slug, kind, status, intro, way, questions, timeLimitSeconds, graceSeconds },
    ...{ opensAt, closesAt, attemptsAllowed, grading, passShare },
    title: plainWords(row.title, locale),
    standing: personId === null ? null : standingOf(row, now),
  };
}

function standingOf(row: QuizRow, now: Date): QuizStanding {
  const attempts = row.attempts.map((attempt): AttemptSummary => {
    const finishedAt = attempt.finishedAt ? new Date(attempt.finishedAt) : null;
    const sight = sightAt(row.review, reviewMoment(finishedAt, row.closesAt, now));
    const marksSeen = finishedAt !== null && sight.marks && row.kind === 'knowledge';
    const { mark, most } = marksSeen ? attempt : { mark: null, most: null };
    return {
      ...{
        id: attempt.id,
        number: attempt.number,
        startedAt: new Date(attempt.startedAt),
        finishedAt,
        mark,
        most,
        marksSeen,
      },
      share: mark === null || !most ? null : mark / most,
      reviewable: finishedAt !== null && (sight.answers || sight.marks || sight.key || sight.feedback),
    };
  });
  const over = attempts.filter(({ finishedAt }) => finishedAt !== null);
  // A result that leaves out what may not be seen yet would be a wrong one.
  const share = over.every(({ marksSeen }) => marksSeen)
    ? gradedShare(
        row.grading,
        over.map((one) => one.share),
      )
    : null;
  const allowed = row.attemptsAllowed === null ? null : row.attemptsAllowed + row.extraAttempts;
  return {
    attempts,
    underWay: attempts.find(({ finishedAt }) => finishedAt === null)?.id ?? null,
    attemptsLeft: allowed === null ? null : Math.max(0, allowed - attempts.length),
    share,
    passed: share === null || row.passShare === null ? null : hasPassed(share, row.passShare),
    extraSeconds: row.extraSeconds,
  };
}
