import { Injectable } from '@nestjs/common';
import { inLanguage } from '../../courses/translation.rules.js';
import type { Queryable } from '../../platform/database/database.js';
import { LOCALES, type Localized } from '../../platform/i18n/locales.js';
import { SearchSource, type SearchDocument } from '../../search/search-source.js';

/** Lets learning paths be found, by what they say of themselves and by the courses on them. */
@Injectable()
export class PathSearch extends SearchSource {
  readonly kind = 'path';
  protected readonly table = 'path';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // Those of these paths that readers find, with the titles of their published courses.
    const rows = await on.query<{
      id: string;
      slug: string;
      title: Localized;
      summary: Localized;
      courses: Localized[];
    }>(
      `SELECT p.id, p.slug, p.title, p.summary, jsonb_agg(c.title ORDER BY pc.position) AS courses
       FROM path p JOIN path_course pc ON pc.path_id = p.id JOIN course c ON c.id = pc.course_id AND c.status = 'published'
       WHERE p.id = ANY ($1::uuid[]) AND p.status = 'published' GROUP BY p.id`,
      [ids],
    );
    return rows.flatMap(({ id, slug, title, summary, courses }) =>
      LOCALES.map((locale) => {
        const body = [inLanguage(summary, locale), ...courses.map((course) => inLanguage(course, locale))].join(' ');
        return {
          ...{ subjectId: id, locale, path: `/paths/${slug}`, title: inLanguage(title, locale) },
          ...{ summary: inLanguage(summary, locale), opening: body, body },
          ...{ lessonId: null, partOf: null, visibleOn: null },
        };
      }),
    );
  }
}
