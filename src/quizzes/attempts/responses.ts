import { z } from 'zod';
import { parseInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Feedback, Question, Response } from '../questions/question.js';

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

/**
 * Reads an answer in the shape of its question's kind, still in the names that the attempt shows.
 * @throws DomainError `invalid-input` naming the field below `response`
 */
export function shapedResponse(question: Question, response: unknown): Response {
  return parseInput(z.object({ response: SHAPES[question.kind] }), { response }).response as Response;
}

export function checkedResponse(_question: Question, response: Response): Response {
  return response;
}

export function rawFraction(_question: Question, _response: Response): number | null {
  return 0;
}

export function feedbackOn(_question: Question, _response: Response, _locale: Locale): Feedback[] {
  return [];
}
