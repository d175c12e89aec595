import { z } from 'zod';
import { parseInput, says } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Blank, NumericUnit, Question } from '../questions/question.js';
import type { Response, Responses } from '../questions/response.js';
import { countWords } from './long.rules.js';
import { stemsOf } from './matching.rules.js';
import { readNumber } from './number.rules.js';
import { RESPONSE_ERRORS } from './response.messages.js';

/** The longest text of a short answer or a blank, in characters. */
export const SHORT_CHARACTERS = 500;
/** The longest number with its unit. */
const NUMBER_CHARACTERS = 120;
/** However many words a long answer may have, this is the most a text may weigh. */
export const LONG_CHARACTERS = 60_000;
const MOST_IDS = 200;

/** Numbers are read as the reader's language writes them, and kept in one spelling that reads the same in every language. */
export interface ResponseOptions {
  locale: Locale;
}

/** Reads a response to a question: its shape, and that it names only what the question has. */
export function responseInput(question: Question, { locale }: ResponseOptions): z.ZodType<Response> {
  switch (question.kind) {
    case 'choice':
      return z.strictObject({ chosen: chosenInput(question.options, question.several) });
    case 'true-false':
      return z.strictObject({ value: z.boolean() });
    case 'matching': {
      const answers = z.string().refine(isOneOf(question.pairs), says(RESPONSE_ERRORS.notOffered));
      return z.strictObject({ pairs: partsInput(stemsOf(question), () => answers) });
    }
    case 'ordering':
      return z.strictObject({ order: orderInput(question.items) });
    case 'numeric':
      return z
        .strictObject({ number: text(NUMBER_CHARACTERS), unit: text(NUMBER_CHARACTERS).optional() })
        .pipe(numberInput(question.units, locale));
    case 'short':
      return z.strictObject({ text: text(SHORT_CHARACTERS) });
    case 'blanks':
      return z.strictObject({ blanks: partsInput(question.blanks, (blank) => blankInput(blank, locale)) });
    case 'hotspot':
      return z.strictObject({ areas: chosenInput(question.areas, question.several) });
    case 'scale':
      return z.strictObject({ point: z.string().refine(isOneOf(question.points), says(RESPONSE_ERRORS.notOffered)) });
    case 'long':
      return z.strictObject({ text: longInput(question.mostWords) });
    case 'text':
      return z.strictObject({});
  }
}

/** Reads a response. @throws DomainError `invalid-input` naming what is wrong, by the names of the response */
export function parseResponse(question: Question, given: unknown, options: ResponseOptions): Response {
  return parseInput(responseInput(question, options), given);
}

interface Named {
  id: string;
}

function isOneOf(all: readonly Named[]): (id: string) => boolean {
  const ids = new Set(all.map(({ id }) => id));
  return (id) => ids.has(id);
}

/** Ids of what was chosen, each once; several may be none at all. */
function chosenInput(all: readonly Named[], several: boolean) {
  return z
    .array(z.string().refine(isOneOf(all), says(RESPONSE_ERRORS.notOffered)))
    .max(MOST_IDS)
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => several || ids.length === 1, says(RESPONSE_ERRORS.oneOnly));
}

function orderInput(items: readonly Named[]) {
  return z
    .array(z.string().refine(isOneOf(items), says(RESPONSE_ERRORS.notOffered)))
    .max(MOST_IDS)
    .refine((ids) => ids.length === items.length && new Set(ids).size === ids.length, says(RESPONSE_ERRORS.wholeOrder));
}

/** An object of answers by the id of what they answer; whatever was left out or left empty is not there. */
function partsInput<T extends Named>(all: readonly T[], inputOf: (part: T) => z.ZodType<string>) {
  const orNothing = (input: z.ZodType<string>) =>
    z.preprocess((value) => (value === '' ? undefined : value), input.optional()).optional();
  return z
    .strictObject(Object.fromEntries(all.map((part) => [part.id, orNothing(inputOf(part))])))
    .transform((given): Record<string, string> =>
      Object.fromEntries(Object.entries(given).flatMap(([id, value]) => (value ? [[id, value]] : []))),
    );
}

function text(most: number) {
  return (
    z
      .string()
      .max(most)
      .transform((typed) => typed.normalize('NFC').trim())
      // Some letters become longer when they are written in one way.
      .pipe(z.string().max(most))
  );
}

function longInput(mostWords: number) {
  return text(LONG_CHARACTERS)
    .transform((typed) => typed.replaceAll('\r\n', '\n'))
    .superRefine((typed, context) => {
      const words = countWords(typed);
      if (words > mostWords)
        context.addIssue({ code: 'custom', ...says(RESPONSE_ERRORS.tooManyWords, { words, most: mostWords }) });
    });
}

function blankInput(blank: Blank, locale: Locale): z.ZodType<string> {
  switch (blank.kind) {
    case 'choice':
      return z.string().refine(isOneOf(blank.options), says(RESPONSE_ERRORS.notOffered));
    case 'short':
      return text(SHORT_CHARACTERS);
    case 'numeric':
      return text(NUMBER_CHARACTERS).transform((typed, context) => {
        if (typed === '') return '';
        const read = readNumber(typed, locale);
        if (read && read.rest === '') return read.canonical;
        context.addIssue({ code: 'custom', ...says(read ? RESPONSE_ERRORS.noUnit : RESPONSE_ERRORS.notNumber) });
        return z.NEVER;
      });
  }
}

/** The number in its one spelling, and the unit wherever it was typed: behind the number or in a field of its own. */
function numberInput(units: readonly NumericUnit[], locale: Locale) {
  return z
    .object({ number: z.string(), unit: z.string().optional() })
    .transform(({ number, unit = '' }, context): Responses['numeric'] => {
      const read = readNumber(number, locale);
      const wanted = units.length > 0;
      const fault =
        !read || (read.rest !== '' && unit !== '') ? 'notNumber' : read.rest !== '' && !wanted ? 'noUnit' : null;
      if (fault || !read) {
        context.addIssue({ code: 'custom', path: ['number'], ...says(RESPONSE_ERRORS[fault ?? 'notNumber']) });
        return z.NEVER;
      }
      if (unit !== '' && !wanted) {
        context.addIssue({ code: 'custom', path: ['unit'], ...says(RESPONSE_ERRORS.noUnit) });
        return z.NEVER;
      }
      const named = unit || read.rest;
      return named === '' ? { number: read.canonical } : { number: read.canonical, unit: named };
    });
}
