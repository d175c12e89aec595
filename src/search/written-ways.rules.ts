import type { Locale } from '../platform/i18n/locales.js';
import { HYPHENATED, SLASHES, withoutHanging } from './joined-words.rules.js';
import { MARK_END, MARK_START, SLASH_MARK, withoutCommon } from './search.rules.js';

/** What may be written in several ways, in the syntax of to_tsquery: of what was asked it holds letters and figures only. */
interface Way {
  asked: string;
  /** How else a text may write it; empty where the index knows it in one way. */
  otherwise: string;
  /** How else a text may show it that the index finds by `asked`. */
  shown: string;
  /** True when some of the words must stand together. */
  together: boolean;
  /** What is marked as a whole, however it is written; null when its words are marked as they are found. */
  whole: RegExp | null;
}

/** A question, of which some words are sought in every way they may be written. */
export interface Ways {
  /** The question without these words. */
  rest: string;
  ways: readonly Way[];
  /** True when the question ends with one of them. */
  last: boolean;
}

const HYPHEN = '[-‐‑–]';
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = `(?![\\p{L}\\p{N}]|(?:[.,]|${HYPHEN})\\p{N})`;
/** Within a question 'uv a' may be followed by what 'a' belongs to. */
const RAYS = new RegExp(`${START}[Uu][Vv](?:${HYPHEN}?([A-Ca-c])| ([ABCbc]|a$))${END}`, 'gu');
/** Numbers of three figures and more are mostly years and amounts. */
const NUMBERED = new RegExp(`${START}(\\p{L}{1,10})(${HYPHEN}| )?(\\d{1,2})${END}`, 'gu');
const PREFIXES = 'anti|auto|bio|co(?=en[sz]|fact|poly)|foto|hydro|hyper|hypo|micro|multi|nano|photo|semi|ultra';
/** What some write with a hyphen after the first part, and some without. */
const PREFIXED = new RegExp(`${START}(${PREFIXES})(\\p{L}{3,30})(?![\\p{L}\\p{N}'’-])`, 'giu');

/** Quotation marks, what is left out, and what is chosen between. */
const SPECIAL = /["“”„«»]|(?<![\p{L}\p{N}])-|(?:^|\s)or(?:\s|$)/iu;

/** Takes out of a question the words that may be written in several ways, unless it asks for something more special. */
export function readWays(query: string, locale: Locale): Ways {
  const ways: Way[] = [];
  if (SPECIAL.test(query)) return { rest: query, ways, last: false };
  let last = false;
  const take = (text: string, pattern: RegExp, read: (found: RegExpExecArray, ends: boolean) => Way) => {
    let rest = '';
    let from = 0;
    for (const found of text.matchAll(pattern)) {
      const to = found.index + found[0].length;
      ways.push(read(found, to === text.length));
      last ||= to === text.length;
      rest += `${text.slice(from, found.index)} `;
      // A hyphen to what follows goes too: by itself it would have that left out.
      from = '-‐‑–'.includes(text.charAt(to) || ' ') ? to + 1 : to;
    }
    return rest + text.slice(from);
  };
  const single = withoutHanging(query, locale).replace(SLASHES, ' ');
  let rest = take(single, RAYS, ([, joined, apart], ends) => rays((joined ?? apart)!, ends));
  rest = withoutCommon(rest, locale);
  rest = take(rest, NUMBERED, ([, letters, sign, figures], ends) => numbered(letters!, sign ?? '', figures!, ends));
  rest = take(rest, HYPHENATED, ([word]) => hyphenated(word.split(new RegExp(HYPHEN, 'u'))));
  rest = take(rest, PREFIXED, ([word, before, after], ends) => prefixed(word, before!, after!, ends));
  return { rest: rest.replace(/ +/g, ' ').trim(), ways, last };
}

/** Of the last word of a question the beginning is enough. */
const begun = (word: string, ends: boolean) => (ends && word.length >= 3 ? `${word} | ${word}:*` : word);

function rays(letter: string, ends: boolean): Way {
  return {
    asked: begun(`uv${letter}`, ends),
    otherwise: '',
    shown: `'uv-${letter}' | uv <-> ${letter}`,
    together: false,
    whole: written('uv', letter),
  };
}

function numbered(letters: string, sign: string, figures: string, ends: boolean): Way {
  const asked = begun(letters + figures, ends && sign === '');
  // A number after a hyphen is a negative one to Postgres.
  const apart = (how: string) => `${letters} ${how} ${figures} | ${letters} ${how} '-${figures}'`;
  const whole = written(letters, figures);
  // The number may have nothing to do with the word before it, so that each may stand anywhere.
  if (sign === ' ') return { asked, otherwise: apart('&'), shown: '', together: false, whole };
  // One letter is too common a word in some languages to be sought beside a number: texts are indexed with both joined.
  if (letters.length === 1) return { asked, otherwise: '', shown: apart('<->'), together: false, whole };
  return { asked, otherwise: apart('<->'), shown: '', together: true, whole };
}

function hyphenated(parts: readonly string[]): Way {
  return { asked: parts.join(' <-> '), otherwise: parts.join(''), shown: '', together: true, whole: null };
}

function prefixed(word: string, before: string, after: string, ends: boolean): Way {
  const shown = `${before} <-> ${after}${ends ? ':*' : ''}`;
  return { asked: begun(word, ends), otherwise: '', shown, together: false, whole: null };
}

/** How else a text that was found may show something. */
export function waysShown({ otherwise, shown }: Way): string {
  return [otherwise, shown].filter((way) => way !== '').join(' | ');
}

/** Of 'D-3' Postgres may mark the hyphen with the number. */
const written = (letters: string, further: string) =>
  new RegExp(
    `${START}${MARK_START}?${letters}${MARK_END}?${MARK_START}?(?:${HYPHEN}| )?${MARK_START}?${further}${MARK_END}?(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** A marked text in which what is written apart is one mark: of 'UV-A' Postgres may mark but the first part. */
export function markWhole(marked: string, ways: readonly Way[]): string {
  const signs = new RegExp(`[${MARK_START}${MARK_END}]`, 'gu');
  return ways.reduce(
    (text, { whole }) =>
      whole ? text.replace(whole, (found) => `${MARK_START}${found.replace(signs, '')}${MARK_END}`) : text,
    marked,
  );
}

/** A text in which words with a slash between them are read by Postgres as words; whoever shows it takes the signs out. */
export function markSlashes(text: string): string {
  return text.replace(SLASHES, `/${SLASH_MARK}`);
}

/** What the index knows in one word only: as 'UVA', 'D3', 'coenzyme'. */
const WRITTEN_APART = [
  new RegExp(`${START}[Uu][Vv]${HYPHEN}[A-Ca-c](?![\\p{L}\\p{N}])`, 'gu'),
  // In small letters the second may be a word: 'under UV a cream'.
  new RegExp(`${START}UV [ABC](?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`${START}(?:\\p{L}${HYPHEN}|\\p{Lu} )\\d{1,2}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'gu'),
  HYPHENATED,
];

/** A text, and after it in one word each what it writes in several: 'co-enzyme' is found as 'coenzyme' too. */
export function withJoined(text: string): string {
  const apart = WRITTEN_APART.flatMap((pattern) => text.match(pattern) ?? []);
  const joined = new Set(apart.map((words) => words.replace(new RegExp(`${HYPHEN}| `, 'gu'), '')));
  return [text, ...joined].join(' ');
}
