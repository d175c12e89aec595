import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { logOf } from '../attempts/answer-log.js';
import { standingAnswer } from '../attempts/log.rules.js';
import { WAITING, type AnswerPlace } from './claim-answer.js';
import type { WaitingAnswer, AnswerToMark } from './marking.views.js';

/** Reads the answers that staff have to mark. */
@Injectable()
export class MarkingQueries {
  constructor(private readonly database: Database) {}

  /** The answers of a quiz that wait, the oldest first, at most a hundred; and how many there are. */
  async waiting(quizId: string, now: Date): Promise<{ rows: WaitingAnswer[]; total: number }> {
    // What waits, and is somebody at it?
    const rows = await this.database.query<WaitingAnswer & { total: number } & Record<string, unknown>>(
      `SELECT i.attempt_id AS "attemptId", i.position, v.content->'stem' AS stem, a.number, a.finished_at AS "finishedAt",
         (SELECT name FROM person WHERE id = i.claimed_by AND i.claimed_until > $2) AS "claimedBy", count(*) OVER ()::int AS total
       FROM ${WAITING} ORDER BY a.finished_at, i.attempt_id, i.position LIMIT 100`,
      [quizId, now],
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** One long answer of a finished attempt; null when there is none. */
  async answer(quizId: string, { attemptId, position }: AnswerPlace): Promise<AnswerToMark | null> {
    // The question as this attempt holds it, and what it came to so far.
    const [row] = await this.database.query<Omit<AnswerToMark, 'text'> & Record<string, unknown>>(
      `SELECT i.attempt_id AS "attemptId", i.position, v.content AS question, i.most::float8 AS most, i.mark::float8 AS mark, i.comment,
         a.finished_at AS "finishedAt", a.number
       FROM attempt_item i JOIN attempt a ON a.id = i.attempt_id JOIN question_version v ON v.id = i.version_id
       WHERE a.quiz_id = $1 AND i.attempt_id = $2 AND i.position = $3 AND a.finished_at IS NOT NULL AND v.content->>'kind' = 'long'`,
      [quizId, attemptId, position],
    );
    if (!row) return null;
    const log = await logOf(this.database, attemptId);
    const standing = standingAnswer(log.filter((answer) => answer.position === position));
    const response = standing?.response as { text: string } | null | undefined;
    return { ...row, text: response?.text ?? null };
  }
}
