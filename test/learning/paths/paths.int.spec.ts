import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn as signedInAs } from '../../support/people.js';
import type { Visitor } from '../../support/visitor.js';
import { count, makeCourse, signedIn, type TestCourse } from '../learners.js';

let app: TestApp;
let staff: Visitor;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
  staff = await signedInAs(app, 'editor');
});
afterAll(() => app.close());

let made = 0;
const form = (courses: TestCourse[], changes: Record<string, string> = {}) => ({
  ...{ 'title.en': 'A way', 'title.nl': 'Een weg', 'title.fr': 'Un chemin' },
  ...{ 'summary.en': 'First this.', 'summary.nl': 'Eerst dit.', 'summary.fr': 'D’abord ceci.' },
  ...{ slug: `way-${++made}`, status: 'published', version: '0' },
  courses: courses.map(({ id }) => id),
  ...changes,
});

test('staff make a path in three languages; everybody sees it with her own progress, on pages and by the API', async () => {
  const [one, two] = [await makeCourse(app, 1), await makeCourse(app, 1)];
  const typed = form([two, one]);
  expect((await staff.post('/staff/paths/new', typed)).location).toBe(`/staff/paths/${typed.slug}`);
  const guest = (await app.visitor().get(`/nl/paths/${typed.slug}`)).text;
  expect(guest).toContain('Een weg');
  expect(guest.indexOf(`/nl/courses/${two.slug}`)).toBeLessThan(guest.indexOf(`/nl/courses/${one.slug}`));
  const { visitor } = await signedIn(app);
  await visitor.post(`/courses/${two.slug}/enrol`);
  expect((await visitor.get('/me')).text).toContain(`href="/paths/${typed.slug}"`);
  await visitor.post(`/courses/${two.slug}/one/done`);
  const page = (await visitor.get(`/paths/${typed.slug}`)).text;
  expect(page).toContain('1 of 2 courses finished');
  expect(page).toContain('Continue: A course');
  const api = await app.visitor().api('GET', `/api/v1/paths/${typed.slug}`, undefined, { 'accept-language': 'fr' });
  expect(api.json()).toMatchObject({ title: 'Un chemin', courses: [{ slug: two.slug }, { slug: one.slug }] });
  expect((await app.visitor().get('/sitemap.xml')).text).toContain(`/paths/${typed.slug}`);
});

test('moving about keeps what was typed and writes nothing; saving over somebody’s newer version is told first', async () => {
  const [one, two] = [await makeCourse(app, 1), await makeCourse(app, 1)];
  const typed = form([one, two], { status: 'draft' });
  await staff.post('/staff/paths/new', typed);
  const path = `/staff/paths/${typed.slug}`;
  expect((await app.visitor().get(`/paths/${typed.slug}`)).status).toBe(404);
  const moved = (await staff.post(path, { ...typed, version: '1', 'title.en': 'Typed', do: 'down:0' })).text;
  expect(moved.indexOf(`value="${two.id}"`)).toBeLessThan(moved.indexOf(`value="${one.id}"`));
  expect(moved).toContain('value="Typed"');
  expect((await staff.post(path, { ...typed, version: '1', 'title.en': 'Hers' })).status).toBe(303);
  const late = await staff.post(path, { ...typed, version: '1', 'title.en': 'Late' });
  expect([late.status, late.text.includes('Somebody else saved'), late.text.includes('value="Late"')]).toEqual([
    409,
    true,
    true,
  ]);
  expect(late.text).toContain('name="version" value="2"');
});

test('what is missing, doubled, taken or gone is told at its field', async () => {
  const course = await makeCourse(app, 1);
  const taken = form([course]);
  await staff.post('/staff/paths/new', taken);
  for (const [field, changes] of [
    ['title.nl', { 'title.nl': ' ' }],
    ['summary.fr', { 'summary.fr': '' }],
    ['slug', { slug: 'Not A Slug' }],
    ['slug', { slug: taken.slug }],
    ['courses', { courses: '' }],
    ['courses', { courses: '6f1c0f3e-6a0c-4d0a-9c39-0d2b8a4b1a01' }],
    ['status', { status: 'secret' }],
  ] as const) {
    const answer = await staff.post('/staff/paths/new', { ...form([course]), ...changes });
    expect([field, answer.status >= 400]).toEqual([field, true]);
    expect(answer.text).toContain(`id="field-${field.replace('.', '-')}-error"`);
  }
  expect(await count(app, 'path WHERE slug LIKE $1', ['way-%'])).toBe(3);
  expect((await (await signedInAs(app, 'host')).get('/staff/paths')).status).toBe(403);
});
