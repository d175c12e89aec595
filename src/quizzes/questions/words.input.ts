import { z } from 'zod';
import { says } from '../../platform/http/input.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { QUESTION_ERRORS as say } from './question-errors.messages.js';
import type { Words } from './question.js';

const passage = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim());

const given = new Map<number, z.ZodType<Words>>();

/** Words in some of the languages, each of at most so many characters; what was left empty is left out. */
export function wordsInput(most: number): z.ZodType<Words> {
  const known = given.get(most);
  if (known) return known;
  const text = passage(most).optional();
  const schema = z.strictObject({ en: text, nl: text, fr: text }).transform((typed): Words => {
    const filled: Words = {};
    for (const locale of LOCALES) if (typed[locale]) filled[locale] = typed[locale];
    return filled;
  });
  given.set(most, schema);
  return schema;
}

/** The same, with one language at least; that none is there is told at the language `first`. */
export const neededWordsInput = (most: number, first: Locale): z.ZodType<Words> =>
  wordsInput(most).superRefine((words, context) => {
    if (!hasWords(words)) context.addIssue({ code: 'custom', path: [first], ...says(say.textNeeded) });
  });

/** True when something is said in some language. */
export const hasWords = (words: Words): boolean => LOCALES.some((locale) => words[locale] !== undefined);

/** A finite number between two bounds. A form's text that is no number arrives here as it was typed. */
export const numberInput = (least: number, most: number) =>
  z
    .unknown()
    .transform((value, context): number => {
      if (typeof value === 'number' && Number.isFinite(value)) return Object.is(value, -0) ? 0 : value;
      context.addIssue({ code: 'custom', ...says(say.notNumber) });
      return z.NEVER;
    })
    .pipe(z.number().min(least).max(most));

/** A share of the mark, from `least` to 1. Forms say it in per cent, so the error does as well. */
export const shareInput = (least: -1 | 0) =>
  numberInput(-Number.MAX_VALUE, Number.MAX_VALUE).refine(
    (value) => value >= least && value <= 1,
    says(say.notShare, { least: least * 100 }),
  );
