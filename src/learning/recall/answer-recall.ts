import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { QuestionContent } from './recall-questions.js';
import { notAChoice, recallOver } from './recall.errors.js';
import { RecallSources } from './recall-sources.js';

/** Which question of which round. */
export interface RecallPlace {
  course: string;
  roundId: string;
  place: number;
  /** The language in which it was asked. */
  locale: Locale;
}

interface QuestionRow {
  source: string;
  content: QuestionContent;
  answered_at: Date | null;
}

/** Answers a question of one's own round. The first answer stays; it is judged by what holds now. */
@Injectable()
export class AnswerRecall {
  constructor(
    private readonly database: Database,
    private readonly sources: RecallSources,
  ) {}

  /**
   * @returns false when it was answered before
   * @throws DomainError `not-found` when the round is not hers or its course was withdrawn, `recall-over` when it went,
   * `invalid-input` when the answer is none of the choices
   */
  async run(actor: Pick<Viewer, 'id'>, at: RecallPlace, answer: string, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const question = await lock(tx, actor, at);
      if (question.answered_at) return false;
      if (question.expires_at <= now) throw recallOver();
      const judged = await this.sources.named(question.source)?.judge(tx, question.content, answer, at.locale);
      if (!judged) throw notAChoice();
      await tx.query(
        `UPDATE recall_question SET answer = $3, correct = $4, right_answers = $5, answered_at = $6 WHERE round_id = $1 AND place = $2`,
        [at.roundId, at.place, answer, judged.correct, judged.right, now],
      );
      // The last answer completes the round.
      await tx.query(
        `UPDATE recall_round SET completed_at = $2 WHERE id = $1 AND completed_at IS NULL
           AND NOT EXISTS (SELECT FROM recall_question WHERE round_id = $1 AND answered_at IS NULL)`,
        [at.roundId, now],
      );
      return true;
    });
  }
}

/** The round is held until the end of the transaction, so that two last answers at once see each other. */
async function lock(
  tx: Transaction,
  actor: Pick<Viewer, 'id'>,
  at: RecallPlace,
): Promise<QuestionRow & { expires_at: Date }> {
  // The round, if it is hers and its course is there.
  const [round] = await tx.query<{ expires_at: Date }>(
    `SELECT r.expires_at FROM recall_round r JOIN enrolment e ON e.id = r.enrolment_id AND e.person_id = $2 AND NOT e.recall_off
     JOIN course c ON c.id = e.course_id AND c.slug = $3 AND c.status = 'published' WHERE r.id = $1 FOR UPDATE OF r`,
    [at.roundId, actor.id, at.course],
  );
  const [question] = await tx.query<QuestionRow>(
    'SELECT source, content, answered_at FROM recall_question WHERE round_id = $1 AND place = $2',
    [at.roundId, at.place],
  );
  if (!round || !question) throw notFound();
  return { ...question, expires_at: round.expires_at };
}
