import type { Queryable } from '../../../platform/database/database.js';
import type { LoggedAnswer } from '../../attempts/log.rules.js';
import { rawFraction } from '../../attempts/responses.js';
import { resultOf, type QuizWay } from '../../attempts/result.rules.js';
import type { Question } from '../../questions/question.js';
import type { Regraded } from './regrade.rules.js';

/** An answer of a finished attempt that can be graded anew. */
export interface LineToGrade {
  attemptId: string;
  position: number;
  way: QuizWay;
  most: number;
  fraction: number;
  versionId: string;
}

/**
 * The answers that grading anew is about: those of finished attempts at knowledge that the rules marked. What a person
 * marked stays, and so does what still waits for one. Named: `i` the item, `a` the attempt, `v` the version it holds.
 */
export const GRADABLE = `attempt_item i JOIN attempt a ON a.id = i.attempt_id JOIN question_version v ON v.id = i.version_id
  JOIN quiz z ON z.id = a.quiz_id
  WHERE v.question_id = $1 AND a.finished_at IS NOT NULL AND z.kind = 'knowledge' AND i.fraction IS NOT NULL AND i.marked_by IS NULL
    AND i.marked_at IS NULL AND v.content->>'kind' NOT IN ('long', 'text')`;

/** How an answer is read for it. */
export const LINE = `i.attempt_id AS "attemptId", i.position, a.way, i.most::float8 AS most, i.fraction, i.version_id AS "versionId"`;

/** What these answers come to by another version of their question. The log is only read. */
export async function gradeAnew(on: Queryable, question: Question, lines: readonly LineToGrade[]): Promise<Regraded[]> {
  const logs = await logsOf(on, lines);
  return lines.map((line) => {
    const log = logs.get(`${line.attemptId} ${line.position}`) ?? [];
    const { fraction } = resultOf(question, line.way, log, ({ response }) => rawFraction(question, response));
    const { attemptId, position, most } = line;
    return { attemptId, position, most, before: line.fraction, after: fraction ?? line.fraction };
  });
}

async function logsOf(on: Queryable, lines: readonly LineToGrade[]): Promise<Map<string, LoggedAnswer[]>> {
  // Every answer that was given at these places, in the order in which they came.
  const rows = await on.query<
    Omit<LoggedAnswer, 'id' | 'clientTurn'> & { id: string; clientTurn: string; attemptId: string }
  >(
    `SELECT n.id, n.attempt_id AS "attemptId", n.position, n.client_id AS "clientId", n.client_turn AS "clientTurn", n.given_at AS "givenAt",
       n.came, n.checked, n.hints, n.certainty, n.response
     FROM unnest($1::uuid[], $2::integer[]) AS l (attempt_id, position)
     JOIN attempt_answer n ON n.attempt_id = l.attempt_id AND n.position = l.position ORDER BY n.id`,
    [lines.map(({ attemptId }) => attemptId), lines.map(({ position }) => position)],
  );
  const logs = new Map<string, LoggedAnswer[]>();
  for (const { attemptId, ...row } of rows) {
    const key = `${attemptId} ${row.position}`;
    const log = logs.get(key) ?? [];
    log.push({ ...row, id: Number(row.id), clientTurn: Number(row.clientTurn) });
    logs.set(key, log);
  }
  return logs;
}
