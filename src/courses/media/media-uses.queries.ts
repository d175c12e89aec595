import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { namesIn } from '../lesson-markdown.js';
import { chooseLocale } from '../translation.rules.js';
import type { MediaUse } from './media.views.js';

interface TextRow extends Record<string, unknown> {
  place: MediaUse['where'];
  path: string;
  title: string;
  locale: Locale;
  body: string | null;
}

/** Finds what shows an image or video. */
@Injectable()
export class MediaUses {
  constructor(private readonly database: Database) {}

  /** The texts, published or not, and the videos that show it, each once with the languages in which it does. */
  async of(name: string, wanted: Locale, within: Queryable = this.database): Promise<MediaUse[]> {
    // Which texts have these letters in them somewhere, and which videos have it as their poster?
    const rows = await within.query<TextRow>(
      `SELECT 'lesson' AS place, '/courses/' || c.slug || '/' || l.slug AS path, t.title, t.locale, t.body
         FROM lesson_text t JOIN lesson l ON l.id = t.lesson_id JOIN course c ON c.id = l.course_id WHERE strpos(t.body, $1) > 0
       UNION ALL SELECT 'draft', '/staff/courses/' || c.slug || '/lessons/' || l.slug || '/edit?language=' || d.locale, d.title, d.locale, d.body
         FROM lesson_draft d JOIN lesson l ON l.id = d.lesson_id JOIN course c ON c.id = l.course_id WHERE strpos(d.body, $1) > 0
       UNION ALL SELECT 'article', '/articles/' || a.slug, t.title, t.locale, t.body
         FROM article_text t JOIN article a ON a.id = t.article_id WHERE strpos(t.body, $1) > 0
       UNION ALL SELECT 'draft', '/staff/articles/' || a.slug || '/edit?language=' || d.locale, d.title, d.locale, d.body
         FROM article_draft d JOIN article a ON a.id = d.article_id WHERE strpos(d.body, $1) > 0
       UNION ALL SELECT 'poster', '/staff/media/' || v.name, coalesce(nullif(v.title, ''), v.name), 'en', NULL
         FROM media v JOIN media p ON p.id = v.poster_id WHERE p.name = $1
       ORDER BY 1, 2, 4`,
      [name],
    );
    const shown = rows.filter(({ body }) => body === null || namesIn(body).media.some((one) => one.name === name));
    const byPath = new Map<string, TextRow[]>();
    for (const row of shown) byPath.set(row.path, [...(byPath.get(row.path) ?? []), row]);
    return [...byPath.values()].map((texts) => {
      const locales = LOCALES.filter((locale) => texts.some((text) => text.locale === locale));
      const title = texts.find((text) => text.locale === chooseLocale(locales, wanted))!.title;
      const { place, path } = texts[0]!;
      return { where: place, title, path, locales: place === 'poster' ? [] : locales };
    });
  }
}
