import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Question } from '../questions/question.js';
import { logOf } from './answer-log.js';
import type { LoggedAnswer } from './log.rules.js';
import { QuestionVersions } from './question-versions.js';
import { rawFraction } from './responses.js';
import { resultOf, type QuizWay } from './result.rules.js';
import { settleAttempt } from './settle-attempt.js';
import { isOver, type Timing } from './time.rules.js';

interface AttemptToFinish extends Timing {
  personId: string;
  kind: 'knowledge' | 'profile';
  way: QuizWay;
  finishedAt: Date | null;
  [column: string]: unknown;
}

interface ItemToMark {
  position: number;
  versionId: string;
  most: number;
}

/** Ends an attempt and marks it, once and for all. Finishing twice is finishing once. */
@Injectable()
export class FinishAttempt {
  constructor(
    private readonly database: Database,
    private readonly versions: QuestionVersions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Ends one's own attempt.
   * @throws DomainError `not-found` also for somebody else's
   */
  async run(actor: Pick<Viewer, 'id'>, attemptId: string, now: Date): Promise<{ finishedNow: boolean }> {
    return this.database.transaction(async (tx) => {
      const attempt = await lock(tx, attemptId);
      if (attempt?.personId !== actor.id) throw notFound();
      return { finishedNow: await this.#finish(tx, attemptId, attempt, now) };
    });
  }

  /** Ends an attempt whose time is up. @returns false when it has more time by now, or is over already */
  async whenOver(attemptId: string, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const attempt = await lock(tx, attemptId);
      if (!attempt || !isOver(attempt, now)) return false;
      return this.#finish(tx, attemptId, attempt, now);
    });
  }

  async #finish(tx: Transaction, attemptId: string, attempt: AttemptToFinish, now: Date): Promise<boolean> {
    if (attempt.finishedAt) return false;
    if (attempt.kind === 'knowledge') await this.#mark(tx, attemptId, attempt.way);
    await tx.prepared('end-attempt', 'UPDATE attempt SET finished_at = $2, timed_out = $3 WHERE id = $1', [
      attemptId,
      now,
      isOver(attempt, now),
    ]);
    await settleAttempt(tx, this.outbox, attemptId, { finished: true });
    return true;
  }

  async #mark(tx: Transaction, attemptId: string, way: QuizWay): Promise<void> {
    // What the attempt asks, with the most that each question can earn.
    const items = await tx.prepared<ItemToMark & Record<string, unknown>>(
      'items-to-mark',
      'SELECT position, version_id AS "versionId", most::float8 AS most FROM attempt_item WHERE attempt_id = $1 ORDER BY position',
      [attemptId],
    );
    const questions = await this.versions.of(
      items.map(({ versionId }) => versionId),
      tx,
    );
    const log = await logOf(tx, attemptId);
    const marks = items.flatMap(({ position, versionId, most }) => {
      const question = questions.get(versionId)!;
      if (question.kind === 'text') return [];
      const own = log.filter((answer) => answer.position === position);
      const { fraction } = resultOf(question, way, own, scoreWith(question));
      return [{ position, fraction, mark: fraction === null ? null : fraction * most }];
    });
    // Writes what every question came to at once.
    await tx.prepared(
      'mark-items',
      `UPDATE attempt_item i SET fraction = m.fraction, mark = m.mark
       FROM jsonb_to_recordset($2::jsonb) AS m (position int, fraction float8, mark numeric) WHERE i.attempt_id = $1 AND i.position = m.position`,
      [attemptId, JSON.stringify(marks)],
    );
  }
}

/** What an answer to a question earns by itself. */
export const scoreWith =
  (question: Question) =>
  ({ response }: LoggedAnswer): number | null =>
    rawFraction(question, response);

/** Holds the attempt against answers that are being kept, and against a second end. */
async function lock(tx: Transaction, attemptId: string): Promise<AttemptToFinish | undefined> {
  const [attempt] = await tx.prepared<AttemptToFinish>(
    'lock-attempt',
    `SELECT a.person_id AS "personId", q.kind, a.way, a.finished_at AS "finishedAt", a.deadline_at AS "deadlineAt",
       q.grace_seconds AS "graceSeconds", coalesce(x.extra_seconds, 0) AS "extraSeconds"
     FROM attempt a JOIN quiz q ON q.id = a.quiz_id LEFT JOIN quiz_accommodation x ON x.quiz_id = a.quiz_id AND x.person_id = a.person_id
     WHERE a.id = $1 FOR NO KEY UPDATE OF a`,
    [attemptId],
  );
  return attempt;
}
