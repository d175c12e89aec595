import type { Message, Translate } from '../../platform/i18n/messages.js';
import { OUTCOME_WORDS, PART_WORDS, TRANSFER_WORDS as words } from './transfer.messages.js';
import type { ReportLine } from './transfer.views.js';

/** Where a line of the report is about, as an editor would say it. */
export function placeOf(t: Translate, { file, line }: ReportLine): string {
  return line === null ? file : t(words.lineOf, { file, line: String(line) });
}

/** What becomes of it. */
export const outcomeOf = (t: Translate, { outcome }: ReportLine): string => t(OUTCOME_WORDS[outcome]);

/** What is to be said of it besides: which part, what changes, what is wrong. */
export function remarksOf(t: Translate, { at, what = [], say, values }: ReportLine): string {
  const parts = what.map((part) => t((PART_WORDS as Record<string, Message>)[part] ?? PART_WORDS.body)).join(', ');
  return [at, parts, say && t(say, values ?? {})].filter(Boolean).join(': ');
}

/** A line of the report as the command line prints it. */
export function printedLine(t: Translate, line: ReportLine): string {
  const remarks = remarksOf(t, line);
  return `${outcomeOf(t, line).padEnd(10)}${placeOf(t, line)}${remarks && `  ${remarks}`}`;
}
