import { z } from 'zod';
import { emailInput } from '../../../platform/http/input.js';

/** What staff look for among addresses. */
export const addressesInput = z.object({
  search: z.string().trim().max(254).default(''),
  state: z.enum(['', 'suppressed', 'soft', 'news']).default(''),
  after: z.string().max(200).optional(),
});

/** What staff look for. */
export type AddressFilter = z.output<typeof addressesInput>;

const reason = z.string().trim().min(3).max(500);

/** Why an address is suppressed or released. */
export const reasonInput = z.object({ reason });

/** An address that nothing is to be sent to any more. */
export const suppressInput = z.object({ email: emailInput, reason });
