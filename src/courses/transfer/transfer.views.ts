import type { Message, MessageValues } from '../../platform/i18n/messages.js';

/** What becomes of a part of a package. */
export type LineOutcome = 'new' | 'changed' | 'unchanged' | 'withdrawn' | 'kept' | 'note' | 'refused';

/** A part of a course that an import can change. */
export const PARTS = [
  ...['title', 'subtitle', 'summary', 'body', 'author', 'teacher', 'outcomes', 'evidencePolicy', 'level', 'figure'],
  ...[
    'position',
    'status',
    'publishAt',
    'publishedOn',
    'related',
    'lessons',
    'modules',
    'place',
    'minutes',
    'preview',
    'source',
    'needs',
    'quizzes',
    'opensAfterDays',
    'opensOn',
  ],
] as const;

/** One line of the report: a file, where in it, what becomes of it and why. */
export interface ReportLine {
  file: string;
  /** In the file, from 1; null where it is about the whole file. */
  line: number | null;
  outcome: LineOutcome;
  /** The names of what changes. */
  what?: string[];
  /** The field that a remark is about. */
  at?: string;
  say?: Message;
  values?: MessageValues;
}

/** What an import would do, or has done. */
export interface TransferReport {
  /** The slugs of the courses in the package. */
  courses: string[];
  lines: ReportLine[];
  counts: Record<LineOutcome, number>;
}

/** Whether texts and lessons come in as drafts or for readers, and what becomes of what the package does not name. */
export interface ImportChoices {
  publish: boolean;
  /** Lessons of the course that the package lacks are taken from readers. */
  withdrawMissing: boolean;
  /** Drafts of editors make way for the texts of the package. */
  replaceDrafts: boolean;
}

/** A package that staff brought along, with what would become of it. */
export interface CourseImportView {
  id: string;
  fileName: string;
  actorName: string;
  at: Date;
  state: 'checked' | 'importing' | 'done' | 'refused';
  /** The school changed since somebody looked: the report is a new one. */
  changedMeanwhile: boolean;
  choices: ImportChoices;
  report: TransferReport;
}

/** Lines on a page of the report. */
export const REPORT_LINES_A_PAGE = 200;

/** Counts the lines of a report by what becomes of them. */
export function tally(lines: readonly ReportLine[]): TransferReport['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, withdrawn: 0, kept: 0, note: 0, refused: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}
