import type { AttemptQuestionView } from './attempts.views.js';
import { withPassages } from './draw.rules.js';

/** What one page of an attempt shows: perhaps passages to read, and the question that follows them. */
export interface AttemptPart {
  /** The position of its question, or of its last passage: the page's own address. */
  position: number;
  questions: AttemptQuestionView[];
  /** What is asked; null for a page that is only to be read. */
  asked: AttemptQuestionView | null;
}

/** The pages of an attempt in their order. */
export function partsOf(questions: readonly AttemptQuestionView[]): AttemptPart[] {
  return withPassages(questions, ({ number }) => number === null).map((part) => {
    const last = part.at(-1)!;
    return { position: last.position, questions: part, asked: last.number === null ? null : last };
  });
}

/** Where somebody goes on who comes to an attempt: the first question without an answer, or the first of all. */
export function partToResume(parts: readonly AttemptPart[]): AttemptPart {
  return parts.find(({ asked }) => asked !== null && !isAnswered(asked)) ?? parts[0]!;
}

/** True when there is an answer to a question. */
export function isAnswered(question: AttemptQuestionView): boolean {
  return question.response !== null;
}
