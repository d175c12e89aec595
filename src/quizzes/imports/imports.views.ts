import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Format, Outcome, ReadSlot, Remark } from '../formats/reading.js';
import type { QuestionKind } from '../questions/question.js';

/** Something said of a question: by its reader, or by the rules of the bank about one of its fields. */
export type StoredRemark = Remark | { field: string; say: Message; values: MessageValues };

/** A test of a package, and the quiz that was made of it. */
export interface ImportedQuiz {
  called: string;
  slots: ReadSlot[];
  remarks: Remark[];
  /** Null until it is saved, or when there was nothing to ask. */
  quizId: string | null;
  slug: string | null;
}

/** How many questions of a file have each outcome. */
export interface ImportCounts {
  total: number;
  exact: number;
  approximated: number;
  refused: number;
  /** There already, or twice in the file. */
  known: number;
  /** What saving would add. */
  due: number;
  saved: number;
}

/** A file of questions that staff brought along, with what would become of it. */
export interface QuestionImportView {
  id: string;
  fileName: string;
  actorName: string;
  at: Date;
  format: Format;
  locale: Locale;
  state: 'checked' | 'saving' | 'done';
  tags: string[];
  category: string[];
  quizzes: ImportedQuiz[];
  counts: ImportCounts;
}

/** One question of such a file. */
export interface ImportLineView {
  position: number;
  file: string;
  line: number | null;
  called: string;
  outcome: Outcome;
  remarks: StoredRemark[];
  kind: QuestionKind | null;
  /** The first words of what it asks. */
  preview: string;
  /** How many answers, items or blanks it has. */
  parts: number | null;
  /** The question that says the same, or that was made of it. */
  question: { id: string; name: string } | null;
  known: boolean;
  saved: boolean;
}

/** Which lines of a report are shown. */
export const REPORT_PARTS = ['all', 'exact', 'approximated', 'refused', 'known'] as const;

/** One of those choices. */
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Lines on a page of the report. */
export const REPORT_LINES_A_PAGE = 100;
