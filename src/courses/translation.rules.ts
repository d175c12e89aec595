import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';

/** The language to show where only some exist: the one asked for, else English, else the first there is. */
export function chooseLocale(existing: readonly Locale[], wanted: Locale): Locale | null {
  return [wanted, ...LOCALES].find((locale) => existing.includes(locale)) ?? null;
}

/** A short text in the language asked for, or in the one it falls back to. */
export function inLanguage<T>(texts: Partial<Localized<T>>, wanted: Locale): T {
  const existing = LOCALES.filter((locale) => texts[locale] !== undefined);
  const found = chooseLocale(existing, wanted);
  if (found === null) throw new Error('a text without any language');
  return texts[found]!;
}

/** How something is signed in a language: as it is there, or as in the one it falls back to; empty where nobody signs. */
export const signedIn = (author: Partial<Localized>, wanted: Locale): string =>
  Object.keys(author).length > 0 ? inLanguage(author, wanted) : '';
