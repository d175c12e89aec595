import { z } from 'zod';
import { localeInput, says, wholeNumberInput } from '../../platform/http/input.js';
import { NOTE_MESSAGES } from './notes.messages.js';

/** Most characters of a note, and of the words it marks. */
export const MOST_BODY = 5000;
export const MOST_QUOTE = 1000;

const body = z
  .string()
  .max(MOST_BODY)
  .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim());
const context = z.string().max(100).default('');

/** A note as its form sends it. */
export const noteForm = z.object({
  body: body.pipe(z.string().min(1)),
  version: wholeNumberInput(0, 1_000_000).optional(),
});

/** A highlight may stand without words of one's own: its form may be emptied. */
export const highlightForm = z.object({ body: body.default(''), version: wholeNumberInput(0, 1_000_000).optional() });

/** A note as a program sends it; its id stands in the address, and sending it again makes no second one. */
export const noteInput = z
  .strictObject({
    lessonId: z.uuid(),
    locale: localeInput,
    quote: z
      .strictObject({ exact: z.string().min(1).max(MOST_QUOTE), prefix: context, suffix: context })
      .nullable()
      .default(null),
    section: z.int().min(0).max(500).default(0),
    body: body.default(''),
    version: z.int().optional().describe('The version that this changes; left out for a new note'),
  })
  .superRefine(({ quote, body }, issues) => {
    if (quote === null && body === '')
      issues.addIssue({ code: 'custom', path: ['body'], ...says(NOTE_MESSAGES.empty) });
  });

/** A note as it is to be kept. */
export type GivenNote = z.output<typeof noteInput>;

/** What somebody looks for in her notes. */
export const noteSearchInput = z.object({ q: z.string().trim().max(100).catch('').default('') });
