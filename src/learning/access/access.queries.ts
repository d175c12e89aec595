import { Injectable } from '@nestjs/common';
import { inLanguage } from '../../courses/translation.rules.js';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { CourseAccess } from './access.views.js';

interface AccessRow extends Record<string, unknown> {
  id: string;
  slug: string;
  title: Localized;
  needs: { id: string; title: Localized; published: boolean }[];
  others: { id: string; title: Localized }[];
  modules: {
    id: string;
    title: Localized;
    days: number | null;
    on: string | null;
    lessons: {
      id: string;
      titles: Partial<Localized> | null;
      slug: string;
      preview: boolean;
      published: boolean;
      days: number | null;
      on: string | null;
    }[];
  }[];
}

/** What staff see and say of the access to a course. */
@Injectable()
export class AccessQueries {
  constructor(private readonly database: Database) {}

  /** A course, a draft too, with what comes before it and when its lessons open; null when there is none. */
  async course(slug: string, locale: Locale): Promise<CourseAccess | null> {
    // One course with its prerequisites, the courses that could be such, and its modules and lessons in order.
    const [row] = await this.database.query<AccessRow>(
      `SELECT c.id, c.slug, c.title,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title, 'published', n.status = 'published') ORDER BY n.position, n.slug)
           FROM course_prerequisite p JOIN course n ON n.id = p.needs_id WHERE p.course_id = c.id), '[]') AS needs,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title) ORDER BY o.position, o.slug) FROM course o
           WHERE o.id <> c.id AND NOT EXISTS (SELECT FROM course_prerequisite p WHERE p.course_id = c.id AND p.needs_id = o.id)), '[]') AS others,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'days', m.opens_after_days, 'on', m.opens_on, 'lessons',
             coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'slug', l.slug, 'preview', l.preview, 'published', l.status = 'published',
                 'days', l.opens_after_days, 'on', l.opens_on,
                 'titles', (SELECT jsonb_object_agg(t.locale, t.title) FROM lesson_text t WHERE t.lesson_id = l.id)) ORDER BY l.position)
               FROM lesson l WHERE l.module_id = m.id), '[]')) ORDER BY m.position)
           FROM course_module m WHERE m.course_id = c.id), '[]') AS modules
       FROM course c WHERE c.slug = $1`,
      [slug],
    );
    if (!row) return null;
    const title = (texts: Partial<Localized>) => inLanguage(texts, locale);
    return {
      id: row.id,
      slug: row.slug,
      title: title(row.title),
      needs: row.needs.map((course) => ({ ...course, title: title(course.title) })),
      others: row.others.map((course) => ({ ...course, title: title(course.title) })),
      modules: row.modules.map((module) => ({
        ...module,
        title: title(module.title),
        lessons: module.lessons.map(({ titles, ...lesson }) => ({
          ...lesson,
          title: titles ? title(titles) : lesson.slug,
        })),
      })),
      unlocks: await this.#unlocks(row.id),
    };
  }

  async #unlocks(courseId: string): Promise<CourseAccess['unlocks']> {
    // Which lessons of the course did staff open for one learner, when and why?
    return this.database.query<CourseAccess['unlocks'][number] & Record<string, unknown>>(
      `SELECT u.enrolment_id AS "enrolmentId", u.lesson_id AS "lessonId", p.name, p.email::text, u.opened_at AS "openedAt", u.reason, b.name AS "openedBy"
       FROM lesson_unlock u JOIN enrolment e ON e.id = u.enrolment_id JOIN person p ON p.id = e.person_id LEFT JOIN person b ON b.id = u.opened_by
       WHERE u.course_id = $1 ORDER BY u.opened_at DESC LIMIT 200`,
      [courseId],
    );
  }
}
