import type { Question, QuestionKind, Words } from '../questions/question.js';

/** A question in the console's list. */
export interface QuestionRow {
  id: string;
  name: string;
  kind: QuestionKind;
  stem: string;
  tags: string[];
  category: string | null;
  version: number;
  quizzes: number;
  archived: boolean;
  updatedAt: Date;
}

/** A question with its newest content. */
export interface QuestionView {
  id: string;
  name: string;
  kind: QuestionKind;
  version: number;
  versionId: string;
  tags: string[];
  category: string[];
  archivedAt: Date | null;
  content: Question;
}

/** One version of a question, and how many attempts hold it. */
export interface VersionRow {
  version: number;
  note: string;
  by: string | null;
  at: Date;
  attempts: number;
}

/** A quiz that asks a question, by name or by drawing it. */
export interface QuestionUse {
  quizId: string;
  title: Words;
  drawn: boolean;
  attempts: number;
}

/** A category with the names above it, outermost first. */
export interface CategoryRow {
  id: string;
  path: string;
}
