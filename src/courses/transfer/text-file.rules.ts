import type { Message } from '../../platform/i18n/messages.js';
import { FAULT_WORDS as words } from './faults.messages.js';

/** What is wrong with a text, and where. */
export interface TextFault {
  line: number | null;
  say: Message;
}

const UNKEEPABLE = /\0|\p{Surrogate}/u;

/** The text in a file: UTF-8, with or without a mark at its head, its lines ended by LF whatever ended them. */
export function decodeText(bytes: Buffer): string | TextFault {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { line: null, say: words.utf16 };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { line: null, say: words.notUtf8 };
  }
  const lines = plainLines(text);
  // UTF-16 without a mark reads as UTF-8 in which every second sign is NUL.
  if (/^(.\0|\0.){8}/s.test(lines)) return { line: null, say: words.utf16 };
  const bad = UNKEEPABLE.exec(lines);
  return bad ? { line: lineAt(lines, bad.index), say: words.unkeepable } : lines;
}

/** A text whose lines are ended by LF. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** A text with a head. */
export interface HeadedText {
  head: string;
  /** The line in the file on which the head's first line stands. */
  headLine: number;
  body: string;
  bodyLine: number;
}

/** Takes the head, between two lines of three dashes, off a text. */
export function splitHead(text: string): HeadedText | TextFault {
  const open = /^---[ \t]*\n/.exec(text);
  if (!open) return { line: 1, say: words.noHead };
  const rest = text.slice(open[0].length);
  const close = /^---[ \t]*(?:\n|$)/m.exec(rest);
  if (!close) return { line: 1, say: words.headOpen };
  const head = rest.slice(0, close.index);
  const body = rest.slice(close.index + close[0].length);
  // The last line of a file ends with LF; the text itself does not hold it.
  return { head, headLine: 2, body: body.replace(/\n$/, ''), bodyLine: lineAt(head, head.length) + 2 };
}
