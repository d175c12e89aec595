import { z } from 'zod';
import { QUESTION_KINDS } from '../questions/question.js';

const figure = z.object({
  value: z.number().nullable().describe('Null where the formula has no value'),
  n: z.int().describe('Attempts that it rests on'),
  interval: z.tuple([z.number(), z.number()]).nullable().describe('95 %, delete-a-group jackknife over twelve groups'),
  tooFew: z.boolean().describe('Fewer than 30 attempts: no interval, and not to be built on'),
});

const words = z.object({ en: z.string(), nl: z.string(), fr: z.string() }).partial();

/** The statistics of a quiz as the API answers them. */
export const statisticsAnswer = z.object({
  quizId: z.uuid(),
  slug: z.string(),
  attempts: z.int().describe('Finished attempts that are marked in full, each counted by itself'),
  waiting: z.int().describe('Finished attempts that are in no count yet'),
  changing: z.boolean().describe('True while marks changed that are not in these figures'),
  updatedAt: z.iso.datetime().nullable(),
  figures: z.object({
    mean: figure,
    facility: figure,
    deviation: figure,
    skewness: figure,
    kurtosis: figure,
    consistency: figure,
    errorRatio: figure,
    standardError: figure,
  }),
  items: z.array(
    z.object({
      questionId: z.uuid(),
      name: z.string(),
      kind: z.enum(QUESTION_KINDS),
      drawn: z.boolean().describe('Drawn from a pool: its discrimination is taken with the whole total'),
      n: z.int(),
      figures: z.object({
        facility: figure,
        deviation: figure,
        discrimination: figure,
        efficiency: figure,
        weight: figure,
      }),
      choices: z.array(
        z.object({
          choice: z.string().describe('The id of the answer; empty for no answer'),
          words: words.nullable(),
          fraction: z.number().nullable(),
          thirds: z
            .tuple([z.int(), z.int(), z.int()])
            .describe('By learners with the lowest, middle and highest totals'),
        }),
      ),
      ability: z.array(z.object({ ability: z.number(), share: z.number(), n: z.int() })),
    }),
  ),
});
