import { randomUUID } from 'node:crypto';
import { count, makeCourse, signedIn } from './learners.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const notice = (visitor: Visitor) => decodeURIComponent(visitor.cookies.get('notice') ?? '');

describe('the buttons on a course’s pages', () => {
  test('a guest who presses enrol or done is sent to sign in and comes back to where she pressed', async () => {
    const course = await makeCourse(app, 1);
    const guest = app.visitor();
    const enrol = await guest.post(`/nl/courses/${course.slug}/enrol`);
    expect(enrol.status).toBe(303);
    expect(enrol.location).toBe(`/nl/sign-in?to=${encodeURIComponent(`/courses/${course.slug}/enrol`)}`);
    const done = await guest.post(`/courses/${course.slug}/one/done`);
    expect(done.location).toBe(`/sign-in?to=${encodeURIComponent(`/courses/${course.slug}/one`)}`);
  });

  test('enrolling leads to lesson one, and again to where she was', async () => {
    const course = await makeCourse(app, 3);
    const { visitor } = await signedIn(app);
    const first = await visitor.post(`/fr/courses/${course.slug}/enrol`);
    expect([first.status, first.location]).toEqual([303, `/fr/courses/${course.slug}/one`]);
    expect(notice(visitor)).toBe('enrolled');
    await visitor.post(`/courses/${course.slug}/two/position`, { openedAt: new Date().toISOString() });
    expect((await visitor.post(`/courses/${course.slug}/enrol`)).location).toBe(`/courses/${course.slug}/two`);
    expect(await count(app, 'enrolment WHERE course_id = $1', [course.id])).toBe(1);
  });

  test('done goes to the next lesson; at the end to the course, with what is left, then finished', async () => {
    const course = await makeCourse(app, 3);
    const { visitor } = await signedIn(app);
    await visitor.post(`/courses/${course.slug}/enrol`);
    const done = (lesson: string) => visitor.post(`/courses/${course.slug}/${lesson}/done`);
    expect((await done('one')).location).toBe(`/courses/${course.slug}/two`);
    expect(notice(visitor)).toBe('lesson-done');
    expect((await done('three')).location).toBe(`/courses/${course.slug}`);
    expect(notice(visitor)).toBe('lessons-left&left=1');
    expect((await done('two')).location).toBe(`/courses/${course.slug}`);
    expect(notice(visitor)).toBe('course-finished');
    const undone = await visitor.post(`/courses/${course.slug}/two/undone`);
    expect(undone.location).toBe(`/courses/${course.slug}/two`);
    expect(notice(visitor)).toBe('lesson-undone');
  });

  test('a notice with its number is said in the reader’s language; a forged one is not said at all', async () => {
    const { visitor } = await signedIn(app);
    visitor.cookies.set('notice', encodeURIComponent('lessons-left&left=2'));
    expect((await visitor.get('/nl/no-such-page')).text).toContain('2 lessen zijn');
    for (const forged of ['lessons-left', 'lessons-left&left=x', 'lessons-left&left=-1', 'nobody-said&left=2']) {
      visitor.cookies.set('notice', encodeURIComponent(forged));
      const page = await visitor.get('/nl/no-such-page');
      expect(page.status).toBe(404);
      expect(page.text).not.toContain('afgerond gemarkeerd');
    }
  });

  test('without an enrolment done is refused in plain words, in her language, and nothing is kept', async () => {
    const course = await makeCourse(app, 1);
    const { visitor } = await signedIn(app);
    for (const button of ['done', 'undone']) {
      const answer = await visitor.post(`/nl/courses/${course.slug}/one/${button}`);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('niet ingeschreven voor deze cursus');
    }
    expect(await count(app, 'lesson_completion WHERE course_id = $1', [course.id])).toBe(0);
  });

  test('an unknown course or lesson is not found, whatever stands in the address', async () => {
    const course = await makeCourse(app, 1);
    const { visitor } = await signedIn(app);
    for (const path of [
      '/courses/no-such/enrol',
      `/courses/${course.slug}/no-such/done`,
      `/courses/${course.slug}/${encodeURIComponent('../x')}/done`,
      `/courses/${course.slug}/%00/undone`,
    ]) {
      expect((await visitor.post(path)).status).toBe(404);
    }
  });

  test('no GET changes anything', async () => {
    const course = await makeCourse(app, 1);
    const { visitor } = await signedIn(app);
    expect((await visitor.get(`/courses/${course.slug}/enrol`)).location).toBe(`/courses/${course.slug}`);
    expect(await count(app, 'enrolment WHERE course_id = $1', [course.id])).toBe(0);
    await visitor.post(`/courses/${course.slug}/enrol`);
    expect((await visitor.get(`/courses/${course.slug}/one/done`)).status).toBe(404);
    expect(await count(app, 'lesson_completion WHERE course_id = $1', [course.id])).toBe(0);
  });
});

describe('telling the position', () => {
  test('a page that was opened earlier by a wrong clock does not win from a later one', async () => {
    const course = await makeCourse(app, 3);
    const { visitor } = await signedIn(app);
    await visitor.post(`/courses/${course.slug}/enrol`);
    const tell = (lesson: string, openedAt: string, sentAt: string) =>
      visitor.post(`/courses/${course.slug}/${lesson}/position`, { openedAt, sentAt });
    expect((await tell('three', '2026-01-01T10:00:00Z', '2026-01-01T10:00:01Z')).status).toBe(204);
    expect((await tell('one', '2031-01-01T10:00:00Z', '2031-01-01T11:00:00Z')).status).toBe(204);
    expect((await visitor.post(`/courses/${course.slug}/enrol`)).location).toBe(`/courses/${course.slug}/three`);
  });

  test('what is no time is refused, a guest is refused, and somebody not enrolled is told so', async () => {
    const course = await makeCourse(app, 1);
    const { visitor } = await signedIn(app);
    const path = `/courses/${course.slug}/one/position`;
    expect((await visitor.post(path, { openedAt: 'yesterday' })).status).toBe(422);
    expect((await visitor.post(path)).status).toBe(422);
    expect((await visitor.post(path, { openedAt: new Date().toISOString() })).status).toBe(409);
    expect((await app.visitor().post(path, { openedAt: new Date().toISOString() })).status).toBe(401);
  });
});

