import { AddPrerequisite } from '../../../src/learning/access/add-prerequisite.js';
import { EnrolInCourse } from '../../../src/learning/enrol-in-course.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn as signedInAs } from '../../support/people.js';
import type { Visitor } from '../../support/visitor.js';
import { count, makeCourse, signedIn, type TestCourse } from '../learners.js';

let app: TestApp;
let staff: Visitor;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
  staff = await signedInAs(app, 'editor');
});
afterAll(() => app.close());

const SECRET = 'The middle that nobody reads before its day.';

/** A course whose lessons have a beginning and a middle; `days` closes all but the first for so long. */
async function courseOf(lessons: number, days?: number): Promise<TestCourse> {
  const course = await makeCourse(app, lessons);
  await app.database.query('UPDATE lesson_text SET body = $2 WHERE lesson_id = ANY($1)', [
    course.lessonIds,
    `The beginning.\n\n## Then\n\n${SECRET}`,
  ]);
  if (days)
    await app.database.query('UPDATE lesson SET opens_after_days = $2 WHERE id = ANY($1)', [
      course.lessonIds.slice(1),
      days,
    ]);
  return course;
}
const add = (course: TestCourse, needs: TestCourse) =>
  makeViewer(app, ['editor']).then((editor) => app.get(AddPrerequisite).run(editor, course.id, needs.id, new Date()));
const needsOf = (course: TestCourse) => count(app, 'course_prerequisite WHERE course_id = $1', [course.id]);

describe('courses that come first', () => {
  test('a circle is refused: of one, of two and of three', async () => {
    const [a, b, c] = [await makeCourse(app, 1), await makeCourse(app, 1), await makeCourse(app, 1)];
    await add(b, a);
    await add(c, b);
    for (const [course, needs] of [
      [a, a],
      [a, b],
      [a, c],
    ] as const)
      await expect(add(course, needs)).rejects.toMatchObject({
        code: 'circle-of-courses',
        fields: [{ field: 'needs' }],
      });
    expect(await needsOf(a)).toBe(0);
    await add(c, a);
    await add(c, a);
    expect(await needsOf(c)).toBe(2);
  });

  test('of many of staff who close a circle at the same moment one is refused at least, and no circle stands', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await makeCourse(app, 1), await makeCourse(app, 1)];
      const results = await Promise.allSettled([add(a, b), add(b, a)]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await needsOf(a)) + (await needsOf(b))).toBe(1);
    }
  });

  test('control: without the lock neither of two sees the other, and the circle stands', async () => {
    const [a, b] = [await makeCourse(app, 1), await makeCourse(app, 1)];
    const sees = (needs: TestCourse, course: TestCourse) =>
      `EXISTS (SELECT FROM course_prerequisite WHERE course_id = '${needs.id}' AND needs_id = '${course.id}')`;
    const both = [app.database.pool.connect(), app.database.pool.connect()];
    const [one, other] = [await both[0]!, await both[1]!];
    for (const client of [one, other]) await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
    const unguarded = (client: typeof one, course: TestCourse, needs: TestCourse) =>
      client.query(
        `INSERT INTO course_prerequisite SELECT '${course.id}', '${needs.id}', now() WHERE NOT ${sees(needs, course)}`,
      );
    await unguarded(one, a, b);
    await unguarded(other, b, a);
    for (const client of [one, other]) {
      await client.query('COMMIT');
      client.release();
    }
    expect((await needsOf(a)) + (await needsOf(b))).toBe(2);
    await app.database.query('DELETE FROM course_prerequisite WHERE course_id = $1', [a.id]);
  });

  test('whoever has not finished them is told which, on the page and by the API, and can enrol afterwards', async () => {
    const [first, second] = [await makeCourse(app, 1), await makeCourse(app, 1)];
    await add(second, first);
    const { visitor, person } = await signedIn(app, 'nl');
    visitor.headers['sec-fetch-site'] = 'same-origin';
    const pressed = await visitor.post(`/nl/courses/${second.slug}/enrol`);
    expect(pressed.location).toBe(`/nl/courses/${second.slug}`);
    const page = (await visitor.follow(pressed)).text;
    expect(page).toContain('Je bent nog niet ingeschreven');
    expect(page).toContain(`href="/nl/courses/${first.slug}"`);
    expect(page).toContain('nog niet afgerond');
    expect(page).not.toContain(`action="/nl/courses/${second.slug}/enrol"`);
    const refused = await visitor.api('POST', `/api/v1/courses/${second.slug}/enrolments`, undefined, {
      'accept-language': 'fr',
    });
    expect([refused.status, refused.json<{ code: string }>().code]).toEqual([409, 'courses-missing']);
    expect(refused.text).toContain('A course (fr)');
    expect(await count(app, 'enrolment WHERE person_id = $1', [person.id])).toBe(0);

    await visitor.post(`/courses/${first.slug}/enrol`);
    await visitor.post(`/courses/${first.slug}/one/done`);
    expect((await visitor.get(`/nl/courses/${second.slug}`)).text).toContain('tag-done">afgerond');
    expect((await visitor.post(`/courses/${second.slug}/enrol`)).location).toBe(`/courses/${second.slug}/one`);
  });

  test('who is enrolled already keeps her place, and a withdrawn course is asked of nobody', async () => {
    const [first, second] = [await makeCourse(app, 1), await makeCourse(app, 1)];
    const { person } = await signedIn(app);
    const enrol = (who: { id: string }) => app.get(EnrolInCourse).run(who, second.slug, new Date());
    const { enrolmentId } = await enrol(person);
    await add(second, first);
    expect(await enrol(person)).toMatchObject({ enrolmentId, isNew: false });
    const other = await signedIn(app);
    await expect(enrol(other.person)).rejects.toMatchObject({ code: 'courses-missing' });
    await app.database.query(`UPDATE course SET status = 'draft' WHERE id = $1`, [first.id]);
    expect(await enrol(other.person)).toMatchObject({ isNew: true });
  });
});

