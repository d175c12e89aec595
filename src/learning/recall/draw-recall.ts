import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { nextRound, QUESTIONS, type PlannedRound } from './recall.rules.js';
import { RecallSources, type SourcedQuestion } from './recall-sources.js';

/** While a course is withdrawn its rounds are looked at again after this long. */
const LOOK_AGAIN_MILLISECONDS = 24 * 60 * 60 * 1000;

/** An enrolment whose next round is to be looked at. */
export interface RecallDue {
  enrolmentId: string;
  /** The first round that has not been drawn. */
  round: number;
}

interface FinishedEnrolment extends Record<string, unknown> {
  finished_at: Date | null;
  recall_off: boolean;
  course_id: string;
  person_id: string;
  published: boolean;
}

/** Draws the questions of a round that is due, says so in an event, and plans the round after it. */
@Injectable()
export class DrawRecall {
  constructor(
    private readonly sources: RecallSources,
    private readonly outbox: Outbox,
  ) {}

  /** The caller holds the row that says it is due: one worker draws, once. */
  async within(tx: Transaction, due: RecallDue, now: Date): Promise<void> {
    // The enrolment with the state of its course.
    const [enrolment] = await tx.query<FinishedEnrolment>(
      `SELECT e.finished_at, e.recall_off, e.course_id, e.person_id, c.status = 'published' AS published
       FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.id = $1`,
      [due.enrolmentId],
    );
    if (!enrolment?.finished_at || enrolment.recall_off) return plan(tx, due.enrolmentId, null);
    const next = nextRound(enrolment.finished_at, due.round, now);
    if (!next || next.dueAt > now) return plan(tx, due.enrolmentId, next);
    if (!enrolment.published) {
      const lookAt = new Date(now.getTime() + LOOK_AGAIN_MILLISECONDS);
      return plan(tx, due.enrolmentId, { ...next, dueAt: lookAt });
    }
    await this.#draw(tx, due.enrolmentId, enrolment, next, now);
    await plan(tx, due.enrolmentId, nextRound(enrolment.finished_at, next.round + 1, now));
  }

  async #draw(
    tx: Transaction,
    enrolmentId: string,
    { course_id: courseId, person_id: personId }: FinishedEnrolment,
    { round, endsAt }: PlannedRound,
    now: Date,
  ): Promise<void> {
    // What earlier rounds were about.
    const rows = await tx.query<{ about: string; last: boolean }>(
      'SELECT q.about, r.round = max(r.round) OVER () AS last FROM recall_question q JOIN recall_round r ON r.id = q.round_id WHERE r.enrolment_id = $1',
      [enrolmentId],
    );
    const asked = new Set(rows.map(({ about }) => about));
    const last = new Set(rows.filter((row) => row.last).map(({ about }) => about));
    const questions = await this.sources.draw(tx, { courseId, enrolmentId, round, asked, last }, QUESTIONS);
    if (questions.length === 0) return;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO recall_round (enrolment_id, round, drawn_at, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (enrolment_id, round) DO NOTHING RETURNING id`,
      [enrolmentId, round, now, endsAt],
    );
    if (!row) return;
    await keep(tx, row.id, questions);
    await this.outbox.publish(tx, {
      name: 'recall.due',
      subjectId: row.id,
      payload: { enrolmentId, courseId, personId, round },
    });
  }
}

async function keep(tx: Transaction, roundId: string, questions: readonly SourcedQuestion[]): Promise<void> {
  const rows = questions.map(({ source, about, content }, index) => ({ place: index + 1, source, about, content }));
  await tx.query(
    `INSERT INTO recall_question (round_id, place, source, about, content) SELECT $1, q.place, q.source, q.about, q.content
     FROM jsonb_to_recordset($2::jsonb) AS q (place smallint, source text, about text, content jsonb)`,
    [roundId, JSON.stringify(rows)],
  );
}

async function plan(tx: Transaction, enrolmentId: string, next: PlannedRound | null): Promise<void> {
  if (next)
    await tx.query('UPDATE recall_due SET round = $2, look_at = $3 WHERE enrolment_id = $1', [
      ...[enrolmentId, next.round],
      next.dueAt,
    ]);
  else await tx.query('DELETE FROM recall_due WHERE enrolment_id = $1', [enrolmentId]);
}
