import { LOCALES, type Locale, type Localized } from '../../platform/i18n/locales.js';

/** A text in every language: where it is missing, the first one there is. Lists must always have a name to show. */
export function fillTexts(text: Partial<Localized>): Localized {
  const any = LOCALES.map((locale) => text[locale]).find(Boolean) ?? '';
  return { en: text.en || any, nl: text.nl || any, fr: text.fr || any };
}

/** A text in the language asked for or, when it is missing, in the first that has it; null where none has. */
export function anyText<T extends string | string[]>(text: Partial<Localized<T>>, wanted: Locale): T | null {
  const found = [wanted, ...LOCALES].find((locale) => text[locale]?.length);
  return found ? text[found]! : null;
}

/** The languages in the order in which a form shows them: the reader's own first. */
export function languagesFrom(first: Locale): Locale[] {
  return [first, ...LOCALES.filter((locale) => locale !== first)];
}
