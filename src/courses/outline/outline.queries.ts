import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { CourseLevel, PublicationStatus } from '../course.entity.js';
import type { LanguageState } from '../writing/drafts.views.js';
import { LanguageQueries } from '../writing/languages.queries.js';
import { anyText } from './course-texts.rules.js';
import type { CourseSettings, StaffCourseRow, StaffLesson, StaffOutline } from './outline.views.js';

interface LessonRow extends Omit<StaffLesson, 'title' | 'languages'> {
  courseId: string;
  moduleId: string;
  titles: Partial<Localized>;
}

interface CourseRow extends Record<string, unknown> {
  id: string;
  slug: string;
  title: Localized;
  status: PublicationStatus;
  level: CourseLevel;
  publish_at: Date | null;
  blocked: boolean;
  outline_version: number;
}

const COURSE = `c.id, c.slug, c.title, c.status, c.level, c.publish_at, c.outline_version,
  EXISTS (SELECT FROM publication_plan p WHERE p.course_id = c.id AND p.lesson_id IS NULL AND p.blocked_at IS NOT NULL) AS blocked`;

/** Reads courses and their outlines as staff see them, drafts included. */
@Injectable()
export class OutlineQueries {
  constructor(
    private readonly database: Database,
    private readonly languages: LanguageQueries,
  ) {}

  /** Every course with its lessons, in the order of the catalogue. */
  async courses(locale: Locale): Promise<StaffCourseRow[]> {
    // All courses; their lessons come in a second query and are put together here.
    const [courses, lessons, languages] = await Promise.all([
      this.database.query<CourseRow>(`SELECT ${COURSE} FROM course c ORDER BY c.position, c.slug`),
      this.#lessons(null),
      this.languages.ofLessons(),
    ]);
    const ofCourse = groupBy(lessons, (lesson) => lesson.courseId);
    return courses.map(({ id, slug, title, status, level, publish_at, blocked }) => ({
      ...{ slug, status, level, blocked },
      title: anyText(title, locale) ?? slug,
      publishAt: publish_at,
      lessons: (ofCourse.get(id) ?? []).map((lesson) => toLesson(lesson, languages, locale)),
    }));
  }

  /** A course with its outline; null when there is none of that address. */
  async outline(courseSlug: string, locale: Locale): Promise<StaffOutline | null> {
    const [course] = await this.database.query<CourseRow>(`SELECT ${COURSE} FROM course c WHERE c.slug = $1`, [
      courseSlug,
    ]);
    if (!course) return null;
    const [modules, lessons, languages] = await Promise.all([
      this.database.query<{ id: string; title: Localized }>(
        'SELECT id, title FROM course_module WHERE course_id = $1 ORDER BY position',
        [course.id],
      ),
      this.#lessons(course.id),
      this.languages.ofLessons(course.id),
    ]);
    const ofModule = groupBy(lessons, (lesson) => lesson.moduleId);
    return {
      id: course.id,
      slug: course.slug,
      title: anyText(course.title, locale) ?? course.slug,
      status: course.status,
      publishAt: course.publish_at,
      blocked: course.blocked,
      version: course.outline_version,
      modules: modules.map(({ id, title }) => ({
        id,
        title: anyText(title, locale) ?? '',
        titles: title,
        lessons: (ofModule.get(id) ?? []).map((lesson) => toLesson(lesson, languages, locale)),
      })),
    };
  }

  /** The settings of a course; null when there is none of that address. */
  async settings(courseSlug: string): Promise<CourseSettings | null> {
    const [course] = await this.database.query<CourseSettings & Record<string, unknown>>(
      `SELECT id, slug, position, status, level, figure, teacher, title, subtitle, summary, outcomes,
              evidence_policy AS "evidencePolicy", updated_at AS "updatedAt" FROM course WHERE slug = $1`,
      [courseSlug],
    );
    return course ?? null;
  }

  async #lessons(courseId: string | null): Promise<LessonRow[]> {
    // The lessons of one course or of all, in order: their titles, claims and plans.
    return this.database.query<LessonRow & Record<string, unknown>>(
      `SELECT l.id, l.course_id AS "courseId", l.module_id AS "moduleId", l.slug, l.minutes, l.preview, l.status,
              l.withdrawn_at IS NOT NULL AS withdrawn, l.publish_at AS "publishAt", l.source_locale AS "sourceLocale",
              coalesce(p.blocked_at IS NOT NULL, false) AS blocked,
              coalesce(d.titles, '{}') || coalesce(t.titles, '{}') AS titles, coalesce(k.claims, 0) AS claims, coalesce(k.ungraded, 0) AS ungraded
       FROM lesson l JOIN course_module m ON m.id = l.module_id
       LEFT JOIN publication_plan p ON p.lesson_id = l.id
       LEFT JOIN (SELECT lesson_id, jsonb_object_agg(locale, title) AS titles FROM lesson_text GROUP BY lesson_id) t ON t.lesson_id = l.id
       LEFT JOIN (SELECT lesson_id, jsonb_object_agg(locale, title) AS titles FROM lesson_draft GROUP BY lesson_id) d ON d.lesson_id = l.id
       LEFT JOIN (
         SELECT lc.lesson_id, count(*)::int AS claims, (count(*) FILTER (WHERE coalesce(g.level, 'ungraded') = 'ungraded'))::int AS ungraded
         FROM lesson_claim lc LEFT JOIN (SELECT DISTINCT ON (claim_id) claim_id, level FROM grade ORDER BY claim_id, created_at DESC) g ON g.claim_id = lc.claim_id
         GROUP BY lc.lesson_id) k ON k.lesson_id = l.id
       WHERE $1::uuid IS NULL OR l.course_id = $1 ORDER BY m.position, l.position`,
      [courseId],
    );
  }
}

function groupBy(lessons: readonly LessonRow[], key: (lesson: LessonRow) => string): Map<string, LessonRow[]> {
  const groups = new Map<string, LessonRow[]>();
  for (const lesson of lessons) {
    const group = groups.get(key(lesson));
    if (group) group.push(lesson);
    else groups.set(key(lesson), [lesson]);
  }
  return groups;
}

function toLesson(
  { courseId: _, moduleId: __, titles, ...lesson }: LessonRow,
  languages: ReadonlyMap<string, LanguageState[]>,
  locale: Locale,
): StaffLesson {
  return { ...lesson, title: anyText(titles, locale) ?? lesson.slug, languages: languages.get(lesson.id) ?? [] };
}
