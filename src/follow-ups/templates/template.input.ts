import { z } from 'zod';
import { says, wholeNumberInput } from '../../platform/http/input.js';
import { TEMPLATE_ERRORS as say } from './templates.messages.js';

const line = z.string().trim().default('');

/** A text as its form sends it; what stands in it is checked with its line by `checkTemplate`. */
export const templateTextForm = z.object({
  subject: line,
  preheader: line,
  body: z
    .string()
    .default('')
    .transform((given) => given.replace(/\r\n?/g, '\n').trim()),
  button: line,
  buttonTarget: line,
});

/** The same, with the version that the person had before her. */
export const templateSaveForm = templateTextForm.extend({ version: wholeNumberInput(0, 1_000_000) });

/** A new text: its name, and the one it begins as a copy of. */
export const newTemplateForm = z.object({
  name: z
    .string()
    .trim()
    .refine((name) => /^[a-z][a-z0-9-]{1,62}$/.test(name), says(say.badName))
    .refine((name) => !['new', 'built-in'].includes(name), says(say.badName)),
  from: z.string().min(1).max(63),
});

/** Which version to bring back, and the one that stood when she asked; without a number it is the original. */
export const restoreForm = z.object({
  version: wholeNumberInput(0, 1_000_000),
  bring: wholeNumberInput(1, 1_000_000)
    .optional()
    .transform((bring) => bring ?? null),
});
