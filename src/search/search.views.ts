import type { Locale } from '../platform/i18n/locales.js';
import type { SearchKind } from './search.input.js';
import type { Marked } from './search.rules.js';

/** How a search was widened because nothing was found. */
export type Widened = 'none' | 'spelling' | 'languages' | 'some-words';

/** One thing that was found. */
export interface FoundItem {
  kind: SearchKind;
  /** Without language prefix. */
  path: string;
  /** The language of the text that was found. */
  locale: Locale;
  title: Marked;
  snippet: Marked;
  partOf: string | null;
}

/** A page of what was found. */
export interface Found {
  query: string;
  /** Only words that stand everywhere were asked for. */
  onlyCommonWords: boolean;
  widened: Widened;
  /** What was searched instead of what was written. */
  corrected: string | null;
  /** Of the kind asked for. */
  total: number;
  /** True when there may be more than the totals say: of very many texts only the best were opened. */
  atLeast: boolean;
  /** How many of each kind there are, in the order of the kinds; those without any are left out. */
  kinds: { kind: SearchKind; total: number }[];
  items: FoundItem[];
  page: number;
  pages: number;
}
