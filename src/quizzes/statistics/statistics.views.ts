import type { Words, QuestionKind } from '../questions/question.js';
import type { AbilityPoint } from './ability.rules.js';
import type { ItemFigures, QuizFigures } from './report.rules.js';
import type { ChoiceByThird } from './thirds.rules.js';

/** An answer that a reader could choose, with how often each third of them did. */
export interface ChoiceView extends ChoiceByThird {
  /** The words of the answer; null for no answer at all. */
  words: Words | null;
  /** Share of the mark, where one answer has one. */
  fraction: number | null;
}

/** One item of a quiz with everything that is told of it. */
export interface ItemStatistics {
  questionId: string;
  name: string;
  kind: QuestionKind;
  stem: Words;
  drawn: boolean;
  n: number;
  figures: ItemFigures;
  /** Empty for kinds whose answers have no ids, such as numbers. */
  choices: ChoiceView[];
  ability: AbilityPoint[];
}

/** The statistics of a quiz. */
export interface QuizStatistics {
  quizId: string;
  slug: string;
  title: Words;
  /** Attempts that are counted: finished, and marked in full. */
  attempts: number;
  /** Finished, and waiting for staff or for the next count. */
  waiting: number;
  /** True while marks changed that are not in the counts yet. */
  changing: boolean;
  updatedAt: Date | null;
  figures: QuizFigures;
  items: ItemStatistics[];
}
