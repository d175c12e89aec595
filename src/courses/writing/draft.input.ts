import { z } from 'zod';
import { says, wholeNumberInput } from '../../platform/http/input.js';
import { CHOICES } from './merge.rules.js';
import { WRITING_ERRORS } from './writing.messages.js';

/** The longest text of a lesson, in characters. */
export const MOST_CHARACTERS = 200_000;
const MOST_VERSIONS = 2_000_000_000;

// Browsers send lines that end in CR LF; Markdown and our comparisons count in LF.
const lines = (text: unknown) => (typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : (text ?? ''));
const line = (most: number) =>
  z.preprocess(
    (text) => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : (text ?? '')),
    z.string().max(most),
  );
const count = wholeNumberInput(0, MOST_VERSIONS);

/** A draft may be unfinished in every field; what publishing asks for is checked when it is published. */
export const draftInput = z
  .object({
    title: line(200),
    summary: line(1_000),
    body: z.preprocess(
      lines,
      z
        .string()
        .refine((text) => text.length <= MOST_CHARACTERS, says(WRITING_ERRORS.tooLong, { most: MOST_CHARACTERS })),
    ),
    version: count,
    revision: count,
    againstVersion: count.optional(),
    againstRevision: count.optional(),
    choices: z.array(z.enum(CHOICES)).default([]),
  })
  .transform(({ title, summary, body, version, revision, againstVersion, againstRevision, choices }) => ({
    text: { title, summary, body },
    key: { version, revision },
    answer:
      againstVersion === undefined || againstRevision === undefined
        ? null
        : { against: { version: againstVersion, revision: againstRevision }, choices },
  }));

/** What an editor sends to be kept: her text, what it began from, and perhaps her choices where two texts clashed. */
export type DraftInput = z.output<typeof draftInput>;

/** The fields of the form as the schema reads them: `choice.0`, `choice.1` and so on are a list. */
export function draftFields(form: Record<string, unknown>): Record<string, unknown> {
  const choices: unknown[] = [];
  for (let at = 0; form[`choice.${at}`] !== undefined; at++) choices.push(form[`choice.${at}`]);
  return { ...form, choices };
}
