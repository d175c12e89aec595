import { z } from 'zod';
import { emailInput, localeInput, nameInput, tickInput, timeZoneInput } from '../../platform/http/input.js';

const reason = z.string().trim().min(1).max(500);

/** The form by which staff add one person. */
export const addPersonForm = z.object({
  email: emailInput,
  name: nameInput,
  locale: localeInput,
  timeZone: timeZoneInput,
  place: z.enum(['line', 'front']).default('line'),
  reason,
  confirmation: tickInput,
});

/** Somebody whom staff add. */
export type AddedPerson = z.output<typeof addPersonForm>;

/** The form by which staff bring a list along; the file comes beside it. */
export const listForm = z.object({ list: z.string().default('') });

/** The form under the report of a list that was looked at. */
export const importForm = z.object({ reason, confirmation: tickInput });

/** Which part of a report is shown. */
export const importQuery = z.object({
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
  only: z.enum(['problems']).optional().catch(undefined),
});
