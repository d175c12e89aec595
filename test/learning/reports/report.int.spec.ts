import { randomUUID } from 'node:crypto';
import { ReportQueries } from '../../../src/learning/reports/report.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePerson, signedIn as signedInAs, type SignedInVisitor } from '../../support/people.js';
import { makeCourse, signedIn, type TestCourse } from '../learners.js';

let app: TestApp;
let editor: SignedInVisitor;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
  editor = await signedInAs(app, 'editor');
});
afterAll(() => app.close());

interface Learner {
  days: number;
  locale?: string;
  /** How far she is, in the order of the course: seconds read, and whether she marked it done. */
  lessons?: { seconds?: number; done?: boolean }[];
  finished?: boolean;
}

/** Somebody who enrolled so many days ago and did all of this then. */
async function learner(course: TestCourse, { days, locale = 'en', lessons = [], finished = false }: Learner) {
  const { id } = await makePerson(app, [], { locale });
  const at = new Date(Date.now() - days * 86_400_000);
  const [enrolment] = await app.database.query<{ id: string }>(
    `INSERT INTO enrolment (person_id, course_id, enrolled_at, finished_at, resume_lesson_id, resume_opened_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [
      ...[id, course.id, at, finished ? at : null],
      ...[course.lessonIds[lessons.length - 1] ?? null, lessons.length ? at : null],
    ],
  );
  for (const [index, { seconds = 0, done = false }] of lessons.entries()) {
    const place = [enrolment!.id, course.id, course.lessonIds[index], at];
    await app.database.query(
      `INSERT INTO lesson_reading (enrolment_id, course_id, lesson_id, opened_at, last_at, counted_until, seconds) VALUES ($1, $2, $3, $4, $4, $4, $5)`,
      [...place, seconds],
    );
    if (done)
      await app.database.query(
        'INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) VALUES ($1, $2, $3, $4)',
        place,
      );
  }
  return { personId: id, enrolmentId: enrolment!.id };
}

interface Told {
  learners: number;
  finished: number;
  stopped: number;
  neverOpened: number;
  lessons: {
    slug: string;
    opened: number;
    done: number;
    stopped: number;
    time: { people: number; lower: number; median: number; upper: number } | null;
    timed: number;
  }[];
  sections: { lesson: string; heading: string; gone: boolean; people: number; remarks: { body: string }[] }[];
}
const told = async (course: TestCourse, query = '') =>
  (await editor.api('GET', `/api/v1/courses/${course.slug}/report${query}`)).json<Told>();

test('page and API tell how many enrolled, opened and did each lesson, and where those who stopped are', async () => {
  const course = await makeCourse(app, 3);
  const [both, one] = [[{ done: true }, { done: true }], [{ done: true }]];
  await learner(course, { days: 40, lessons: [...both, { done: true }], finished: true });
  await learner(course, { days: 40, lessons: [...both, {}] });
  await learner(course, { days: 20, lessons: [...one, {}], locale: 'nl' });
  await learner(course, { days: 3, lessons: [...one, {}] });
  await learner(course, { days: 30 });
  const report = await told(course);
  expect(report).toMatchObject({ learners: 5, finished: 1, stopped: 3, neverOpened: 1 });
  expect(report.lessons.map(({ slug, opened, done, stopped }) => [slug, opened, done, stopped])).toEqual([
    ['one', 4, 4, 0],
    ['two', 4, 2, 1],
    ['three', 2, 1, 1],
  ]);
  const page = (await editor.get(`/staff/courses/${course.slug}/report`)).text;
  for (const words of ['Lesson three', 'opened nothing', 'Too few learners', 'in front']) expect(page).toContain(words);
  const csv = await editor.get(`/staff/courses/${course.slug}/report/lessons.csv`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.text).toContain('Lesson two,5,4,2,1');
  for (const path of ['', '/staff/courses/' + course.slug, '/staff/courses'].slice(1))
    expect((await editor.get(path)).text).toContain(`href="/staff/courses/${course.slug}/report"`);
});

test('period and language narrow it, in the address; what is wrong with them is said at the field', async () => {
  const course = await makeCourse(app, 1);
  await learner(course, { days: 40, locale: 'nl' });
  await learner(course, { days: 2, locale: 'fr' });
  const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  expect((await told(course, `?from=${day(10)}`)).learners).toBe(1);
  expect((await told(course, `?to=${day(10)}&language=nl`)).learners).toBe(1);
  expect((await told(course, `?from=${day(10)}&language=nl`)).learners).toBe(0);
  const wrong = await editor.get(`/staff/courses/${course.slug}/report?from=${day(2)}&to=${day(9)}`);
  expect([wrong.status, wrong.text.includes(`value="${day(9)}"`)]).toEqual([422, true]);
  expect(wrong.text).toContain('before the first day');
  const api = await editor.api('GET', `/api/v1/courses/${course.slug}/report?from=yesterday`);
  expect([api.status, api.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([422, 'from']);
});

test('time is the median of those who did the lesson, told only of five or more', async () => {
  const course = await makeCourse(app, 2);
  for (const seconds of [60, 120, 180, 240]) await learner(course, { days: 1, lessons: [{ seconds, done: true }] });
  // Nobody knows how long this one read: she is not counted as if it took her no time.
  await learner(course, { days: 1, lessons: [{ done: true }] });
  await learner(course, { days: 1, lessons: [{ seconds: 9000 }] });
  expect((await told(course)).lessons[0]).toMatchObject({ time: null, timed: 4 });
  await learner(course, { days: 1, lessons: [{ seconds: 300, done: true }] });
  expect((await told(course)).lessons[0]).toMatchObject({ timed: 5, time: { lower: 120, median: 180, upper: 240 } });
});

test('an open page tells how long it is read: twice is once, and two windows are one reader', async () => {
  const course = await makeCourse(app, 1);
  const { visitor, person } = await signedIn(app);
  await visitor.post(`/courses/${course.slug}/enrol`);
  const tell = (page: string, read: number, turn = 1) => {
    const openedAt = new Date().toISOString();
    return visitor.post(`/courses/${course.slug}/one/position`, { openedAt, page, turn: `${turn}`, read: `${read}` });
  };
  const seconds = async () =>
    (
      await app.database.query<{ seconds: number }>(
        'SELECT r.seconds FROM lesson_reading r JOIN enrolment e ON e.id = r.enrolment_id WHERE e.person_id = $1',
        [person.id],
      )
    )[0]?.seconds;
  const [first, second] = [randomUUID(), randomUUID()];
  expect((await tell(first, 0)).status).toBe(204);
  expect(await seconds()).toBe(0);
  app.clock.advance(30_000);
  await Promise.all([tell(first, 30), tell(first, 30), tell(first, 30)]);
  expect(await seconds()).toBe(30);
  await tell(second, 30);
  expect(await seconds()).toBeLessThanOrEqual(31);
  app.clock.advance(3_600_000);
  await tell(second, 3_630);
  expect(await seconds()).toBeLessThanOrEqual(331);
  expect((await tell(first, -5)).status).toBe(422);
  expect((await told(course)).lessons[0]).toMatchObject({ opened: 1, done: 0 });
});

test('what was unclear stands by section with its words and without names, also when the section is gone', async () => {
  const course = await makeCourse(app, 1);
  const [lessonId] = course.lessonIds;
  const write = (body: string) =>
    app.database.query('UPDATE lesson_text SET body = $2 WHERE lesson_id = $1', [lessonId, body]);
  await write('## Warmth\n\nOne.\n\n## Lymph\n\nTwo.');
  for (const [index, body] of ['Which lymph?', ''].entries()) {
    const { visitor } = await signedIn(app);
    await visitor.post(`/courses/${course.slug}/enrol`);
    await visitor.post(`/courses/${course.slug}/one/unclear`, { section: '2', heading: 'Lymph', body });
    if (index === 0)
      await visitor.post(`/courses/${course.slug}/one/unclear`, { section: '1', heading: 'Warmth', body: '=1+1' });
  }
  await write('## Lymph\n\nTwo.\n\n## More\n\nThree.');
  const { sections } = await told(course);
  expect(sections).toEqual([
    expect.objectContaining({
      heading: 'Lymph',
      gone: false,
      people: 2,
      remarks: [expect.objectContaining({ body: 'Which lymph?' })],
    }),
    expect.objectContaining({ heading: 'Warmth', gone: true, people: 1 }),
  ]);
  const page = (await editor.get(`/staff/courses/${course.slug}/report`)).text;
  expect(page).toContain('Which lymph?');
  expect(page).toContain('a section that is gone');
  expect(page).not.toContain('Ada');
  const csv = (await editor.get(`/staff/courses/${course.slug}/report/sections.csv`)).text;
  expect(csv).toContain("'=1+1");
});

test('only editors and managers read it, an unknown course is not found, and an empty one says so', async () => {
  const course = await makeCourse(app, 1);
  const { visitor } = await signedIn(app);
  for (const path of ['report', 'report/lessons.csv'])
    expect((await visitor.get(`/staff/courses/${course.slug}/${path}`)).status).toBe(403);
  expect((await visitor.api('GET', `/api/v1/courses/${course.slug}/report`)).status).toBe(403);
  expect((await editor.get('/staff/courses/never-made/report')).status).toBe(404);
  expect((await editor.get(`/nl/staff/courses/${course.slug}/report`)).text).toContain('Nog niemand');
});

test('it is quick with thousands of learners', async () => {
  const course = await makeCourse(app, 8);
  await app.database.query(
    `WITH people AS (INSERT INTO person (email, name, locale, created_at) SELECT gen_random_uuid() || '@example.org', 'X', 'en', now() FROM generate_series(1, 2000) RETURNING id),
     places AS (INSERT INTO enrolment (person_id, course_id, enrolled_at) SELECT id, $1, now() - interval '20 days' FROM people RETURNING id),
     readings AS (INSERT INTO lesson_reading (enrolment_id, course_id, lesson_id, opened_at, last_at, counted_until, seconds)
       SELECT e.id, $1, l, now() - interval '20 days', now() - interval '20 days', now(), (random() * 900)::int FROM places e, unnest($2::uuid[]) l)
     INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) SELECT e.id, $1, l, now() - interval '20 days' FROM places e, unnest($2::uuid[]) l`,
    [course.id, course.lessonIds],
  );
  await app.database.query('ANALYZE');
  const queries = app.get(ReportQueries);
  const filter = { from: null, to: null, language: null };
  const started = performance.now();
  const report = await queries.ofCourse(course.slug, 'en', filter, new Date());
  const took = performance.now() - started;
  expect(report?.lessons.map(({ done }) => done)).toEqual(Array(8).fill(2_000));
  expect(took).toBeLessThan(1_500);
});
