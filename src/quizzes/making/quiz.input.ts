import { nestLanguages } from '../../evidence/localized.input.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { emailInput, says, tickInput, timeZoneInput, wholeNumberInput } from '../../platform/http/input.js';
import { localToInstant } from '../../platform/i18n/local-time.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { GRADINGS } from '../attempts/grading.rules.js';
import { QUIZ_WAYS } from '../attempts/result.rules.js';
import { readTree, type Branch } from '../bank/question-tree.rules.js';
import { instrumentInput } from '../profiles/instrument.input.js';
import { QUESTION_ERRORS } from '../questions/question-errors.messages.js';
import { neededWordsInput, numberInput, wordsInput } from '../questions/words.input.js';
import { REVIEW_MOMENTS, type ReviewRules } from '../quizzes/review.rules.js';
import { MAKING_ERRORS as say } from './making-errors.messages.js';
import type { SlotInput } from './slots.rules.js';

const slug = z
  .string()
  .trim()
  .max(80)
  .refine((text) => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), says(QUESTION_ERRORS.notSlug))
  .default('')
  .describe('The last part of its address; made from the title when left out');

const sight = z.strictObject({ answers: tickInput, marks: tickInput, key: tickInput, feedback: tickInput });
const nothing = { answers: false, marks: false, key: false, feedback: false };

/** What may be seen when, where nobody says otherwise: all of it once the attempt is over. */
export const USUAL_REVIEW: ReviewRules = {
  during: { answers: true, marks: false, key: false, feedback: false },
  justAfter: { answers: true, marks: true, key: true, feedback: true },
  later: { answers: true, marks: true, key: true, feedback: true },
  afterClose: { answers: true, marks: true, key: true, feedback: true },
};

const seconds = z
  .int()
  .min(1)
  .max(7 * 86_400)
  .nullable()
  .default(null);
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable()
  .default(null);

const fields = (first: Locale) => ({
  title: neededWordsInput(200, first),
  intro: wordsInput(20_000).default({}).describe('Markdown'),
  way: z.enum(QUIZ_WAYS).default('deferred'),
  grading: z.enum(GRADINGS).default('best'),
  timeZone: timeZoneInput.pipe(z.string().min(1)).default('Europe/Brussels'),
});

const ordered = <T extends { opensAt: Date | null; closesAt: Date | null }>(
  quiz: T,
  context: z.core.$RefinementCtx,
) => {
  if (quiz.opensAt && quiz.closesAt && quiz.closesAt <= quiz.opensAt)
    context.addIssue({ code: 'custom', path: ['closesAt'], ...says(say.closesBeforeOpens) });
};

const slot = z
  .strictObject({
    questionId: z.uuid().nullable().default(null),
    tags: z.array(z.string().trim().toLowerCase().min(1).max(60)).min(1).max(10).nullable().default(null),
    draw: z.int().min(1).max(200).nullable().default(null),
    mark: numberInput(0, 1_000).nullable().default(null),
  })
  .superRefine(({ questionId, tags, draw }, context) => {
    if (questionId === null && tags === null)
      context.addIssue({ code: 'custom', path: ['tags'], ...says(say.tagsNeeded) });
    if (questionId !== null && (tags !== null || draw !== null))
      context.addIssue({ code: 'custom', path: ['questionId'], ...says(say.sameQuestion) });
  })
  .transform((given): SlotInput => (given.tags ? { ...given, draw: given.draw ?? 1 } : given));

/** The places of a quiz in their order. */
export const slotsInput = z.array(slot).max(200);

/** A quiz, as the API takes it. Times come with their offset. */
export const quizInput = z
  .strictObject({
    slug,
    kind: z.enum(['knowledge', 'profile']).default('knowledge'),
    ...fields('en'),
    timeLimitSeconds: seconds,
    graceSeconds: z.int().min(0).max(86_400).default(0),
    opensAt: instant,
    closesAt: instant,
    attemptsAllowed: z.int().min(1).max(1_000).nullable().default(null),
    passShare: numberInput(0.001, 1).nullable().default(null),
    shuffle: z.boolean().default(false),
    review: z.strictObject({ during: sight, justAfter: sight, later: sight, afterClose: sight }).default(USUAL_REVIEW),
    instrument: instrumentInput.nullable().default(null).describe('The factors of a profile'),
    slots: slotsInput.optional().describe('Left out, they stay as they are'),
    revision: z.int().min(1).optional().describe('The revision that a change starts from'),
  })
  .superRefine(ordered)
  .superRefine(({ kind, instrument }, context) => {
    if ((kind === 'profile') !== (instrument !== null))
      context.addIssue({ code: 'custom', path: ['instrument'], ...says(say.instrument) });
  });

