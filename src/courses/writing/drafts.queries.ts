import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { inLanguage } from '../translation.rules.js';
import { TABLES, type Writable, type WritableTables } from './writable.js';
import type { DraftKey, TextToWrite, Revision, SourceText, StandingText, WrittenText } from './drafts.views.js';

const NOTHING: WrittenText = { title: '', summary: '', body: '' };

interface Named extends Record<string, unknown> {
  id: string;
  sourceLocale: Locale;
  titles: Partial<Localized> | null;
}

/** The titles of a text (as `l`) by language, those of drafts before those that are published. */
export const titlesOf = ({ id, text, draft }: WritableTables) => `(
  SELECT jsonb_object_agg(locale, title) FROM (
    SELECT locale, title FROM ${draft} WHERE ${id} = l.id AND title <> '' UNION ALL
    SELECT t.locale, t.title FROM ${text} t WHERE t.${id} = l.id
      AND NOT EXISTS (SELECT 1 FROM ${draft} d WHERE d.${id} = l.id AND d.locale = t.locale AND d.title <> '')) n)`;

/** Reads what is written of lessons and articles: drafts, their versions, and what was published before. */
@Injectable()
export class DraftQueries {
  constructor(private readonly database: Database) {}

  /** The lesson at this address, drafts included; null when there is none. */
  async lesson(course: string, lesson: string, locale: Locale): Promise<TextToWrite | null> {
    // Which lesson is this, and what is it called in each language, published or not?
    const [row] = await this.database.query<Named & { course: Localized }>(
      `SELECT l.id, c.title AS course, l.source_locale AS "sourceLocale", ${titlesOf(TABLES.lesson)} AS titles
       FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = $1 AND l.slug = $2`,
      [course, lesson],
    );
    if (!row) return null;
    return {
      kind: 'lesson',
      id: row.id,
      title: row.titles ? inLanguage(row.titles, locale) : lesson,
      sourceLocale: row.sourceLocale,
      path: `/staff/courses/${course}/lessons/${lesson}`,
      within: { title: inLanguage(row.course, locale), path: `/staff/courses/${course}` },
    };
  }

  /** The article at this address, drafts included; null when there is none. */
  async article(slug: string, locale: Locale): Promise<TextToWrite | null> {
    // Which article is this, and what is it called in each language, published or not?
    const [row] = await this.database.query<Named>(
      `SELECT l.id, l.source_locale AS "sourceLocale", ${titlesOf(TABLES.article)} AS titles FROM article l WHERE l.slug = $1`,
      [slug],
    );
    if (!row) return null;
    return {
      kind: 'article',
      id: row.id,
      title: row.titles ? inLanguage(row.titles, locale) : slug,
      sourceLocale: row.sourceLocale,
      path: `/staff/articles/${slug}`,
      within: null,
    };
  }

  /** What stands in a language now: the draft, else what is published, else nothing. */
  async standing({ kind, id: textId }: Writable, locale: Locale, on: Queryable = this.database): Promise<StandingText> {
    const { id, text: published, draft } = TABLES[kind];
    // The draft before the published text, with who saved it.
    const [row] = await on.query<
      WrittenText & {
        version: number;
        revision: number;
        sourceRevision: number | null;
        by: string | null;
        at: Date | null;
      }
    >(
      `SELECT coalesce(d.title, t.title) AS title, coalesce(d.summary, t.summary) AS summary, coalesce(d.body, t.body) AS body,
              coalesce(d.version, 0) AS version, coalesce(t.revision, 0) AS revision,
              CASE WHEN d.${id} IS NULL THEN t.source_revision ELSE d.source_revision END AS "sourceRevision", p.name AS by, d.saved_at AS at
       FROM (SELECT $1::uuid AS ${id}, $2::text AS locale) k
       LEFT JOIN ${draft} d USING (${id}, locale) LEFT JOIN ${published} t USING (${id}, locale)
       LEFT JOIN person p ON p.id = d.saved_by`,
      [textId, locale],
    );
    const { title, summary, body, version, revision, sourceRevision, by, at } = row!;
    return {
      text: title === null ? NOTHING : { title, summary, body },
      key: { version, revision },
      sourceRevision,
      saved: at && { by, at },
    };
  }

  /** The text that somebody began from; null when it is no longer kept. */
  async textAt(
    of: Writable,
    locale: Locale,
    { version, revision }: DraftKey,
    on: Queryable = this.database,
  ): Promise<WrittenText | null> {
    if (version === 0 && revision === 0) return NOTHING;
    const tables = TABLES[of.kind];
    const [table, column] = version > 0 ? [tables.version, 'version'] : [tables.revision, 'revision'];
    // What did this version of the draft, or this revision, say?
    const [row] = await on.query<WrittenText & Record<string, unknown>>(
      `SELECT title, summary, body FROM ${table} WHERE ${tables.id} = $1 AND locale = $2 AND ${column} = $3`,
      [of.id, locale, version > 0 ? version : revision],
    );
    return row ?? null;
  }

  /** What was published in a language, the latest first. */
  async revisions({ kind, id: textId }: Writable, locale: Locale): Promise<Revision[]> {
    const { id, text, revision } = TABLES[kind];
    // Who published each revision and when, and which one do readers see?
    return this.database.query<Revision & Record<string, unknown>>(
      `SELECT r.revision, r.title, p.name AS by, r.saved_at AS at, r.source_revision AS "sourceRevision", r.revision = t.revision AS published
       FROM ${revision} r LEFT JOIN ${text} t USING (${id}, locale) LEFT JOIN person p ON p.id = r.saved_by
       WHERE r.${id} = $1 AND r.locale = $2 ORDER BY r.revision DESC`,
      [textId, locale],
    );
  }

  /** The text that a translation renders, and what changed in it since; null when the source has no text at all. */
  async source(of: Writable, sourceLocale: Locale, rendered: number | null): Promise<SourceText | null> {
    const standing = await this.standing(of, sourceLocale);
    const { version, revision } = standing.key;
    if (version === 0 && revision === 0) return null;
    const published = revision > 0 ? await this.textAt(of, sourceLocale, { version: 0, revision }) : null;
    const before =
      rendered !== null && rendered < revision
        ? await this.textAt(of, sourceLocale, { version: 0, revision: rendered })
        : null;
    return {
      locale: sourceLocale,
      draft: version > 0,
      text: standing.text,
      revision,
      since: before && published && rendered !== null ? { revision: rendered, before, now: published } : null,
    };
  }
}
