import { stringify } from 'csv-stringify/sync';
import type { Translate } from '../../platform/i18n/messages.js';
import type { Message } from '../../platform/i18n/messages.js';
import { IMPORT_WORDS as words } from './import.messages.js';
import type { ImportField, ImportLineView, LineNote } from './import.views.js';

const OUTCOMES: Record<string, Message> = {
  already: words.already,
  twice: words.twice,
  'no-email': words.noEmail,
  'not-email': words.notEmail,
  'no-name': words.noName,
  'bad-name': words.badName,
  formula: words.formula,
  'too-many-cells': words.tooManyCells,
  full: words.full,
  'session-full': words.full,
};
const NOTES: Record<LineNote, Message> = {
  'plain-text': words.notePlain,
  'language-unknown': words.noteLanguage,
  'zone-unknown': words.noteZone,
  'cancelled-before': words.noteCancelled,
};

/** What the fields of a list are called. */
export const FIELD_WORDS: Record<ImportField, Message> = {
  email: words.fieldEmail,
  name: words.fieldName,
  firstName: words.fieldFirstName,
  lastName: words.fieldLastName,
  locale: words.fieldLocale,
  timeZone: words.fieldTimeZone,
};

/** What will become, or has become, of a line. */
export function lineSays(t: Translate, { state, outcome, figure }: ImportLineView): string {
  if (outcome === 'place') return t(state === 'done' ? words.gotPlace : words.willPlace);
  if (outcome === 'queue') return t(words.willQueue, { figure: figure ?? 1 });
  return t(OUTCOMES[outcome] ?? words.refused, { figure: figure ?? 0 });
}

/** What is to be said of a line besides. */
export const lineRemarks = (t: Translate, { notes }: ImportLineView): string =>
  notes.map((note) => t(NOTES[note])).join(' ');

/** The report for a spreadsheet, with cells that would be run as formulas made plain. */
export function reportCsv(t: Translate, lines: readonly ImportLineView[]): string {
  const heads = [words.line, words.email, words.name, words.willBecome, words.remark].map((head) => t(head));
  const rows = lines.map((line) => [line.line, line.email, line.name, lineSays(t, line), lineRemarks(t, line)]);
  return stringify([heads, ...rows], { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: '\r\n' });
}