/** What makes a quiz. */
export type QuizInput = z.output<typeof quizInput>;

/** Its settings, without its places. */
export type QuizSettings = Omit<QuizInput, 'slots' | 'revision' | 'kind' | 'instrument'>;

const optionalNumber = (least: number, most: number) =>
  z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    wholeNumberInput(least, most).nullable(),
  );

const optionalDecimal = (least: number, most: number) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' ? numberOr(typed, null) : (typed ?? null)),
    numberInput(least, most).nullable(),
  );

const localMoment = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isLocal(text), says(say.notLocalTime))
  .transform((text): string | null => text.slice(0, 16) || null);

function isLocal(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/.test(text)) return false;
  try {
    Temporal.PlainDateTime.from(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Settings as their form sends them: times on the clock of the zone, limits in minutes, the pass mark in per cent. */
export const settingsForm = (first: Locale) =>
  z.preprocess(
    (typed) => ({ ...(nestLanguages(typed) as object), review: readTree(typed as Record<string, unknown>, 'review') }),
    z
      .object({
        slug,
        ...fields(first),
        minutes: optionalDecimal(0.1, 10_080),
        grace: optionalNumber(0, 86_400),
        opensAt: localMoment,
        closesAt: localMoment,
        attempts: optionalNumber(1, 1_000),
        pass: optionalDecimal(0.1, 100),
        shuffle: tickInput,
        review: z
          .object(Object.fromEntries(REVIEW_MOMENTS.map((moment) => [moment, sight.default(nothing)])))
          .default({}),
        revision: wholeNumberInput(0, 1_000_000).default(0),
      })
      .transform(({ minutes, grace, attempts, pass, opensAt, closesAt, ...rest }, context) => {
        const at = (field: string, local: string | null) => readMoment(context, field, local, rest.timeZone);
        const review = Object.fromEntries(
          REVIEW_MOMENTS.map((moment) => [moment, { ...nothing, ...rest.review[moment] }]),
        ) as ReviewRules;
        return {
          ...rest,
          review,
          timeLimitSeconds: minutes === null ? null : Math.max(1, Math.round(minutes * 60)),
          graceSeconds: grace ?? 0,
          attemptsAllowed: attempts,
          passShare: pass === null ? null : pass / 100,
          opensAt: at('opensAt', opensAt),
          closesAt: at('closesAt', closesAt),
        };
      })
      .superRefine(ordered),
  );

/** Around an hour that comes twice the window is the wide one. */
function readMoment(context: z.core.$RefinementCtx, field: string, local: string | null, zone: string): Date | null {
  if (local === null) return null;
  const reading = localToInstant(local, zone, field === 'opensAt' ? 'earlier' : 'later');
  if (reading.kind === 'instant') return reading.at;
  if (reading.kind === 'skipped') {
    const [before, after] = [reading.before.slice(11), reading.after.slice(11)];
    context.addIssue({ code: 'custom', path: [field], ...says(say.skippedTime, { before, after }) });
  }
  return null;
}

/** The places of a quiz as their form holds them. */
export function slotsOf(tree: Branch): unknown[] {
  const list = Array.isArray(tree.slots) ? (tree.slots as Record<string, string>[]) : [];
  return list.map(({ question = '', tags = '', draw = '', mark = '' }) => ({
    questionId: question || null,
    tags: question
      ? null
      : tags
          .split(/[,;]/)
          .map((tag) => tag.trim())
          .filter(Boolean),
    draw: question ? null : numberOr(draw, 1),
    mark: numberOr(mark, null),
  }));
}

const numberOr = (text: string, empty: number | null): unknown => {
  const plain = text.trim().replace(',', '.');
  return plain === '' ? empty : /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};

/** The form of the places; its fields are `s.slots.0.question` and so on. */
export const slotsForm = z.preprocess(
  (typed) => ({ ...(typed as object), s: { slots: slotsOf(readTree(typed as Record<string, unknown>, 's')) } }),
  z.object({ revision: wholeNumberInput(0, 1_000_000), s: z.object({ slots: slotsInput }) }),
);

/** More time or attempts for one learner, from its form. */
export const accommodationForm = z.object({
  email: emailInput,
  minutes: optionalNumber(0, 10_080),
  attempts: optionalNumber(0, 100),
  reason: z.string().trim().min(1).max(500),
});
