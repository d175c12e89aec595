import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import { SearchSource, type SearchDocument } from '../../search/search-source.js';
import type { Words } from '../questions/question.js';
import { plainWords } from '../questions/words.js';

/** Lets published quizzes be found by what they say of themselves. What they ask is not searched: that is for whoever takes them. */
@Injectable()
export class QuizSearch extends SearchSource {
  readonly kind = 'quiz';
  protected readonly table = 'quiz';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // What those of these quizzes that are published say of themselves.
    const rows = await on.query<{ id: string; path: string; title: Words; intro: Words }>(
      `SELECT id, CASE kind WHEN 'profile' THEN '/profile/skin' ELSE '/quizzes/' || slug END AS path, title, intro
       FROM quiz WHERE id = ANY ($1::uuid[]) AND status = 'published'`,
      [ids],
    );
    return rows.flatMap(({ id, path, title, intro }) =>
      LOCALES.filter((locale) => title[locale]).map((locale) => {
        const said = plainWords(intro, locale);
        return {
          ...{ subjectId: id, locale, path, title: plainWords(title, locale) },
          ...{ summary: said, opening: said, body: said },
          ...{ lessonId: null, partOf: null, visibleOn: null },
        };
      }),
    );
  }
}
