import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';
import { ContentMemory } from './content-memory.js';
import type { ArticleSummary, ArticleView, PublicAddress } from './courses.views.js';
import { chooseLocale, inLanguage } from './translation.rules.js';

interface ArticleRow extends Record<string, unknown> {
  id: string;
  slug: string;
  figure: string | null;
  related: string[];
  published_on: string;
  author: Partial<Localized>;
  lessons: string[];
  texts: Partial<Record<Locale, { title: string; summary: string; updatedAt: string }>>;
}

/** Reads the journal as the public sees it: drafts do not exist here. */
@Injectable()
export class ArticleQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: ContentMemory,
    private readonly clock: Clock,
  ) {}

  /** The day up to which articles are out; one that is dated later waits for its day. */
  get #today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  /** Every published article, the newest first. */
  articles(locale: Locale): Promise<ArticleSummary[]> {
    return this.memory.remember(`articles ${locale} ${this.#today}`, ['articles'], async () =>
      (await this.#rows(null)).map((row) => toSummary(row, locale)),
    );
  }

  /** One published article with its text; null when there is none of that name. */
  article(slug: string, locale: Locale): Promise<ArticleView | null> {
    return this.memory.remember(`article ${slug} ${locale} ${this.#today}`, ['articles'], async () => {
      const [row] = await this.#rows(slug);
      if (!row) return null;
      const summary = toSummary(row, locale);
      // The text in the language that is shown.
      const [text] = await this.database.query<{ body: string }>(
        'SELECT body FROM article_text WHERE article_id = $1 AND locale = $2',
        [row.id, summary.locale],
      );
      return text ? { ...summary, body: text.body, locales: localesOf(row) } : null;
    });
  }

  /** The present slug of the article that had this one before; null when none had. */
  async moved(slug: string): Promise<string | null> {
    const [row] = await this.database.query<{ slug: string }>(
      'SELECT a.slug FROM article_address o JOIN article a ON a.id = o.article_id WHERE o.slug = $1',
      [slug],
    );
    return row?.slug ?? null;
  }

  /** The public addresses of the journal. */
  async addresses(): Promise<PublicAddress[]> {
    const articles = (await this.#rows(null)).map((row) => ({
      path: `/articles/${row.slug}`,
      locales: localesOf(row),
      changedAt: new Date(Math.max(...Object.values(row.texts).map((text) => Date.parse(text.updatedAt)))),
    }));
    const latest = new Date(Math.max(0, ...articles.map((article) => article.changedAt.getTime())));
    return [{ path: '/articles', locales: [...LOCALES], changedAt: latest }, ...articles];
  }

  async #rows(slug: string | null): Promise<ArticleRow[]> {
    // Published articles (or the one of that name) with title, summary and author in every language they have.
    return this.database.query<ArticleRow>(
      `SELECT a.id, a.slug, a.figure, a.related, a.author, a.published_on::text, t.texts,
         ARRAY(SELECT r.lesson_id FROM article_lesson r WHERE r.article_id = a.id ORDER BY r.position) AS lessons
       FROM article a
       JOIN LATERAL (SELECT jsonb_object_agg(t.locale, jsonb_build_object('title', t.title, 'summary', t.summary, 'updatedAt', t.updated_at)) AS texts
                     FROM article_text t WHERE t.article_id = a.id) t ON t.texts IS NOT NULL
       WHERE a.status = 'published' AND a.published_on <= $2::date AND ($1::text IS NULL OR a.slug = $1) ORDER BY a.published_on DESC, a.slug`,
      [slug, this.#today],
    );
  }
}

function localesOf(row: ArticleRow): Locale[] {
  return LOCALES.filter((locale) => row.texts[locale]);
}

function toSummary(row: ArticleRow, wanted: Locale): ArticleSummary {
  const locale = chooseLocale(localesOf(row), wanted)!;
  const { title, summary, updatedAt } = row.texts[locale]!;
  return {
    slug: row.slug,
    figure: row.figure,
    id: row.id,
    related: row.related,
    lessons: row.lessons,
    publishedOn: row.published_on,
    title,
    summary,
    author: inLanguage(row.author, locale),
    updatedAt: new Date(updatedAt),
    locale,
  };
}
