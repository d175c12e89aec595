import { CreateCourse } from '../../src/courses/outline/create-course.js';
import { AddLesson } from '../../src/courses/outline/add-lesson.js';
import { AddModule } from '../../src/courses/outline/add-module.js';
import { courseInput } from '../../src/courses/outline/course.input.js';
import { lessonInput } from '../../src/courses/outline/outline.input.js';
import { OutlineQueries } from '../../src/courses/outline/outline.queries.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import type { TestApp } from '../support/app.js';
import { makeViewer, signInAs } from '../support/people.js';
import type { Answer, Visitor } from '../support/visitor.js';

/** The moment at which the tests of editors play. */
export const NOW = new Date('2026-11-28T09:00:00Z');

/** An editor, signed in. */
export async function anEditor(school: TestApp): Promise<Visitor & { person: Viewer }> {
  const person = await makeViewer(school, ['editor'], { name: 'Eva Maes' });
  const visitor = school.visitor();
  await signInAs(school, visitor, person.id);
  return Object.assign(visitor, { person });
}

const EVERYWHERE = (text: string) => ({ en: text, nl: `${text} (nl)`, fr: `${text} (fr)` });
let courses = 0;

/** A course as a draft with all its texts, and modules with so many lessons each. */
export async function aCourse(school: TestApp, actor: Viewer, sizes: readonly number[] = [1]) {
  const input = courseInput.parse({
    slug: `course-${++courses}`,
    title: EVERYWHERE('Sun and skin'),
    teacher: EVERYWHERE('Eva Maes'),
    subtitle: EVERYWHERE('What light does'),
    summary: EVERYWHERE('Light ages skin.'),
    outcomes: { en: ['You know'], nl: ['Je weet'], fr: ['Vous savez'] },
    evidencePolicy: EVERYWHERE('Every claim has a grade.'),
  });
  const { id, slug } = await school.get(CreateCourse).run(actor, input, NOW);
  const lessons: { id: string; slug: string }[] = [];
  const modules: string[] = [];
  for (const [at, size] of sizes.entries()) {
    const module = await school.get(AddModule).run(actor, slug, { en: `Module ${at + 1}` });
    modules.push(module.id);
    for (let number = 1; number <= size; number++) {
      const wanted = lessonInput.parse({ module: module.id, title: `Lesson ${at + 1}.${number}` });
      lessons.push(await school.get(AddLesson).run(actor, slug, wanted, NOW));
    }
  }
  return { id, slug, modules, lessons };
}

/** Writes a draft of a lesson, as the editor's page would. */
export async function write(
  school: TestApp,
  lessonId: string,
  body: string,
  {
    locale = 'en',
    title = 'Sun',
    summary = `What the sun does (${locale}).`,
    savedAt = NOW,
  }: { locale?: string; title?: string; summary?: string; savedAt?: Date } = {},
): Promise<void> {
  await school.database.query(
    `INSERT INTO lesson_draft (lesson_id, locale, title, summary, body, base_revision, source_revision, saved_at)
     SELECT $1, $2, $3, $4, $5, coalesce((SELECT revision FROM lesson_text WHERE lesson_id = $1 AND locale = $2), 0),
       (SELECT s.revision FROM lesson l JOIN lesson_text s ON s.lesson_id = l.id AND s.locale = l.source_locale WHERE l.id = $1 AND l.source_locale <> $2), $6
     ON CONFLICT (lesson_id, locale) DO UPDATE SET title = $3, summary = $4, body = $5, saved_at = $6, version = lesson_draft.version + 1`,
    [lessonId, locale, title, summary, body, savedAt],
  );
}

/** The outline of a course in words, such as `Module 1: lesson-1-1 lesson-1-2`. */
export async function order(school: TestApp, course: string): Promise<string[]> {
  const outline = await school.get(OutlineQueries).outline(course, 'en');
  return outline!.modules.map(({ title, lessons }) => `${title}: ${lessons.map(({ slug }) => slug).join(' ')}`);
}

/** The fields of a form as a browser would send them; `action` is the end of its address. */
export function fieldsOf(page: Answer, action: string): Record<string, string | string[]> {
  const form = new RegExp(`<form[^>]* action="[^"]*${action}"[^>]*>[^]*?</form>`).exec(page.text)?.[0];
  if (!form) throw new Error(`no form that posts to ${action}`);
  const fields: Record<string, string | string[]> = {};
  const put = (name: string, value: string) => {
    const text = value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
    fields[name] = name in fields ? [fields[name]!, text].flat() : text;
  };
  for (const [tag, name = ''] of form.matchAll(/<input[^>]* name="([^"]+)"[^>]*>/g)) {
    if (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)) continue;
    put(name, / value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^]*?)<\/textarea>/g))
    put(name, text);
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([^]*?)<\/select>/g))
    put(
      name,
      /<option[^>]*value="([^"]*)"[^>]* selected/.exec(options)?.[1] ??
        /<option[^>]*selected[^>]*value="([^"]*)"/.exec(options)?.[1] ??
        '',
    );
  return fields;
}
