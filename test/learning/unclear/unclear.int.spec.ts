import { startTestApp, type TestApp } from '../../support/app.js';
import { count, makeCourse, signedIn } from '../learners.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
});
afterAll(() => app.close());

const BODY = 'Before.\n\n## Why it warms\n\nBlood.\n\n## Sources\n\nOne.\n\n### Sources\n\nTwo.';

async function learner() {
  const course = await makeCourse(app, 2);
  const [lessonId] = course.lessonIds;
  const revise = (body: string) =>
    app.database.query('UPDATE lesson_text SET body = $2, revision = revision + 1 WHERE lesson_id = $1', [
      lessonId,
      body,
    ]);
  await revise(BODY);
  const { visitor, person } = await signedIn(app);
  await visitor.post(`/courses/${course.slug}/enrol`);
  const lesson = `/courses/${course.slug}/one`;
  const tell = (fields: Record<string, string> = {}) =>
    visitor.post(`${lesson}/unclear`, { section: '1', heading: 'Why it warms', nth: '1', body: '', ...fields });
  return { course, visitor, person, lesson, tell, revise, lessonId: lessonId! };
}

const rows = (lessonId: string) =>
  app.database.query<{ heading: string; nth: number; body: string }>(
    'SELECT heading, nth, body FROM lesson_unclear WHERE lesson_id = $1 ORDER BY heading, nth',
    [lessonId],
  );

test('under each section of a lesson she can say that it was unclear, and comes back to where she was', async () => {
  const { visitor, lesson, tell, lessonId } = await learner();
  const page = (await visitor.get(lesson)).text;
  expect(page.match(/data-unclear=/g)).toHaveLength(3);
  // The control stands at the end of its section, before the next heading.
  expect(page).toMatch(/Blood\.<\/p>\s*<details[^>]*id="unclear-1"[\s\S]*?<\/details>\s*<h2 id="part-2"/);
  const told = await tell({ body: '  Why would\r\nblood warm it? ' });
  expect([told.status, told.location]).toEqual([303, `${lesson}#unclear-1`]);
  expect((await visitor.get(lesson)).text).toContain('Thank you. The editors read it without your name.');
  await tell({ section: '3', heading: 'Sources', nth: '2' });
  expect(await rows(lessonId)).toEqual([
    { heading: 'Sources', nth: 2, body: '' },
    { heading: 'Why it warms', nth: 1, body: 'Why would\nblood warm it?' },
  ]);
});

test('it is one for a person, lesson and section, however often it is sent; it can be changed and taken back', async () => {
  const { visitor, person, lesson, tell, lessonId } = await learner();
  await Promise.all([tell({ body: 'First' }), tell({ body: 'First' }), tell({ body: 'First' })]);
  await tell({ body: 'Second' });
  expect(await rows(lessonId)).toEqual([{ heading: 'Why it warms', nth: 1, body: 'Second' }]);
  await expect(
    app.database.query(
      `INSERT INTO lesson_unclear (person_id, lesson_id, locale, heading, told_at) VALUES ($1, $2, 'nl', 'Why it warms', now())`,
      [person.id, lessonId],
    ),
  ).rejects.toThrow(/lesson_unclear_person_id_lesson_id_heading_nth_key/);
  const mine = (await visitor.get(`${lesson}/unclear`)).text;
  expect(mine).toContain('Second');
  const back = await tell({ act: 'take-back' });
  expect([back.status, back.location]).toEqual([303, `${lesson}#part-1`]);
  expect((await tell({ act: 'take-back' })).status).toBe(303);
  expect(await rows(lessonId)).toEqual([]);
});

test('the part that the open page takes in says what she told before, and says what is wrong with what she sends', async () => {
  const { visitor, lesson, tell } = await learner();
  await tell({ body: 'Mine <b>alone</b>' });
  const part = await visitor.get(`${lesson}/unclear?section=1`);
  expect(part.headers.get('cache-control')).toBe('private, no-store');
  expect(part.text).toContain('Mine &lt;b>alone&lt;/b>');
  expect(part.text).toContain('value="take-back"');
  expect((await visitor.get(`${lesson}/unclear?section=2`)).text).not.toContain('value="take-back"');
  const kept = await tell({ body: 'Otherwise', part: '1' });
  expect([kept.status, kept.text.includes('Otherwise'), kept.text.includes('<html')]).toEqual([200, true, false]);
  const long = await tell({ body: 'y'.repeat(501), part: '1' });
  expect([long.status, long.text.includes('y'.repeat(501)), long.text.includes('<html')]).toEqual([422, true, false]);
});

test('too much is said at the field with what was typed still there; a heading that never was is refused, also in Dutch', async () => {
  const { lesson, tell, lessonId } = await learner();
  const long = await tell({ body: 'y'.repeat(501) });
  expect([long.status, long.text.includes('y'.repeat(501)), long.text.includes('<html')]).toEqual([422, true, true]);
  const gone = await tell({ heading: 'Never written', body: 'What I typed' });
  expect([gone.status, gone.text.includes('What I typed')]).toEqual([409, true]);
  expect(gone.text).toContain('This section has changed since you opened the page');
  const { visitor } = await signedIn(app, 'nl');
  const refused = await visitor.post(`/nl${lesson}/unclear`, { section: '1', heading: 'Why it warms', body: 'Wat?' });
  expect([refused.status, refused.text.includes('Wat?')]).toEqual([409, true]);
  expect(refused.text).toContain('Je bent niet ingeschreven');
  expect(await rows(lessonId)).toEqual([]);
});

test('guests see no control and are sent to sign in; a closed lesson takes nothing; her account takes hers with it', async () => {
  const { course, lesson, tell, lessonId, person } = await learner();
  await app.database.query('UPDATE lesson SET preview = true WHERE id = $1', [lessonId]);
  const guest = app.visitor();
  expect((await guest.get(lesson)).text).not.toContain('data-unclear=');
  const sent = await guest.post(`${lesson}/unclear`, { section: '1', heading: 'Why it warms', body: '' });
  expect(sent.location).toContain('/sign-in');
  await app.database.query('UPDATE lesson SET preview = false, opens_after_days = 9 WHERE id = $1', [lessonId]);
  expect((await tell()).status).toBe(409);
  await app.database.query('UPDATE lesson SET opens_after_days = NULL WHERE id = $1', [lessonId]);
  await tell();
  expect(await count(app, 'lesson_unclear WHERE lesson_id = $1', [lessonId])).toBe(1);
  expect((await app.visitor().get(`/courses/${course.slug}/one/unclear`)).text).not.toContain('Why it warms');
  await app.database.query('DELETE FROM person WHERE id = $1', [person.id]);
  expect(await count(app, 'lesson_unclear WHERE lesson_id = $1', [lessonId])).toBe(0);
});
