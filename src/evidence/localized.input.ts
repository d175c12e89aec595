import { z } from 'zod';
import { LOCALES, type Localized } from '../platform/i18n/locales.js';

/** Any white space but the spaces that keep a French mark with the word before it. */
const LOOSE_SPACE = /[^\S\u00a0\u202f]+/g;

/** A text of at most so many characters, put on one line. */
export const lineInput = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.normalize('NFC').replace(LOOSE_SPACE, ' ').trim());

/** The same, and it must say something. */
export const sentenceInput = (most: number) => lineInput(most).pipe(z.string().min(1));

/** A text in each of the three languages. */
export const inEveryLanguage = (most: number) =>
  z.strictObject({ en: sentenceInput(most), nl: sentenceInput(most), fr: sentenceInput(most) });

/** A text in some of the languages; null when there is none in any. */
export const inAnyLanguage = (most: number) => {
  const text = lineInput(most).optional();
  return z.strictObject({ en: text, nl: text, fr: text }).transform((given): Partial<Localized> | null => {
    const filled = LOCALES.flatMap((locale) => (given[locale] ? [[locale, given[locale]] as const] : []));
    return filled.length > 0 ? Object.fromEntries(filled) : null;
  });
};

/** A form is flat; this puts `text.nl` into `text`. */
export function nestLanguages(typed: unknown): unknown {
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries((typed ?? {}) as Record<string, unknown>)) {
    const [, field, locale] = /^([a-zA-Z]\w*)\.(en|nl|fr)$/.exec(name) ?? [];
    if (field && locale) nested[field] = { ...(nested[field] as object | undefined), [locale]: value };
    else nested[name] = value;
  }
  return nested;
}

/** Texts in languages as a form holds them: flat names such as `text.nl`. */
export function flatLanguages(texts: Record<string, Partial<Localized> | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) =>
      LOCALES.map((locale) => [`${field}.${locale}`, text?.[locale] ?? ''] as const),
    ),
  );
}
