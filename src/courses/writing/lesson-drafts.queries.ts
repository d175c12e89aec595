import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { inLanguage } from '../translation.rules.js';
import type {
  DraftKey,
  LessonToWrite,
  Revision,
  SourceText,
  StandingText,
  WrittenText,
} from './lesson-drafts.views.js';

const NOTHING: WrittenText = { title: '', summary: '', body: '' };

/** Reads what is written of lessons: drafts, their versions, and what was published before. */
@Injectable()
export class LessonDraftQueries {
  constructor(private readonly database: Database) {}

  /** The lesson at this address, drafts included; null when there is none. */
  async lesson(course: string, lesson: string, locale: Locale): Promise<LessonToWrite | null> {
    // Which lesson is this, and what is it called in each language, published or not?
    const [row] = await this.database.query<{
      id: string;
      course: Localized;
      sourceLocale: Locale;
      titles: Partial<Localized> | null;
    }>(
      `SELECT l.id, c.title AS course, l.source_locale AS "sourceLocale", (
         SELECT jsonb_object_agg(locale, title) FROM (
           SELECT locale, title FROM lesson_draft WHERE lesson_id = l.id AND title <> '' UNION ALL
           SELECT t.locale, t.title FROM lesson_text t WHERE t.lesson_id = l.id
             AND NOT EXISTS (SELECT 1 FROM lesson_draft d WHERE d.lesson_id = l.id AND d.locale = t.locale AND d.title <> '')) n) AS titles
       FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = $1 AND l.slug = $2`,
      [course, lesson],
    );
    if (!row) return null;
    return {
      id: row.id,
      course: { slug: course, title: inLanguage(row.course, locale) },
      slug: lesson,
      title: row.titles ? inLanguage(row.titles, locale) : lesson,
      sourceLocale: row.sourceLocale,
    };
  }

  /** What stands in a language now: the draft, else what is published, else nothing. */
  async standing(lessonId: string, locale: Locale, on: Queryable = this.database): Promise<StandingText> {
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
              CASE WHEN d.lesson_id IS NULL THEN t.source_revision ELSE d.source_revision END AS "sourceRevision", p.name AS by, d.saved_at AS at
       FROM (SELECT $1::uuid AS lesson_id, $2::text AS locale) k
       LEFT JOIN lesson_draft d USING (lesson_id, locale) LEFT JOIN lesson_text t USING (lesson_id, locale)
       LEFT JOIN person p ON p.id = d.saved_by`,
      [lessonId, locale],
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
    lessonId: string,
    locale: Locale,
    { version, revision }: DraftKey,
    on: Queryable = this.database,
  ): Promise<WrittenText | null> {
    if (version === 0 && revision === 0) return NOTHING;
    const [table, column] = version > 0 ? ['lesson_draft_version', 'version'] : ['lesson_revision', 'revision'];
    // What did this version of the draft, or this revision, say?
    const [row] = await on.query<WrittenText & Record<string, unknown>>(
      `SELECT title, summary, body FROM ${table} WHERE lesson_id = $1 AND locale = $2 AND ${column} = $3`,
      [lessonId, locale, version > 0 ? version : revision],
    );
    return row ?? null;
  }

  /** What was published in a language, the latest first. */
  async revisions(lessonId: string, locale: Locale): Promise<Revision[]> {
    // Who published each revision and when, and which one do readers see?
    return this.database.query<Revision & Record<string, unknown>>(
      `SELECT r.revision, r.title, p.name AS by, r.saved_at AS at, r.source_revision AS "sourceRevision", r.revision = t.revision AS published
       FROM lesson_revision r LEFT JOIN lesson_text t USING (lesson_id, locale) LEFT JOIN person p ON p.id = r.saved_by
       WHERE r.lesson_id = $1 AND r.locale = $2 ORDER BY r.revision DESC`,
      [lessonId, locale],
    );
  }

  /** The text that a translation renders, and what changed in it since; null when the source has no text at all. */
  async source(lessonId: string, sourceLocale: Locale, rendered: number | null): Promise<SourceText | null> {
    const standing = await this.standing(lessonId, sourceLocale);
    const { version, revision } = standing.key;
    if (version === 0 && revision === 0) return null;
    const published = revision > 0 ? await this.textAt(lessonId, sourceLocale, { version: 0, revision }) : null;
    const before =
      rendered !== null && rendered < revision
        ? await this.textAt(lessonId, sourceLocale, { version: 0, revision: rendered })
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
