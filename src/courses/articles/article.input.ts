import { z } from 'zod';
import { localeInput, says, wholeNumberInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { isFigureName } from '../../ui/figures/index.js';
import { OUTLINE_ERRORS } from '../outline/outline.errors.messages.js';
import { inSomeLanguage, line, nest, slugInput } from '../outline/outline.input.js';
import { ARTICLE_ERRORS as say } from './articles.staff.messages.js';

/** Words that stand where an article's address would stand. */
const RESERVED = new Set(['new']);
/** Lessons that one article can go with. */
export const MOST_LESSONS = 4;

const slug = slugInput.refine((text) => !RESERVED.has(text), says(OUTLINE_ERRORS.reserved));
const figure = z
  .string()
  .trim()
  .refine((name) => name === '' || isFigureName(name), says(OUTLINE_ERRORS.notFigure))
  .transform((name) => name || null)
  .default(null);
const day = z
  .string()
  .trim()
  .refine((text) => text === '' || z.iso.date().safeParse(text).success, says(say.notDay))
  .transform((text) => text || null)
  .default(null);
const list = <T extends z.ZodType>(one: T) =>
  z.preprocess((typed) => (typed === undefined ? [] : [typed].flat()), z.array(one).max(200));

/** A new article. */
export const newArticleForm = (first: Locale) =>
  z.preprocess(
    nest,
    z.object({
      title: line(200).pipe(z.string().min(1)),
      slug: slug.default(''),
      sourceLocale: localeInput,
      author: inSomeLanguage(line(200), first),
    }),
  );

/** What makes an article. */
export type NewArticle = z.output<ReturnType<typeof newArticleForm>>;

/** The settings of an article as their form sends them; `version` tells which state the person had before her. */
export const articleForm = (first: Locale) =>
  z.preprocess(
    (typed) => nest(withLessons(typed as Record<string, unknown>)),
    z.object({
      slug: slug.pipe(z.string().min(1)),
      sourceLocale: localeInput,
      author: inSomeLanguage(line(200), first),
      publishedOn: day,
      figure,
      related: list(z.string().max(200)),
      lessons: z.array(z.string().trim().max(401)).max(MOST_LESSONS),
      version: wholeNumberInput(1, 2_147_483_647),
    }),
  );

/** The settings of an article. */
export type ArticleSettingsInput = z.output<ReturnType<typeof articleForm>>;

/** `lesson-1`, `lesson-2` and so on are a list; a field that was left empty keeps its place, so that a fault finds it. */
function withLessons(form: Record<string, unknown> = {}): Record<string, unknown> {
  const lessons = Array.from({ length: MOST_LESSONS }, (_, at) => form[`lesson-${at + 1}`] ?? '');
  return { ...form, lessons };
}
