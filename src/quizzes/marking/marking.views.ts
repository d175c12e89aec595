import type { QuestionOf, Words } from '../questions/question.js';
import type { AnswerPlace } from './claim-answer.js';

/** An answer that waits for a person. */
export interface WaitingAnswer extends AnswerPlace {
  stem: Words;
  number: number;
  finishedAt: Date;
  /** Who is at it now; null when nobody is. */
  claimedBy: string | null;
}

/** An answer with all that is needed to mark it. */
export interface AnswerToMark extends AnswerPlace {
  question: QuestionOf<'long'>;
  text: string | null;
  most: number;
  mark: number | null;
  comment: string;
  finishedAt: Date;
  number: number;
}
