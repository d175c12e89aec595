import type { Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';

/** What a source needs to ask a question again: its own, kept as it made it. */
export type QuestionContent = Record<string, unknown>;

/** A question as it was drawn. */
export interface DrawnQuestion {
  /** What it is about, in the source's own words: the same is not drawn again as long as there is anything else. */
  about: string;
  content: QuestionContent;
}

/** Whom and what questions are drawn for. */
export interface RecallWish {
  courseId: string;
  enrolmentId: string;
  round: number;
  /** What earlier rounds were about. */
  asked: ReadonlySet<string>;
  /** What the round before this one was about. */
  last: ReadonlySet<string>;
}

/** A question as it is asked in a language; nothing in it tells which answer is right. */
export interface AskedQuestion {
  prompt: string;
  /** What the question is about, set apart from it. */
  quote: string | null;
  /** None where she types her answer. */
  choices: { value: string; label: string }[];
}

/** How an answer fares. */
export interface JudgedAnswer {
  /** Null when no answer was right any more: there was nothing to get wrong. */
  correct: boolean | null;
  /** The values of the choices that are right now. */
  right: string[];
}

/**
 * Makes questions about what a finished course taught. Any feature may provide sources; all are found when the
 * application starts, and those of a higher rank are asked first.
 */
export abstract class RecallQuestions {
  /** The lasting name of the source: it is kept with each question. */
  abstract readonly source: string;
  abstract readonly rank: number;
  /** Draws at most so many questions; fewer, or none, when the course has no more. */
  abstract draw(on: Queryable, wish: RecallWish, most: number): Promise<DrawnQuestion[]>;
  /** Null when it cannot be asked any more. */
  abstract ask(content: QuestionContent, locale: Locale): Promise<AskedQuestion | null>;
  /**
   * Judges by what holds now.
   * @param locale the language in which it was asked
   * @returns null when the answer is none of the choices
   */
  abstract judge(on: Queryable, content: QuestionContent, answer: string, locale: Locale): Promise<JudgedAnswer | null>;
  /** The slugs of the claims that are shown with the answer. */
  abstract claims(content: QuestionContent): string[];
}
