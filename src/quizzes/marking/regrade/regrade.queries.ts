import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Question, Words } from '../../questions/question.js';
import { GRADABLE, gradeAnew, LINE, type LineToGrade } from './regrade-lines.js';
import {
  attemptChanges,
  shareUnder,
  differs,
  type AttemptTotal,
  type RegradePolicy,
  type Regraded,
} from './regrade.rules.js';
import type { DryRun, RegradeView } from './regrade.views.js';

const AT_ONCE = 1_000;
const MOST_SHOWN = 200;

/** Reads what grading anew would do and has done. */
@Injectable()
export class RegradeQueries {
  constructor(private readonly database: Database) {}

  /** Grades every answer to a question by another version of it, and saves nothing. */
  async dryRun(questionId: string, question: Question, policy: RegradePolicy): Promise<DryRun> {
    const answers: Regraded[] = [];
    let after: [string, number] = ['00000000-0000-0000-0000-000000000000', 0];
    for (;;) {
      // The next answers that the rules marked, in the order of their attempts.
      const lines = await this.database.query<LineToGrade & Record<string, unknown>>(
        `SELECT ${LINE} FROM ${GRADABLE} AND (i.attempt_id, i.position) > ($2::uuid, $3) ORDER BY i.attempt_id, i.position LIMIT ${AT_ONCE}`,
        [questionId, ...after],
      );
      answers.push(...(await gradeAnew(this.database, question, lines)));
      const last = lines.at(-1);
      if (!last || lines.length < AT_ONCE) break;
      after = [last.attemptId, last.position];
    }
    return this.#summary(answers, policy);
  }

  async #summary(answers: readonly Regraded[], policy: RegradePolicy): Promise<DryRun> {
    const moved = answers.filter(({ before, after }) => differs(shareUnder(policy, before, after), before));
    // What do the attempts in which something moves come to now?
    const rows = await this.database.query<AttemptTotal & { name: string; quiz: Words } & Record<string, unknown>>(
      `SELECT a.id AS "attemptId", coalesce(a.mark, (SELECT sum(mark) FROM attempt_item WHERE attempt_id = a.id), 0)::float8 AS mark,
         coalesce(a.most, 0)::float8 AS most, z.pass_share::float8 AS "passShare", p.name, z.title AS quiz
       FROM attempt a JOIN quiz z ON z.id = a.quiz_id JOIN person p ON p.id = a.person_id WHERE a.id = ANY ($1::uuid[])`,
      [[...new Set(moved.map(({ attemptId }) => attemptId))]],
    );
    const about = new Map(rows.map((row) => [row.attemptId, row] as const));
    const changes = attemptChanges(rows, moved, policy);
    changes.sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before));
    return {
      answers: answers.length,
      gain: changes.filter(({ before, after }) => after > before).length,
      lose: changes.filter(({ before, after }) => after < before).length,
      nowPassed: changes.filter(({ passedBefore, passedAfter }) => passedBefore === false && passedAfter).length,
      nowFailed: changes.filter(({ passedBefore, passedAfter }) => passedBefore && passedAfter === false).length,
      changed: changes.length,
      changes: changes.slice(0, MOST_SHOWN).map((change) => {
        const { name, quiz } = about.get(change.attemptId)!;
        return { ...change, name, quiz };
      }),
    };
  }

  /** How often a question was graded anew, the last time first. */
  async ofQuestion(questionId: string): Promise<RegradeView[]> {
    // Each time with what became of its answers.
    return this.database.query<RegradeView & Record<string, unknown>>(
      `SELECT r.id, r.question_id AS "questionId", v.version, r.policy, r.reason, p.name AS by, r.at, r.done_at AS "doneAt",
         count(l.*)::int AS total, count(*) FILTER (WHERE l.state = 'due')::int AS due, count(*) FILTER (WHERE l.state = 'kept')::int AS kept,
         count(*) FILTER (WHERE l.state = 'changed' AND l.fraction_after > l.fraction_before)::int AS gained,
         count(*) FILTER (WHERE l.state = 'changed' AND l.fraction_after < l.fraction_before)::int AS lost
       FROM regrade r JOIN question_version v ON v.id = r.version_id LEFT JOIN person p ON p.id = r.actor_id
       LEFT JOIN regrade_line l ON l.regrade_id = r.id WHERE r.question_id = $1 GROUP BY r.id, v.version, p.name ORDER BY r.at DESC LIMIT 20`,
      [questionId],
    );
  }
}
