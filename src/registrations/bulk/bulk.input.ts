import { z } from 'zod';
import { tickInput } from '../../platform/http/input.js';
import { peopleFilter } from '../people/people.input.js';
import { BULK_KINDS } from './bulk.views.js';

/** More boxes than a page of the list has. */
const MOST_IDS = 500;

const ids = z
  .union([z.string().transform((id) => [id]), z.array(z.string())])
  .default([])
  .transform((all) => [...new Set(all.map((id) => id.toLowerCase()).filter((id) => z.uuid().safeParse(id).success))])
  .refine((all) => all.length <= MOST_IDS)
  .catch([]);
const sessionId = z
  .string()
  .refine((id) => z.uuid().safeParse(id).success)
  .transform((id) => id.toLowerCase())
  .optional()
  .catch(undefined);

/** What was ticked in the list, and what is to be done with it; `all` means everybody who matches the filter. */
export const bulkChoice = peopleFilter.extend({
  do: z.enum(BULK_KINDS),
  ids,
  all: tickInput.catch(false),
  to: sessionId,
  giveUpPlace: tickInput.catch(false),
});

/** What was ticked. */
export type BulkChoice = z.output<typeof bulkChoice>;

/** The form under the plan: its reason, and what exactly was seen when it was given. */
export const bulkForm = bulkChoice.extend({
  reason: z.string().trim().min(1).max(500),
  seen: z.string().max(40).default(''),
});
