import { z } from 'zod';
import { localeInput, says, tickInput, wholeNumberInput } from '../../platform/http/input.js';
import { LOCALES, type Locale, type Localized } from '../../platform/i18n/locales.js';
import { MOST_SLUG, STEPS } from './outline.rules.js';
import { OUTLINE_ERRORS as say } from './outline.errors.messages.js';

/** A text on one line. */
export const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A text of at most so many characters, put on one line. */
export const line = (most: number) => z.string().max(most).transform(oneLine);

/** A text in some of the languages: one that was left empty is left out. */
export function inLanguages<T extends z.ZodType<string | string[]>>(text: T) {
  return z.strictObject({ en: text.optional(), nl: text.optional(), fr: text.optional() }).transform((given) => {
    const filled: Partial<Localized<z.output<T>>> = {};
    for (const locale of LOCALES) if (given[locale]?.length) filled[locale] = given[locale];
    return filled;
  });
}

/** The same, with one language at least. That it is missing is told at the language which the form shows first. */
export function inSomeLanguage<T extends z.ZodType<string | string[]>>(text: T, first: Locale) {
  return inLanguages(text).superRefine((given, context) => {
    if (Object.keys(given).length === 0) context.addIssue({ code: 'custom', path: [first], ...says(say.textNeeded) });
  });
}

/** The last part of an address; empty to have it made from the title. */
export const slugInput = z
  .string()
  .trim()
  .max(MOST_SLUG)
  .refine((text) => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), says(say.notSlug))
  .describe('The last part of its address; made from the title when left out');

/** Words that stand where a lesson's address would stand, at pages of the course itself. */
const PAGES_OF_COURSE = new Set(['enrol', 'recall']);

/** The last part of a lesson's address. */
const lessonSlug = slugInput.refine((text) => !PAGES_OF_COURSE.has(text), says(say.reserved));

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

/** Which state of the outline the editor had before her. */
const version = wholeNumberInput(1, 2_147_483_647);

/** A module as its form sends it. */
export const moduleForm = (first: Locale) =>
  z.preprocess(nest, z.object({ title: inSomeLanguage(line(120), first), version: version.optional() }));

/** What happens to a thing of the outline: `<id>:up`, or for a lesson `<id>:to:<module id>:<place from 0>`. */
const move = z
  .string()
  .max(120)
  .transform((text, context) => {
    const [id = '', verb = '', moduleId = '', place = ''] = text.split(':');
    const step = STEPS.find((one) => one === verb);
    if (UUID.test(id) && step) return { id, step };
    if (UUID.test(id) && verb === 'to' && UUID.test(moduleId) && /^\d{1,4}$/.test(place))
      return { id, moduleId, place: Number(place) };
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One move of a lesson or a module, and the outline in which it was seen. */
export const moveForm = z.object({ move, version });

/** Where something of an outline goes. */
export type Move = z.output<typeof move>;

/** A new lesson. */
export const lessonInput = z.strictObject({
  module: z.uuid().describe('The module at whose end it comes'),
  title: line(200).pipe(z.string().min(1)),
  slug: lessonSlug.default(''),
  minutes: wholeNumberInput(1, 240).default(5),
  preview: tickInput.describe('Open to all, without enrolling'),
  sourceLocale: localeInput.default('en').describe('The language in which it is written first'),
});

/** What makes a lesson. */
export type LessonInput = z.output<typeof lessonInput>;

/** The same from a page's form. */
export const lessonForm = z.object(lessonInput.shape);

/** The settings of a lesson as their form sends them; `seen` is the state from which it began. */
export const lessonSettingsForm = z.object({
  module: z.uuid(),
  slug: lessonSlug.pipe(z.string().min(1)),
  minutes: wholeNumberInput(1, 240),
  preview: tickInput,
  sourceLocale: localeInput,
  seen: z.string().max(64),
});

/** The settings of a lesson. */
export type LessonSettings = Omit<z.output<typeof lessonSettingsForm>, 'seen'>;
