import { z } from 'zod';
import { localeInput } from '../platform/http/input.js';
import { oneLine } from './masterclass.input.js';

/** What the list can be sorted by. */
export const SESSION_SORTS = ['when', 'title', 'seats', 'waiting'] as const;

const among = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).optional().catch(undefined);

/** The filters of the console's list of sessions, in its address: what makes no sense there is left out. */
export const sessionListQuery = z
  .object({
    when: z.enum(['upcoming', 'past', 'all']).catch('upcoming'),
    masterclass: z.uuid().optional().catch(undefined),
    status: among(['draft', 'published', 'cancelled', 'finished']),
    language: localeInput.optional().catch(undefined),
    seats: among(['free', 'full', 'queue']),
    host: z.string().max(120).transform(oneLine).catch(''),
    search: z.string().max(200).transform(oneLine).catch(''),
    sort: among(SESSION_SORTS),
    order: z.enum(['up', 'down']).catch('up'),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ masterclass, ...filter }) => ({ ...filter, masterclassId: masterclass }));

/** Which sessions the console lists, and how. */
export type SessionFilter = z.output<typeof sessionListQuery>;
