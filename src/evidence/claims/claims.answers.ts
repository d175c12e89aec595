import { z } from 'zod';
import { pagingInput } from '../../platform/http/paging.js';
import { languageInput } from '../evidence.input.js';
import { GRADE_ORDER } from '../evidence.rules.js';

/** Which claims a program asks for. */
export const claimsQuery = pagingInput.extend({ ...languageInput.shape, grade: z.enum(GRADE_ORDER).optional() });

/** Claims as the API lists them. */
export const listAnswer = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      text: z.string(),
      level: z.enum(GRADE_ORDER).describe('`ungraded` also where nobody has given a grade yet'),
      reviewDue: z.iso.date().nullable(),
      studies: z.int(),
    }),
  ),
  next: z.string().nullable(),
});

/** A claim that was written down. */
export const createdClaimAnswer = z.object({ id: z.uuid(), slug: z.string() });

/** A claim that was changed. */
export const savedClaimAnswer = z.object({ slug: z.string().describe('Its name now') });
