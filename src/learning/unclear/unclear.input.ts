import { z } from 'zod';
import { sectionName } from '../../courses/lesson-sections.rules.js';
import { wholeNumberInput } from '../../platform/http/input.js';
import { MOST_UNCLEAR } from '../../ui/components/unclear.js';

/** Which section of a lesson a form is about. */
export const sectionInput = z.object({
  section: wholeNumberInput(0, 500).default(0),
  heading: z.string().max(2000).transform(sectionName),
  nth: wholeNumberInput(1, 500).default(1),
});

/** What somebody says of a section, as its form sends it; `part` comes from the open page, which takes the answer in. */
export const unclearForm = sectionInput.extend({
  body: z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(MOST_UNCLEAR))
    .default(''),
  act: z.literal('take-back').optional(),
  part: z.literal('1').optional(),
});

/** A section of a lesson as a form named it. */
export type GivenSection = z.output<typeof sectionInput>;
