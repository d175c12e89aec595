import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import type { Words } from '../questions/question.js';

/** The words in a language, or in the first in which they were written; empty when there are none at all. */
export function wordsIn(words: Words, locale: Locale): string {
  const found = [locale, ...LOCALES].find((one) => (words[one] ?? '').trim() !== '');
  return found === undefined ? '' : words[found]!.trim();
}

/** True when nothing is written in any language. */
export function wordless(words: Words): boolean {
  return LOCALES.every((locale) => (words[locale] ?? '').trim() === '');
}
