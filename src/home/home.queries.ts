import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';

/** A course as the home page offers it. */
export interface OfferedCourse {
  slug: string;
  title: string;
  subtitle: string;
  level: 'beginner' | 'intermediate' | 'advanced';
  lessons: number;
  minutes: number;
  /** The first lesson that anyone may read, if there is one. */
  previewSlug: string | null;
}

/** How sure science is of a claim. */
export type GradeLevel = 'strong' | 'moderate' | 'limited' | 'weak' | 'ungraded';

/** A claim with the grade in force. */
export interface GradedClaim {
  slug: string;
  text: string;
  level: GradeLevel;
}

/** Reads what the front page shows of every feature's published content. */
@Injectable()
export class HomeQueries {
  constructor(private readonly database: Database) {}

  /** The published courses in their order, with how long they are. */
  async courses(locale: Locale): Promise<OfferedCourse[]> {
    // Which courses can be begun, how many lessons have they, and which of those is open to all?
    return this.database.prepared<OfferedCourse & Record<string, unknown>>(
      'home-courses',
      `SELECT c.slug, c.title ->> $1 AS title, coalesce(c.subtitle ->> $1, '') AS subtitle, c.level,
              count(l.id)::int AS lessons, coalesce(sum(l.minutes), 0)::int AS minutes,
              (array_agg(l.slug ORDER BY m.position, l.position) FILTER (WHERE l.preview))[1] AS "previewSlug"
       FROM course c LEFT JOIN lesson l ON l.course_id = c.id AND l.status = 'published' LEFT JOIN course_module m ON m.id = l.module_id
       WHERE c.status = 'published' GROUP BY c.id ORDER BY c.position, c.slug`,
      [locale],
    );
  }

  /** One claim of each grade, the newest graded first: what the scale looks like in use. */
  async claims(locale: Locale): Promise<GradedClaim[]> {
    // Which claim stands for each grade?
    return this.database.prepared<GradedClaim & Record<string, unknown>>(
      'home-claims',
      `SELECT DISTINCT ON (level) slug, text, level FROM (
         SELECT c.slug, c.text ->> $1 AS text, coalesce(g.level, 'ungraded') AS level, g.graded_on
         FROM claim c LEFT JOIN LATERAL (SELECT level, graded_on FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       ) graded ORDER BY level, length(text), slug`,
      [locale],
    );
  }

  /** The public addresses of masterclasses and learning paths, without language prefix. */
  async otherAddresses(): Promise<{ path: string; changedAt?: Date }[]> {
    // Which masterclasses and paths do readers find, and when did each last change?
    const rows = await this.database.query<{ path: string; changedAt: Date }>(
      `SELECT '/masterclasses/' || slug AS path, updated_at AS "changedAt" FROM masterclass WHERE status = 'published'
       UNION ALL SELECT '/paths/' || slug, updated_at FROM path p WHERE status = 'published' AND EXISTS (
         SELECT FROM path_course pc JOIN course c ON c.id = pc.course_id WHERE pc.path_id = p.id AND c.status = 'published')
       ORDER BY path`,
    );
    return [{ path: '/masterclasses' }, { path: '/paths' }, ...rows];
  }
}
