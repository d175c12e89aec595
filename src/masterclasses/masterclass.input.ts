import { z } from 'zod';
import { says } from '../platform/http/input.js';
import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';
import { isFigureName } from '../ui/figures/index.js';
import { MASTERCLASS_ERRORS } from './masterclasses.messages.js';

/** A text on one line. */
export const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
/** A text of at most so many characters, put on one line. */
export const line = (most: number) => z.string().max(most).transform(oneLine);
const paragraphs = z
  .string()
  .max(20_000)
  .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim());

const part = z.strictObject({ minutes: z.int().min(1).max(720), text: z.string().min(1).max(300).transform(oneLine) });
const parts = z.array(part).max(40);

/** The programme as a person types it: a part a line, its minutes first. */
const typedParts = z
  .string()
  .max(20_000)
  .transform((text, context): z.output<typeof parts> =>
    text.split(/\r\n|\n/).flatMap((typed, index) => {
      if (typed.trim() === '') return [];
      const [, minutes = '', words = ''] = /^\s*(\d{1,3})\s*(?:min\b\.?|[:–-])?\s*(\S.{0,299})$/.exec(typed) ?? [];
      if (Number(minutes) >= 1 && Number(minutes) <= 720) return [{ minutes: Number(minutes), text: oneLine(words) }];
      context.addIssue({ code: 'custom', ...says(MASTERCLASS_ERRORS.notProgramme, { line: index + 1 }) });
      return [];
    }),
  )
  .pipe(parts);

/** A text in some of the languages: one that was left empty is left out. */
export function inLanguages<T extends z.ZodType<string | object[]>>(text: T) {
  return z.strictObject({ en: text.optional(), nl: text.optional(), fr: text.optional() }).transform((given) => {
    const filled: Partial<Localized<z.output<T>>> = {};
    for (const locale of LOCALES) if (given[locale]?.length) filled[locale] = given[locale];
    return filled;
  });
}

/** The same, with one language at least. That it is missing is told at the language which the form shows first. */
export function inSomeLanguage<T extends z.ZodType<string | object[]>>(text: T, first: Locale) {
  return inLanguages(text).superRefine((given, context) => {
    if (Object.keys(given).length > 0) return;
    context.addIssue({ code: 'custom', path: [first], ...says(MASTERCLASS_ERRORS.textNeeded) });
  });
}

const slug = z
  .string()
  .trim()
  .max(80)
  .refine((text) => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), says(MASTERCLASS_ERRORS.notSlug))
  .describe('The last part of its address; made from the title when left out');

function fields<P extends z.ZodType<object[]>>(programme: P, first: Locale) {
  return {
    host: z.string().min(1).max(120).transform(oneLine),
    figure: z
      .string()
      .trim()
      .refine((name) => name === '' || isFigureName(name), says(MASTERCLASS_ERRORS.notFigure))
      .transform((name) => name || null)
      .nullable()
      .default(null),
    status: z.enum(['draft', 'published']).default('published'),
    title: inSomeLanguage(line(120), first),
    subtitle: inLanguages(line(200)).default({}),
    summary: inSomeLanguage(line(1000), first),
    body: inLanguages(paragraphs).default({}).describe('Markdown'),
    programme: inLanguages(programme).default({}),
    whatToBring: inLanguages(line(1000)).default({}),
  };
}

/** A new masterclass, as the API takes it. Texts come in one language at least; the others fall back to it. */
export const masterclassInput = z.strictObject({ slug: slug.default(''), ...fields(parts, 'en') });

/** What makes a masterclass. */
export type MasterclassInput = z.output<typeof masterclassInput>;

/** A new masterclass, as the form sends it: `title.nl` for the title in Dutch, and the programme as lines. */
export const newMasterclassForm = (first: Locale) =>
  z.preprocess(nest, z.object({ slug: slug.default(''), ...fields(typedParts, first) }));

/** The texts of a masterclass as its form sends them; `version` tells which state of it the person had before her. */
export const masterclassForm = (first: Locale) =>
  z.preprocess(nest, z.object({ ...fields(typedParts, first), version: z.string().max(40) }));

/** A form is flat; this puts `title.nl` into `title`. */
export function nest(typed: unknown): unknown {
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typed ?? {})) {
    const [, field, locale] = /^(\w+)\.(en|nl|fr)$/.exec(name) ?? [];
    if (field && locale) nested[field] = { ...(nested[field] as object | undefined), [locale]: value as unknown };
    else nested[name] = value;
  }
  return nested;
}
