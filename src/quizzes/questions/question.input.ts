import { z } from 'zod';
import { says } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { isFigureName } from '../../ui/figures/index.js';
import { checkQuestion } from './question-checks.rules.js';
import { QUESTION_ERRORS as say } from './question-errors.messages.js';
import { withIds } from './question-ids.rules.js';
import { ORDERING_MODES, QUESTION_KINDS, type Question } from './question.js';
import { hasWords, neededWordsInput, numberInput, shareInput, wordsInput } from './words.input.js';

/** How much a question may hold. */
export const QUESTION_LIMITS = {
  stem: 20_000,
  words: 2_000,
  feedback: 5_000,
  pattern: 1_000,
  list: 60,
  hints: 10,
  loads: 12,
  mark: 1_000,
} as const;

const { words: WORDS, feedback: FEEDBACK, pattern: PATTERN, list: LIST } = QUESTION_LIMITS;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LARGEST = 1e15;

const slug = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => SLUG.test(text), says(say.notSlug));
const id = z
  .string()
  .trim()
  .refine((text) => text === '' || (text.length <= 40 && /^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/.test(text)), says(say.notId))
  .default('')
  .describe('Kept from version to version; made from the words when left out');
const share = shareInput(0);
const signedShare = shareInput(-1);

const feedback = z
  .strictObject({ words: wordsInput(FEEDBACK).default({}), claims: z.array(slug).max(20).default([]) })
  .nullable()
  .default(null)
  .transform((given) => (given && (hasWords(given.words) || given.claims.length > 0) ? given : null));
const picture = z
  .strictObject({ media: slug })
  .nullable()
  .default(null)
  .describe('A picture of the media library, by its name');

const option = z
  .strictObject({ id, words: wordsInput(WORDS).default({}), picture, fraction: signedShare, feedback })
  .superRefine((one, context) => {
    if (!hasWords(one.words) && !one.picture)
      context.addIssue({ code: 'custom', path: ['words', 'en'], ...says(say.wordsOrPicture) });
  });
const options = z
  .array(option)
  .max(LIST)
  .transform((list) => withIds(list, ({ words, picture: shown }) => [words, shown]));
const answered = { fraction: share.default(1), feedback };
const numericAnswers = z
  .array(
    z.strictObject({
      value: numberInput(-LARGEST, LARGEST).nullable().describe('Null stands for any number at all'),
      tolerance: numberInput(0, LARGEST).default(0),
      toleranceKind: z.enum(['nominal', 'relative', 'geometric']).default('nominal'),
      ...answered,
    }),
  )
  .max(LIST);
const shortAnswers = z
  .array(
    z.strictObject({
      pattern: z
        .string()
        .max(PATTERN)
        .transform((text) => text.normalize('NFC').trim())
        .pipe(z.string().min(1)),
      ...answered,
    }),
  )
  .max(LIST);

const base = (first: Locale) => ({
  stem: neededWordsInput(QUESTION_LIMITS.stem, first).describe(
    'Markdown; in `blanks`, `[[id]]` stands where a blank is',
  ),
  picture,
  general: feedback,
  hints: z.array(neededWordsInput(FEEDBACK, first)).max(QUESTION_LIMITS.hints).default([]),
  penalty: share.default(0),
  mark: numberInput(0, QUESTION_LIMITS.mark).default(1),
  loads: z
    .array(
      z.strictObject({
        factor: slug,
        weight: numberInput(Number.MIN_VALUE, 1_000),
        reversed: z.boolean().default(false),
      }),
    )
    .max(QUESTION_LIMITS.loads)
    .default([]),
  missing: z.enum(['skip', 'middle']).default('skip'),
});

const weight = numberInput(Number.MIN_VALUE, 1_000).default(1);
const blank = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    weight,
    kind: z.literal('short'),
    matchCase: z.boolean().default(false),
    answers: shortAnswers,
  }),
  z.strictObject({ id, weight, kind: z.literal('numeric'), answers: numericAnswers }),
  z.strictObject({ id, weight, kind: z.literal('choice'), shuffle: z.boolean().default(false), options }),
]);

