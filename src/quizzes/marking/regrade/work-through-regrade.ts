import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/database/outbox.js';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job.js';
import { settleAttempt } from '../../attempts/settle-attempt.js';
import type { Question } from '../../questions/question.js';
import { WORK_THROUGH_REGRADES } from './begin-regrade.js';
import { gradeAnew, LINE, type LineToGrade } from './regrade-lines.js';
import { differs, shareUnder, type Regraded, type RegradePolicy } from './regrade.rules.js';

interface OpenRegrade {
  id: string;
  policy: RegradePolicy;
  versionId: string;
  question: Question;
}

/** Answers in one transaction: learners wait for no more than these. */
const LINES_A_BATCH = 100;

/** Grades anew what was written down for it, batch by batch; after a crash it goes on where it was. */
@Injectable()
@HandlesJob(WORK_THROUGH_REGRADES)
export class WorkThroughRegrade implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    // Which questions are being graded anew?
    const open = await this.database.query<OpenRegrade & Record<string, unknown>>(
      `SELECT r.id, r.policy, r.version_id AS "versionId", v.content AS question
       FROM regrade r JOIN question_version v ON v.id = r.version_id WHERE r.done_at IS NULL ORDER BY r.at`,
    );
    for (const regrade of open) while (await this.run(regrade)) continue;
  }

  /** Does the next batch. @returns false at the end */
  async run(regrade: OpenRegrade): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // One worker at a time: a second one waits for the batch and then finds the next.
      const [held] = await tx.query('SELECT 1 FROM regrade WHERE id = $1 AND done_at IS NULL FOR UPDATE', [regrade.id]);
      if (!held) return false;
      const due = await tx.query<{ attemptId: string; position: number }>(
        `SELECT attempt_id AS "attemptId", position FROM regrade_line WHERE regrade_id = $1 AND state = 'due'
         ORDER BY attempt_id, position LIMIT ${LINES_A_BATCH}`,
        [regrade.id],
      );
      if (due.length === 0) {
        await tx.query('UPDATE regrade SET done_at = $2 WHERE id = $1', [regrade.id, this.clock.now()]);
        return false;
      }
      await this.#grade(tx, regrade, due);
      return true;
    });
  }

  async #grade(tx: Transaction, regrade: OpenRegrade, due: { attemptId: string; position: number }[]): Promise<void> {
    const ids = [...new Set(due.map(({ attemptId }) => attemptId))];
    // In one order, so that nobody waits in a circle; whoever marks by hand waits here.
    await tx.query('SELECT 1 FROM attempt WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
    // As they are now: what a person marked since it was written down stays.
    const lines = await tx.query<LineToGrade & Record<string, unknown>>(
      `SELECT ${LINE} FROM unnest($1::uuid[], $2::integer[]) AS l (attempt_id, position)
       JOIN attempt_item i ON i.attempt_id = l.attempt_id AND i.position = l.position JOIN attempt a ON a.id = i.attempt_id
       WHERE i.fraction IS NOT NULL AND i.marked_at IS NULL`,
      [due.map(({ attemptId }) => attemptId), due.map(({ position }) => position)],
    );
    const graded = await gradeAnew(tx, regrade.question, lines);
    const changed = graded.filter((one) => differs(shareUnder(regrade.policy, one.before, one.after), one.before));
    await this.#note(tx, regrade, due, graded, lines);
    if (changed.length === 0) return;
    // The new marks, with the version by which they were given.
    await tx.query(
      `UPDATE attempt_item i SET fraction = c.share, mark = c.share * i.most, version_id = $2
       FROM jsonb_to_recordset($1::jsonb) AS c (attempt uuid, position integer, share float8) WHERE i.attempt_id = c.attempt AND i.position = c.position`,
      [
        JSON.stringify(
          changed.map(({ attemptId, position, before, after }) => ({
            attempt: attemptId,
            position,
            share: shareUnder(regrade.policy, before, after),
          })),
        ),
        regrade.versionId,
      ],
    );
    const attempts = [...new Set(changed.map((one) => one.attemptId))];
    for (const attemptId of attempts) await settleAttempt(tx, this.outbox, attemptId, { finished: false });
    const payload = { regradeId: regrade.id };
    await this.outbox.publishAll(
      tx,
      attempts.map((subjectId) => ({ name: 'attempt.regraded', subjectId, payload })),
    );
  }

  /** Writes down what became of each answer: the record of who gained and who lost. */
  async #note(
    tx: Transaction,
    { id, policy }: OpenRegrade,
    due: readonly { attemptId: string; position: number }[],
    graded: readonly Regraded[],
    lines: readonly LineToGrade[],
  ): Promise<void> {
    const known = new Map(graded.map((one, at) => [`${one.attemptId} ${one.position}`, { one, line: lines[at]! }]));
    const notes = due.map(({ attemptId, position }) => {
      const found = known.get(`${attemptId} ${position}`);
      if (!found) return { attempt: attemptId, position, state: 'skipped' };
      const { before, after } = found.one;
      const state = !differs(before, after)
        ? 'same'
        : differs(shareUnder(policy, before, after), before)
          ? 'changed'
          : 'kept';
      return { attempt: attemptId, position, state, before, after, version: found.line.versionId };
    });
    await tx.query(
      `UPDATE regrade_line l SET state = n.state, fraction_before = n.before, fraction_after = n.after, version_before = n.version
       FROM jsonb_to_recordset($1::jsonb) AS n (attempt uuid, position integer, state text, before float8, after float8, version uuid)
       WHERE l.regrade_id = $2 AND l.attempt_id = n.attempt AND l.position = n.position`,
      [JSON.stringify(notes), id],
    );
  }
}
