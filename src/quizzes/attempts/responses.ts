import { z } from 'zod';
import { parseInput } from '../../platform/http/input.js';
import { DEFAULT_LOCALE, type Locale } from '../../platform/i18n/locales.js';
import type { Feedback, Question } from '../questions/question.js';
import type { Response, Responses } from '../questions/response.js';
import { spellNumber } from '../scoring/number.rules.js';
import { responseInput } from '../scoring/response.input.js';
import { scoreResponse } from '../scoring/score.js';

const name = z.string().min(1).max(120);
const names = z.array(name).max(200);
const said = z.record(name, z.string().max(1_000));

/** What an answer to each kind of question looks like when a browser gives it. */
const SHAPES = {
  choice: z.strictObject({ chosen: names }),
  'true-false': z.strictObject({ value: z.boolean() }),
  matching: z.strictObject({ pairs: said }),
  ordering: z.strictObject({ order: names }),
  numeric: z.strictObject({ number: z.string().max(100), unit: z.string().max(100).optional() }),
  short: z.strictObject({ text: z.string().max(1_000) }),
  blanks: z.strictObject({ blanks: said }),
  hotspot: z.strictObject({ areas: names }),
  scale: z.strictObject({ point: name }),
  long: z.strictObject({ text: z.string().max(60_000) }),
  text: z.strictObject({}),
} satisfies Record<Question['kind'], z.ZodType>;

/** Putting a schema together takes longer than reading with it: each is made once. */
const shaped = Object.fromEntries(Object.entries(SHAPES).map(([kind, response]) => [kind, z.object({ response })])) as {
  [K in Question['kind']]: z.ZodObject<{ response: (typeof SHAPES)[K] }>;
};
const checked = new WeakMap<Question, Partial<Record<Locale, z.ZodObject<{ response: z.ZodType<Response> }>>>>();

/**
 * Reads an answer in the shape of its question's kind, still in the names that the attempt shows.
 * @throws DomainError `invalid-input` naming the field below `response`
 */
export function shapedResponse(question: Question, response: unknown): Response {
  return parseInput(shaped[question.kind], { response }).response;
}

/**
 * Reads an answer that names things by the bank's own ids, with numbers as the reader's language writes them.
 * @throws DomainError `invalid-input` naming the field below `response`
 */
export function checkedResponse(question: Question, response: Response, locale: Locale): Response {
  const known = checked.get(question) ?? {};
  checked.set(question, known);
  const schema = (known[locale] ??= z.object({ response: responseInput(question, { locale }) }));
  return parseInput(schema, { response }).response;
}

/** What an answer of the log earns by itself; null when staff have to mark it. Its numbers read the same in every language. */
export function rawFraction(question: Question, response: Response | null): number | null {
  return scoreResponse(question, response, { locale: DEFAULT_LOCALE }).fraction;
}

/** What is to be said about an answer, without what is said of every answer. */
export function feedbackOn(question: Question, response: Response | null): Feedback[] {
  return scoreResponse(question, response, { locale: DEFAULT_LOCALE }).feedback.map(({ feedback }) => feedback);
}

/** An answer of the log with its numbers as the reader's language writes them. */
export function spelledResponse(question: Question, response: Response, locale: Locale): Response {
  if (question.kind === 'numeric') {
    const { number, ...unit } = response as Responses['numeric'];
    return { number: spellNumber(number, locale), ...unit };
  }
  if (question.kind !== 'blanks') return response;
  const numbers = new Set(question.blanks.flatMap(({ kind, id }) => (kind === 'numeric' ? [id] : [])));
  const { blanks } = response as Responses['blanks'];
  return {
    blanks: Object.fromEntries(
      Object.entries(blanks).map(([id, said]) => [id, numbers.has(id) ? spellNumber(said, locale) : said]),
    ),
  };
}