describe('lessons that open later', () => {
  async function enrolled(course: TestCourse, timeZone = 'Europe/Brussels') {
    const learner = await signedIn(app);
    await app.database.query('UPDATE person SET time_zone = $2 WHERE id = $1', [learner.person.id, timeZone]);
    learner.visitor.headers['sec-fetch-site'] = 'same-origin';
    await learner.visitor.post(`/courses/${course.slug}/enrol`);
    const [row] = await app.database.query<{ id: string; email: string }>(
      `SELECT e.id, p.email::text FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.id = $1`,
      [learner.person.id],
    );
    return { ...learner, enrolmentId: row!.id, email: row!.email };
  }
  const opens = async ({ visitor }: { visitor: Visitor }) =>
    (await visitor.api('GET', '/api/v1/enrolments')).json<{
      items: {
        timeZone: string;
        percentage: number;
        lessons: { slug: string; opensAt: string | null }[];
        resumeLessonSlug: string;
      }[];
    }>().items[0]!;

  afterEach(() => app.clock.set(new Date()));

  test('cannot be read, marked or skipped to before their day in any face, and say why and when', async () => {
    app.clock.set('2026-11-30T12:00:00Z');
    const course = await courseOf(3, 7);
    const learner = await enrolled(course);
    const { visitor, enrolmentId } = learner;
    const page = (await visitor.get(`/courses/${course.slug}/two`)).text;
    expect(page).toMatch(/This lesson opens on Monday,? 7 December 2026/);
    expect(page).toContain('7 days after the day you enrolled');
    expect(page).toContain('The beginning.');
    expect(page).not.toContain(SECRET);
    expect(page).not.toContain('/two/done');
    expect((await visitor.get(`/courses/${course.slug}/two?again`)).text).not.toContain(SECRET);
    expect((await visitor.get(`/nl/courses/${course.slug}`)).text).toContain('gaat open op maandag 7 december 2026');
    expect((await visitor.get(`/courses/${course.slug}/one`)).text).toContain(SECRET);
    expect((await visitor.post(`/courses/${course.slug}/two/done`)).status).toBe(409);
    const put = await visitor.api('PUT', `/api/v1/enrolments/${enrolmentId}/lessons/${course.lessonIds[1]}`, {
      done: true,
    });
    expect([put.status, put.json<{ code: string }>().code]).toEqual([409, 'lesson-closed']);
    expect(await opens(learner)).toMatchObject({
      timeZone: 'Europe/Brussels',
      lessons: [{ opensAt: null }, { opensAt: '2026-12-06T23:00:00.000Z' }, { opensAt: '2026-12-06T23:00:00.000Z' }],
    });

    // They count as required all the same: one of three is not the whole.
    const done = await visitor.post(`/courses/${course.slug}/one/done`);
    expect([done.location, visitor.cookies.get('notice')]).toEqual([`/courses/${course.slug}`, 'rest-later']);
    expect(await opens(learner)).toMatchObject({ percentage: 33, resumeLessonSlug: 'two' });

    app.clock.set('2026-12-06T22:59:50Z');
    expect((await visitor.get(`/courses/${course.slug}/two`)).text).not.toContain(SECRET);
    app.clock.set('2026-12-06T23:00:00Z');
    expect((await visitor.get(`/courses/${course.slug}/two`)).text).toContain(SECRET);
    expect((await visitor.post(`/courses/${course.slug}/two/done`)).location).toBe(`/courses/${course.slug}/three`);
  });

  test('open at the midnight of each learner’s own zone', async () => {
    app.clock.set('2026-11-30T12:00:00Z');
    const course = await courseOf(2, 7);
    const inZone = async (zone: string) => (await opens(await enrolled(course, zone))).lessons[1]!.opensAt;
    expect(await inZone('Asia/Tokyo')).toBe('2026-12-06T15:00:00.000Z');
    expect(await inZone('America/Los_Angeles')).toBe('2026-12-07T08:00:00.000Z');
  });

  test('say to whoever is not enrolled by which rule they open', async () => {
    const course = await courseOf(2, 7);
    expect((await app.visitor().get(`/fr/courses/${course.slug}`)).text).toContain(
      's’ouvre 7 jours après l’inscription',
    );
    const api = (await app.visitor().api('GET', `/api/v1/courses/${course.slug}`)).json<{
      modules: { lessons: { opening: object }[] }[];
    }>();
    expect(api.modules[0]!.lessons[1]!.opening).toEqual({ afterDays: 7, on: null });
    expect(JSON.stringify(api)).not.toContain(SECRET);
  });

  test('staff open one for one learner with a reason that is kept, and take it back', async () => {
    const course = await courseOf(2, 7);
    const [learner, other] = [await enrolled(course), await enrolled(course)];
    const path = `/staff/courses/${course.slug}/access`;
    const given = { email: learner.email.toUpperCase(), lesson: course.lessonIds[1]!, reason: 'She goes abroad' };
    const page = await staff.post(`${path}/unlocks`, { ...given, reason: ' ' });
    expect(page.status).toBe(422);
    expect(page.text).toContain(given.email);
    expect((await staff.post(`${path}/unlocks`, { ...given, email: 'nobody@example.org' })).text).toContain(
      'Nobody with this address is enrolled',
    );
    expect((await staff.post(`${path}/unlocks`, given)).location).toBe(path);
    expect((await learner.visitor.get(`/courses/${course.slug}/two`)).text).toContain(SECRET);
    expect((await other.visitor.get(`/courses/${course.slug}/two`)).text).not.toContain(SECRET);
    const written = `audit_entry WHERE action = $1 AND subject_id = $2 AND reason IS NOT DISTINCT FROM $3`;
    const { id } = learner.person;
    expect(await count(app, written, ['lesson.opened-for-learner', id, 'She goes abroad'])).toBe(1);
    expect((await staff.get(path)).text).toContain('She goes abroad');
    await staff.post(`${path}/unlocks/close`, { enrolment: learner.enrolmentId, lesson: given.lesson });
    expect((await learner.visitor.get(`/courses/${course.slug}/two`)).text).not.toContain(SECRET);
    expect(await count(app, written, ['lesson.closed-for-learner', id, null])).toBe(1);
  });

  test('a day that does not exist, a date that never comes and ten thousand days are refused at their field', async () => {
    const course = await courseOf(2);
    const path = `/staff/courses/${course.slug}/access/openings`;
    const [, lesson] = course.lessonIds;
    for (const [field, value] of [
      ['days', '10000'],
      ['days', '-1'],
      ['days', 'soon'],
      ['on', '2027-02-30'],
      ['on', '9999-12-31'],
      ['on', 'infinity'],
      ['on', '1999-01-01'],
    ] as const) {
      const name = `lessons.${lesson}.${field}`;
      const answer = await staff.post(path, { [name]: value, [`modules.${course.moduleId}.days`]: '3' });
      expect([value, answer.status]).toEqual([value, 422]);
      expect(answer.text).toContain(`id="field-${name.replaceAll('.', '-')}-error"`);
      expect(answer.text).toContain(`value="${value}"`);
    }
    expect(await count(app, 'course_module WHERE id = $1 AND opens_after_days IS NOT NULL', [course.moduleId])).toBe(0);
    for (const sql of ['opens_after_days = 10000', `opens_on = 'infinity'`])
      await expect(app.database.query(`UPDATE lesson SET ${sql} WHERE id = $1`, [lesson])).rejects.toMatchObject({
        constraint: 'lesson_opens',
      });
    const good = { [`lessons.${lesson}.days`]: '', [`modules.${course.moduleId}.days`]: '3' };
    expect((await staff.post(path, good)).status).toBe(303);
    expect(await count(app, 'course_module WHERE id = $1 AND opens_after_days = 3', [course.moduleId])).toBe(1);
  });

  test('only editors and managers say so', async () => {
    const course = await courseOf(1);
    const host = await signedInAs(app, 'host');
    expect((await host.get(`/staff/courses/${course.slug}/access`)).status).toBe(403);
    expect((await staff.get(`/staff/courses/no-such-course/access`)).status).toBe(404);
  });
});

