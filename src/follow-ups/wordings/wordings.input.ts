import { z } from 'zod';
import { wholeNumberInput } from '../../platform/http/input.js';

const version = wholeNumberInput(0, 1_000_000);

/** Another wording of a sentence, with how often it had been changed when the person opened it. */
export const wordingInput = z.object({
  version,
  text: z
    .string()
    .default('')
    .transform((given) => given.replace(/\r\n?/g, '\n').trim()),
});

/** The original words are to hold again. */
export const wordingRestoreInput = z.object({ version });
