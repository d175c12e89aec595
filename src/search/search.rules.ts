import type { Locale } from '../platform/i18n/locales.js';

/** What is asked, taken apart for the database: the beginning of `last` is enough. */
export interface Asked {
  words: string;
  last: string;
}

/** Words that stand everywhere and that Postgres does not know as such. */
const FURTHER_COMMON: Record<Locale, ReadonlySet<string>> = {
  en: new Set(),
  nl: new Set(['zo’n']),
  fr: new Set(['les', 'a', 'meme', 'etre', 'cette', 'cet', 'quoi']),
};
const LEAST_BEGINNING = 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** Takes a question apart. A word that is being quoted, left out or chosen between must be whole. */
export function readAsked(query: string, locale: Locale): Asked {
  const straight = query.replace(/[“”„«»]/g, '"');
  const words = straight.includes('"') ? straight : withoutCommon(straight, locale);
  const [, head = '', last = ''] = /^(.*?)([\p{L}\p{N}]+)$/su.exec(words) ?? [];
  const open = (head.match(/"/g) ?? []).length % 2 === 1;
  const bound = open || /(?:^|\s)-$/.test(head) || /(?:^|\s)or\s+$/i.test(head) || /\S$/.test(head);
  const beginning = [...last].length >= LEAST_BEGINNING && !bound && !/^or$/i.test(last);
  return beginning ? { words: head.trim(), last } : { words, last: '' };
}

/** The same where every word must be whole. */
export function readWhole(query: string, locale: Locale): Asked {
  const { words, last } = readAsked(query, locale);
  return { words: `${words} ${last}`.trim(), last: '' };
}

/** A question without the words of its language that stand everywhere, unless it has no other. */
export function withoutCommon(query: string, locale: Locale): string {
  const kept = query.split(' ').filter((word) => !FURTHER_COMMON[locale].has(word.toLowerCase()));
  return kept.length > 0 ? kept.join(' ') : query;
}

/** True when words may be asked for that stand together: in quotation marks, or joined by a hyphen or the like. */
export function mayBeTogether(query: string): boolean {
  return /["“”„«»]|[\p{L}\p{N}][^\p{L}\p{N}\s]+[\p{L}\p{N}]/u.test(query);
}

/** The same question, content with any of its words; null when it has but one, or asks for something more special. */
export function anyOf(query: string): string | null {
  if (/["“”„«»]|(?:^|\s)-|(?:^|\s)or(?:\s|$)/i.test(query)) return null;
  const words = query.match(WORD) ?? [];
  return words.length > 1 ? words.join(' or ') : null;
}

/** A word without accents and capitals, as the list of known words holds it. */
export function fold(word: string): string {
  return word.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}

const LEAST_GUESSED = 4;
/** Of fewer letters too many words begin much like it. */
const LEAST_BEGUN = 6;
const LONGEST_WORD = 40;

/** The different words of a text that are long enough to be mistyped. */
export function vocabularyOf(text: string): Set<string> {
  const words = text.match(/\p{L}+/gu) ?? [];
  return new Set(words.map(fold).filter((word) => word.length >= LEAST_GUESSED && word.length <= LONGEST_WORD));
}

/** The words of a question that may have been mistyped, folded. */
export function doubtfulWords(query: string): string[] {
  const asked = query.replace(/(?:^|\s)-\S+/g, ' ');
  return [...vocabularyOf(asked)];
}

/** The known word that was most likely meant; null when none is near enough. */
export function nearest(word: string, known: readonly string[]): string | null {
  return nearestBy(editDistance, word, known);
}

/** The known word that was most likely begun, of which the end is still to be typed; null when none is near enough. */
export function nearestBegun(word: string, known: readonly string[]): string | null {
  return word.length < LEAST_BEGUN ? null : nearestBy(distanceOfBeginning, word, known);
}

function nearestBy(
  distanceOf: (word: string, candidate: string) => number,
  word: string,
  known: readonly string[],
): string | null {
  const most = word.length <= 5 ? 1 : word.length <= 8 ? 2 : 3;
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = distanceOf(word, candidate);
    if (distance <= most && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

/** Puts guessed words in the place of what was written; everything else stays. */
export function correct(query: string, guesses: ReadonlyMap<string, string>): string {
  return query.replace(/\p{L}+/gu, (word) => guesses.get(fold(word)) ?? word);
}

/** How many letters must be added, left out, changed or swapped with their neighbour. */
export function editDistance(a: string, b: string): number {
  return distances(a, b)[b.length]!;
}

/** The same between a word and the beginning of another that is nearest to it. */
function distanceOfBeginning(begun: string, word: string): number {
  return Math.min(...distances(begun, word));
}

/** How far a word is from each beginning of another, the empty one and the whole included. */
function distances(a: string, b: string): number[] {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]!;
}

/** Words in pieces, each of which was asked for or not. Whoever draws them escapes them. */
export type Marked = { text: string; match: boolean }[];

/** Around what was asked for in a text from the database. No document holds these signs: they are taken out before. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** Has Postgres read words with a slash between them as words, not as the path of a file. No document holds this sign either. */
export const SLASH_MARK = '\u001F';

/** Takes a text with marks apart. */
export function toMarked(text: string): Marked {
  return text
    .replaceAll(SLASH_MARK, '')
    .split(MARK_START)
    .flatMap((piece, index) => {
      const [inside = '', ...after] = index === 0 ? ['', piece] : piece.split(MARK_END);
      return [
        { text: inside, match: true },
        { text: after.join(''), match: false },
      ].filter((part) => part.text !== '');
    });
}

/** A text as search may keep it: one line, without the signs that mark what was asked for and without what no text holds. */
export function plainText(text: string, most: number): string {
  const plain = text
    .replace(/[\uE000\uE001]|\p{Cc}|\s/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  // A pair of surrogates must not be cut in two.
  return plain.slice(0, most).toWellFormed();
}
