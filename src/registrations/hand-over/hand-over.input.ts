import { z } from 'zod';
import { emailInput, localeInput, nameInput } from '../../platform/http/input.js';

const colleague = { name: nameInput, email: emailInput, locale: localeInput };

/** The form on which somebody names her colleague. */
export const handOverForm = z.object(colleague);

/** The body of the API's hand-over: staff give a reason, anybody else the token of the personal link. */
export const handOverBody = z.strictObject({
  ...colleague,
  token: z.string().max(100).optional(),
  reason: z.string().trim().min(1).max(500).optional(),
});
