import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { proseHtml } from '../../ui/prose.js';
import type { Words } from './question.js';

/** Words in one language, which may not be the reader's own: then it is named. */
export interface SaidWords {
  text: string;
  /** Null when it is the reader's own language. */
  lang: Locale | null;
}

/** Words in the reader's language or, where it is missing, in the first there is. */
export function sayWords(words: Words | null | undefined, locale: Locale): SaidWords {
  const found = [locale, ...LOCALES].find((one) => words?.[one]);
  return { text: (found && words?.[found]) ?? '', lang: found && found !== locale ? found : null };
}

/** Words as a text without marks of Markdown and with blanks as dots, for places that take no elements, such as a list's lines. */
export function plainWords(words: Words | null | undefined, locale: Locale): string {
  return sayWords(words, locale)
    .text.replace(/\[\[[^\]]*\]\]/g, '…')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

/** Words as safe HTML; `inline` leaves out the paragraph around a single one. */
export function wordsHtml(words: Words | null | undefined, locale: Locale, { inline = false } = {}): string {
  const { text, lang } = sayWords(words, locale);
  const html = proseOf(text);
  const inner = inline ? html.replace(/^<p>((?:(?!<p>)[\s\S])*)<\/p>$/, '$1') : html;
  if (lang === null || inner === '') return inner;
  return inline ? `<span lang="${lang}">${inner}</span>` : `<div lang="${lang}">${inner}</div>`;
}

/** So many texts of the bank are kept as HTML: reading Markdown takes longer than everything else on a page of questions. */
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, string>();

function proseOf(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const html = proseHtml(text, { under: 2 }).trim();
  remembered.set(text, html);
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return html;
}
