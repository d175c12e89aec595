import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { PublicationStatus } from '../course.entity.js';
import type { Finding } from './checklist.rules.js';
import { TABLES, type WritableKind } from '../writing/writable.js';
import type {
  ArticleState,
  CoursePlan,
  DraftWords,
  LessonState,
  Plan,
  PublishedWords,
  TextState,
} from './publishing.views.js';

interface StateRow extends Record<string, unknown> {
  id: string;
  slug: string;
  status: PublicationStatus;
  withdrawn_at: Date | null;
  source_locale: Locale;
  publish_at: Date | null;
  time_zone: string | null;
  locales: Locale[];
  said_openly: string[];
  also_required: boolean;
  planned_by: string | null;
  planned_by_name: string;
  blocked_at: Date | null;
  findings: Finding[];
}

interface LessonRow extends StateRow {
  course_id: string;
  course_slug: string;
  course_status: PublicationStatus;
}

const PLAN =
  'p.time_zone, p.locales, p.said_openly, p.also_required, p.planned_by, p.planned_by_name, p.blocked_at, p.findings';

/** Reads a lesson or an article with its texts, its drafts and its plan. */
@Injectable()
export class TextStateQueries {
  constructor(private readonly database: Database) {}

  /** A lesson by the slugs of its address; null when there is none. */
  async at(course: string, lesson: string): Promise<LessonState | null> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT l.id FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = $1 AND l.slug = $2',
      [course, lesson],
    );
    return row ? this.of(row.id) : null;
  }

  /** A lesson by its id; null when there is none. Inside a transaction when one is given. */
  async of(lessonId: string, on: Queryable = this.database): Promise<LessonState | null> {
    // The lesson with its course and what is planned for it.
    const [row] = await on.query<LessonRow>(
      `SELECT l.id, l.slug, l.course_id, c.slug AS course_slug, c.status AS course_status, l.status, l.withdrawn_at, l.source_locale,
              l.publish_at, ${PLAN}
       FROM lesson l JOIN course c ON c.id = l.course_id LEFT JOIN publication_plan p ON p.lesson_id = l.id WHERE l.id = $1`,
      [lessonId],
    );
    if (!row) return null;
    const course = { id: row.course_id, slug: row.course_slug, status: row.course_status };
    return { ...(await this.#state('lesson', row, on)), course };
  }

  /** An article by the slug of its address; null when there is none. */
  async article(slug: string): Promise<ArticleState | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM article WHERE slug = $1', [slug]);
    return row ? this.articleOf(row.id) : null;
  }

  /** An article by its id; null when there is none. Inside a transaction when one is given. */
  async articleOf(articleId: string, on: Queryable = this.database): Promise<ArticleState | null> {
    // The article and what is planned for it.
    const [row] = await on.query<StateRow & { published_on: string | null }>(
      `SELECT a.id, a.slug, a.status, a.withdrawn_at, a.source_locale, a.published_on::text, a.publish_at, ${PLAN}
       FROM article a LEFT JOIN publication_plan p ON p.article_id = a.id WHERE a.id = $1`,
      [articleId],
    );
    return row ? { ...(await this.#state('article', row, on)), publishedOn: row.published_on } : null;
  }

  async #state(kind: WritableKind, row: StateRow, on: Queryable): Promise<TextState> {
    const { id, text, draft } = TABLES[kind];
    const texts = await on.query<PublishedWords & { locale: Locale }>(
      `SELECT locale, title, summary, body, revision, source_revision AS "sourceRevision", updated_at AS "updatedAt"
       FROM ${text} WHERE ${id} = $1`,
      [row.id],
    );
    const drafts = await on.query<DraftWords & { locale: Locale }>(
      `SELECT d.locale, d.title, d.summary, d.body, d.version, d.base_revision AS "baseRevision", d.source_revision AS "sourceRevision",
              d.saved_by AS "savedBy", d.saved_at AS "savedAt" FROM ${draft} d WHERE d.${id} = $1`,
      [row.id],
    );
    return {
      ...{
        id: row.id,
        slug: row.slug,
        status: row.status,
        withdrawnAt: row.withdrawn_at,
        sourceLocale: row.source_locale,
      },
      ...{ texts: byLocale(texts), drafts: byLocale(drafts), plan: planOf(row) },
    };
  }

  /** What is planned for a course itself; null when nothing is. */
  async planOfCourse(courseId: string): Promise<CoursePlan | null> {
    const [plan] = await this.database.query<CoursePlan & Record<string, unknown>>(
      `SELECT c.publish_at AS at, p.time_zone AS "timeZone", p.planned_by_name AS "plannedByName", p.blocked_at AS "blockedAt"
       FROM publication_plan p JOIN course c ON c.id = p.course_id WHERE p.course_id = $1 AND p.lesson_id IS NULL AND c.publish_at IS NOT NULL`,
      [courseId],
    );
    return plan ?? null;
  }
}

function byLocale<T extends { locale: Locale }>(rows: readonly T[]): Partial<Record<Locale, T>> {
  return Object.fromEntries(rows.map((row) => [row.locale, row]));
}

function planOf(row: StateRow): Plan | null {
  if (row.publish_at === null || row.time_zone === null) return null;
  return {
    at: row.publish_at,
    timeZone: row.time_zone,
    locales: row.locales,
    saidOpenly: row.said_openly,
    alsoRequired: row.also_required,
    plannedBy: { id: row.planned_by, name: row.planned_by_name },
    blockedAt: row.blocked_at,
    findings: row.findings,
  };
}
