import { Injectable } from '@nestjs/common';
import type { Queryable } from '../platform/database/database.js';
import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';
import { SearchSource, type SearchDocument } from '../search/search-source.js';
import { openingOf, parseOnce, spacedWordsOf } from './lesson-markdown.js';
import { inLanguage } from './translation.rules.js';

/** Lets lessons be found: by their whole text, shown to guests as far as they may read it. */
@Injectable()
export class LessonSearch extends SearchSource {
  readonly kind = 'lesson';
  protected readonly table = 'lesson';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // The texts of those of these lessons that are published, with the course each is part of.
    const rows = await on.query<{
      id: string;
      locale: Locale;
      path: string;
      title: string;
      summary: string;
      body: string;
      preview: boolean;
      course: Localized;
    }>(
      `SELECT l.id, t.locale, '/courses/' || c.slug || '/' || l.slug AS path, t.title, t.summary, t.body, l.preview, c.title AS course
       FROM lesson l JOIN course c ON c.id = l.course_id JOIN lesson_text t ON t.lesson_id = l.id
       WHERE l.id = ANY ($1::uuid[]) AND l.status = 'published' AND c.status = 'published'`,
      [ids],
    );
    return rows.map(({ id, preview, course, body, ...row }) => {
      const text = parseOnce(body);
      return {
        ...row,
        subjectId: id,
        opening: spacedWordsOf(openingOf(text)),
        body: spacedWordsOf(text.root),
        lessonId: preview ? null : id,
        partOf: inLanguage(course, row.locale),
        visibleOn: null,
      };
    });
  }
}

/** Lets courses be found by what they say of themselves. */
@Injectable()
export class CourseSearch extends SearchSource {
  readonly kind = 'course';
  protected readonly table = 'course';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // What those of these courses that are published say of themselves.
    const rows = await on.query<{
      id: string;
      slug: string;
      title: Localized;
      subtitle: Localized;
      summary: Localized;
      teacher: Localized;
      outcomes: Localized<string[]>;
    }>(
      `SELECT id, slug, title, subtitle, summary, teacher, outcomes FROM course WHERE id = ANY ($1::uuid[]) AND status = 'published'`,
      [ids],
    );
    return rows.flatMap(({ id, slug, ...texts }) =>
      LOCALES.filter((locale) => texts.title[locale] !== undefined).map((locale) => {
        const outcomes = inLanguage(texts.outcomes, locale)
          .map((outcome) => (/[.!?]$/.test(outcome) ? outcome : `${outcome}.`))
          .join(' ');
        const body = `${inLanguage(texts.summary, locale)} ${outcomes} ${inLanguage(texts.teacher, locale)}`;
        return {
          ...{ subjectId: id, locale, path: `/courses/${slug}`, title: texts.title[locale] },
          ...{ summary: inLanguage(texts.subtitle, locale), opening: body, body },
          ...{ lessonId: null, partOf: null, visibleOn: null },
        };
      }),
    );
  }
}

/** Lets articles be found, each from its day on. */
@Injectable()
export class ArticleSearch extends SearchSource {
  readonly kind = 'article';
  protected readonly table = 'article';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // The texts of those of these articles that are published, with the day on which each comes out.
    const rows = await on.query<{
      id: string;
      slug: string;
      locale: Locale;
      title: string;
      summary: string;
      body: string;
      visibleOn: string;
    }>(
      `SELECT a.id, a.slug, t.locale, t.title, t.summary, t.body, a.published_on::text AS "visibleOn"
       FROM article a JOIN article_text t ON t.article_id = a.id WHERE a.id = ANY ($1::uuid[]) AND a.status = 'published'`,
      [ids],
    );
    return rows.map(({ id, slug, body, ...row }) => {
      const words = spacedWordsOf(parseOnce(body).root);
      return {
        ...row,
        ...{ subjectId: id, path: `/articles/${slug}`, opening: words, body: words },
        ...{ lessonId: null, partOf: null },
      };
    });
  }
}
