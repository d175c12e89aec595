import { z } from 'zod';
import { pagingInput } from '../../platform/http/paging.js';
import { says, tickInput, wholeNumberInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { QUESTION_KINDS, type Question } from '../questions/question.js';
import { questionInput } from '../questions/question.input.js';
import { QUESTION_ERRORS } from '../questions/question-errors.messages.js';
import { questionOf } from './question-form.rules.js';
import { readTree } from './question-tree.rules.js';

const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

/** What the list of questions is filtered by; what makes no sense is left aside. */
export const questionsFilter = z.object({
  q: line(100).catch('').default(''),
  kind: z.enum(QUESTION_KINDS).optional().catch(undefined),
  tag: line(60).catch('').default(''),
  category: z.uuid().optional().catch(undefined),
  /** A quiz by its id, '*' for any at all, '-' for none. */
  quiz: z
    .union([z.uuid(), z.enum(['*', '-'])])
    .optional()
    .catch(undefined),
  archived: z.enum(['yes', 'all']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(2000).default(1).catch(1),
});

/** One such filter. */
export type QuestionsFilter = z.output<typeof questionsFilter>;

/** Which questions a program asks for. */
export const questionsQuery = pagingInput.extend({
  kind: z.enum(QUESTION_KINDS).optional(),
  tag: line(60).optional(),
  q: line(100).optional(),
  archived: tickInput,
});

const tag = line(60).pipe(z.string().min(1));
const tags = z.array(tag).max(30);
const category = z.array(line(200).pipe(z.string().min(1))).max(6);
const note = line(300).default('');
const name = z
  .string()
  .trim()
  .max(100)
  .refine((text) => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), says(QUESTION_ERRORS.notSlug))
  .default('')
  .describe('What packages and imports call it by; made from the stem when left out');

/** A new question, as the API takes it. */
export const newQuestionInput = z.strictObject({
  name,
  tags: tags.default([]),
  category: category.default([]).describe('The names of its category and those above it, outermost first'),
  note,
  question: questionInput(),
});

/** Another version of a question, as the API takes it; tags and category stay when they are left out. */
export const questionVersionInput = z.strictObject({
  version: z.int().min(1).describe('The version that the change starts from'),
  tags: tags.optional(),
  category: category.optional(),
  note,
  question: questionInput(),
});

const typedTags = z
  .string()
  .max(2_000)
  .default('')
  .transform((text) =>
    text
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(tags);
const typedCategory = z
  .string()
  .max(1_000)
  .default('')
  .transform((text) =>
    text
      .split('/')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(category);

/** Where a question stands in the bank, from its form. */
export const placeForm = z.object({ tags: typedTags, category: typedCategory });

/** The whole form of a question: its fields are named by where they stand in it, after `q.`. */
export const questionForm = (first: Locale) =>
  z.preprocess(
    (typed) => ({
      ...(typed as object),
      // Errors name the field that the form shows: `q.options.0.words.en`.
      q: questionOf(readTree(typed as Record<string, unknown>, 'q')),
    }),
    z.object({
      name,
      tags: typedTags,
      category: typedCategory,
      note,
      version: wholeNumberInput(0, 1_000_000).default(0),
      q: questionInput(first) as z.ZodType<Question>,
    }),
  );