describe('the JSON API', () => {
  interface Enrolment {
    id: string;
    percentage: number;
    finishedAt: string | null;
    rule: string;
    lessons: { id: string; required: boolean; doneAt: string | null }[];
  }

  async function enrolledByApi(lessons: number) {
    const course = await makeCourse(app, lessons);
    const { visitor, person } = await signedIn(app);
    visitor.headers['sec-fetch-site'] = 'same-origin';
    const answer = await visitor.api('POST', `/api/v1/courses/${course.slug}/enrolments`);
    return { course, visitor, person, answer, enrolment: answer.json<Enrolment>() };
  }

  test('enrols with 201, answers 200 when she was enrolled, and repeats the first answer under the same key', async () => {
    const { course, visitor, answer, enrolment } = await enrolledByApi(2);
    expect(answer.status).toBe(201);
    expect(enrolment).toMatchObject({
      percentage: 0,
      finishedAt: null,
      course: { slug: course.slug, title: 'A course' },
    });
    expect(enrolment.rule).toContain('all 2 required lessons');
    const again = await visitor.api('POST', `/api/v1/courses/${course.slug}/enrolments`);
    expect([again.status, again.json<Enrolment>().id]).toEqual([200, enrolment.id]);
    const other = await makeCourse(app, 1);
    const key = { 'idempotency-key': randomUUID() };
    const once = await visitor.api('POST', `/api/v1/courses/${other.slug}/enrolments`, undefined, key);
    const twice = await visitor.api('POST', `/api/v1/courses/${other.slug}/enrolments`, undefined, key);
    expect([once.status, twice.status, twice.json()]).toEqual([201, 201, once.json()]);
    expect(twice.headers.get('idempotent-replayed')).toBe('true');
  });

  test('marks done and undone, lists what is hers in her language, and a finish stays', async () => {
    const { visitor, enrolment } = await enrolledByApi(1);
    const path = `/api/v1/enrolments/${enrolment.id}/lessons/${enrolment.lessons[0]!.id}`;
    const done = await visitor.api('PUT', path, { done: true });
    expect(done.json<Enrolment>()).toMatchObject({ percentage: 100, lessons: [{ required: true }] });
    const undone = (await visitor.api('PUT', path, { done: false })).json<Enrolment>();
    expect(undone.lessons[0]!.doneAt).toBeNull();
    expect(undone.finishedAt).toBe(done.json<Enrolment>().finishedAt);
    const list = await visitor.api('GET', '/api/v1/enrolments', undefined, { 'accept-language': 'fr' });
    expect(list.json<{ items: unknown[] }>().items).toMatchObject([
      { id: enrolment.id, course: { title: 'A course (fr)' } },
    ]);
  });

  test('somebody else’s enrolment, an unknown one, a foreign lesson and a malformed id are all simply not found', async () => {
    const { enrolment } = await enrolledByApi(1);
    const stranger = await enrolledByApi(1);
    const lesson = enrolment.lessons[0]!.id;
    const strange = stranger.enrolment.lessons[0]!.id;
    for (const path of [
      `${enrolment.id}/lessons/${lesson}`,
      `${randomUUID()}/lessons/${lesson}`,
      `${stranger.enrolment.id}/lessons/${lesson}`,
      `not-an-id/lessons/${lesson}`,
      `${stranger.enrolment.id}/lessons/17`,
      `${stranger.enrolment.id}'--/lessons/${strange}`,
    ]) {
      for (const done of [true, false]) {
        const answer = await stranger.visitor.api('PUT', `/api/v1/enrolments/${path}`, { done });
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
      }
    }
    expect(await count(app, 'lesson_completion WHERE enrolment_id = $1', [enrolment.id])).toBe(0);
  });

  test('a wrong body names its field; a guest is asked to sign in', async () => {
    const { visitor, enrolment } = await enrolledByApi(1);
    const path = `/api/v1/enrolments/${enrolment.id}/lessons/${enrolment.lessons[0]!.id}`;
    for (const [body, field] of [
      [{}, 'done'],
      [{ done: 'yes' }, 'done'],
      [{ done: true, percentage: 100 }, 'percentage'],
    ] as const) {
      const answer = await visitor.api('PUT', path, body);
      expect(answer.status).toBe(422);
      expect(answer.json<{ errors: unknown[] }>().errors).toMatchObject([{ field }]);
    }
    const guest = app.visitor();
    expect((await guest.api('GET', '/api/v1/enrolments')).status).toBe(401);
    expect((await guest.api('PUT', path, { done: true })).status).toBe(401);
  });

  test('is described in the OpenAPI document with its input and its answer', async () => {
    const document = (await app.visitor().get('/api/openapi.json')).json<{
      paths: Record<string, Record<string, object>>;
    }>();
    const put = document.paths['/api/v1/enrolments/{id}/lessons/{lessonId}']!.put!;
    expect(JSON.stringify(put)).toContain('marks the lesson as done');
    expect(JSON.stringify(document)).toContain('100 exactly when the course is complete');
  });
});
