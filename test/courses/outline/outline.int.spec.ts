import { DeleteLesson } from '../../../src/courses/outline/delete-lesson.js';
import { MoveInOutline } from '../../../src/courses/outline/move-in-outline.js';
import { OutlineQueries } from '../../../src/courses/outline/outline.queries.js';
import { PublishLesson } from '../../../src/courses/publishing/publish-lesson.js';
import { hashToken, newToken } from '../../../src/platform/crypto/tokens.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn } from '../../support/people.js';
import type { Visitor } from '../../support/visitor.js';
import { aCourse, anEditor, fieldsOf, NOW, order, write } from '../editors.js';
import { until } from '../../support/until.js';

let school: TestApp;
let editor: Visitor & { person: Viewer };
beforeAll(async () => {
  school = await startTestApp();
  editor = await anEditor(school);
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

const versionOf = async (slug: string) => (await school.get(OutlineQueries).outline(slug, 'en'))!.version;
const EVERY = { locales: [], saidOpenly: [], alsoRequired: false };

test('an editor goes from nothing to a published lesson in a published course with forms alone', async () => {
  const blank = await editor.get('/staff/courses/new');
  const texts = Object.fromEntries(
    ['en', 'nl', 'fr'].flatMap((locale) =>
      ['title', 'subtitle', 'teacher', 'summary', 'outcomes', 'evidencePolicy'].map((field) => [
        `${field}.${locale}`,
        `${field} in ${locale}`,
      ]),
    ),
  );
  const created = await editor.post('/staff/courses', { ...fieldsOf(blank, '/staff/courses'), ...texts });
  expect(created.location).toBe('/staff/courses/title-in-en');
  const here = created.location!;
  await editor.post(`${here}/modules`, { 'title.en': 'Light' });
  let page = await editor.get(here);
  const added = await editor.post(`${here}/lessons`, { ...fieldsOf(page, '/lessons'), title: 'What the sun does' });
  expect(added.location).toBe(`${here}/lessons/what-the-sun-does`);
  const lesson = added.location!;
  page = await editor.follow(added);
  expect(page.text).toContain('The text is empty.');
  // Nothing that the checklist refuses gets through, even when somebody posts the form all the same.
  const refused = await editor.post(`${lesson}/publish`, fieldsOf(page, '/publish'));
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('error-summary');
  expect((await school.visitor().get('/courses/title-in-en/what-the-sun-does')).status).toBe(404);
  const [{ id } = { id: '' }] = await school.database.query<{ id: string }>(
    `SELECT id FROM lesson WHERE slug = 'what-the-sun-does'`,
  );
  await write(school, id, 'It ages the skin.');
  page = await editor.get(lesson);
  expect(page.text).toContain('Nothing stands in the way.');
  const published = await editor.post(`${lesson}/publish`, fieldsOf(page, '/publish'));
  expect(published.status).toBe(303);
  expect((await editor.follow(published)).text).toContain('Readers have everything that was written.');
  page = await editor.get(`${here}/publication`);
  expect(page.text).toContain('Nothing stands in the way.');
  await editor.post(`${here}/publication`, { status: 'published' });
  expect((await school.visitor().get('/courses/title-in-en/what-the-sun-does')).text).toContain('It ages the skin.');
  const acts = await school.database.query<{ action: string; actor_name: string }>(
    `SELECT action, actor_name FROM audit_entry WHERE actor_id = $1 ORDER BY id`,
    [editor.person.id],
  );
  expect(acts.map(({ action }) => action)).toEqual([
    'course.create',
    'course.add-module',
    'lesson.create',
    'lesson.publish',
    'course.publish',
  ]);
});

test('every button moves one thing, and a page that is out of date moves nothing and says so', async () => {
  const { slug, modules, lessons } = await aCourse(school, editor.person, [3, 1]);
  const [first, , third] = lessons.map(({ id }) => id);
  const here = `/staff/courses/${slug}`;
  const stale = fieldsOf(await editor.get(here), '/move');
  const press = async (move: string) =>
    editor.post(`${here}/move`, { ...fieldsOf(await editor.get(here), '/move'), move });
  expect((await press(`${third}:first`)).location).toContain(`#row-${third}`);
  expect((await order(school, slug))[0]).toBe('Module 1: lesson-1-3 lesson-1-1 lesson-1-2');
  await press(`${first}:last`);
  await press(`${first}:down`);
  expect(await order(school, slug)).toEqual(['Module 1: lesson-1-3 lesson-1-2', 'Module 2: lesson-1-1 lesson-2-1']);
  await press(`${modules[1]}:up`);
  await press(`${third}:to:${modules[1]}:1`);
  const now = ['Module 2: lesson-1-1 lesson-1-3 lesson-2-1', 'Module 1: lesson-1-2'];
  expect(await order(school, slug)).toEqual(now);
  const refused = await editor.post(`${here}/move`, { ...stale, move: `${third}:first` });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Somebody else changed the outline');
  expect(refused.text).toContain(`value="${await versionOf(slug)}"`);
  expect(await order(school, slug)).toEqual(now);
  // What is nowhere in this course, or no move at all.
  const version = String(await versionOf(slug));
  const stranger = (await aCourse(school, editor.person)).lessons[0]!.id;
  expect((await editor.post(`${here}/move`, { version, move: `${stranger}:up` })).status).toBe(404);
  expect((await editor.post(`${here}/move`, { version, move: 'nonsense' })).status).toBe(422);
});

test('of many editors who move at the same moment one is heard, and no lesson is lost or doubled', async () => {
  const { id, slug, modules, lessons } = await aCourse(school, editor.person, [4, 4]);
  const version = await versionOf(slug);
  const moves = lessons.map((lesson, at) => ({ id: lesson.id, moduleId: modules[at % 2]!, place: at % 3 }));
  const answers = await Promise.allSettled(
    moves.map((move) => school.get(MoveInOutline).run(editor.person, slug, { move, version })),
  );
  const heard = answers.filter(({ status }) => status === 'fulfilled').length;
  // A move to where the lesson stands already changes nothing, so it does not use the version up.
  expect(heard).toBeGreaterThanOrEqual(1);
  expect(await versionOf(slug)).toBe(version + 1);
  // Each with the newest version, again and again until it is heard: all get through, one after the other.
  await Promise.all(
    moves.map(async (move) => {
      for (let tries = 0; tries < 50; tries++) {
        const seen = await versionOf(slug);
        const moved = await school
          .get(MoveInOutline)
          .run(editor.person, slug, { move, version: seen })
          .catch(() => null);
        if (moved) return;
      }
      throw new Error('never heard');
    }),
  );
  const rows = await school.database.query<{ id: string; module_id: string; position: number }>(
    'SELECT id, module_id, position FROM lesson WHERE course_id = $1 ORDER BY module_id, position',
    [id],
  );
  expect(rows.map((row) => row.id).sort()).toEqual(lessons.map((lesson) => lesson.id).sort());
  for (const module of modules) {
    const places = rows.filter((row) => row.module_id === module).map(({ position }) => position);
    expect(places).toEqual(places.map((_, index) => index + 1));
  }
});

test('an address that changed keeps leading to its course and its lesson, in every language, and is not given away', async () => {
  const { slug, id, lessons } = await aCourse(school, editor.person);
  const [lesson] = lessons;
  await write(school, lesson!.id, 'Words.');
  await school.get(PublishLesson).run(editor.person, lesson!.id, EVERY, NOW);
  await editor.post(`/staff/courses/${slug}/publication`, { status: 'published' });
  const settings = `/staff/courses/${slug}/settings`;
  const moved = await editor.post(settings, {
    ...fieldsOf(await editor.get(settings), '/settings'),
    slug: `${slug}-anew`,
  });
  expect(moved.location).toBe(`/staff/courses/${slug}-anew/settings`);
  const own = `/staff/courses/${slug}-anew/lessons/${lesson!.slug}/settings`;
  const renamed = await editor.post(own, { ...fieldsOf(await editor.get(own), '/settings'), slug: 'renamed' });
  expect(renamed.status).toBe(303);
  const guest = school.visitor();
  for (const [from, to] of [
    [`/courses/${slug}`, `/courses/${slug}-anew`],
    [`/nl/courses/${slug}?from=mail`, `/nl/courses/${slug}-anew?from=mail`],
    [`/courses/${slug}/${lesson!.slug}`, `/courses/${slug}-anew/renamed`],
    [`/fr/courses/${slug}-anew/${lesson!.slug}`, `/fr/courses/${slug}-anew/renamed`],
  ] as const) {
    const answer = await guest.get(from);
    expect([answer.status, answer.location]).toEqual([301, to]);
    expect((await guest.get(to)).status).toBe(200);
  }
  expect((await editor.get(`/staff/courses/${slug}`)).location).toBe(`/staff/courses/${slug}-anew`);
  expect((await guest.get(`/courses/${slug}/never`)).status).toBe(404);
  // Neither a new course nor a new lesson takes an address that still leads somewhere.
  const taken = await editor.post('/staff/courses', { level: 'beginner', slug, 'title.en': 'Another' });
  expect(taken.status).toBe(409);
  expect(taken.text).toContain('field-slug-error');
  const again = await editor.post(`/staff/courses/${slug}-anew/lessons`, {
    ...fieldsOf(await editor.get(`/staff/courses/${slug}-anew`), '/lessons'),
    title: 'X',
    slug: lesson!.slug,
  });
  expect(again.status).toBe(409);
  // Back to what it was: then the newer address leads there.
  const back = `/staff/courses/${slug}-anew/settings`;
  await editor.post(back, { ...fieldsOf(await editor.get(back), '/settings'), slug });
  // Guests saw that page a moment ago, and it is kept until the database has announced the change.
  await until(
    'the newer address leading back',
    async () => (await guest.get(`/courses/${slug}-anew`)).location === `/courses/${slug}`,
  );
  expect((await school.get(OutlineQueries).settings(slug))!.id).toBe(id);
});

test('a lesson that somebody has done is withdrawn and says so; another one is deleted', async () => {
  const { id, slug, lessons } = await aCourse(school, editor.person, [2]);
  const [done, fresh] = lessons;
  for (const { id } of lessons) {
    await write(school, id, 'Words.');
    await school.get(PublishLesson).run(editor.person, id, EVERY, NOW);
  }
  await editor.post(`/staff/courses/${slug}/publication`, { status: 'published' });
  const learner = await signedIn(school);
  await learner.post(`/courses/${slug}/enrol`);
  expect((await learner.post(`/courses/${slug}/${done!.slug}/done`)).status).toBe(303);
  const ask = await editor.get(`/staff/courses/${slug}/lessons/${done!.slug}/delete`);
  expect(ask.text).toContain('withdrawn and not deleted');
  const kept = await editor.post(`/staff/courses/${slug}/lessons/${done!.slug}/delete`);
  expect((await editor.follow(kept)).text).toContain('Withdrawn, not deleted');
  expect((await school.visitor().get(`/courses/${slug}/${done!.slug}`)).status).toBe(404);
  const gone = await school.get(DeleteLesson).run(editor.person, slug, fresh!.slug, NOW);
  expect(gone).toEqual({ deleted: true, done: 0 });
  expect(await order(school, slug)).toEqual([`Module 1: ${done!.slug}`]);
  // What was left to do is gone, so she has finished; and stays so.
  const [enrolment] = await school.database.query<{ finished_at: Date | null }>(
    'SELECT finished_at FROM enrolment WHERE course_id = $1',
    [id],
  );
  expect(enrolment!.finished_at).not.toBeNull();
  const module = (await school.get(OutlineQueries).outline(slug, 'en'))!.modules[0]!.id;
  const full = await editor.post(`/staff/courses/${slug}/modules/${module}/delete`, {
    version: String(await versionOf(slug)),
  });
  expect(full.text).toContain('This module still has lessons');
});

test('a copy has the newest words of every language as drafts, right below the original', async () => {
  const { slug, lessons } = await aCourse(school, editor.person, [2]);
  const [first] = lessons;
  await write(school, first!.id, 'Words.');
  await school.get(PublishLesson).run(editor.person, first!.id, EVERY, NOW);
  await write(school, first!.id, 'Newer words.');
  await write(school, first!.id, 'Woorden.', { locale: 'nl' });
  const copied = await editor.post(`/staff/courses/${slug}/lessons/${first!.slug}/duplicate`);
  expect(copied.location).toContain(`${first!.slug}-copy`);
  expect(await order(school, slug)).toEqual([`Module 1: ${first!.slug} ${first!.slug}-copy ${lessons[1]!.slug}`]);
  const drafts = await school.database.query<{ locale: string; body: string }>(
    `SELECT locale, body FROM lesson_draft d JOIN lesson l ON l.id = d.lesson_id WHERE l.slug = $1 ORDER BY locale`,
    [`${first!.slug}-copy`],
  );
  expect(drafts).toEqual([
    { locale: 'en', body: 'Newer words.' },
    { locale: 'nl', body: 'Woorden.' },
  ]);
});

test('two editors of the settings do not overwrite each other unseen, and a published course keeps its texts', async () => {
  const { slug, lessons } = await aCourse(school, editor.person);
  const settings = `/staff/courses/${slug}/settings`;
  const stale = fieldsOf(await editor.get(settings), '/settings');
  school.clock.advance(1_000);
  expect((await editor.post(settings, { ...stale, 'subtitle.en': 'Hers' })).status).toBe(303);
  const refused = await editor.post(settings, { ...stale, 'subtitle.en': 'Mine' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('value="Mine"');
  expect((await editor.post(settings, fieldsOf(refused, '/settings'))).status).toBe(303);
  await write(school, lessons[0]!.id, 'Words.');
  await school.get(PublishLesson).run(editor.person, lessons[0]!.id, EVERY, NOW);
  await editor.post(`/staff/courses/${slug}/publication`, { status: 'published' });
  const bare = await editor.post(settings, { ...fieldsOf(await editor.get(settings), '/settings'), 'summary.fr': '' });
  expect(bare.status).toBe(422);
  expect(bare.text).toContain('field-summary-fr-error');
  for (const wrong of [
    { slug: 'New Slug' },
    { slug: 'transfer' },
    { level: 'expert' },
    { figure: 'none-such' },
    { position: '0' },
  ])
    expect(
      (await editor.post('/staff/courses', { level: 'beginner', 'title.en': 'T', ...(wrong as object) })).status,
    ).toBe(422);
});

test('the list finds lessons by what they ask for, and is open to staff alone', async () => {
  const { slug, lessons } = await aCourse(school, editor.person, [2]);
  await write(school, lessons[0]!.id, 'Words.');
  await school.get(PublishLesson).run(editor.person, lessons[0]!.id, EVERY, NOW);
  const missing = await editor.get(`/staff/courses?need=missing&language=nl&search=${slug}`);
  expect(missing.text).not.toContain(`/lessons/${lessons[1]!.slug}"`);
  const all = await editor.get('/staff/courses');
  expect(all.text).toContain(`/staff/courses/${slug}"`);
  expect((await editor.get('/staff/courses?need=missing&language=nl')).text).toContain(
    `/staff/courses/${slug}/lessons/${lessons[0]!.slug}"`,
  );
  expect((await editor.get('/staff/courses?need=planned')).text).toContain('Nothing matches');
  for (const odd of ['?need=x&page=-1&language=de', '?page=9999'])
    expect((await editor.get(`/staff/courses${odd}`)).status).toBe(200);
  const host = await signedIn(school, 'host');
  const page = await host.get(`/staff/courses/${slug}`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('name="move"');
  expect((await host.post(`/staff/courses/${slug}/modules`, { 'title.en': 'X' })).status).toBe(403);
  expect((await (await signedIn(school)).get('/staff/courses')).status).toBe(403);
});

test('a program builds and publishes a course over the API', async () => {
  const token = newToken();
  await school.database.query('INSERT INTO api_token (name, role, token_hash, created_at) VALUES ($1, $2, $3, $4)', [
    'test editor',
    'editor',
    hashToken(token),
    NOW,
  ]);
  const bearer = { authorization: `Bearer ${token}` };
  const guest = school.visitor();
  const post = (path: string, body: unknown) => guest.api('POST', `/api/v1${path}`, body, bearer);
  const course = await post('/courses', { slug: 'by-program', title: { en: 'By program' } });
  expect([course.status, course.json().slug]).toEqual([201, 'by-program']);
  const { id: module } = (await post('/courses/by-program/modules', { title: { en: 'One' } })).json<{ id: string }>();
  const lesson = (await post('/courses/by-program/lessons', { module, title: 'First' })).json<{ id: string }>();
  const refused = await post(`/lessons/${lesson.id}/publish`, {});
  expect([refused.status, refused.json().code]).toEqual([409, 'not-publishable']);
  await write(school, lesson.id, 'Words.');
  const published = await post(`/lessons/${lesson.id}/publish`, {});
  expect(published.json()).toMatchObject({ published: true, locales: ['en'], asked: 0 });
  const patched = await guest.api('PATCH', '/api/v1/courses/by-program', { level: 'advanced' }, bearer);
  expect(patched.json()).toEqual({ slug: 'by-program' });
  expect((await post('/courses', { title: { en: 'X' }, nonsense: 1 })).status).toBe(422);
  expect((await guest.api('POST', '/api/v1/courses', { title: { en: 'X' } })).status).toBe(401);
});
