import { z } from 'zod';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { differenceOf } from '../../ui/difference.rules.js';
import { SUBJECT_OF, TRIGGERS } from '../sequence.rules.js';
import { variablesFor } from '../template-variables.js';
import { partsOf, TEXT_PARTS, type TemplateText } from './template-text.js';
import type { TemplateRevision, TemplateRow, TemplateView } from './template.views.js';
import { isChanged } from './templates.queries.js';

const locale = z.enum(LOCALES);
const usedBy = z.array(z.object({ sequenceId: z.uuid(), sequence: z.string(), step: z.int() }));

const text = z.object({
  subject: z.string(),
  preheader: z.string(),
  body: z.string().describe('Markdown with {variables}'),
  button: z.string(),
  buttonTarget: z.string().describe('The variable that holds the address of the button'),
});

/** The texts of follow-ups. */
export const textsAnswer = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      trigger: z.enum(TRIGGERS),
      subject: z.string(),
      changed: z.array(locale).describe('In which languages it differs from how it came with the school'),
      ours: z.boolean().describe('False where staff wrote it themselves'),
      missing: z.array(locale),
      usedBy,
    }),
  ),
  next: z.null(),
});

/** One text in one language. */
export const textAnswer = z.object({
  name: z.string(),
  locale,
  trigger: z.enum(TRIGGERS),
  version: z.int().describe('Give it back when you save; 0 where there is no text in this language yet'),
  text: text.nullable(),
  original: text.nullable().describe('As it came with the school; null where staff wrote it themselves'),
  changed: z.boolean(),
  variables: z.array(
    z.object({
      name: z.string(),
      address: z.boolean().describe('It may stand behind the button or in a link'),
      example: z.string(),
    }),
  ),
  usedBy,
  updatedAt: z.iso.datetime().nullable(),
  updatedBy: z.string().nullable(),
  earlier: z.array(z.object({ version: z.int(), savedAt: z.iso.datetime(), savedBy: z.string().nullable() })),
});

/** The lines of a comparison. */
export const differenceLines = z.array(
  z.union([
    z.object({
      kind: z.enum(['same', 'added', 'removed', 'changed']),
      words: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
    z.object({ kind: z.literal('gap'), lines: z.int().describe('So many lines that are the same in both') }),
  ]),
);

/** What differs from the original, part by part; empty where nothing does. */
export const textDifferenceAnswer = z.object({
  parts: z.array(z.object({ part: z.enum(TEXT_PARTS), lines: differenceLines })),
});

/** The list as programs get it. */
export function answerTexts(rows: readonly TemplateRow[]): z.output<typeof textsAnswer> {
  return textsAnswer.parse({ items: rows, next: null });
}

/** A text as programs get it. */
export function answerText(
  { texts, ...template }: TemplateView,
  locale: Locale,
  revisions: readonly TemplateRevision[],
): z.output<typeof textAnswer> {
  const own = texts[locale];
  return textAnswer.parse({
    ...template,
    locale,
    version: own?.version ?? 0,
    text: own ? partsOf(own) : null,
    original: own?.original ?? null,
    changed: own ? isChanged(own) : false,
    variables: variablesFor(SUBJECT_OF[template.trigger]).map((one) => ({ ...one, example: one.example[locale] })),
    updatedAt: own?.updatedAt.toISOString() ?? null,
    updatedBy: own?.updatedBy ?? null,
    earlier: revisions
      .filter(({ version }) => version !== own?.version)
      .map(({ version, savedAt, savedBy }) => ({ version, savedAt: savedAt.toISOString(), savedBy })),
  });
}

/** A comparison as programs get it. */
export function answerDifference(before: TemplateText, after: TemplateText): z.output<typeof textDifferenceAnswer> {
  const parts = TEXT_PARTS.filter((part) => before[part] !== after[part]);
  return { parts: parts.map((part) => ({ part, lines: differenceOf(before[part], after[part]) })) };
}
