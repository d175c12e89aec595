import { Injectable } from '@nestjs/common';
import { namesIn } from '../lesson-markdown.js';
import type { Queryable } from '../../platform/database/database.js';
import { signedIn } from '../translation.rules.js';
import { LOCALES, type Locale, type Localized } from '../../platform/i18n/locales.js';
import type { CourseLevel, PublicationStatus } from '../course.entity.js';
import type { CourseFile, LessonEntry } from './package.input.js';
import { fileOf } from './package-names.rules.js';
import { courseYaml, headedText, type PackageFile } from './package-files.rules.js';
import { PackageMediaQueries } from './package-media.queries.js';

/** So many lessons are in memory at a time. */
const LESSONS_AT_ONCE = 25;

interface CourseRow {
  id: string;
  slug: string;
  position: number;
  status: PublicationStatus;
  publish_at: Date | null;
  level: CourseLevel;
  figure: string | null;
  teacher: Localized;
  title: Localized;
  subtitle: Localized;
  summary: Localized;
  outcomes: Localized<string[]>;
  evidence_policy: Localized;
}

interface LessonRow extends OpeningRow {
  id: string;
  module_id: string;
  slug: string;
  minutes: number;
  preview: boolean;
  status: PublicationStatus;
  publish_at: Date | null;
  source_locale: Locale;
}

interface TextRow {
  lesson_id: string;
  locale: Locale;
  draft: boolean;
  title: string;
  summary: string;
  body: string;
  older: boolean;
}

interface OpeningRow {
  opensAfterDays: number | null;
  opensOn: string | null;
}

interface ModuleRow extends OpeningRow, Record<string, unknown> {
  id: string;
  title: Localized;
}

interface ArticleRow extends Record<string, unknown> {
  slug: string;
  status: 'draft' | 'published';
  source_locale: Locale;
  author: Partial<Localized>;
  figure: string | null;
  related: string[];
  lessons: string[];
  published_on: string | null;
  locale: Locale;
  draft: boolean;
  title: string;
  summary: string;
  body: string;
  older: boolean;
}

/** What is noted of texts while they go by, and what is known of claims. */
interface Seen {
  shown: Set<string>;
  ungraded: readonly string[];
}

/** Reads courses as the files of a package, in an order that never changes. */
@Injectable()
export class CoursePackageQueries {
  constructor(private readonly media: PackageMediaQueries) {}

  /** The files of a course, its articles and what all of them show included. Nothing at all when there is no such course. */
  async *files(on: Queryable, slug: string): AsyncGenerator<PackageFile> {
    const [course] = await on.query<CourseRow>('SELECT * FROM course WHERE slug = $1', [slug]);
    if (!course) return;
    const modules = await on.query<ModuleRow>(
      `SELECT id, title, opens_after_days AS "opensAfterDays", opens_on::text AS "opensOn"
       FROM course_module WHERE course_id = $1 ORDER BY position`,
      [course.id],
    );
    // The course's lessons in its order, withdrawn ones included.
    const lessons = await on.query<LessonRow>(
      `SELECT l.id, l.module_id, l.slug, l.minutes, l.preview, l.status, l.publish_at, l.source_locale,
         l.opens_after_days AS "opensAfterDays", l.opens_on::text AS "opensOn"
       FROM lesson l JOIN course_module m ON m.id = l.module_id WHERE l.course_id = $1 ORDER BY m.position, l.position`,
      [course.id],
    );
    const needs = await on.query<{ slug: string }>(
      'SELECT n.slug FROM course_prerequisite p JOIN course n ON n.id = p.needs_id WHERE p.course_id = $1 ORDER BY n.slug',
      [course.id],
    );
    const file = { ...toCourseFile(course, modules, lessons), needs: needs.map((one) => one.slug) };
    yield fileWith('course.yaml', courseYaml(file));
    const shown = new Set<string>();
    const ungraded = await this.#ungraded(on);
    for (let n = 0; n < lessons.length; n += LESSONS_AT_ONCE)
      yield* this.#texts(on, lessons.slice(n, n + LESSONS_AT_ONCE), { shown, ungraded });
    yield* this.#articles(on, slug, { shown, ungraded });
    yield* this.media.files(on, shown);
  }

