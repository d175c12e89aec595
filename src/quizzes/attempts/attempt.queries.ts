import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Question, Words } from '../questions/question.js';
import { plainWords } from '../questions/words.js';
import {
  reviewMoment,
  sightAt,
  type ReviewMoment,
  type ReviewRules,
  type ReviewSight,
} from '../quizzes/review.rules.js';
import { AnswerSeal } from './answer-seal.js';
import { logOf } from './answer-log.js';
import type { Shown } from './draw.rules.js';
import { standingAnswer, triesOf, type LoggedAnswer } from './log.rules.js';
import { QuestionVersions } from './question-versions.js';
import type { QuizWay } from './result.rules.js';
import { endsAt, isOver } from './time.rules.js';

/** One's own attempt, as the pages and the API need it. Its questions hold their keys: only sheets go to a browser. */
export interface OwnAttempt {
  id: string;
  personId: string;
  quizId: string;
  slug: string;
  title: string;
  kind: 'knowledge' | 'profile';
  way: QuizWay;
  number: number;
  startedAt: Date;
  /** With accommodations; null without a limit. */
  endsAt: Date | null;
  graceSeconds: number;
  finishedAt: Date | null;
  /** True once no answer can count any more, though it may not be marked yet. */
  over: boolean;
  timedOut: boolean;
  closesAt: Date | null;
  passShare: number | null;
  mark: number | null;
  most: number | null;
  moment: ReviewMoment;
  sight: ReviewSight;
  highestTurn: number;
  lateAnswers: number;
  items: OwnItem[];
}

/** A question of one's own attempt. */
export interface OwnItem {
  position: number;
  /** Its number among the questions; null for a passage, which asks nothing. */
  number: number | null;
  question: Question;
  shown: Shown;
  most: number;
  hints: number;
  log: LoggedAnswer[];
  /** The answer that stands. */
  standing: LoggedAnswer | null;
  /** What was marked at once. */
  tries: LoggedAnswer[];
  fraction: number | null;
  mark: number | null;
  comment: string;
}

/** An attempt with its quiz, as it is read. */
export interface AttemptRow extends Omit<OwnAttempt, 'title' | 'endsAt' | 'over' | 'moment' | 'sight' | 'items'> {
  title: Words;
  review: ReviewRules;
  deadlineAt: Date | null;
  extraSeconds: number;
  [column: string]: unknown;
}

/** A question of an attempt, as it is read. */
export type ItemRow = Pick<OwnItem, 'position' | 'shown' | 'most' | 'hints' | 'fraction' | 'mark' | 'comment'> & {
  versionId: string;
  [column: string]: unknown;
};

/** The time of an attempt, as a page asks for it again and again. */
export interface AttemptClock {
  now: Date;
  endsAt: Date | null;
  graceSeconds: number;
  finishedAt: Date | null;
}

/** Reads attempts for the people whose they are. */
@Injectable()
export class AttemptQueries {
  constructor(
    private readonly database: Database,
    private readonly versions: QuestionVersions,
    private readonly seal: AnswerSeal,
  ) {}