describe('on her way to enrol', () => {
  const PASSWORD = 'a long and plain sentence';

  test('whoever makes an account comes back enrolled, in lesson one; by password too', async () => {
    const [course, other] = [await makeCourse(app, 2), await makeCourse(app, 2)];
    const guest = app.visitor();
    const way = (await guest.get(`/courses/${course.slug}`)).text;
    expect(way).toContain(`/sign-up?to=${encodeURIComponent(`/courses/${course.slug}/enrol`)}`);
    const account = { name: 'Ada', email: 'ada.new@example.org', password: PASSWORD, locale: 'nl' };
    const made = await guest.post('/sign-up', {
      ...account,
      timeZone: 'Europe/Brussels',
      to: `/courses/${course.slug}/enrol`,
    });
    expect(made.location).toBe(`/nl/courses/${course.slug}/one`);
    const again = app.visitor();
    const signedInNow = await again.post('/sign-in', {
      email: account.email,
      password: PASSWORD,
      to: `/courses/${other.slug}/enrol`,
    });
    expect(signedInNow.location).toBe(`/courses/${other.slug}/one`);
    expect(await count(app, 'enrolment WHERE course_id = ANY($1)', [[course.id, other.id]])).toBe(2);
    const lost = await app.visitor().post('/sign-in', {
      email: account.email,
      password: PASSWORD,
      to: '/courses/no-such-course/enrol',
    });
    expect(lost.location).toBe('/courses/no-such-course');
  });
});

