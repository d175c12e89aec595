import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';

/** A text in the language asked for or, when it is missing, in the first language it exists in. */
export function pickText<T>(text: Partial<Localized<T>>, locale: Locale): { text: T | undefined; locale: Locale } {
  const found = [locale, ...LOCALES].find((candidate) => text[candidate] !== undefined) ?? locale;
  return { text: text[found], locale: found };
}

/** A title in every language: where it is missing, the first one there is. Lists and mails must always have a name to show. */
export function fillTitle(title: Partial<Localized>): Localized {
  const any = pickText(title, LOCALES[0]).text ?? '';
  return { en: title.en ?? any, nl: title.nl ?? any, fr: title.fr ?? any };
}

/** The address made from a title: 'Je huid & je DNA' becomes `je-huid-je-dna`. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? ['masterclass'];
  return words.join('-').slice(0, 80).replace(/-$/, '');
}
