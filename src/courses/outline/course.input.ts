import { z } from 'zod';
import { says, wholeNumberInput } from '../../platform/http/input.js';
import { LOCALES, type Locale, type Localized } from '../../platform/i18n/locales.js';
import { isFigureName } from '../../ui/figures/index.js';
import { inLanguages, inSomeLanguage, line, nest, oneLine, slugInput } from './outline.input.js';
import { OUTLINE_ERRORS as say } from './outline.errors.messages.js';

/** Words that stand where a course's address would stand. */
const RESERVED = new Set(['new', 'transfer']);

const slug = slugInput.refine((text) => !RESERVED.has(text), says(say.reserved));
const paragraph = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim());

const outcome = z.string().max(300).transform(oneLine).pipe(z.string().min(1));
const outcomes = z.array(outcome).max(12);
/** The outcomes as a person types them: one a line. */
const typedOutcomes = z
  .string()
  .max(4_000)
  .transform((text) =>
    text
      .split(/\r\n|\n/)
      .map(oneLine)
      .filter(Boolean),
  )
  .pipe(outcomes);

const level = z.enum(['beginner', 'intermediate', 'advanced']);
const figure = z
  .string()
  .trim()
  .refine((name) => name === '' || isFigureName(name), says(say.notFigure))
  .transform((name) => name || null)
  .nullable();
const position = wholeNumberInput(1, 10_000).describe('Its place in the catalogue');

function texts<O extends z.ZodType<string[]>>(outcomeList: O, first: Locale) {
  return {
    title: inSomeLanguage(line(120), first),
    teacher: inLanguages(line(120)),
    subtitle: inLanguages(line(200)),
    summary: inLanguages(paragraph(2_000)),
    outcomes: inLanguages(outcomeList),
    evidencePolicy: inLanguages(paragraph(2_000)),
  };
}

function optionalTexts<O extends z.ZodType<string[]>>(outcomeList: O, first: Locale) {
  const { title, teacher, subtitle, summary, outcomes: list, evidencePolicy } = texts(outcomeList, first);
  return {
    title,
    teacher: teacher.default({}),
    subtitle: subtitle.default({}),
    summary: summary.default({}),
    outcomes: list.default({}),
    evidencePolicy: evidencePolicy.default({}),
  };
}

/** A new course, as the API takes it. It begins as a draft; texts come in one language at least. */
export const courseInput = z.strictObject({
  slug: slug.default(''),
  level: level.default('beginner'),
  figure: figure.default(null),
  position: position.optional().describe('Its place in the catalogue; the last one when left out'),
  ...optionalTexts(outcomes, 'en'),
});

/** What makes a course. */
export type CourseInput = z.output<typeof courseInput>;

/** A new course, as its form sends it: `title.nl` for the title in Dutch, and the outcomes as lines. */
export const newCourseForm = (first: Locale) =>
  z.preprocess(
    nest,
    z.object({
      slug: slug.default(''),
      level,
      figure: figure.default(null),
      position: z.preprocess((text) => (text === '' ? undefined : text), position.optional()),
      ...optionalTexts(typedOutcomes, first),
    }),
  );

/** The settings of a course as their form sends them; `version` tells which state the person had before her. */
export const courseForm = (first: Locale) =>
  z.preprocess(
    nest,
    z.object({
      slug: slug.pipe(z.string().min(1)),
      level,
      figure: figure.default(null),
      position,
      ...optionalTexts(typedOutcomes, first),
      version: z.string().max(40),
    }),
  );

/** What changes about a course; the rest stays. Texts that are given replace those of their field. */
export const coursePatch = z
  .strictObject({
    slug: slug.pipe(z.string().min(1)),
    level,
    figure,
    position,
    ...texts(outcomes, 'en'),
    version: z.string().max(40).describe('Its `updatedAt` as last read; refused when somebody changed it since'),
  })
  .partial();

/** What changes about a course. */
export type CoursePatch = z.output<typeof coursePatch>;

/** The texts of a course that its public pages cannot do without. */
export const COURSE_TEXTS = ['title', 'teacher', 'subtitle', 'summary', 'outcomes', 'evidencePolicy'] as const;

/** The texts of a course, each in the languages that somebody filled in. */
export type CourseTexts = {
  [F in (typeof COURSE_TEXTS)[number]]: Partial<Localized<F extends 'outcomes' ? string[] : string>>;
};

/** Which texts miss a language, as `summary.fr`. */
export function missingTexts(texts: CourseTexts): string[] {
  return COURSE_TEXTS.flatMap((field) =>
    LOCALES.filter((locale) => !texts[field][locale]?.length).map((locale) => `${field}.${locale}`),
  );
}
