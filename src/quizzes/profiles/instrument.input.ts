import { z } from 'zod';
import { inEveryLanguage } from '../../evidence/localized.input.js';
import { says } from '../../platform/http/input.js';
import { INSTRUMENT_ERRORS } from './instrument.messages.js';

const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** A lesson, a course or an article, without language prefix. */
const path = z
  .string()
  .max(250)
  .regex(/^\/(courses|articles)\/[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/);

const bandInput = z.strictObject({
  upTo: z.number().gt(0).max(100).describe('The highest score that belongs here; the next band begins above it'),
  name: inEveryLanguage(60).describe('Such as "low" or "much sun"'),
  advice: inEveryLanguage(600).describe('What whoever stands here can do; never a diagnosis'),
});

/** One factor of a profile. */
export const factorInput = z
  .strictObject({
    slug,
    name: inEveryLanguage(60),
    kind: z
      .enum(['proxy', 'external'])
      .describe(
        'proxy: something inside that a questionnaire cannot measure, from her own report; external: from outside',
      ),
    about: inEveryLanguage(600).describe('What the factor is, and for a proxy what it stands in for'),
    bands: z.array(bandInput).min(1).max(6),
    claims: z.array(slug).max(10).describe('What the factor rests on: its evidence grade is that of these claims'),
    lessons: z.array(path).max(5).describe('Where to read on, the best first'),
    least: z
      .int()
      .min(1)
      .max(50)
      .default(1)
      .describe('How many of its items must have an answer before there is a score'),
  })
  .superRefine(({ bands }, context) => {
    const ends = bands.map(({ upTo }) => upTo);
    if (ends.some((end, i) => i > 0 && end <= ends[i - 1]!) || ends.at(-1) !== 100)
      context.addIssue({ code: 'custom', path: ['bands'], ...says(INSTRUMENT_ERRORS.bands) });
  });

/**
 * What a profile makes of answers: the factors on which its items load, with bands from low to high. The items
 * themselves are questions of the bank, whose `loads` name a factor by its slug.
 */
export const instrumentInput = z
  .strictObject({
    version: z.int().min(1).describe('Rises when bands or factors change; a result says under which it was read'),
    factors: z.array(factorInput).min(1).max(24),
  })
  .superRefine(({ factors }, context) => {
    const seen = new Set<string>();
    for (const [at, factor] of factors.entries()) {
      if (seen.has(factor.slug))
        context.addIssue({ code: 'custom', path: ['factors', at, 'slug'], ...says(INSTRUMENT_ERRORS.twice) });
      seen.add(factor.slug);
    }
  });

/** The factors of a profile with their bands and advice, as `quiz.instrument` holds them. */
export type Instrument = z.output<typeof instrumentInput>;

/** One factor of a profile. */
export type Factor = Instrument['factors'][number];

/** A part of a factor's scale, with what it means. */
export type Band = Factor['bands'][number];
