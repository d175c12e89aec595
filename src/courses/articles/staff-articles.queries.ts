import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { PublicationStatus } from '../course.entity.js';
import { inLanguage, signedIn } from '../translation.rules.js';
import { titlesOf } from '../writing/drafts.queries.js';
import { LanguageQueries } from '../writing/languages.queries.js';
import { TABLES } from '../writing/writable.js';
import type { ArticleSettingsView, RelatedChoices, StaffArticle } from './staff-articles.views.js';

interface Row extends Record<string, unknown> {
  id: string;
  slug: string;
  titles: Partial<Localized> | null;
  author: Partial<Localized>;
  status: PublicationStatus;
  withdrawn: boolean;
  publishedOn: string | null;
  publishAt: Date | null;
  blocked: boolean;
  ungraded: number;
}

const LESSONS = `ARRAY(SELECT c.slug || '/' || l.slug FROM article_lesson r JOIN lesson l ON l.id = r.lesson_id
  JOIN course c ON c.id = l.course_id WHERE r.article_id = a.id ORDER BY r.position)`;

/** Reads articles as staff see them: drafts, plans and what is missing included. */
@Injectable()
export class StaffArticleQueries {
  constructor(
    private readonly database: Database,
    private readonly languages: LanguageQueries,
    private readonly clock: Clock,
  ) {}

  /** Every article, those without a day first, then the newest. */
  articles(locale: Locale): Promise<StaffArticle[]> {
    return this.#rows(locale, null);
  }

  /** One article; null when there is none of that name. */
  async article(slug: string, locale: Locale): Promise<StaffArticle | null> {
    return (await this.#rows(locale, slug))[0] ?? null;
  }

  /** The present slug of the article that had this one before; null when none had. */
  async moved(slug: string): Promise<string | null> {
    const [row] = await this.database.query<{ slug: string }>(
      'SELECT a.slug FROM article_address o JOIN article a ON a.id = o.article_id WHERE o.slug = $1',
      [slug],
    );
    return row?.slug ?? null;
  }

  /** What is set about an article; null when there is none of that name. */
  async settings(slug: string): Promise<ArticleSettingsView | null> {
    const [row] = await this.database.query<ArticleSettingsView & Record<string, unknown>>(
      `SELECT a.id, a.slug, a.source_locale AS "sourceLocale", a.status, a.author, a.published_on::text AS "publishedOn", a.figure,
         a.related, a.version, ${LESSONS} AS lessons FROM article a WHERE a.slug = $1`,
      [slug],
    );
    return row ?? null;
  }

  /** The courses and lessons that an article can go with, in the order of the catalogue. */
  async choices(locale: Locale): Promise<RelatedChoices> {
    const courses = await this.database.query<{ slug: string; title: Localized }>(
      'SELECT slug, title FROM course ORDER BY position, slug',
    );
    const lessons = await this.database.query<{ path: string; course: Localized; titles: Partial<Localized> | null }>(
      `SELECT c.slug || '/' || l.slug AS path, c.title AS course, ${titlesOf(TABLES.lesson)} AS titles
       FROM lesson l JOIN course_module m ON m.id = l.module_id JOIN course c ON c.id = l.course_id
       ORDER BY c.position, c.slug, m.position, l.position`,
    );
    return {
      courses: courses.map(({ slug, title }) => ({ slug, title: inLanguage(title, locale) })),
      lessons: lessons.map(({ path, course, titles }) => ({
        path,
        title: `${titles ? inLanguage(titles, locale) : path}, ${inLanguage(course, locale)}`,
      })),
    };
  }

  async #rows(locale: Locale, slug: string | null): Promise<StaffArticle[]> {
    // Every article (or the one of that name), how it stands, and how many of its claims have no grade in force.
    const rows = await this.database.query<Row>(
      `SELECT l.id, l.slug, l.author, l.status, l.withdrawn_at IS NOT NULL AS withdrawn, l.published_on::text AS "publishedOn",
         l.publish_at AS "publishAt", p.blocked_at IS NOT NULL AS blocked, ${titlesOf(TABLES.article)} AS titles,
         (SELECT count(*)::int FROM article_claim ac WHERE ac.article_id = l.id AND coalesce((SELECT g.level FROM grade g
            WHERE g.claim_id = ac.claim_id ORDER BY g.created_at DESC LIMIT 1), 'ungraded') = 'ungraded') AS ungraded
       FROM article l LEFT JOIN publication_plan p ON p.article_id = l.id
       WHERE $1::text IS NULL OR l.slug = $1 ORDER BY l.published_on DESC NULLS FIRST, l.slug`,
      [slug],
    );
    const languages = await this.languages.ofArticles(rows.map(({ id }) => id));
    const today = this.clock.now().toISOString().slice(0, 10);
    return rows.map(({ titles, author, ...row }) => ({
      ...row,
      title: titles ? inLanguage(titles, locale) : row.slug,
      author: signedIn(author, locale),
      waits: row.status === 'published' && row.publishedOn !== null && row.publishedOn > today,
      languages: languages.get(row.id) ?? [],
    }));
  }
}
