import { z } from 'zod';
import { says } from '../../platform/http/input.js';
import { PROFILE_ERRORS } from './profiles.messages.js';

/** The form of the consent: a box that was not ticked is no consent, and neither is a missing one or any other word. */
export const consentForm = z.object({
  agree: z.preprocess(
    (sent) => sent === 'on' || sent === 'true' || sent === true,
    z.boolean().refine((ticked) => ticked, says(PROFILE_ERRORS.tick)),
  ),
});
