import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { PublicationStatus } from '../course.entity.js';
import type { Finding } from './checklist.rules.js';
import type { CoursePlan, DraftWords, LessonState, Plan, PublishedWords } from './publishing.views.js';

interface StateRow extends Record<string, unknown> {
  id: string;
  slug: string;
  course_id: string;
  course_slug: string;
  course_status: PublicationStatus;
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

/** Reads a lesson with its texts, its drafts and its plan. */
@Injectable()
export class LessonStateQueries {
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
    const [row] = await on.query<StateRow>(
      `SELECT l.id, l.slug, l.course_id, c.slug AS course_slug, c.status AS course_status, l.status, l.withdrawn_at, l.source_locale,
              l.publish_at, p.time_zone, p.locales, p.said_openly, p.also_required, p.planned_by, p.planned_by_name, p.blocked_at, p.findings
       FROM lesson l JOIN course c ON c.id = l.course_id LEFT JOIN publication_plan p ON p.lesson_id = l.id WHERE l.id = $1`,
      [lessonId],
    );
    if (!row) return null;
    const texts = await on.query<PublishedWords & { locale: Locale }>(
      `SELECT locale, title, summary, body, revision, source_revision AS "sourceRevision", updated_at AS "updatedAt"
       FROM lesson_text WHERE lesson_id = $1`,
      [lessonId],
    );
    const drafts = await on.query<DraftWords & { locale: Locale }>(
      `SELECT d.locale, d.title, d.summary, d.body, d.version, d.base_revision AS "baseRevision", d.source_revision AS "sourceRevision",
              d.saved_by AS "savedBy", d.saved_at AS "savedAt" FROM lesson_draft d WHERE d.lesson_id = $1`,
      [lessonId],
    );
    return {
      id: row.id,
      slug: row.slug,
      course: { id: row.course_id, slug: row.course_slug, status: row.course_status },
      status: row.status,
      withdrawnAt: row.withdrawn_at,
      sourceLocale: row.source_locale,
      texts: byLocale(texts),
      drafts: byLocale(drafts),
      plan: planOf(row),
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
