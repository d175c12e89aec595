import { z } from 'zod';
import { GRADE_ORDER } from '../evidence.rules.js';
import { inEveryLanguage, lineInput, nestLanguages } from '../localized.input.js';

/** A proposed grade, as the API takes it. */
export const proposalInput = z.strictObject({
  level: z.enum(GRADE_ORDER),
  rationale: inEveryLanguage(2000).describe('Why, for readers, in each language'),
  reviewDue: z.iso.date().describe('The day by which somebody looks at it again'),
});

/** What is proposed. */
export type ProposalInput = z.output<typeof proposalInput>;

/** The same as its form sends it. */
export const proposalForm = z.preprocess(nestLanguages, z.object(proposalInput.shape));

/** Why a proposal is taken back or turned down. */
export const reasonInput = z.object({ reason: lineInput(500).pipe(z.string().min(1)) });
