import { z } from 'zod';
import { CLOSING_STEPS } from './attendance.rules.js';

const reason = z
  .string()
  .trim()
  .max(500)
  .transform((given) => given || undefined)
  .optional();

/** The filter of the check-in list, as it stands in its address; an unknown one counts as none. */
export const checkInFilter = z.object({
  search: z.string().trim().max(200).default('').catch(''),
  show: z.enum(['all', 'unchecked', 'attended', 'no-show']).catch('all'),
  after: z.string().max(400).optional(),
});

/** Whom the list shows. */
export type CheckInFilter = z.output<typeof checkInFilter>;

/** A tick on the list: who, what, and the filter to come back to. */
export const tickForm = z.object({
  registration: z.uuid(),
  attendance: z.enum(['attended', 'no-show', 'clear']).transform((said) => (said === 'clear' ? null : said)),
  reason,
  ...checkInFilter.shape,
});

/** One of the steps that end a check-in. */
export const closingStepForm = z.object({ step: z.enum(CLOSING_STEPS) });

/** The step to take back. */
export const undoStepForm = z.object({ step: z.uuid() });

/** The body of the API's tick. */
export const attendanceBody = z.strictObject({
  attendance: z.enum(['attended', 'no-show']).nullable().meta({ description: 'null: nobody has said yet.' }),
  reason: reason.meta({ description: 'Asked for once the session has ended; kept in the audit log.' }),
});
