import { z } from 'zod';
import { LOCALES } from '../../platform/i18n/locales.js';
import { FATES, PEOPLE_SORTS } from './people.views.js';

/** The filter of the list as it stands in its address; an unknown value counts as none. */
export const peopleFilter = z.object({
  status: z.enum(FATES).optional().catch(undefined),
  language: z.enum(LOCALES).optional().catch(undefined),
  attendance: z.enum(['attended', 'no-show', 'open']).optional().catch(undefined),
  source: z
    .string()
    .trim()
    .max(200)
    .transform((source) => source || undefined)
    .optional()
    .catch(undefined),
  search: z.string().trim().max(200).default('').catch(''),
});

/** Which part of the list is shown, and in which order. */
export const peopleQuery = peopleFilter.extend({
  sort: z.enum(PEOPLE_SORTS).default('line').catch('line'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

/** What an export asks besides: the sign between the cells. */
export const exportQuery = peopleFilter.extend({
  separator: z.enum(['comma', 'semicolon']).default('comma').catch('comma'),
});

/** The list as an address asks for it. */
export type PeopleQuery = z.output<typeof peopleQuery>;
