import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../src/platform/http/viewer.js';
import type { TestApp } from '../support/app.js';
import { makePerson, signInAs } from '../support/people.js';
import type { Visitor } from '../support/visitor.js';

/** A published course made for one test: its lessons are called one, two, three, ... */
export interface TestCourse {
  id: string;
  slug: string;
  lessonIds: string[];
  moduleId: string;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const inThreeLanguages = (words: string) => ({ en: words, nl: `${words} (nl)`, fr: `${words} (fr)` });

/** Makes a course with so many lessons. */
export async function makeCourse({ database }: TestApp, lessons: number): Promise<TestCourse> {
  const slug = `course-${randomUUID().slice(0, 8)}`;
  const [course] = await database.query<{ id: string }>(
    `INSERT INTO course (slug, position, status, level, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
     VALUES ($1, 1, 'published', 'beginner', $2, $2, $2, $2, '{"en":[],"nl":[],"fr":[]}', $2, now(), now()) RETURNING id`,
    [slug, inThreeLanguages('A course')],
  );
  const [module] = await database.query<{ id: string }>(
    'INSERT INTO course_module (course_id, position, title) VALUES ($1, 1, $2) RETURNING id',
    [course!.id, inThreeLanguages('A module')],
  );
  const made: TestCourse = { id: course!.id, slug, lessonIds: [], moduleId: module!.id };
  return addLessons({ database }, made, lessons);
}

/** Adds lessons at the end of a course, as an editor would. */
export async function addLessons(
  { database }: Pick<TestApp, 'database'>,
  course: TestCourse,
  count: number,
): Promise<TestCourse> {
  for (let added = 0; added < count; added++) {
    const position = course.lessonIds.length;
    const [lesson] = await database.query<{ id: string }>(
      'INSERT INTO lesson (course_id, module_id, slug, position, minutes) VALUES ($1, $2, $3, $4, 5) RETURNING id',
      [course.id, course.moduleId, NUMBERS[position], position],
    );
    await database.query(
      `INSERT INTO lesson_text (lesson_id, locale, title, summary, body, updated_at) VALUES ($1, 'en', $2, 'Short.', 'Text.', now())`,
      [lesson!.id, `Lesson ${NUMBERS[position]}`],
    );
    course.lessonIds.push(lesson!.id);
  }
  return course;
}

/** A person with an account, and a browser that is signed in as her. */
export async function signedIn(app: TestApp, locale = 'en'): Promise<{ person: Pick<Viewer, 'id'>; visitor: Visitor }> {
  const person = await makePerson(app, [], { name: 'Ada', locale });
  const visitor = app.visitor();
  await signInAs(app, visitor, person.id);
  return { person, visitor };
}

/** How many rows a statement counts. */
export async function count({ database }: Pick<TestApp, 'database'>, from: string, values: unknown[]): Promise<number> {
  const [row] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`, values);
  return row!.count;
}
