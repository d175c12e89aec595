import { z } from 'zod';
import type { Config } from '../../config/config.js';
import { says, tickInput } from '../../platform/http/input.js';
import type { FileLimit } from '../../platform/http/received-file.js';
import { LIMITS } from './package-names.rules.js';
import { TRANSFER_WORDS as words } from './transfer.messages.js';

/** The largest zip that a form or a program may send: with one video in it, as large as a video may be. */
export const packageLimit = ({ uploadBytes }: Pick<Config, 'uploadBytes'>): FileLimit => ({
  bytes: Math.max(LIMITS.zipBytes, uploadBytes),
  say: words.fileTooLarge,
});

/** The longest JSON with a package in it; what is larger comes as a form with a file. */
export const JSON_BYTES = 8 * 1024 * 1024;

/** How a package is to come in, as the page's form and the API send it. */
export const importChoices = z.object({ publish: tickInput, withdrawMissing: tickInput, replaceDrafts: tickInput });

/** What a program sends beside the file. */
export const courseImportInput = importChoices.extend({ dryRun: tickInput });

/** The same as JSON: the zip in base64, or the texts themselves by their paths. */
export const courseImportJson = z
  .strictObject({
    ...courseImportInput.shape,
    name: z.string().max(200).default('course.zip').describe('What the report calls the zip'),
    file: z.base64().min(1).optional().describe('The zip, in base64'),
    files: z
      .record(z.string().max(1_000), z.string())
      .optional()
      .describe('In place of `file`: the texts by their paths, such as `course.yaml` and `alpha.en.md`'),
  })
  .refine(({ file, files }) => (file === undefined) !== (files === undefined), {
    path: ['file'],
    ...says(words.fileOrFiles),
  });

/** Which part of a report is shown. */
export const reportQuery = z.object({
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
  only: z.enum(['all', 'changes', 'problems']).optional().catch(undefined),
});

const outcome = z.enum(['new', 'changed', 'unchanged', 'withdrawn', 'kept', 'note', 'refused']);

/** The report as the API answers it. */
export const courseImportOutput = z.object({
  saved: z.boolean().describe('False for a dry run, and when there was nothing to change'),
  courses: z.array(z.string()).describe('The slugs of the courses in the package'),
  counts: z.record(outcome, z.int()),
  lines: z.array(
    z.object({
      file: z.string(),
      line: z.int().nullable().describe('In the file, from 1'),
      outcome,
      about: z.string().nullable().describe('The lesson or the field that it is about'),
      changes: z.array(z.string()).describe('What changes'),
      detail: z.string().nullable().describe('What is to be said of it, in the language of the request'),
    }),
  ),
});