  async #ungraded(on: Queryable): Promise<string[]> {
    // Which claims have no grade that says how sure we are?
    const rows = await on.query<{ slug: string }>(
      `SELECT c.slug FROM claim c
       WHERE coalesce((SELECT g.level FROM grade g WHERE g.claim_id = c.id ORDER BY g.created_at DESC LIMIT 1), 'ungraded') = 'ungraded'`,
    );
    return rows.map(({ slug }) => slug);
  }

  async *#texts(on: Queryable, lessons: readonly LessonRow[], { shown, ungraded }: Seen): AsyncGenerator<PackageFile> {
    // What these lessons say in each language, published and in drafts, and whether a translation is older than its source.
    const rows = await on.query<TextRow>(
      `SELECT t.lesson_id, t.locale, false AS draft, t.title, t.summary, t.body, coalesce(t.source_revision < s.revision, false) AS older
       FROM lesson_text t JOIN lesson l ON l.id = t.lesson_id
       LEFT JOIN lesson_text s ON s.lesson_id = l.id AND s.locale = l.source_locale AND s.locale <> t.locale
       WHERE t.lesson_id = ANY ($1)
       UNION ALL SELECT lesson_id, locale, true, title, summary, body, false FROM lesson_draft WHERE lesson_id = ANY ($1)`,
      [lessons.map(({ id }) => id)],
    );
    for (const { id, slug } of lessons) {
      const own = rows
        .filter((row) => row.lesson_id === id)
        .sort((a, b) => Number(a.draft) - Number(b.draft) || byLocale(a, b));
      for (const { locale, draft, title, summary, body, older } of own) {
        noteShown(body, shown);
        yield fileWith(
          fileOf({ slug, locale, draft }),
          headedText(
            { title, summary, ...(!draft && openlyIn(body, ungraded)), ...(older && { olderThanSource: true }) },
            body,
          ),
        );
      }
    }
  }

  async *#articles(on: Queryable, course: string, { shown, ungraded }: Seen): AsyncGenerator<PackageFile> {
    // The articles that lead to this course or to a lesson of it, in every language, published and in drafts.
    const rows = await on.query<ArticleRow>(
      `SELECT a.slug, a.status, a.source_locale, a.author, a.figure, a.related, a.published_on::text, w.*, ARRAY(
         SELECT c.slug || '/' || l.slug FROM article_lesson r JOIN lesson l ON l.id = r.lesson_id JOIN course c ON c.id = l.course_id
         WHERE r.article_id = a.id ORDER BY r.position) AS lessons
       FROM article a JOIN LATERAL (
         SELECT t.locale, false AS draft, t.title, t.summary, t.body, coalesce(t.source_revision < s.revision, false) AS older
         FROM article_text t LEFT JOIN article_text s ON s.article_id = a.id AND s.locale = a.source_locale AND s.locale <> t.locale
         WHERE t.article_id = a.id
         UNION ALL SELECT locale, true, title, summary, body, false FROM article_draft WHERE article_id = a.id) w ON true
       WHERE $1 = ANY (a.related) OR EXISTS (
         SELECT FROM article_lesson r JOIN lesson l ON l.id = r.lesson_id JOIN course c ON c.id = l.course_id
         WHERE r.article_id = a.id AND c.slug = $1)`,
      [course],
    );
    const order = (a: ArticleRow, b: ArticleRow) => Number(a.draft) - Number(b.draft) || byLocale(a, b);
    for (const row of rows.sort((a, b) => (a.slug === b.slug ? order(a, b) : a.slug < b.slug ? -1 : 1))) {
      noteShown(row.body, shown);
      yield fileWith(
        `articles/${fileOf(row)}`,
        headedText({ ...articleHeadOf(row), ...(!row.draft && openlyIn(row.body, ungraded)) }, row.body),
      );
    }
  }
}

/** The claims without a grade that a text states: whoever published it said that readers may see them as such. */
function openlyIn(body: string, ungraded: readonly string[]): { notYetGraded?: string[] } {
  if (!ungraded.some((slug) => body.includes(`#${slug}`))) return {};
  const notYetGraded = namesIn(body).claims.filter((slug) => ungraded.includes(slug));
  return notYetGraded.length > 0 ? { notYetGraded } : {};
}

/** Notes the images and videos that a text shows. Most show none, and are not read for it. */
function noteShown(body: string, shown: Set<string>): void {
  if (!/::(?:image|video)/.test(body)) return;
  for (const { name } of namesIn(body).media) shown.add(name);
}

/** The head of an article's file; what is as usual stays out of it. */
function articleHeadOf(row: ArticleRow): Record<string, unknown> {
  const { locale, title, summary, author, published_on: publishedOn, status, source_locale: source } = row;
  return {
    ...{ title, summary, author: signedIn(author, locale) },
    ...(status !== (publishedOn ? 'published' : 'draft') && { status }),
    ...(source !== 'en' && { source }),
    ...(publishedOn && { publishedOn }),
    ...(row.figure && { figure: row.figure }),
    ...(row.related.length > 0 && { related: row.related }),
    ...(row.lessons.length > 0 && { lessons: row.lessons }),
    ...(row.older && { olderThanSource: true }),
  };
}

const fileWith = (name: string, text: string): PackageFile => ({ name, bytes: Buffer.from(text) });
const byLocale = (a: { locale: Locale }, b: { locale: Locale }) =>
  LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale);

function toCourseFile(
  row: CourseRow,
  modules: readonly ModuleRow[],
  lessons: readonly LessonRow[],
): Omit<CourseFile, 'needs'> {
  const { slug, position, status, level, figure, teacher, title, subtitle, summary, outcomes } = row;
  return {
    ...{ slug, position, status, level, teacher, title, subtitle, summary, outcomes },
    evidencePolicy: row.evidence_policy,
    ...(row.publish_at && { publishAt: row.publish_at.toISOString() }),
    ...(figure && { figure }),
    modules: modules.map(({ id, title, opensAfterDays, opensOn }) => ({
      title,
      ...openingFrom({ opensAfterDays, opensOn }),
      lessons: lessons.filter((lesson) => lesson.module_id === id).map(toEntry),
    })),
  };
}

function toEntry({ slug, minutes, preview, status, publish_at, source_locale, ...row }: LessonRow): LessonEntry {
  const base = { slug, minutes, preview, status, source: source_locale, ...openingFrom(row) };
  return publish_at ? { ...base, publishAt: publish_at.toISOString() } : base;
}

const openingFrom = ({ opensAfterDays, opensOn }: OpeningRow) => ({
  ...(opensAfterDays !== null && { opensAfterDays }),
  ...(opensOn !== null && { opensOn }),
});
