import type { Question } from '../questions/question.js';
import type { Response } from '../questions/response.js';
import { identityOf } from '../scoring/identity.rules.js';
import type { Came } from './time.rules.js';

/** One answer of the log. */
export interface LoggedAnswer {
  /** Rises with every answer that is written: the order in which they came. */
  id: number;
  position: number;
  clientId: string;
  /** Rises with every answer that browsers give in this attempt; each counts on from the highest that it has seen. */
  clientTurn: number;
  givenAt: Date;
  came: Came;
  /** Handed in to be marked at once. */
  checked: boolean;
  /** How many hints she had read by then. */
  hints: number;
  certainty: number | null;
  /** Null when she took her answer back. */
  response: Response | null;
}

/** What places an answer among the others of its question, whichever way it came. */
export type Turn = Pick<LoggedAnswer, 'clientTurn' | 'givenAt' | 'clientId'>;

/**
 * Which of two answers was given later, from the browser's own numbers: below 0 when it is the second. Two browsers that
 * knew nothing of each other can have the same turn; then the moment decides, and last the id, so that every order of
 * arrival ends the same.
 */
export function compareTurns(one: Turn, other: Turn): number {
  if (one.clientTurn !== other.clientTurn) return one.clientTurn - other.clientTurn;
  const apart = one.givenAt.getTime() - other.givenAt.getTime();
  if (apart !== 0) return apart;
  return one.clientId < other.clientId ? -1 : one.clientId > other.clientId ? 1 : 0;
}

/** The answer to a question that stands: the latest turn of those that came in time. Null when there is none. */
export function standingAnswer(answers: readonly LoggedAnswer[]): LoggedAnswer | null {
  let latest: LoggedAnswer | null = null;
  for (const answer of answers)
    if (answer.came !== 'late' && (latest === null || compareTurns(answer, latest) > 0)) latest = answer;
  return latest;
}

/**
 * The answers that were handed in to be marked, in the order in which they came: whoever has been told the result of one
 * cannot put another before it. The same answer again is not a try.
 */
export function triesOf(question: Question, answers: readonly LoggedAnswer[]): LoggedAnswer[] {
  const checked = answers.filter(({ checked, came }) => checked && came !== 'late').sort((a, b) => a.id - b.id);
  const tries: LoggedAnswer[] = [];
  for (const answer of checked)
    if (!tries.some((earlier) => sameAnswer(question, earlier.response, answer.response))) tries.push(answer);
  return tries;
}

/** True when two answers to a question say the same, or neither says anything. */
export function sameAnswer(question: Question, one: Response | null, other: Response | null): boolean {
  if (one === null || other === null) return one === other;
  return identityOf(question, one) === identityOf(question, other);
}

/** True when two things that JSON can hold are the same, in whichever order their parts are written. */
export function sameJson(one: unknown, other: unknown): boolean {
  return inOneOrder(one ?? null) === inOneOrder(other ?? null);
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
