import { z } from 'zod';
import { wholeNumberInput } from '../../platform/http/input.js';
import { QUESTIONS } from './recall.rules.js';

/** An answer as its form sends it. */
export const recallForm = z.object({
  round: z.uuid(),
  place: wholeNumberInput(1, QUESTIONS),
  answer: z.string().min(1).max(300),
});
