import { Injectable } from '@nestjs/common';
import { ContentMemory } from '../../courses/content-memory.js';
import { CourseQueries } from '../../courses/courses.queries.js';
import { inLanguage } from '../../courses/translation.rules.js';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { LearningQueries } from '../learning.queries.js';
import { pathProgress } from './path.rules.js';
import type { GoingPath, PathProgress, PathView, StaffPath } from './path.views.js';

/** Learning paths as the public, their learners and staff see them. */
@Injectable()
export class PathQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: ContentMemory,
    private readonly courses: CourseQueries,
    private readonly learning: LearningQueries,
  ) {}

  /** The published paths that have a published course, in order. Remembered until content changes. */
  paths(locale: Locale): Promise<PathView[]> {
    return this.memory.remember(`paths ${locale}`, ['courses'], async () => {
      // The published paths with the ids of their courses in order.
      const rows = await this.database.query<{
        id: string;
        slug: string;
        title: Localized;
        summary: Localized;
        courses: string[];
      }>(
        `SELECT p.id, p.slug, p.title, p.summary,
           ARRAY(SELECT c.course_id FROM path_course c WHERE c.path_id = p.id ORDER BY c.position) AS courses
         FROM path p WHERE p.status = 'published' ORDER BY p.position, p.slug`,
      );
      const known = new Map((await this.courses.catalogue(locale)).map((course) => [course.id, course]));
      return rows
        .map(({ id, slug, title, summary, courses }) => ({
          ...{ id, slug, title: inLanguage(title, locale), summary: inLanguage(summary, locale) },
          courses: courses.flatMap((courseId) => {
            const course = known.get(courseId);
            if (!course) return [];
            const { lessons, minutes, level, subtitle } = course;
            return [{ id: courseId, slug: course.slug, title: course.title, subtitle, level, lessons, minutes }];
          }),
        }))
        .filter((path) => path.courses.length > 0);
    });
  }

  /** One of them; null when there is none of that name. */
  async path(slug: string, locale: Locale): Promise<PathView | null> {
    return (await this.paths(locale)).find((path) => path.slug === slug) ?? null;
  }

  /** How far somebody is on a path. */
  async progress(viewer: Pick<Viewer, 'id'>, path: PathView, locale: Locale): Promise<PathProgress> {
    return pathProgress(path, await this.learning.ofPerson(viewer.id, locale));
  }

  /** The paths somebody has begun and not finished, from how far she is in her courses. */
  async going(own: Parameters<typeof pathProgress>[1], locale: Locale): Promise<GoingPath[]> {
    if (own.length === 0) return [];
    return (await this.paths(locale))
      .map((path) => ({ slug: path.slug, title: path.title, progress: pathProgress(path, own) }))
      .filter(({ progress }) => progress.begun && progress.next !== null);
  }

  /** Every path as staff write it, or the one at this address. */
  async ofStaff(slug: string | null = null): Promise<StaffPath[]> {
    // Paths, drafts too, with the ids of their courses in order.
    return this.database.query<StaffPath & Record<string, unknown>>(
      `SELECT p.id, p.slug, p.status, p.version, p.title, p.summary,
         ARRAY(SELECT c.course_id FROM path_course c WHERE c.path_id = p.id ORDER BY c.position) AS courses
       FROM path p WHERE $1::text IS NULL OR p.slug = $1 ORDER BY p.position, p.slug`,
      [slug],
    );
  }

  /** Every course that could stand in a path, drafts too. */
  async choices(locale: Locale): Promise<{ id: string; title: string; published: boolean }[]> {
    // All courses in the order of the catalogue.
    const rows = await this.database.query<{ id: string; title: Localized; published: boolean }>(
      `SELECT id, title, status = 'published' AS published FROM course ORDER BY position, slug`,
    );
    return rows.map((course) => ({ ...course, title: inLanguage(course.title, locale) }));
  }
}
