import type { Locale } from '../../platform/i18n/locales.js';

/** What a column of a list can hold. */
export const IMPORT_FIELDS = ['email', 'name', 'firstName', 'lastName', 'locale', 'timeZone'] as const;

/** One of them. */
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A column of the list, and what it was read as; null when it is left aside. */
export interface ImportColumn {
  head: string;
  field: ImportField | null;
}

/** What is to be said of a line beside its outcome. */
export type LineNote = 'plain-text' | 'language-unknown' | 'zone-unknown' | 'cancelled-before';

/** What is wrong with a line. */
export type LineFault =
  'no-email' | 'not-email' | 'no-name' | 'bad-name' | 'formula' | 'too-many-cells' | 'twice' | 'already' | 'full';

/** One line of a list as it was read. */
export interface ReadLine {
  /** In the file, from 1. */
  line: number;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
  fault: LineFault | null;
  figure: number | null;
  notes: LineNote[];
}

/** One line with what will become of it. */
export interface PlannedLine extends ReadLine {
  outcome: 'place' | 'queue' | LineFault;
}

/** A line of the report. */
export interface ImportLineView {
  line: number;
  email: string;
  name: string;
  locale: Locale;
  state: 'bad' | 'due' | 'done' | 'refused';
  outcome: string;
  figure: number | null;
  notes: LineNote[];
  registrationId: string | null;
}

/** A list that staff brought along, with how far it has come. */
export interface ImportView {
  id: string;
  sessionId: string;
  actorName: string;
  fileName: string | null;
  encoding: string;
  separator: string;
  columns: ImportColumn[];
  state: 'checked' | 'importing' | 'done';
  reason: string | null;
  at: Date;
  counts: { total: number; bad: number; due: number; done: number; refused: number };
  /** How many have, or will have, each outcome. */
  outcomes: Record<string, number>;
}

/** Lines of a page of the report. */
export const IMPORT_LINES_A_PAGE = 200;
