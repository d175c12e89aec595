import type { ReferenceFault, ReferenceFormat } from './references.views.js';

/** The most entries that one list may have. */
export const MOST_ENTRIES = 1_000;

/** An entry of a list as it stands in the text. */
export interface RawEntry {
  /** Where it begins, counted from 1. */
  line: number;
  text: string;
  fault: ReferenceFault | null;
}

/** In which format a list is written; null when it looks like none that we read. */
export function formatOf(text: string): ReferenceFormat | null {
  if (/^\s*[[{]/.test(text)) return 'csl-json';
  if (/^TY {1,2}-/m.test(text)) return 'ris';
  return BIBTEX_ENTRY.test(text) ? 'bibtex' : null;
}

const BIBTEX_ENTRY = /^[ \t]*@[a-z]+[ \t]*[{(]/im;

/** The lines of a text with where each begins. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/**
 * The entries of a BibTeX list. One whose braces do not close ends where the next begins, so that it spoils no other.
 * Abbreviations that the list defines stand before each entry.
 */
export function splitBibtex(text: string): RawEntry[] {
  const lineAt = lineCounter(text);
  const begins = [...text.matchAll(new RegExp(BIBTEX_ENTRY.source, 'gim'))].map(({ index }) => index);
  const abbreviations: string[] = [];
  const entries: RawEntry[] = [];
  begins.forEach((begin, n) => {
    const whole = text.slice(begin, begins[n + 1] ?? text.length);
    const kind = /@([a-z]+)/i.exec(whole)![1]!.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') return;
    const end = closing(whole);
    if (kind === 'string') {
      if (end !== null) abbreviations.push(whole.slice(0, end));
      return;
    }
    entries.push({
      line: lineAt(begin + whole.search(/@/)),
      text: end === null ? whole : whole.slice(0, end),
      fault: end === null ? 'not-closed' : null,
    });
  });
  const before = abbreviations.length > 0 ? `${abbreviations.join('\n')}\n` : '';
  return entries.map((entry) => ({ ...entry, text: before + entry.text }));
}

/** Where the entry that begins a text ends; null when its braces never close. */
function closing(entry: string): number | null {
  let depth = 0;
  for (let at = entry.search(/[{(]/); at < entry.length; at++) {
    const sign = entry[at];
    if (sign === '\\') at += 1;
    else if (sign === '{' || (sign === '(' && depth === 0)) depth += 1;
    else if (sign === '}' || (sign === ')' && depth === 1 && /^\s*@[a-z]+\s*\(/i.test(entry))) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/** The entries of a RIS list: from TY to ER. */
export function splitRis(text: string): RawEntry[] {
  const entries: RawEntry[] = [];
  let open: { line: number; lines: string[] } | null = null;
  const end = (fault: ReferenceFault | null) => {
    if (open) entries.push({ line: open.line, text: open.lines.join('\n'), fault });
    open = null;
  };
  text.split(/\r\n|\n|\r/).forEach((line, n) => {
    // Some programs leave one space where the format asks for two.
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {1,2}-(?: ?)(.*)$/.exec(line) ?? [];
    if (tag === 'TY') {
      end('not-closed');
      open = { line: n + 1, lines: [] };
    }
    open?.lines.push(tag ? `${tag}  - ${value}` : line);
    if (tag === 'ER') end(null);
  });
  end('not-closed');
  return entries;
}

/** Where each thing in a list of JSON begins, counted in lines; the text is known to be JSON. */
export function linesOfItems(text: string): number[] {
  const lines: number[] = [];
  let [depth, line, quoted] = [0, 1, false];
  const top = /^\s*\[/.test(text) ? 1 : 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
      continue;
    }
    if (depth === top && /[^\s,\]]/.test(sign)) lines.push(line);
    // A number, a word or a text at the top is one thing, however long.
    if (depth === top && /[^\s,[\]{}"]/.test(sign)) while (/[^\s,[\]{}"]/.test(text[at + 1] ?? ',')) at += 1;
    if (sign === '"') quoted = true;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return lines;
}

/** The line of a fault in JSON, as far as the parser's own sentence tells it. */
export function lineOfFault(text: string, sentence: string): number {
  const position = /position (\d+)/.exec(sentence)?.[1];
  const upTo = position === undefined ? text : text.slice(0, Number(position));
  return upTo.split('\n').length;
}
