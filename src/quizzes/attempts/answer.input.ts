import { z } from 'zod';
import { wholeNumberInput } from '../../platform/http/input.js';

/** No browser gives more answers than this in one attempt. */
const HIGHEST_TURN = 1e12;

/** One answer, as a browser or another program gives it. */
export const answerInput = z.strictObject({
  clientId: z
    .uuid()
    .transform((id) => id.toLowerCase())
    .describe('Made by the browser. The same id sent twice is kept once.'),
  clientTurn: z
    .int()
    .min(0)
    .max(HIGHEST_TURN)
    .describe(
      'Higher than every turn this browser has seen in this attempt; among answers to a question the highest turn stands, whenever it arrives.',
    ),
  givenAt: z.iso
    .datetime({ offset: true })
    .transform((time) => new Date(time))
    .describe('When it was given, by the clock of the browser. The server decides by its own clock what is late.'),
  response: z
    .looseObject({})
    .nullable()
    .describe(
      'The answer in the shape of the kind of question, naming options by the ids that the attempt shows; null takes an answer back.',
    ),
  certainty: wholeNumberInput(1, 3)
    .nullable()
    .default(null)
    .describe('How sure she is, where the way of the quiz asks for it.'),
  check: z.boolean().default(false).describe('Marks it at once, where the way of the quiz is immediate or adaptive.'),
});

/** What travels in the form of a question beside the answer itself. */
export const answerFormInput = z.object({
  clientId: z.uuid(),
  certainty: z
    .literal(['', '1', '2', '3'])
    .default('')
    .transform((said) => (said === '' ? null : Number(said))),
  go: z.string().max(20).default('next'),
});
