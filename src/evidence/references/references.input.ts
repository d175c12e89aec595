import { z } from 'zod';
import { MOST_ENTRIES } from './reference.rules.js';

/** The form by which a list is brought along; the file comes beside it. */
export const listForm = z.object({ list: z.string().default('') });

/** The entries that are ticked under a report. */
export const tickedForm = z.object({
  entry: z
    .preprocess((ticked) => (ticked === undefined ? [] : [ticked].flat()), z.array(z.coerce.number().int().min(1)))
    .pipe(z.array(z.number()).max(MOST_ENTRIES)),
});
