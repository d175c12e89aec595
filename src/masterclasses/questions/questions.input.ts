import { z } from 'zod';
import { says, tickInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { inLanguages, inSomeLanguage, line } from '../masterclass.input.js';
import { readDraft } from './question-draft.rules.js';
import { MOST_OPTIONS, MOST_QUESTIONS, offersOptions, QUESTION_KINDS, type Question } from './question.rules.js';
import { QUESTION_ERRORS } from './questions.messages.js';

const id = z.string().max(20).default('');

/** A number, also from a form, where it arrives as text with a point or a comma; left empty it is null. */
export const decimalInput = (least: number, most: number) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' ? (typed.trim() === '' ? null : decimal(typed)) : (typed ?? null)),
    z
      .unknown()
      .transform((value, context): number | null => {
        if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
        context.addIssue({ code: 'custom', ...says(QUESTION_ERRORS.notNumber) });
        return z.NEVER;
      })
      .pipe(z.number().min(least).max(most).nullable()),
  );

function decimal(typed: string): unknown {
  const text = typed.trim().replace(',', '.');
  return /^[+-]?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : typed;
}

const bound = decimalInput(-1e9, 1e9);

const question = (first: Locale) =>
  z
    .object({
      id,
      kind: z.enum(QUESTION_KINDS),
      required: tickInput,
      label: inSomeLanguage(line(300), first),
      help: inLanguages(line(500)).default({}),
      options: z
        .array(z.object({ id, label: inSomeLanguage(line(200), first) }))
        .max(MOST_OPTIONS)
        .default([]),
      min: bound.optional(),
      max: bound.optional(),
    })
    .transform((given): Question => ({
      ...given,
      options: offersOptions(given.kind) ? given.options : [],
      min: given.kind === 'number' ? (given.min ?? null) : null,
      max: given.kind === 'number' ? (given.max ?? null) : null,
    }))
    .superRefine(({ kind, options, min, max }, context) => {
      if (offersOptions(kind) && options.length < 2)
        context.addIssue({ code: 'custom', path: ['options'], ...says(QUESTION_ERRORS.fewOptions) });
      if (min !== null && max !== null && min > max)
        context.addIssue({ code: 'custom', path: ['max'], ...says(QUESTION_ERRORS.maxBelowMin) });
    });

/** The questions of a masterclass as the form sends them; `version` is the one the person had before her. */
export const questionsForm = (first: Locale) =>
  z.preprocess(
    (typed) => {
      const { version } = typed as Record<string, unknown>;
      return { version, questions: readDraft(typed as Record<string, unknown>) };
    },
    z.object({
      version: z.preprocess((text) => (typeof text === 'string' ? Number(text) : text), z.int().min(0)),
      questions: z.array(question(first)).max(MOST_QUESTIONS),
    }),
  );
