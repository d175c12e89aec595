import { z } from 'zod';
import { says, wholeNumberInput } from '../../platform/http/input.js';
import { LOCALES, type Localized } from '../../platform/i18n/locales.js';
import { PATH_STAFF } from './paths.messages.js';

/** Most courses of a path. */
export const MOST_COURSES = 20;

const oneLine = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(most));

const inAllLanguages = (most: number) =>
  z.object(
    Object.fromEntries(LOCALES.map((locale) => [locale, oneLine(most)])) as Localized<ReturnType<typeof oneLine>>,
  );

/** The ids of the courses of a form: one field for each, in order. */
export const coursesOf = (typed: Record<string, unknown>): string[] =>
  [typed.courses ?? []].flat().filter((id): id is string => typeof id === 'string' && id !== '');

/** A path as its form sends it: `title.nl`, `summary.fr`, and a field `courses` for each course. */
export const pathForm = z.preprocess(
  (given) => {
    const typed = (given ?? {}) as Record<string, unknown>;
    const text = (name: string) => Object.fromEntries(LOCALES.map((locale) => [locale, typed[`${name}.${locale}`]]));
    const { slug, status, version } = typed;
    return { slug, status, version, title: text('title'), summary: text('summary'), courses: coursesOf(typed) };
  },
  z
    .object({
      slug: z
        .string()
        .trim()
        .min(1)
        .max(80)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      status: z.enum(['draft', 'published']),
      version: wholeNumberInput(0, 1_000_000).default(0),
      title: inAllLanguages(120),
      summary: inAllLanguages(600),
      courses: z.array(z.uuid()).max(MOST_COURSES),
    })
    .superRefine(({ status, courses }, context) => {
      if (new Set(courses).size < courses.length)
        context.addIssue({ code: 'custom', path: ['courses'], ...says(PATH_STAFF.twice) });
      if (status === 'published' && courses.length === 0)
        context.addIssue({ code: 'custom', path: ['courses'], ...says(PATH_STAFF.noCourses) });
    }),
);

/** A path as it is to be kept. */
export type GivenPath = z.output<typeof pathForm>;
