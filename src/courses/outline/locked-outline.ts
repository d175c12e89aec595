import type { Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Outline } from './outline.rules.js';
import { outlineChanged } from './outline.errors.js';

/** A course whose outline nobody else changes until the transaction ends. */
export interface LockedOutline {
  courseId: string;
  slug: string;
  version: number;
  outline: Outline;
}

/**
 * Locks a course and reads its outline. Whoever changes an outline comes through here, so that of two changes at the
 * same moment the second sees what the first did.
 * @param seen the version that the editor had before her; null for an act that suits every order
 * @throws DomainError `not-found`, or `outline-changed` when it is another one by now
 */
export async function lockOutline(tx: Transaction, courseSlug: string, seen: number | null): Promise<LockedOutline> {
  const [course] = await tx.query<{ id: string; slug: string; outline_version: number }>(
    'SELECT id, slug, outline_version FROM course WHERE slug = $1 FOR UPDATE',
    [courseSlug],
  );
  if (!course) throw notFound();
  if (seen !== null && seen !== course.outline_version) throw outlineChanged();
  return {
    courseId: course.id,
    slug: course.slug,
    version: course.outline_version,
    outline: await outlineOf(tx, course.id),
  };
}

async function outlineOf(tx: Transaction, courseId: string): Promise<Outline> {
  // The modules of a course in order, each with the ids of its lessons in order.
  return tx.query<{ id: string; lessons: string[] }>(
    `SELECT m.id, ARRAY(SELECT l.id FROM lesson l WHERE l.module_id = m.id ORDER BY l.position) AS lessons
     FROM course_module m WHERE m.course_id = $1 ORDER BY m.position`,
    [courseId],
  );
}

/** Writes the order of a locked course's modules and lessons, counted from 1, and lets its version rise. */
export async function keepOutline(tx: Transaction, courseId: string, outline: Outline): Promise<number> {
  // Both uniqueness rules of positions wait for the commit, so a swap may pass through equal numbers.
  await tx.query(
    `UPDATE course_module m SET position = o.place FROM unnest($2::uuid[]) WITH ORDINALITY AS o (id, place)
     WHERE m.id = o.id AND m.course_id = $1 AND m.position <> o.place`,
    [courseId, outline.map(({ id }) => id)],
  );
  const lessons = outline.flatMap(({ id, lessons }) =>
    lessons.map((lesson, index) => ({ lesson, id, place: index + 1 })),
  );
  await tx.query(
    `UPDATE lesson l SET module_id = o.module, position = o.place
     FROM unnest($2::uuid[], $3::uuid[], $4::int[]) AS o (id, module, place)
     WHERE l.id = o.id AND l.course_id = $1 AND (l.module_id, l.position) IS DISTINCT FROM (o.module, o.place)`,
    [courseId, lessons.map((row) => row.lesson), lessons.map((row) => row.id), lessons.map((row) => row.place)],
  );
  const [course] = await tx.query<{ outline_version: number }>(
    'UPDATE course SET outline_version = outline_version + 1 WHERE id = $1 RETURNING outline_version',
    [courseId],
  );
  return course!.outline_version;
}
