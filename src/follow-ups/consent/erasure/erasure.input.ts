import { z } from 'zod';
import { emailInput, says } from '../../../platform/http/input.js';
import { ERASURE_WORDS as words } from './erasure.messages.js';

/** Which address it is about. */
export const erasureLook = z.object({ email: emailInput });

/** An address is erased only by whoever types it once more, and says why. */
export const erasureInput = z
  .object({
    email: emailInput,
    again: z.string().trim().min(1).max(254),
    reason: z.string().trim().min(3).max(500),
  })
  .refine(({ email, again }) => again.toLowerCase() === email.toLowerCase(), {
    path: ['again'],
    ...says(words.notTheSame),
  })
  .refine(({ email, reason }) => !reason.toLowerCase().includes(email.toLowerCase()), {
    path: ['reason'],
    ...says(words.reasonNames),
  });
