import { z } from 'zod';
import { localeInput } from '../../platform/http/input.js';

/** What the calendar of sessions shows, in its address: what makes no sense there is left out. */
export const calendarQuery = z
  .object({
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
    masterclass: z.uuid().optional().catch(undefined),
    language: localeInput.optional().catch(undefined),
    status: z.enum(['draft', 'published', 'cancelled', 'finished']).optional().catch(undefined),
  })
  .transform(({ masterclass, ...filter }) => ({ ...filter, masterclassId: masterclass }));

/** Which sessions the calendar shows. */
export type CalendarFilter = z.output<typeof calendarQuery>;
