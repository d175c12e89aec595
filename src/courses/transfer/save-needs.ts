import type { Transaction } from '../../platform/database/database.js';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { circleFrom } from './needs.rules.js';
import type { PackageCourse } from './read-package.js';

/**
 * Looks at which courses come before those of a package: each must exist, in the school or in the package, and no circle
 * may close. What is wrong is noted at its line.
 */
export async function checkNeeds(tx: Transaction, courses: readonly PackageCourse[], faults: Faults): Promise<void> {
  if (courses.every(({ needs }) => needs.length === 0)) return;
  // Every course of the school with those that come before it.
  const rows = await tx.query<{ slug: string; needs: string[] }>(
    `SELECT c.slug, ARRAY(SELECT n.slug FROM course_prerequisite p JOIN course n ON n.id = p.needs_id WHERE p.course_id = c.id) AS needs
     FROM course c`,
  );
  const needs = new Map(rows.map((row) => [row.slug, row.needs]));
  for (const course of courses) needs.set(course.slug, course.needs);
  for (const course of courses) {
    for (const [n, needed] of course.needs.entries()) {
      const line = course.needsLines[n]!;
      if (!needs.has(needed)) faults.add(course.file, line, words.needsUnknown, { slug: needed });
      else {
        const circle = circleFrom(course.slug, needed, needs);
        if (circle) faults.add(course.file, line, words.needsCircle, { circle: circle.join(' → ') });
      }
    }
  }
}

/** Leaves a course with exactly these before it. Those of a package that are taken in later are there already. */
export async function saveNeeds(tx: Transaction, course: string, needs: readonly string[], now: Date): Promise<void> {
  await tx.query(
    `DELETE FROM course_prerequisite p USING course c, course n
     WHERE p.course_id = c.id AND p.needs_id = n.id AND c.slug = $1 AND n.slug <> ALL ($2)`,
    [course, needs],
  );
  await tx.query(
    `INSERT INTO course_prerequisite (course_id, needs_id, added_at)
     SELECT c.id, n.id, $3 FROM course c, course n WHERE c.slug = $1 AND n.slug = ANY ($2) ON CONFLICT DO NOTHING`,
    [course, needs, now],
  );
}