const place = numberInput(0, 10_000);
const size = numberInput(Number.MIN_VALUE, 10_000);
const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rect'), x: place, y: place, width: size, height: size }),
  z.strictObject({ kind: z.literal('circle'), x: place, y: place, radius: size }),
]);
const figure = z
  .string()
  .refine(isFigureName, says(say.notFigure))
  .transform((name) => name);

function kinds(first: Locale) {
  const common = base(first);
  const named = neededWordsInput(WORDS, first);
  const pair = z.strictObject({ id, words: wordsInput(WORDS).default({}), answer: named });
  const item = z.strictObject({ id, words: named });
  const area = z.strictObject({ id, label: named, shape, fraction: signedShare, feedback });
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('choice'),
      ...common,
      several: z.boolean().default(false),
      allOrNothing: z.boolean().default(false),
      shuffle: z.boolean().default(true),
      options,
    }),
    z.strictObject({
      kind: z.literal('true-false'),
      ...common,
      key: z.boolean(),
      whenTrue: feedback,
      whenFalse: feedback,
    }),
    z.strictObject({
      kind: z.literal('matching'),
      ...common,
      shuffle: z.boolean().default(true),
      pairs: z
        .array(pair)
        .max(LIST)
        .transform((list) => withIds(list, ({ words, answer }) => [words, answer])),
    }),
    z.strictObject({
      kind: z.literal('ordering'),
      ...common,
      mode: z.enum(ORDERING_MODES).default('absolute'),
      items: z
        .array(item)
        .max(LIST)
        .transform((list) => withIds(list, ({ words }) => words)),
    }),
    z.strictObject({
      kind: z.literal('numeric'),
      ...common,
      answers: numericAnswers,
      units: z
        .array(
          z.strictObject({
            name: z.string().trim().min(1).max(40),
            multiplier: numberInput(Number.MIN_VALUE, LARGEST),
          }),
        )
        .max(LIST)
        .default([]),
      unitPenalty: z
        .strictObject({ share, of: z.enum(['mark', 'maximum']) })
        .nullable()
        .default(null),
    }),
    z.strictObject({
      kind: z.literal('short'),
      ...common,
      matchCase: z.boolean().default(false),
      answers: shortAnswers,
    }),
    z.strictObject({ kind: z.literal('blanks'), ...common, blanks: z.array(blank).max(LIST) }),
    z.strictObject({
      kind: z.literal('hotspot'),
      ...common,
      figure,
      several: z.boolean().default(false),
      areas: z
        .array(area)
        .max(LIST)
        .transform((list) => withIds(list, ({ label, shape: form }) => [label, form])),
    }),
    z.strictObject({
      kind: z.literal('scale'),
      ...common,
      points: z
        .array(item)
        .max(LIST)
        .transform((list) => withIds(list, ({ words }) => words)),
    }),
    z.strictObject({
      kind: z.literal('long'),
      ...common,
      mostWords: z.int().min(1).max(20_000).default(500),
      guide: wordsInput(QUESTION_LIMITS.stem).default({}),
    }),
    z.strictObject({ kind: z.literal('text'), ...common }),
  ]);
}

function schemaFor(first: Locale): z.ZodType<Question> {
  return z
    .unknown()
    .superRefine((given, context) => {
      const kind = (given as { kind?: unknown } | null)?.kind;
      if (!(QUESTION_KINDS as readonly unknown[]).includes(kind))
        context.addIssue({ code: 'custom', path: ['kind'], ...says(say.kindOfQuestion) });
    })
    .pipe(kinds(first))
    .transform((question): Question => (question.kind === 'text' ? { ...question, mark: 0 } : question))
    .superRefine((question, context) => {
      for (const { path, message, values } of checkQuestion(question))
        context.addIssue({ code: 'custom', path, ...says(message, values) });
    });
}

const schemas = new Map<Locale, z.ZodType<Question>>();

/** A whole question of any kind. Where words are needed and there are none, it is told at the language `first`. */
export function questionInput(first: Locale = 'en'): z.ZodType<Question> {
  const known = schemas.get(first) ?? schemaFor(first);
  schemas.set(first, known);
  return known;
}