describe('the catalogue', () => {
  test('keeps its filters in the address, counts, names no filtered page to search engines, and says when nothing fits', async () => {
    const advanced = await makeCourse(app, 1);
    await app.database.query(
      `UPDATE course SET level = 'advanced', title = '{"en":"Deep light","nl":"Diep licht","fr":"Lumière profonde"}' WHERE id = $1`,
      [advanced.id],
    );
    const page = (await app.visitor().get('/fr/courses?level=advanced&q=lumiere')).text;
    expect(page).toContain('Lumière profonde');
    expect(page).toMatch(/1 sur \d+ cours/);
    expect(page).toContain('<link rel="canonical" href="http://localhost:3000/fr/courses"/>');
    expect(page).toContain('value="lumiere"');
    const none = (await app.visitor().get('/nl/courses?q=zzzz')).text;
    expect(none).toContain('Geen enkele cursus past');
    const hostile = await app.visitor().get(`/courses?q=${encodeURIComponent('"><script>alert(1)</script>')}&level=x`);
    expect(hostile.status).toBe(200);
    expect(hostile.text).not.toContain('<script>alert(1)');
    const api = (path: string) => app.visitor().api('GET', `/api/v1/courses?${path}`);
    const items = (await api('level=advanced&q=deep&locale=en')).json<{ items: { slug: string }[] }>().items;
    expect(items.map(({ slug }) => slug)).toEqual([advanced.slug]);
    const wrong = await api('level=expert');
    expect([wrong.status, wrong.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([422, 'level']);
  });
});

describe('where she was within a lesson', () => {
  test('is told again by the same page, never moved back by what arrives late, and is where she resumes', async () => {
    const course = await courseOf(2);
    const { visitor } = await signedIn(app);
    await visitor.post(`/courses/${course.slug}/enrol`);
    const opened = new Date().toISOString();
    const page = '6f1c0f3e-6a0c-4d0a-9c39-0d2b8a4b1a01';
    const tell = (fields: Record<string, string>) =>
      visitor.post(`/courses/${course.slug}/two/position`, { openedAt: opened, sentAt: opened, page, ...fields });
    await tell({ turn: '1', section: '0' });
    await tell({ turn: '3', section: '2' });
    // The second of three messages took longer.
    expect((await tell({ turn: '2', section: '1' })).status).toBe(204);
    expect((await visitor.post(`/courses/${course.slug}/enrol`)).location).toBe(`/courses/${course.slug}/two#part-2`);
    // A tab that was opened an hour ago scrolls.
    const stale = { openedAt: new Date(Date.now() - 3_600_000).toISOString(), sentAt: opened };
    await visitor.post(`/courses/${course.slug}/one/position`, { ...stale, turn: '9', section: '1' });
    expect((await visitor.post(`/courses/${course.slug}/enrol`)).location).toBe(`/courses/${course.slug}/two#part-2`);
    expect((await tell({ turn: '4', section: '501' })).status).toBe(422);
  });
});
