import { z } from 'zod';
import { wholeNumberInput } from '../platform/http/input.js';

/** Marks a lesson as done, or undoes that. */
export const markInput = z.strictObject({
  done: z.boolean().describe('true marks the lesson as done, false undoes it'),
});

/** Tells which lesson's page is open, and at which of its headings; a page that names itself may tell again. */
export const positionInput = z.object({
  openedAt: z.iso.datetime({ offset: true }).transform((time) => new Date(time)),
  sentAt: z.iso
    .datetime({ offset: true })
    .transform((time) => new Date(time))
    .optional(),
  page: z.uuid().optional(),
  turn: wholeNumberInput(0, 1_000_000).default(0),
  section: wholeNumberInput(0, 500).default(0),
  /** Seconds in which this page was in front and somebody was there, all in all. */
  read: wholeNumberInput(0, 1_000_000).default(0),
});
