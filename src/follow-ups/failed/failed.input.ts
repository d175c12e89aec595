import { z } from 'zod';
import { says, tickInput } from '../../platform/http/input.js';
import { blank } from '../ledger/ledger.input.js';
import { FAILED_WORDS as words } from './failed.messages.js';

/** As many as a page shows; more at once would be a campaign. */
export const MOST_RETRIED = 50;

/** Which of them to show, and from where on. */
export const failedInput = z.object({
  only: blank(z.enum(['failed', 'ambiguous'])),
  after: blank(z.string().max(200)),
});

/** Which mails to send again, after a look or not yet. */
export const retryInput = z.object({
  ids: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z
      .array(z.uuid())
      .refine((ids) => ids.length > 0, says(words.nonePicked))
      .refine((ids) => ids.length <= MOST_RETRIED, says(words.tooMany, { most: MOST_RETRIED })),
  ),
  /** Set on the page that has shown them all. */
  sure: tickInput,
  twice: tickInput,
});
