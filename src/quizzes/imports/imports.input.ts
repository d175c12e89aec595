import { z } from 'zod';
import { localeInput, tickInput } from '../../platform/http/input.js';
import type { FileLimit } from '../../platform/http/received-file.js';
import { placeForm } from '../bank/bank.input.js';
import { FORMATS, OUTCOMES } from '../formats/reading.js';
import { EXPORT_FORMATS } from '../formats/write-questions.js';
import { QUESTION_KINDS } from '../questions/question.js';
import { IMPORT_WORDS as words } from './imports.messages.js';
import { REPORT_PARTS } from './imports.views.js';

/** The largest file of questions. */
export const QUESTION_FILE: FileLimit = { bytes: 64 * 1024 * 1024, say: words.fileTooLarge };

/** The longest text that can be pasted; a form's field carries no more. */
export const MOST_PASTED = 1_000_000;

const format = z
  .union([z.enum(FORMATS), z.literal('').transform(() => undefined)])
  .optional()
  .describe('Told from the content when left out');

/** The longest text that a program can send in JSON; more comes as a file. */
export const MOST_SENT = 8_000_000;

/** What such JSON may weigh, its escapes included. */
export const JSON_BYTES = 16 * 1024 * 1024;

/** How a file is to be read, as the page's form sends it. */
export const importForm = placeForm.extend({
  format,
  locale: localeInput,
  content: z.string().max(MOST_PASTED).default(''),
});

/** The same as a program sends it, with the file beside it or the text in it. */
export const importInput = importForm.extend({
  locale: localeInput.default('en').describe('The language of the texts in the file'),
  content: z.string().max(MOST_SENT).default(''),
  dryRun: tickInput.describe('Only says what would become of each question'),
});

/** Which part of a report is shown. */
export const reportQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  only: z.enum(REPORT_PARTS).default('all').catch('all'),
});

/** What is to leave, and how. */
export const exportQuery = z.object({
  format: z.enum(EXPORT_FORMATS).default('json').catch('json'),
  locale: localeInput.optional().catch(undefined),
});

/** The report as the API answers it. */
export const importOutput = z.object({
  id: z.uuid(),
  saved: z.boolean().describe('False for a dry run'),
  format: z.enum(FORMATS),
  counts: z.object({
    ...{ total: z.int(), exact: z.int(), approximated: z.int(), refused: z.int() },
    known: z.int().describe('Says exactly what a question of the bank, or an earlier one of the file, says'),
    due: z.int().describe('What saving would add'),
    saved: z.int(),
  }),
  questions: z.array(
    z.object({
      file: z.string().describe('In a package; else empty'),
      line: z.int().nullable().describe('From 1'),
      called: z.string(),
      outcome: z.enum(OUTCOMES),
      known: z.boolean(),
      kind: z.enum(QUESTION_KINDS).nullable(),
      preview: z.string(),
      remarks: z.array(z.object({ code: z.string(), detail: z.string() })),
      question: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    }),
  ),
  quizzes: z.array(
    z.object({
      called: z.string(),
      questions: z.int(),
      remarks: z.array(z.object({ code: z.string(), detail: z.string() })),
      slug: z.string().nullable(),
    }),
  ),
});
