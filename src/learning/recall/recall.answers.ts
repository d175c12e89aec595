import { z } from 'zod';
import type { RecallView } from './recall.views.js';

/** What there is of recall for one person and course, as JSON; also the description of the answer. */
export const recallAnswer = z.object({
  finished: z.boolean().describe('Questions come once the course is finished'),
  off: z.boolean().describe('True when you asked for no more'),
  next: z.iso.datetime().nullable().describe('When the next round comes'),
  round: z
    .object({
      id: z.uuid(),
      round: z.int(),
      expiresAt: z.iso.datetime(),
      completed: z.boolean(),
      questions: z.array(
        z.object({
          place: z.int(),
          prompt: z.string(),
          quote: z.string().nullable().describe('What the question is about'),
          choices: z
            .array(z.object({ value: z.string(), label: z.string() }))
            .describe('None where you type your answer'),
          told: z
            .object({
              answer: z.string(),
              correct: z.boolean().nullable().describe('Null when no answer was right any more'),
              right: z.array(z.string()).describe('The values of the right choices, or the right answer in words'),
              claims: z.array(z.string()).describe('The claims behind it'),
            })
            .nullable()
            .describe('Null until you answer'),
        }),
      ),
    })
    .nullable(),
});

/** See recallAnswer. */
export type RecallAnswer = z.infer<typeof recallAnswer>;

/** Puts what a person sees into the shape of the API. */
export function toRecallAnswer({ finished, off, next, round }: RecallView): RecallAnswer {
  return {
    ...{ finished, off, next: next?.toISOString() ?? null },
    round: round && {
      ...{ id: round.id, round: round.round, completed: round.completed },
      expiresAt: round.expiresAt.toISOString(),
      questions: round.questions.map(({ place, prompt, quote, choices, told }) => ({
        ...{ place, prompt, quote, choices },
        told: told && { ...told, claims: told.claims.map(({ slug }) => slug) },
      })),
    },
  };
}
