import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction } from '../../platform/database/database.js';
import { slugTaken } from './outline.errors.js';

/** Any number will do, as long as every process uses the same one: addresses of courses are given one at a time. */
const COURSE_ADDRESSES = 7_226_412;

/** Leads from addresses of before to where the course or the lesson is now. */
@Injectable()
export class MovedAddresses {
  constructor(private readonly database: Database) {}

  /** The present slug of the course that had this one. @returns null when none had, or when it still has it */
  async course(slug: string, on: Queryable = this.database): Promise<string | null> {
    // Which course had this address before?
    const [row] = await on.query<{ slug: string }>(
      'SELECT c.slug FROM course_address a JOIN course c ON c.id = a.course_id WHERE a.slug = $1 AND c.slug <> $1',
      [slug],
    );
    return row?.slug ?? null;
  }

  /** Where a lesson is now, whichever of its two slugs is one of before; null when there is nothing new to say. */
  async lesson(course: string, lesson: string): Promise<{ course: string; lesson: string } | null> {
    // The course by its present or an earlier address, and in it the lesson by its present or an earlier one.
    const [row] = await this.database.query<{ course: string; lesson: string }>(
      `SELECT c.slug AS course, l.slug AS lesson
       FROM course c
       LEFT JOIN course_address ca ON ca.course_id = c.id AND ca.slug = $1
       JOIN lesson l ON l.course_id = c.id
       LEFT JOIN lesson_address la ON la.lesson_id = l.id AND la.slug = $2
       WHERE (c.slug = $1 OR ca.slug IS NOT NULL) AND (l.slug = $2 OR la.slug IS NOT NULL) AND (c.slug, l.slug) <> ($1, $2)
       LIMIT 1`,
      [course, lesson],
    );
    return row ?? null;
  }

  /** The public path of a course, or of a lesson in it, when that is another one now; null otherwise. */
  async of(course: string, lesson?: string): Promise<string | null> {
    if (lesson === undefined) {
      const slug = await this.course(course);
      return slug && `/courses/${slug}`;
    }
    const moved = await this.lesson(course, lesson);
    return moved && `/courses/${moved.course}/${moved.lesson}`;
  }
}

/**
 * Makes sure that a course may have this address, until the transaction ends. An address that leads to another course
 * because it was its address is not given away: people have it.
 * @throws DomainError `slug-taken`
 */
export async function takeCourseSlug(tx: Transaction, slug: string, courseId: string | null): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [COURSE_ADDRESSES]);
  // Does another course have this address, or did it have it?
  const [taken] = await tx.query(
    `SELECT 1 FROM (SELECT id, slug FROM course UNION ALL SELECT course_id, slug FROM course_address) a
     WHERE a.slug = $1 AND a.id IS DISTINCT FROM $2::uuid LIMIT 1`,
    [slug, courseId],
  );
  if (taken) throw slugTaken();
}

/** Gives a course another address; the one it had keeps leading to it. */
export async function moveCourse(tx: Transaction, courseId: string, from: string, to: string): Promise<void> {
  if (from === to) return;
  await takeCourseSlug(tx, to, courseId);
  await tx.query('INSERT INTO course_address (slug, course_id) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING', [
    from,
    courseId,
  ]);
  // Its own address of before may become its address again.
  await tx.query('DELETE FROM course_address WHERE slug = $1', [to]);
  await tx.query('UPDATE course SET slug = $2 WHERE id = $1', [courseId, to]);
}

/** The addresses in a locked course that no other lesson may take: those of its lessons, now and before. */
export async function lessonSlugs(
  tx: Transaction,
  courseId: string,
  except: string | null = null,
): Promise<Set<string>> {
  const rows = await tx.query<{ slug: string }>(
    `SELECT slug FROM (SELECT id, slug FROM lesson WHERE course_id = $1
       UNION ALL SELECT lesson_id, slug FROM lesson_address WHERE course_id = $1) a WHERE a.id IS DISTINCT FROM $2::uuid`,
    [courseId, except],
  );
  return new Set(rows.map((row) => row.slug));
}

/** Gives a lesson of a locked course another address; the one it had keeps leading to it. @throws DomainError `slug-taken` */
export async function moveLessonAddress(
  tx: Transaction,
  lesson: { id: string; courseId: string; slug: string },
  to: string,
): Promise<void> {
  const { id, courseId, slug } = lesson;
  if (slug === to) return;
  if ((await lessonSlugs(tx, courseId, id)).has(to)) throw slugTaken();
  await tx.query(
    'INSERT INTO lesson_address (course_id, slug, lesson_id) VALUES ($1, $2, $3) ON CONFLICT (course_id, slug) DO NOTHING',
    [courseId, slug, id],
  );
  await tx.query('DELETE FROM lesson_address WHERE course_id = $1 AND slug = $2', [courseId, to]);
  await tx.query('UPDATE lesson SET slug = $2 WHERE id = $1', [id, to]);
}
