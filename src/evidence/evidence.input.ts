import { z } from 'zod';
import { localeInput } from '../platform/http/input.js';
import { GRADE_ORDER } from './evidence.rules.js';

/** The language in which a program wants texts; its Accept-Language header decides when it names none. */
export const languageInput = z.object({ locale: localeInput.optional() });

/** What the public list is narrowed to; what makes no sense is left aside. */
export const evidenceFilter = z.object({
  grade: z.enum(GRADE_ORDER).optional().catch(undefined),
  topic: z.string().max(200).optional().catch(undefined),
});

const gradeOutput = z.object({
  level: z.enum(GRADE_ORDER),
  rationale: z.string(),
  grader: z.string(),
  confirmer: z.string().nullable().describe('The second person; null for the grades that the school opened with'),
  gradedOn: z.iso.date(),
  reviewDue: z.iso.date(),
});

/** A claim as the API answers it. */
export const claimOutput = z.object({
  id: z.uuid(),
  slug: z.string(),
  text: z.string(),
  scope: z.string(),
  population: z.string(),
  grade: gradeOutput.nullable().describe('The grade in force; null when the claim is not yet graded'),
  history: z.array(gradeOutput).describe('Earlier grades, the latest first'),
  studies: z.array(
    z.object({
      slug: z.string(),
      authors: z.string(),
      year: z.int().nullable(),
      title: z.string(),
      journal: z.string().nullable(),
      citation: z.string().nullable(),
      doi: z.string().nullable(),
      pmid: z.string().nullable(),
      design: z.string().nullable(),
      size: z.string().nullable(),
      funder: z.string().nullable(),
      conflict: z.string().nullable(),
      direction: z.enum(['supports', 'contradicts', 'mixed']),
      note: z.string().nullable(),
      checked: z.boolean().describe('False while no reviewer has compared our summary with the paper'),
      checkedBy: z.string().nullable(),
      checkedOn: z.iso.date().nullable(),
    }),
  ),
  corrections: z
    .array(
      z.object({
        from: z.enum(GRADE_ORDER),
        to: z.enum(GRADE_ORDER),
        why: z.string(),
        changedAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable().describe('When its note was taken off the lessons'),
      }),
    )
    .describe('How the grade has changed, the latest first'),
  lessons: z
    .array(z.object({ course: z.string(), lesson: z.string(), path: z.string() }))
    .describe('The published lessons that state it'),
});
