import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn as signedInAs } from '../../support/people.js';
import { count, makeCourse, signedIn } from '../learners.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
});
afterAll(() => app.close());

const BODY = 'Rollers warm the skin.\n\n## Then\n\nNobody has shown that this changes wrinkles for good.';
const QUOTE = { exact: 'Nobody has shown that this changes wrinkles', prefix: 'Then', suffix: ' for good.' };

async function learner() {
  const course = await makeCourse(app, 2);
  const [lessonId] = course.lessonIds;
  await app.database.query('UPDATE lesson_text SET body = $2 WHERE lesson_id = $1', [lessonId, BODY]);
  const { visitor, person } = await signedIn(app);
  visitor.headers['sec-fetch-site'] = 'same-origin';
  await visitor.post(`/courses/${course.slug}/enrol`);
  const put = (id: string, changes: object = {}) =>
    visitor.api('PUT', `/api/v1/notes/${id}`, { lessonId, locale: 'en', quote: QUOTE, body: '', ...changes });
  const notes = `/courses/${course.slug}/one/notes`;
  return { course, visitor, person, put, notes, lessonId: lessonId! };
}

test('a highlight is kept once however often it is sent, and stands on the lesson, in the list and in the export', async () => {
  const { visitor, person, put, notes } = await learner();
  const id = randomUUID();
  const answers = await Promise.all([put(id), put(id), put(id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  expect(await count(app, 'lesson_note WHERE person_id = $1', [person.id])).toBe(1);
  const part = (await visitor.get(`${notes}?part=list`)).text;
  expect(part).toContain(`data-quote="${QUOTE.exact}"`);
  await visitor.post(notes, { body: 'Ask about <b>rollers</b>' });
  const mine = (await visitor.get('/me/notes?q=ROLLERS')).text;
  expect(mine).toContain('Ask about &lt;b>rollers&lt;/b>');
  expect((await visitor.get('/nl/me/notes?q=zzz')).text).toContain('Geen van je notities zegt dat');
  const markdown = await visitor.get('/me/notes.md');
  expect(markdown.headers.get('content-type')).toContain('text/markdown');
  expect(markdown.text).toContain(`> ${QUOTE.exact}`);
});

test('nobody else reads, changes or deletes them, an admin neither; guests are asked to sign in', async () => {
  const { put, lessonId, notes } = await learner();
  const id = randomUUID();
  await put(id, { body: 'A secret of mine' });
  const admin = await signedInAs(app, 'admin');
  admin.headers['sec-fetch-site'] = 'same-origin';
  expect((await admin.get(`/me/notes/${id}`)).status).toBe(404);
  expect((await admin.post(`/me/notes/${id}`, { body: 'Hers' })).status).toBe(404);
  const taken = { lessonId, locale: 'en', quote: null, body: 'Mine now' };
  expect((await admin.api('PUT', `/api/v1/notes/${id}`, taken)).status).toBe(404);
  await admin.post(`/me/notes/${id}/delete`);
  await admin.api('DELETE', `/api/v1/notes/${id}`);
  expect(await count(app, 'lesson_note WHERE id = $1 AND body = $2', [id, 'A secret of mine'])).toBe(1);
  for (const path of ['/me/notes', notes, '/staff/courses', '/search?q=secret'])
    expect((await admin.get(path)).text).not.toContain('A secret of mine');
  expect((await app.visitor().api('GET', '/api/v1/notes')).status).toBe(401);
  expect((await app.visitor().get('/me/notes.md')).text).not.toContain('A secret of mine');
});

test('two tabs that change one note lose nothing: the second is told what the first says, and keeps what it typed', async () => {
  const { visitor, put } = await learner();
  const id = randomUUID();
  await put(id, { quote: null, body: 'First words' });
  expect((await visitor.post(`/me/notes/${id}`, { body: 'From tab one', version: '1' })).status).toBe(303);
  const second = await visitor.post(`/me/notes/${id}`, { body: 'From tab two', version: '1' });
  expect(second.status).toBe(409);
  expect(second.text).toContain('From tab one');
  expect(second.text).toContain('From tab two');
  const [, version = ''] = /name="version" value="(\d+)"/.exec(second.text) ?? [];
  expect((await visitor.post(`/me/notes/${id}`, { body: 'From tab two', version })).status).toBe(303);
  const late = await put(id, { quote: null, body: 'A third', version: 1 });
  expect([late.status, late.json<{ code: string }>().code]).toEqual([409, 'note-changed']);
});

test('they survive a revision where their words do, and otherwise stand apart with the words they had', async () => {
  const { visitor, put, notes, lessonId } = await learner();
  await put(randomUUID());
  const revise = (body: string) =>
    app.database.query('UPDATE lesson_text SET body = $2, revision = revision + 1 WHERE lesson_id = $1', [
      lessonId,
      body,
    ]);
  const GONE = 'The text these belonged to has changed';
  await revise(`A new beginning.\n\n${BODY.replace('that this', 'that *it*')}`);
  expect((await visitor.get(notes)).text).not.toContain(GONE);
  await revise('Everything is new here.');
  const page = (await visitor.get(notes)).text;
  expect(page).toContain(GONE);
  expect(page).toContain(QUOTE.exact);
  await app.database.query('DELETE FROM lesson WHERE id = $1', [lessonId]);
  const mine = (await visitor.get('/me/notes')).text;
  expect(mine).toContain('This lesson is no longer there.');
  expect(mine).toContain(QUOTE.exact);
});

test('a lesson that cannot be read takes no note, limits are told, and what is wrong is named', async () => {
  const { course, put, visitor, notes, person, lessonId } = await learner();
  await app.database.query('UPDATE lesson SET opens_after_days = 9 WHERE id = $1', [course.lessonIds[1]]);
  const closed = await put(randomUUID(), { lessonId: course.lessonIds[1] });
  expect(closed.json<{ code: string }>().code).toBe('lesson-closed');
  const other = await makeCourse(app, 1);
  expect((await put(randomUUID(), { lessonId: other.lessonIds[0] })).json<{ code: string }>().code).toBe(
    'not-enrolled',
  );
  for (const [field, changes] of [
    ['body', { quote: null }],
    ['body', { body: 'x'.repeat(5001) }],
    ['quote.exact', { quote: { exact: 'x'.repeat(1001), prefix: '', suffix: '' } }],
    ['locale', { locale: 'de' }],
    ['owner', { owner: person.id }],
  ] as const) {
    const answer = await put(randomUUID(), changes);
    expect([field, answer.status, answer.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([
      field,
      422,
      field,
    ]);
  }
  const long = await visitor.post(notes, { body: 'y'.repeat(5001) });
  expect([long.status, long.text.includes('y'.repeat(5001))]).toEqual([422, true]);
  await app.database.query(
    `INSERT INTO lesson_note (id, person_id, lesson_id, about, locale, body, created_at, updated_at)
     SELECT gen_random_uuid(), $1, $2, 'x', 'en', 'x', now(), now() FROM generate_series(1, 200)`,
    [person.id, lessonId],
  );
  const full = await put(randomUUID());
  expect([full.status, full.json<{ code: string }>().code]).toEqual([409, 'too-many-notes']);
});
