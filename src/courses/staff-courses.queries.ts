import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Locale, Localized } from '../platform/i18n/locales.js';
import type { PublicationStatus } from './course.entity.js';
import { inLanguage } from './translation.rules.js';
import type { LanguageState } from './writing/lesson-drafts.views.js';
import { LessonLanguageQueries } from './writing/lesson-languages.queries.js';

/** A lesson as the console lists it. */
export interface StaffLesson {
  slug: string;
  title: string;
  module: string;
  minutes: number;
  preview: boolean;
  status: PublicationStatus;
  languages: LanguageState[];
  claims: number;
  /** Claims that have no grade, or whose grade says that nobody could weigh them. */
  ungraded: number;
}

/** A course as the console lists it. */
export interface StaffCourse {
  slug: string;
  title: string;
  status: PublicationStatus;
  lessons: StaffLesson[];
}

interface LessonRow {
  id: string;
  slug: string;
  titles: Partial<Localized> | null;
  module: Localized;
  minutes: number;
  preview: boolean;
  status: PublicationStatus;
  claims: number;
  ungraded: number;
}

/** Reads courses as staff see them, drafts included. */
@Injectable()
export class StaffCourseQueries {
  constructor(
    private readonly database: Database,
    private readonly languages: LessonLanguageQueries,
  ) {}

  /** Every course with its lessons, their languages and how many of their claims have no grade. */
  async courses(locale: Locale): Promise<StaffCourse[]> {
    const languages = await this.languages.ofLessons();
    // All courses in the order of the catalogue, each with its lessons as one column.
    const rows = await this.database.query<{
      slug: string;
      title: Localized;
      status: PublicationStatus;
      lessons: LessonRow[];
    }>(
      `SELECT c.slug, c.title, c.status, coalesce((
         SELECT jsonb_agg(jsonb_build_object('id', l.id, 'slug', l.slug, 'titles', t.titles, 'module', m.title, 'minutes', l.minutes, 'preview', l.preview,
                  'status', l.status, 'claims', k.claims, 'ungraded', k.ungraded) ORDER BY m.position, l.position)
         FROM lesson l JOIN course_module m ON m.id = l.module_id
         CROSS JOIN LATERAL (SELECT jsonb_object_agg(locale, title) AS titles FROM lesson_text WHERE lesson_id = l.id) t
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS claims, (count(*) FILTER (WHERE coalesce(g.level, 'ungraded') = 'ungraded'))::int AS ungraded
           FROM lesson_claim lc LEFT JOIN LATERAL (SELECT level FROM grade WHERE claim_id = lc.claim_id ORDER BY created_at DESC LIMIT 1) g ON true
           WHERE lc.lesson_id = l.id) k
         WHERE l.course_id = c.id), '[]') AS lessons
       FROM course c ORDER BY c.position, c.slug`,
    );
    return rows.map(({ slug, title, status, lessons }) => ({
      slug,
      title: inLanguage(title, locale),
      status,
      lessons: lessons.map(({ id, titles, module, ...lesson }) => ({
        ...lesson,
        title: titles ? inLanguage(titles, locale) : lesson.slug,
        module: inLanguage(module, locale),
        languages: languages.get(id) ?? [],
      })),
    }));
  }
}
