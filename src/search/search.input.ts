import { z } from 'zod';
import { localeInput, says, tickInput, wholeNumberInput } from '../platform/http/input.js';
import { LOCALES } from '../platform/i18n/locales.js';
import { SEARCH_MESSAGES as m } from './search.messages.js';

/** The kinds of thing that can be found, in the order in which they are offered. */
export const SEARCH_KINDS = ['lesson', 'course', 'path', 'article', 'claim', 'masterclass', 'transcript'] as const;

/** One of the kinds of thing that can be found. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Letters that are read of what is asked. */
export const MOST_LETTERS = 200;
/** Words that are looked for at once. */
export const MOST_WORDS = 24;
/** Things on a page of results. */
export const PAGE_SIZE = 10;
/** Pages that are shown of what was found; whoever needs more asks more precisely. */
export const MOST_PAGES = 20;

/** What somebody asks. */
export const searchInput = z.object({
  q: z
    .string()
    .default('')
    .transform((asked) => asked.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .max(MOST_LETTERS)
        .refine((asked) => asked.split(' ').length <= MOST_WORDS, says(m.tooManyWords, { most: MOST_WORDS })),
    ),
  kind: z.union([z.literal('').transform(() => undefined), z.enum(SEARCH_KINDS)]).optional(),
  page: wholeNumberInput(1, MOST_PAGES).default(1),
  /** Takes the words as they are written: nothing is guessed and no other language is tried. */
  exact: tickInput,
});

/** The same for programs, which name a language. */
export const searchApiInput = searchInput.extend({ locale: localeInput.optional() });

/** A search that was read. */
export type SearchInput = z.output<typeof searchInput>;

const marked = z
  .array(z.object({ text: z.string(), match: z.boolean().describe('True for the words that were asked for') }))
  .describe('Plain text in pieces; escape it before it becomes HTML');

/** The answer for programs. */
export const searchOutput = z.object({
  query: z.string(),
  widened: z
    .enum(['none', 'spelling', 'languages', 'some-words'])
    .describe('How the search was widened because nothing was found: see `corrected`, or the locale of each item'),
  corrected: z.string().nullable().describe('What was searched instead, when a spelling was guessed'),
  total: z.int().describe('Everything that was found, of the kind asked for'),
  atLeast: z.boolean().describe('True when there may be more than the totals say'),
  kinds: z.array(z.object({ kind: z.enum(SEARCH_KINDS), total: z.int() })),
  items: z.array(
    z.object({
      kind: z.enum(SEARCH_KINDS),
      path: z.string().describe('Without language prefix'),
      locale: z.enum(LOCALES).describe('The language of the text'),
      title: marked,
      snippet: marked.describe('From what the caller may read'),
      partOf: z.string().nullable().describe('The title of the course it is a part of'),
    }),
  ),
  page: z.int(),
  pages: z.int().describe(`At most ${MOST_PAGES}`),
});