  /** One's own attempt with its questions and the answers that stand; null when it is not hers. */
  async own(personId: string, attemptId: string, locale: Locale, now: Date): Promise<OwnAttempt | null> {
    const row = await this.#attempt(personId, attemptId);
    if (!row) return null;
    const [items, log] = await Promise.all([this.#items(attemptId), this.#log(row, attemptId)]);
    return this.drawUp(row, items, log, locale, now);
  }

  /** Puts together what was read of an attempt, or what was written of it just now. */
  async drawUp(
    row: AttemptRow,
    items: readonly ItemRow[],
    log: readonly LoggedAnswer[],
    locale: Locale,
    now: Date,
  ): Promise<OwnAttempt> {
    const questions = await this.versions.of(items.map(({ versionId }) => versionId));
    const { title, review, ...attempt } = row;
    const moment = reviewMoment(row.finishedAt, row.closesAt, now);
    let number = 0;
    return {
      ...attempt,
      highestTurn: Number(row.highestTurn),
      title: plainWords(title, locale),
      endsAt: endsAt(row),
      over: row.finishedAt !== null || isOver(row, now),
      moment,
      sight: sightAt(review, moment),
      items: items.map((item) => {
        const question = questions.get(item.versionId)!;
        const own = log.length === 0 ? [] : log.filter(({ position }) => position === item.position);
        return {
          ...item,
          question,
          number: question.kind === 'text' ? null : ++number,
          log: own,
          standing: standingAnswer(own),
          tries: triesOf(question, own),
        };
      }),
    };
  }

  /** How much time one's own attempt has left; null when it is not hers. */
  async clock(personId: string, attemptId: string, now: Date): Promise<AttemptClock | null> {
    const [row] = await this.database.prepared<AttemptRow>(
      // The deadline with accommodations, as it is at this moment.
      'attempt-clock',
      `SELECT a.deadline_at AS "deadlineAt", a.finished_at AS "finishedAt", q.grace_seconds AS "graceSeconds", coalesce(x.extra_seconds, 0) AS "extraSeconds"
       FROM attempt a JOIN quiz q ON q.id = a.quiz_id LEFT JOIN quiz_accommodation x ON x.quiz_id = a.quiz_id AND x.person_id = a.person_id
       WHERE a.id = $1 AND a.person_id = $2`,
      [attemptId, personId],
    );
    if (!row) return null;
    return { now, endsAt: endsAt(row), graceSeconds: row.graceSeconds, finishedAt: row.finishedAt };
  }

  async #attempt(personId: string, attemptId: string): Promise<AttemptRow | undefined> {
    // The attempt with its quiz, what its time is now, and how many answers came too late.
    const [row] = await this.database.prepared<AttemptRow>(
      'own-attempt',
      `SELECT a.id, a.person_id AS "personId", a.quiz_id AS "quizId", q.slug, q.title, q.kind, a.way, a.number, a.started_at AS "startedAt",
         a.deadline_at AS "deadlineAt", coalesce(x.extra_seconds, 0) AS "extraSeconds", q.grace_seconds AS "graceSeconds",
         a.finished_at AS "finishedAt", a.timed_out AS "timedOut", q.closes_at AS "closesAt", q.pass_share::float8 AS "passShare",
         a.mark::float8 AS mark, a.most::float8 AS most, q.review,
         (SELECT coalesce(max(client_turn), 0) FROM attempt_answer WHERE attempt_id = a.id) AS "highestTurn",
         (SELECT count(*)::int FROM attempt_answer WHERE attempt_id = a.id AND came = 'late') AS "lateAnswers"
       FROM attempt a JOIN quiz q ON q.id = a.quiz_id LEFT JOIN quiz_accommodation x ON x.quiz_id = a.quiz_id AND x.person_id = a.person_id
       WHERE a.id = $1 AND a.person_id = $2`,
      [attemptId, personId],
    );
    return row;
  }

  async #items(attemptId: string): Promise<ItemRow[]> {
    // What the attempt asks, with the orders that were kept when it began.
    return this.database.prepared<ItemRow>(
      'own-items',
      `SELECT position, version_id AS "versionId", shown, most::float8 AS most, hints, fraction, mark::float8 AS mark, comment
       FROM attempt_item WHERE attempt_id = $1 ORDER BY position`,
      [attemptId],
    );
  }

  async #log(attempt: AttemptRow, attemptId: string): Promise<LoggedAnswer[]> {
    const rows = await logOf(this.database, attemptId);
    return Promise.all(
      rows.map(async ({ sealed, ...answer }) => ({
        ...answer,
        response: sealed ? await this.seal.open(attempt.personId, sealed) : answer.response,
      })),
    );
  }
}
