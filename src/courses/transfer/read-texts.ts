import type { z } from 'zod';
import { invalidInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { namesIn } from '../lesson-markdown.js';
import type { Faults } from './faults.js';
import { articleDraftHead, articleHead, bodies, draftHead, lessonHead, type ArticleHead } from './package.input.js';
import type { Package, PackageArticle, PackageLesson } from './read-package.js';
import { lineAt, splitHead } from './text-file.rules.js';
import { readYaml } from './yaml-text.js';

/** A lesson's text as its file gives it. */
export interface GivenText {
  slug: string;
  locale: Locale;
  draft: boolean;
  file: string;
  title: string;
  summary: string;
  body: string;
  olderThanSource: boolean;
  /** The claims without a grade of which it says so. */
  notYetGraded: string[];
  /** The line of the file on which the body begins. */
  bodyLine: number;
  /** The claims it states, each with its line. */
  claims: { slug: string; line: number }[];
  /** The images and videos it shows, each with its line. */
  media: { slug: string; line: number }[];
}

/** An article as its files give it. */
export interface GivenArticle {
  slug: string;
  texts: GivenArticleText[];
}

/** A text of an article as its file gives it. */
export interface GivenArticleText extends ArticleHead {
  slug: string;
  locale: Locale;
  draft: boolean;
  file: string;
  body: string;
  bodyLine: number;
}

/** Reads all texts of a lesson; those with a fault are noted and left out. */
export async function readLessonTexts(from: Package, lesson: PackageLesson, faults: Faults): Promise<GivenText[]> {
  const given: GivenText[] = [];
  for (const { slug, locale, draft, file } of lesson.texts) {
    const read = await readHeaded(from, file, draft ? draftHead : lessonHead, faults, draft);
    if (!read) continue;
    const { head, body, bodyLine } = read;
    const { title, summary } = head;
    const { claims, media } = namesIn(body);
    const placed = (slug: string) => ({ slug, line: bodyLine + lineOf(body, slug) });
    given.push({
      ...{ slug, locale, draft, file, title, summary, body, bodyLine },
      olderThanSource: 'olderThanSource' in head,
      notYetGraded: head.notYetGraded,
      claims: claims.map(placed),
      media: media.map(({ name }) => placed(name)),
    });
  }
  return given;
}

/** Reads an article in all its languages. */
export async function readArticle(from: Package, article: PackageArticle, faults: Faults): Promise<GivenArticle> {
  const texts: GivenArticle['texts'] = [];
  const { slug } = article;
  for (const { locale, draft, file } of article.texts) {
    const read = await readHeaded(from, file, draft ? articleDraftHead : articleHead, faults, draft);
    if (read) texts.push({ ...read.head, slug, locale, draft, file, body: read.body, bodyLine: read.bodyLine });
  }
  return { slug, texts };
}

async function readHeaded<S extends z.ZodType>(from: Package, file: string, schema: S, faults: Faults, draft: boolean) {
  const text = await from.text(file);
  if (text === null) return null;
  const split = splitHead(text);
  if ('say' in split) {
    faults.add(file, split.line, split.say);
    return null;
  }
  const head = readYaml(split.head, schema, file, faults, split.headLine);
  const body = (draft ? bodies.draft : bodies.text).safeParse(split.body);
  if (!body.success) {
    const [first] = invalidInput(body.error.issues).fields;
    faults.add(file, split.bodyLine, first!.message, first!.values ?? {});
  }
  return head && body.success ? { head: head.value, body: split.body, bodyLine: split.bodyLine } : null;
}

/** The line of a body on which a claim, an image or a video is named, from 0. */
function lineOf(body: string, slug: string): number {
  const at = new RegExp(`[#"'=]${slug}(?![a-z0-9-])`).exec(body);
  return at ? lineAt(body, at.index) - 1 : 0;
}
