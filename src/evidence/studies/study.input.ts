import { z } from 'zod';
import { says, wholeNumberInput } from '../../platform/http/input.js';
import type { Message } from '../../platform/i18n/messages.js';
import { inAnyLanguage, lineInput, nestLanguages, sentenceInput } from '../localized.input.js';
import { readDoi, readPmid } from './identifier.rules.js';
import { STUDY_ERRORS } from './studies.messages.js';

/** An identifier; left empty it is null. */
const identifier = (read: (typed: string) => string | null, wrong: Message) =>
  z
    .string()
    .max(300)
    .nullish()
    .transform((typed, context): string | null => {
      if (!typed?.trim()) return null;
      const found = read(typed);
      if (found === null) context.addIssue({ code: 'custom', ...says(wrong) });
      return found;
    });

const optionalLine = (most: number) =>
  lineInput(most)
    .nullish()
    .transform((text) => text || null);

const year = z.preprocess(
  (typed) => (typed === '' || typed === undefined ? null : typed),
  wholeNumberInput(1800, 2200).nullable(),
);

const facts = {
  authors: sentenceInput(300),
  year,
  title: sentenceInput(500).describe('In the language in which it was published'),
  journal: optionalLine(200),
  citation: optionalLine(100).describe('Volume and pages, such as 12(3):45-67'),
  doi: identifier(readDoi, STUDY_ERRORS.notDoi),
  pmid: identifier(readPmid, STUDY_ERRORS.notPmid),
};
const summary = {
  design: inAnyLanguage(500).default(null),
  size: inAnyLanguage(300).default(null),
  funder: inAnyLanguage(300).default(null),
  conflict: inAnyLanguage(500).default(null),
};

/** A study without any identifier cannot be found again by whoever wants to check it. */
const identified = <T extends { doi: string | null; pmid: string | null }>({ doi, pmid }: T) =>
  doi !== null || pmid !== null;
const NEEDED = { path: ['doi'], ...says(STUDY_ERRORS.identifierNeeded) };

/** A study as the API takes it. */
export const studyInput = z.strictObject({ ...facts, ...summary }).refine(identified, NEEDED);

/** What makes a study. */
export type StudyInput = z.output<typeof studyInput>;

/** The same as a form sends it. */
export const newStudyForm = z.preprocess(nestLanguages, z.object({ ...facts, ...summary }).refine(identified, NEEDED));

/** A changed study from its form; `version` is the state that the person had before her. */
export const studyForm = z.preprocess(
  nestLanguages,
  z.object({ ...facts, ...summary, version: wholeNumberInput(1, 1_000_000) }).refine(identified, NEEDED),
);

/** What the list of studies is filtered by; what makes no sense is left aside. */
export const studiesFilter = z.object({
  q: lineInput(100).catch('').default(''),
  check: z.enum(['checked', 'unchecked']).optional().catch(undefined),
  lacks: z.enum(['identifier', 'funder', 'conflict']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
});

/** One such filter. */
export type StudiesFilter = z.output<typeof studiesFilter>;
