import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import type { ReportLine } from './transfer.views.js';
import { FAULT_WORDS as words } from './faults.messages.js';

/** Enough to put a package right; a broken one of ten thousand files would otherwise fill the report by itself. */
const MOST_FAULTS = 500;

/** Collects what is wrong with a package, so that all of it is told at once. */
export class Faults {
  readonly lines: ReportLine[] = [];
  #left = 0;

  get any(): boolean {
    return this.lines.length > 0;
  }

  /** Notes a fault. @param line from 1, or null for the whole file */
  add(file: string, line: number | null, say: Message, values: MessageValues = {}, at?: string): void {
    if (this.lines.length >= MOST_FAULTS) {
      this.#left += 1;
      const last = {
        file: '',
        line: null,
        outcome: 'refused',
        say: words.andMore,
        values: { count: this.#left + 1 },
      } as const;
      this.lines[MOST_FAULTS - 1] = last;
      return;
    }
    this.lines.push({ file, line, outcome: 'refused', say, values, ...(at && { at }) });
  }
}
