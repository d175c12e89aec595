import { z } from 'zod';
import { localeInput } from '../../platform/http/input.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { MOST_DAYS } from '../opening.rules.js';
import { lessonTextInput } from '../lesson-text.input.js';

const slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const short = z.string().max(2_000);
const inEach = <S extends z.ZodType>(schema: S) =>
  z.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, schema])) as Record<Locale, S>);
const localized = inEach(short);
const title = inEach(z.string().trim().min(1).max(200));
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const status = z.enum(['draft', 'published']);
const figure = z.string().min(1).max(100);

/** When a lesson or the lessons of a module open: so many days after enrolling, on a day, or both. */
const opening = {
  opensAfterDays: z.int().min(1).max(MOST_DAYS).optional(),
  opensOn: z.iso
    .date()
    .refine((day) => day >= '2020-01-01' && day <= '2099-12-31')
    .optional(),
};

/** A lesson's line in course.yaml. What is left out is as usual. */
const lessonEntry = z.strictObject({
  slug,
  minutes: z.int().min(1).max(240),
  preview: z.boolean().default(false),
  status: status.default('published'),
  publishAt: moment.optional(),
  /** The language in which it is written first. */
  source: localeInput.default('en'),
  ...opening,
});

/** What course.yaml holds. */
export const courseFile = z.strictObject({
  slug,
  /** Its place in the catalogue; at the end when left out. */
  position: z.int().min(-2_000_000_000).max(2_000_000_000).optional(),
  status,
  publishAt: moment.optional(),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  figure: figure.optional(),
  teacher: localized,
  title,
  subtitle: localized,
  summary: inEach(z.string().max(5_000)),
  outcomes: inEach(z.array(short).max(50)),
  evidencePolicy: inEach(z.string().max(5_000)),
  /** The addresses of courses that must be finished before. */
  needs: z.array(slug).max(50).default([]),
  modules: z.array(z.strictObject({ title, ...opening, lessons: z.array(lessonEntry).max(5_000) })).max(500),
});

/** A course as its file describes it. */
export type CourseFile = z.output<typeof courseFile>;

/** A lesson as course.yaml describes it. */
export type LessonEntry = z.output<typeof lessonEntry>;

/** The claims without a grade that a text states, and of which its readers are told so. */
const notYetGraded = z.array(slug).max(200).default([]);

/** The head of a lesson's text. */
export const lessonHead = z.strictObject({
  title: lessonTextInput.shape.title,
  summary: lessonTextInput.shape.summary,
  notYetGraded,
  /** This translation renders an older text than its source has now. */
  olderThanSource: z.literal(true).optional(),
});

/** The head of a draft: what is not written yet may be empty. */
export const draftHead = z.strictObject({ title: z.string().max(200), summary: z.string().max(1_000), notYetGraded });

/** A body as readers get it, and as a draft may hold it. */
export const bodies = { text: lessonTextInput.shape.body, draft: z.string().max(200_000) };

/** The head of an article's text; all but its words is the same in every language. */
export const articleHead = z.strictObject({
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().min(1).max(1_000),
  author: z.string().trim().min(1).max(200),
  /** Unsaid, an article with a day is published. */
  status: status.optional(),
  /** The language in which it is written first. */
  source: localeInput.default('en'),
  publishedOn: z.iso.date().optional(),
  figure: figure.optional(),
  related: z.array(slug).max(50).default([]),
  /** Lessons that it goes with, as `course/lesson`. */
  lessons: z
    .array(
      z
        .string()
        .max(401)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/),
    )
    .max(50)
    .default([]),
  notYetGraded,
  olderThanSource: z.literal(true).optional(),
});

/** The head of a draft of an article: what is not written yet may be empty. */
export const articleDraftHead = articleHead.extend({
  title: draftHead.shape.title,
  summary: draftHead.shape.summary,
  author: z.string().max(200),
});

/** An article's head, read. */
export type ArticleHead = z.output<typeof articleHead>;
