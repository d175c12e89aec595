import { z } from 'zod';

/** Marks a lesson as done, or undoes that. */
export const markInput = z.strictObject({
  done: z.boolean().describe('true marks the lesson as done, false undoes it'),
});

/** Tells which lesson's page is open. */
export const positionInput = z.object({
  openedAt: z.iso.datetime({ offset: true }).transform((time) => new Date(time)),
  sentAt: z.iso
    .datetime({ offset: true })
    .transform((time) => new Date(time))
    .optional(),
});
