import { z } from 'zod';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { differenceOf } from '../../ui/difference.rules.js';
import { differenceLines } from '../templates/texts.answers.js';
import { leftOut, namesOf } from './wording.rules.js';
import type { CatalogueRow, Sentence, SentenceView } from './wordings.queries.js';

const sentence = {
  key: z.string(),
  original: z.string(),
  text: z.string().nullable().describe('The wording of staff; null where the original holds'),
};

/** The groups of built-in mails. */
export const cataloguesAnswer = z.object({
  items: z.array(z.object({ name: z.string(), sentences: z.int(), changed: z.int() })),
  next: z.null(),
});

/** The sentences of a group in a language. */
export const sentencesAnswer = z.object({ items: z.array(z.object(sentence)), next: z.null() });

/** One sentence in a language. */
export const sentenceAnswer = z.object({
  ...sentence,
  locale: z.enum(LOCALES),
  version: z.int().describe('Give it back when you save'),
  variables: z.array(z.string()),
  leftOut: z.array(z.string()).describe('Variables that the wording does not use although the original does'),
  difference: differenceLines.describe('From the original; empty where it holds'),
  earlier: z.array(
    z.object({ text: z.string().nullable(), savedAt: z.iso.datetime(), savedBy: z.string().nullable() }),
  ),
});

/** The groups as programs get them. */
export function answerCatalogues(rows: readonly CatalogueRow[]): z.output<typeof cataloguesAnswer> {
  return cataloguesAnswer.parse({ items: rows, next: null });
}

/** The sentences as programs get them. */
export function answerSentences(rows: readonly Sentence[]): z.output<typeof sentencesAnswer> {
  return sentencesAnswer.parse({ items: rows, next: null });
}

/** A sentence as programs get it. */
export function answerSentence(view: SentenceView, locale: Locale): z.output<typeof sentenceAnswer> {
  const { key, original, text, version, message, revisions } = view;
  return {
    ...{ key, original, text, locale, version },
    variables: namesOf(message),
    leftOut: text === null ? [] : leftOut(message, locale, text),
    difference: text === null ? [] : differenceOf(original, text),
    earlier: revisions.map((revision) => ({ ...revision, savedAt: revision.savedAt.toISOString() })),
  };
}
