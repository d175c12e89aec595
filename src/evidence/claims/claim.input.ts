import { z } from 'zod';
import { says, wholeNumberInput } from '../../platform/http/input.js';
import { GRADE_ORDER } from '../evidence.rules.js';
import { inAnyLanguage, inEveryLanguage, lineInput, nestLanguages } from '../localized.input.js';
import { DIRECTIONS } from '../study.entity.js';
import { CLAIM_ERRORS } from './claims.messages.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Words that have an address of their own beside the claims. */
const RESERVED = ['new', 'how-we-grade'];

const slug = z
  .string()
  .trim()
  .max(80)
  .refine((text) => text === '' || (SLUG.test(text) && !RESERVED.includes(text)), says(CLAIM_ERRORS.notSlug))
  .describe(
    'The name by which lessons state it and the last part of its address; made from the English words when left out',
  );

const words = { text: inEveryLanguage(500), scope: inEveryLanguage(2000), population: inEveryLanguage(1000) };

/** A new claim, as the API takes it. */
export const claimInput = z.strictObject({ slug: slug.default(''), ...words });

/** What makes a claim. */
export type ClaimInput = z.output<typeof claimInput>;

/** The same as a form sends it: `text.nl` for its words in Dutch. */
export const newClaimForm = z.preprocess(nestLanguages, z.object({ slug: slug.default(''), ...words }));

const version = wholeNumberInput(1, 1_000_000);

/** A changed claim from its form; `version` is the state that the person had before her. */
export const claimForm = z.preprocess(nestLanguages, z.object({ slug: slug.default(''), ...words, version }));

/** What a program changes of a claim; what it leaves out stays. */
export const claimChanges = z.strictObject({
  slug: slug.optional(),
  text: words.text.optional(),
  scope: words.scope.optional(),
  population: words.population.optional(),
  version: z.int().min(1).describe('The version that the change starts from'),
});

/** How a study bears on a claim. */
export const bearingInput = z.strictObject({
  direction: z.enum(DIRECTIONS),
  note: inAnyLanguage(1000).default(null),
});

/** The same with the study, from the form below a claim. */
export const attachForm = z.preprocess(
  nestLanguages,
  z.object({
    study: z.string().trim().min(1).max(80),
    direction: z.enum(DIRECTIONS),
    note: inAnyLanguage(1000).default(null),
  }),
);

/** What the list of claims is filtered by; what makes no sense is left aside. */
export const claimsFilter = z.object({
  q: lineInput(100).catch('').default(''),
  grade: z
    .enum([...GRADE_ORDER, 'none'])
    .optional()
    .catch(undefined),
  review: z.enum(['due', 'overdue']).optional().catch(undefined),
  /** A course by its slug, '*' for any lesson at all, '-' for none. */
  use: z
    .string()
    .max(80)
    .regex(/^([*-]|[a-z0-9]+(-[a-z0-9]+)*)$/)
    .optional()
    .catch(undefined),
  waiting: z.literal('yes').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
});

/** One such filter. */
export type ClaimsFilter = z.output<typeof claimsFilter>;
