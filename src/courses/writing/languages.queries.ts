import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LanguageState } from './drafts.views.js';
import { TABLES, type Writable, type WritableTables } from './writable.js';

type Row = LanguageState & { id: string };

// A translation that nobody tied to a revision of its source is not called older: nothing is known about it.
const states = ({ owner, id, text, draft }: WritableTables) => `
  SELECT l.id, k.locale, k.locale = l.source_locale AS source, t.revision AS published, d.${id} IS NOT NULL AS draft,
         k.locale <> l.source_locale AND coalesce(coalesce(d.source_revision, t.source_revision) < s.revision, false) AS older
  FROM ${owner} l CROSS JOIN unnest(ARRAY['en', 'nl', 'fr']) WITH ORDINALITY AS k (locale, place)
  LEFT JOIN ${text} t ON t.${id} = l.id AND t.locale = k.locale
  LEFT JOIN ${draft} d ON d.${id} = l.id AND d.locale = k.locale
  LEFT JOIN ${text} s ON s.${id} = l.id AND s.locale = l.source_locale`;

/** Tells in which languages lessons and articles are written, published, or older than their source. */
@Injectable()
export class LanguageQueries {
  constructor(private readonly database: Database) {}

  /** The states of every lesson's languages, by the lesson's id: of one course, or of all of them. */
  async ofLessons(courseId?: string): Promise<Map<string, LanguageState[]>> {
    // How does each lesson stand in each language?
    const rows = await this.database.query<Row>(
      `${states(TABLES.lesson)} ${courseId ? 'WHERE l.course_id = $1' : ''} ORDER BY l.id, k.place`,
      courseId ? [courseId] : [],
    );
    return byId(rows);
  }

  /** The states of the languages of these articles, by the article's id. */
  async ofArticles(ids: readonly string[]): Promise<Map<string, LanguageState[]>> {
    // How does each of these articles stand in each language?
    const sql = `${states(TABLES.article)} WHERE l.id = ANY ($1::uuid[]) ORDER BY l.id, k.place`;
    return byId(await this.database.query<Row>(sql, [ids]));
  }

  /** The states of one text's languages; none when there is no such text. */
  async of({ kind, id }: Writable): Promise<LanguageState[]> {
    // How does this text stand in each language?
    const rows = await this.database.query<Row>(`${states(TABLES[kind])} WHERE l.id = $1 ORDER BY k.place`, [id]);
    return rows.map(({ id: _, ...state }) => state);
  }
}

function byId(rows: readonly Row[]): Map<string, LanguageState[]> {
  const found = new Map<string, LanguageState[]>();
  for (const { id, ...state } of rows) found.set(id, [...(found.get(id) ?? []), state]);
  return found;
}
