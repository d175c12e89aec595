import { z } from 'zod';

const time = z.iso.datetime();
const option = z.object({ id: z.string(), html: z.string(), text: z.string(), picture: z.string().nullable() });

/** A question of an attempt. Ids of options are names of this attempt only: they say nothing about the key. */
export const attemptQuestionView = z.object({
  position: z.int().describe('The questionId in PUT /attempts/{id}/answers/{questionId}'),
  number: z.int().nullable().describe('Null for a passage, which asks nothing'),
  kind: z.string(),
  stem: z.string().describe('HTML; in `blanks`, [[id]] stands where a blank is'),
  picture: z.string().nullable(),
  several: z.boolean(),
  options: z.array(option),
  stems: z.array(option),
  units: z.array(z.string()),
  blanks: z.array(z.object({ id: z.string(), kind: z.enum(['short', 'numeric', 'choice']), options: z.array(option) })),
  figure: z.string().nullable(),
  areas: z.array(z.object({ id: z.string(), label: z.string(), shape: z.looseObject({ kind: z.string() }) })),
  mostWords: z.int().nullable(),
  response: z.looseObject({}).nullable(),
  certainty: z.int().nullable(),
  hints: z.array(z.string()).describe('HTML of the hints that were taken'),
  hintsLeft: z.int(),
  tries: z.int().describe('Answers that were marked at once'),
  review: z
    .object({
      state: z.enum(['right', 'partly', 'wrong', 'waiting', 'unanswered']).nullable(),
      mark: z.number().nullable(),
      most: z.number().nullable(),
      key: z.array(z.string()).nullable(),
      feedback: z.array(z.object({ html: z.string(), claims: z.array(z.string()) })),
      comment: z.string(),
    })
    .nullable()
    .describe('What the review rules let be seen at this moment; null when that is nothing'),
});

/** One's own attempt. */
export const attemptView = z.object({
  id: z.uuid(),
  quizId: z.uuid(),
  quiz: z.string(),
  number: z.int(),
  way: z.enum(['deferred', 'immediate', 'adaptive', 'certainty']),
  startedAt: time,
  endsAt: time.nullable().describe('The deadline with accommodations, which may move while the attempt runs'),
  graceSeconds: z.int(),
  finishedAt: time.nullable(),
  timedOut: z.boolean(),
  highestTurn: z.int().describe('Turns count on from here'),
  lateAnswers: z.int().describe('Answers that came after the deadline and its grace: kept, not scored'),
  mark: z.number().nullable(),
  most: z.number().nullable(),
  passed: z.boolean().nullable(),
  questions: z.array(attemptQuestionView),
});

/** One's own attempt. */
export type AttemptView = z.infer<typeof attemptView>;

/** A question of it. */
export type AttemptQuestionView = z.infer<typeof attemptQuestionView>;

/** What the server acknowledges; the answer is on the disk by then. */
export const receiptView = z.object({
  clientId: z.uuid(),
  clientTurn: z.int(),
  position: z.int(),
  receivedAt: time,
  came: z.enum(['in-time', 'in-grace', 'late']),
  scored: z.boolean().describe('False for an answer that came too late: it is kept in the log'),
  stands: z.boolean().describe('True when this is the answer to its question that stands now'),
  again: z.boolean().describe('True when it had been kept before under this id'),
  highestTurn: z.int(),
  endsAt: time.nullable(),
  said: z
    .string()
    .nullable()
    .describe('A sentence for the reader where the answer came in the time of grace, or too late'),
});

/** What the server acknowledges. */
export type ReceiptView = z.infer<typeof receiptView>;

/** How much time an attempt has left, by the server. */
export const clockView = z.object({
  now: time,
  endsAt: time.nullable(),
  graceSeconds: z.int(),
  finishedAt: time.nullable(),
});
