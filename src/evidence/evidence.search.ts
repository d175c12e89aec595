import { Injectable } from '@nestjs/common';
import type { Queryable } from '../platform/database/database.js';
import { LOCALES, type Localized } from '../platform/i18n/locales.js';
import { SearchSource, type SearchDocument } from '../search/search-source.js';

type Text = Partial<Localized> | null;

/** Lets claims be found by their words, their scope and the rationale of the grade in force. */
@Injectable()
export class ClaimSearch extends SearchSource {
  readonly kind = 'claim';
  protected readonly table = 'claim';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // What these claims say, of whom, and why they are graded as they are.
    const rows = await on.query<{
      id: string;
      slug: string;
      text: Localized;
      scope: Text;
      population: Text;
      rationale: Text;
    }>(
      `SELECT c.id, c.slug, c.text, c.scope, c.population, g.rationale FROM claim c
       LEFT JOIN LATERAL (SELECT rationale FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       WHERE c.id = ANY ($1::uuid[])`,
      [ids],
    );
    return rows.flatMap(({ id, slug, text, scope, population, rationale }) =>
      LOCALES.filter((locale) => text[locale] !== undefined).map((locale) => {
        const body = [scope, population, rationale].map((part) => part?.[locale] ?? '').join(' ');
        return {
          ...{ subjectId: id, locale, path: `/evidence/${slug}`, title: text[locale], summary: scope?.[locale] ?? '' },
          ...{ opening: body, body, lessonId: null, partOf: null, visibleOn: null },
        };
      }),
    );
  }
}
