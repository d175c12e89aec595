import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { SearchSource, type SearchDocument } from '../../search/search-source.js';
import { spokenIn } from './webvtt.rules.js';

/** Lets videos be found by what is said in them: each in the first published lesson that shows it. */
@Injectable()
export class TranscriptSearch extends SearchSource {
  readonly kind = 'transcript';
  protected readonly table = 'media';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // The captions of these videos, with the lesson in which each is first shown to the public.
    const rows = await on.query<{
      id: string;
      locale: Locale;
      captions: string;
      title: string;
      alt: Partial<Localized>;
      lesson_id: string;
      preview: boolean;
      path: string;
      lesson: string;
    }>(
      `SELECT m.id, t.locale, t.body AS captions, m.title, m.alt, l.id AS lesson_id, l.preview, l.path, coalesce(own.title, any_text.title) AS lesson
       FROM media m
       JOIN media_track t ON t.media_id = m.id AND t.kind = 'captions'
       JOIN LATERAL (
         SELECT l.id, l.preview, '/courses/' || c.slug || '/' || l.slug AS path FROM lesson_media u
         JOIN lesson l ON l.id = u.lesson_id AND l.status = 'published' JOIN course c ON c.id = l.course_id AND c.status = 'published'
         JOIN course_module d ON d.id = l.module_id
         WHERE u.media_id = m.id ORDER BY c.position, c.slug, d.position, l.position LIMIT 1) l ON true
       LEFT JOIN lesson_text own ON own.lesson_id = l.id AND own.locale = t.locale
       LEFT JOIN LATERAL (SELECT title FROM lesson_text x WHERE x.lesson_id = l.id ORDER BY x.locale LIMIT 1) any_text ON true
       WHERE m.id = ANY ($1::uuid[]) AND m.kind = 'video'`,
      [ids],
    );
    return rows.map(({ id, locale, captions, title, alt, lesson_id: lessonId, preview, path, lesson }) => {
      const said = spokenIn(captions);
      return {
        ...{ subjectId: id, locale, path, title: title || alt[locale] || lesson, summary: alt[locale] ?? '' },
        ...{ opening: preview ? said : '', body: said, lessonId: preview ? null : lessonId },
        ...{ partOf: lesson, visibleOn: null },
      };
    });
  }
}
