import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Locale, Localized } from '../platform/i18n/locales.js';
import { PageTitles } from '../quizzes/profiles/page-titles.js';
import { inLanguage } from './translation.rules.js';

/** Tells a profile what the lessons, courses and articles that it recommends are called. */
@Injectable()
export class TitlesOfPages extends PageTitles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(paths: readonly string[], wanted: Locale): Promise<ReadonlyMap<string, string>> {
    if (paths.length === 0) return new Map();
    // The titles of what is published at these addresses, in every language there is.
    const rows = await this.database.query<{ path: string; titles: Partial<Localized> }>(
      `SELECT * FROM (
         SELECT '/courses/' || c.slug AS path, c.title AS titles FROM course c WHERE c.status = 'published'
         UNION ALL
         SELECT '/courses/' || c.slug || '/' || l.slug, (SELECT jsonb_object_agg(t.locale, t.title) FROM lesson_text t WHERE t.lesson_id = l.id)
         FROM lesson l JOIN course c ON c.id = l.course_id AND c.status = 'published' WHERE l.status = 'published'
         UNION ALL
         SELECT '/articles/' || a.slug, (SELECT jsonb_object_agg(t.locale, t.title) FROM article_text t WHERE t.article_id = a.id)
         FROM article a WHERE a.published_on <= $2::date) pages
       WHERE path = ANY ($1) AND titles IS NOT NULL`,
      [paths, this.clock.now().toISOString().slice(0, 10)],
    );
    return new Map(rows.map(({ path, titles }) => [path, inLanguage(titles, wanted)]));
  }
}
