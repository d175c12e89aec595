import type { Locale } from '../../platform/i18n/locales.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import type { Feedback, Question, Words } from '../questions/question.js';
import type { Format, Remark } from './reading.js';
import type { RemarkKey } from './remarks.messages.js';

/** A question of the bank on its way out. */
export interface WrittenQuestion {
  name: string;
  tags: readonly string[];
  category: readonly string[];
  question: Question;
}

/** What is to be said of one question on its way out; without `written` it could not go. */
export interface WritingLine {
  name: string;
  written: boolean;
  remarks: Remark[];
}

/** A file for another program, and what it could not say. */
export interface WrittenFile {
  name: string;
  type: string;
  bytes: Buffer;
  lines: WritingLine[];
}

/** Ends the writing of one question that a format has no way to say. */
export class Unsayable extends Error {
  constructor(readonly says: RemarkKey) {
    super(says);
    this.name = 'Unsayable';
  }
}

/** One question while it is being written: says its words in one language, and collects what is lost. */
export class Outgoing {
  readonly remarks: Remark[] = [];

  constructor(
    readonly locale: Locale,
    readonly format: Format,
  ) {}

  loses(says: RemarkKey): void {
    if (!this.remarks.some((other) => other.says === says)) this.remarks.push({ says });
  }

  /** The words in the language of the file, or in another one where they exist only there. */
  say(words: Words): string {
    const own = words[this.locale];
    if (LOCALES.some((locale) => locale !== this.locale && words[locale] !== undefined))
      this.loses(own === undefined ? 'otherLanguage' : 'oneLanguage');
    return own ?? LOCALES.map((locale) => words[locale]).find((text) => text !== undefined) ?? '';
  }

  said(feedback: Feedback | null): string {
    if (feedback && feedback.claims.length > 0) this.loses('claimsLost');
    return feedback ? this.say(feedback.words) : '';
  }
}

/** What no format but our own says of a question. */
export function loseOurOwn(question: Question, out: Outgoing): void {
  if (question.picture) out.loses('pictureLost');
  if (question.loads.length > 0) out.loses('loadsLost');
  if (question.kind === 'choice' && question.options.some(({ picture }) => picture)) out.loses('pictureLost');
}

/** Writes each question that can be written, and tells of all of them. */
export function writeEach<T>(
  list: readonly WrittenQuestion[],
  out: () => Outgoing,
  write: (one: WrittenQuestion, out: Outgoing) => T,
): { parts: { one: WrittenQuestion; part: T }[]; lines: WritingLine[] } {
  const parts: { one: WrittenQuestion; part: T }[] = [];
  const lines = list.map((one): WritingLine => {
    const outgoing = out();
    try {
      parts.push({ one, part: write(one, outgoing) });
      return { name: one.name, written: true, remarks: outgoing.remarks };
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      return { name: one.name, written: false, remarks: [{ says: error.says }] };
    }
  });
  return { parts, lines };
}
