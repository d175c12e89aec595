import { Injectable } from '@nestjs/common';
import type { Queryable } from '../platform/database/database.js';
import { LOCALES, type Localized } from '../platform/i18n/locales.js';
import { SearchSource, type SearchDocument } from '../search/search-source.js';
import type { ProgrammePart } from './masterclass.entity.js';

type Text<T = string> = Partial<Localized<T>>;

/** Lets masterclasses be found by what they are about, their programme and their host. */
@Injectable()
export class MasterclassSearch extends SearchSource {
  readonly kind = 'masterclass';
  protected readonly table = 'masterclass';

  async documents(ids: readonly string[], on: Queryable): Promise<SearchDocument[]> {
    // What those of these masterclasses that are published say of themselves.
    const rows = await on.query<{
      id: string;
      slug: string;
      host: string;
      title: Localized;
      subtitle: Text;
      summary: Text;
      body: Text;
      programme: Text<ProgrammePart[]>;
      what_to_bring: Text;
    }>(
      `SELECT id, slug, host, title, subtitle, summary, body, programme, what_to_bring FROM masterclass
       WHERE id = ANY ($1::uuid[]) AND status = 'published'`,
      [ids],
    );
    return rows.flatMap(({ id, slug, host, title, ...texts }) =>
      LOCALES.filter((locale) => title[locale] !== undefined).map((locale) => {
        const programme = (texts.programme[locale] ?? []).map((part) => part.text).join(' ');
        const parts = [texts.summary[locale], texts.body[locale], programme, texts.what_to_bring[locale], host];
        const body = parts.filter(Boolean).join(' ');
        return {
          ...{ subjectId: id, locale, path: `/masterclasses/${slug}`, title: title[locale] },
          ...{
            summary: texts.subtitle[locale] ?? '',
            opening: body,
            body,
            lessonId: null,
            partOf: null,
            visibleOn: null,
          },
        };
      }),
    );
  }
}
