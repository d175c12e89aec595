import { z } from 'zod';
import { localeInput } from '../../platform/http/input.js';
import { oneLine } from './outline.input.js';
import { NEEDS } from './outline.views.js';

/** The filters of the console's list of courses, in its address: what makes no sense there is left out. */
export const courseListQuery = z.object({
  search: z.string().max(200).transform(oneLine).catch(''),
  status: z.enum(['draft', 'published']).optional().catch(undefined),
  need: z.enum(NEEDS).optional().catch(undefined),
  language: localeInput.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Which courses the console lists, and what their lessons have to ask for. */
export type CourseFilter = z.output<typeof courseListQuery>;
