import type { Queryable, Transaction } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/locales.js';
import type { CourseLevel, PublicationStatus } from '../course.entity.js';
import type { KnownLesson, KnownModule, OutlinePlan, PlannedLesson } from './outline-plan.rules.js';

/** The settings of a course, as the school has them or as they will be. */
export interface CourseSettings {
  position: number;
  status: PublicationStatus;
  publishAt: string | null;
  level: CourseLevel;
  figure: string | null;
  teacher: Localized;
  title: Localized;
  subtitle: Localized;
  summary: Localized;
  outcomes: Localized<string[]>;
  evidencePolicy: Localized;
  /** The addresses of courses that must be finished before, in the order of the alphabet. */
  needs: string[];
}

/** A course that the school has, with its outline. */
export interface KnownCourse {
  id: string;
  settings: CourseSettings;
  modules: KnownModule[];
  lessons: KnownLesson[];
}

/** Reads a course and its outline; held until the end of the transaction when `hold` says so. Null when there is none. */
export async function knownCourse(on: Queryable, slug: string, hold: boolean): Promise<KnownCourse | null> {
  const [row] = await on.query<{ id: string; publish_at: Date | null; evidence_policy: Localized } & CourseSettings>(
    `SELECT * FROM course WHERE slug = $1 ${hold ? 'FOR UPDATE' : ''}`,
    [slug],
  );
  if (!row) return null;
  const { id, position, status, level, figure, teacher, title, subtitle, summary, outcomes } = row;
  const needs = await on.query<{ slug: string }>(
    'SELECT n.slug FROM course_prerequisite p JOIN course n ON n.id = p.needs_id WHERE p.course_id = $1 ORDER BY n.slug',
    [id],
  );
  const modules = await on.query<KnownModule & Record<string, unknown>>(
    `SELECT id, title, opens_after_days AS "opensAfterDays", opens_on::text AS "opensOn"
     FROM course_module WHERE course_id = $1 ORDER BY position`,
    [id],
  );
  const lessons = await on.query<Omit<KnownLesson, 'publishAt'> & { publishAt: Date | null }>(
    `SELECT l.id, l.module_id AS "moduleId", l.position, l.slug, l.minutes, l.preview, l.status, l.publish_at AS "publishAt", l.source_locale AS source,
       l.opens_after_days AS "opensAfterDays", l.opens_on::text AS "opensOn"
     FROM lesson l JOIN course_module m ON m.id = l.module_id WHERE l.course_id = $1 ORDER BY m.position, l.position`,
    [id],
  );
  return {
    id,
    settings: {
      ...{ position, status, level, figure, teacher, title, subtitle, summary, outcomes },
      publishAt: row.publish_at?.toISOString() ?? null,
      evidencePolicy: row.evidence_policy,
      needs: needs.map((one) => one.slug),
    },
    modules,
    lessons: lessons.map((lesson) => ({ ...lesson, publishAt: lesson.publishAt?.toISOString() ?? null })),
  };
}

/** Writes the settings of a course. @returns its id */
export async function saveCourse(tx: Transaction, slug: string, settings: CourseSettings, now: Date): Promise<string> {
  const { position, status, publishAt, level, figure, teacher, title, subtitle, summary, outcomes } = settings;
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO course (slug, position, status, publish_at, level, figure, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
     ON CONFLICT (slug) DO UPDATE SET position = excluded.position, status = excluded.status, publish_at = excluded.publish_at,
       level = excluded.level, figure = excluded.figure, teacher = excluded.teacher, title = excluded.title, subtitle = excluded.subtitle,
       summary = excluded.summary, outcomes = excluded.outcomes, evidence_policy = excluded.evidence_policy, updated_at = excluded.updated_at
     RETURNING id`,
    [
      ...[slug, position, status, publishAt, level, figure, teacher, title, subtitle, summary, outcomes],
      ...[settings.evidencePolicy, now],
    ],
  );
  return row!.id;
}

/** The place after the last course of the catalogue. */
export async function nextPosition(on: Queryable): Promise<number> {
  const [row] = await on.query<{ next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM course');
  return row!.next;
}

/** Writes modules and lessons as planned; what is as it was is not touched. @returns the ids of the lessons by address */
export async function saveOutline(tx: Transaction, courseId: string, plan: OutlinePlan): Promise<Map<string, string>> {
  const moduleIds = plan.modulesChanged ? await saveModules(tx, courseId, plan) : plan.modules.map(({ id }) => id!);
  const withModules = (lessons: readonly PlannedLesson[]) =>
    JSON.stringify(lessons.map((lesson) => ({ ...lesson, moduleId: moduleIds[lesson.module] })));
  const ids = new Map(plan.lessons.flatMap(({ slug, id }) => (id ? [[slug, id] as const] : [])));
  const columns = `("id" uuid, slug text, "moduleId" uuid, position int, minutes int, preview boolean, status text, "publishAt" timestamptz, source text,
    "opensAfterDays" int, "opensOn" date)`;
  await tx.query(
    `UPDATE lesson l SET module_id = g."moduleId", position = g.position, minutes = g.minutes, preview = g.preview, status = g.status,
       withdrawn_at = CASE WHEN g.status = 'draft' THEN l.withdrawn_at END, publish_at = g."publishAt", source_locale = g.source, opens_after_days = g."opensAfterDays", opens_on = g."opensOn"
     FROM json_to_recordset($1) AS g ${columns}
     WHERE l.id = g.id AND (l.module_id, l.position, l.minutes, l.preview, l.status, l.publish_at, l.source_locale, l.opens_after_days, l.opens_on)
       IS DISTINCT FROM (g."moduleId", g.position, g.minutes, g.preview, g.status, g."publishAt", g.source, g."opensAfterDays", g."opensOn")`,
    [withModules(plan.lessons.filter(({ id }) => id !== null))],
  );
  const added = await tx.query<{ id: string; slug: string }>(
    `INSERT INTO lesson (course_id, module_id, slug, position, minutes, preview, status, publish_at, source_locale, opens_after_days, opens_on)
     SELECT $2, g."moduleId", g.slug, g.position, g.minutes, g.preview, g.status, g."publishAt", g.source, g."opensAfterDays", g."opensOn"
     FROM json_to_recordset($1) AS g ${columns} RETURNING id, slug`,
    [withModules(plan.lessons.filter(({ id }) => id === null)), courseId],
  );
  for (const { id, slug } of added) ids.set(slug, id);
  if (plan.emptied.length > 0) await tx.query('DELETE FROM course_module WHERE id = ANY ($1)', [plan.emptied]);
  return ids;
}

async function saveModules(tx: Transaction, courseId: string, { modules, emptied }: OutlinePlan): Promise<string[]> {
  const ids: string[] = [];
  // Emptied ones step aside until their lessons have left them.
  await tx.query('UPDATE course_module SET position = -position - 1000000 WHERE id = ANY ($1)', [emptied]);
  for (const [n, { id, title, opensAfterDays, opensOn }] of modules.entries()) {
    const [row] = await tx.query<{ id: string }>(
      id
        ? 'UPDATE course_module SET title = $3, position = $2, opens_after_days = $4, opens_on = $5 WHERE id = $6 AND course_id = $1 RETURNING id'
        : 'INSERT INTO course_module (course_id, position, title, opens_after_days, opens_on) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [courseId, n + 1, title, opensAfterDays, opensOn, ...(id ? [id] : [])],
    );
    ids.push(row!.id);
  }
  return ids;
}
