import { z } from 'zod';

const time = z.iso.datetime().nullable();

/** A quiz, and how whoever asks stands in it. */
export const quizView = z.object({
  id: z.uuid(),
  slug: z.string(),
  kind: z.enum(['knowledge', 'profile']),
  title: z.string(),
  intro: z.string().describe('Markdown'),
  way: z.enum(['deferred', 'immediate', 'adaptive', 'certainty']),
  questions: z.int(),
  timeLimitSeconds: z.int().nullable(),
  opensAt: time,
  closesAt: time,
  attemptsAllowed: z.int().nullable(),
  grading: z.enum(['best', 'last', 'first', 'average']),
  passShare: z.number().nullable(),
  standing: z
    .object({
      underWay: z.uuid().nullable().describe('The attempt that is under way'),
      attemptsLeft: z.int().nullable(),
      share: z.number().nullable().describe('By the way of grading; null while there is none that may be seen'),
      passed: z.boolean().nullable(),
      attempts: z.array(
        z.object({
          id: z.uuid(),
          number: z.int(),
          startedAt: z.iso.datetime(),
          finishedAt: time,
          mark: z.number().nullable(),
          most: z.number().nullable(),
        }),
      ),
    })
    .nullable()
    .describe('Null for a guest'),
});

/** The published quizzes. */
export const quizzesView = z.object({ items: z.array(quizView), next: z.null() });

/** A quiz as the API tells of it. */
export type QuizAnswer = z.infer<typeof quizView>;
