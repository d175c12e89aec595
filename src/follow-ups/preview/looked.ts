import { z } from 'zod';

/** How staff look at a mail: for whom, how wide, in which theme. What cannot be read is as if it were not there. */
export const lookedInput = z.object({
  email: z
    .string()
    .trim()
    .max(254)
    .optional()
    .catch(undefined)
    .transform((email) => email || undefined),
  of: z.uuid().optional().catch(undefined),
  width: z.enum(['desktop', 'phone']).catch('desktop'),
  theme: z.enum(['light', 'dark']).catch('light'),
});

/** The same, read. */
export type Looked = z.output<typeof lookedInput>;
