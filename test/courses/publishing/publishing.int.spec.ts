import { CarryOutPlans } from '../../../src/courses/publishing/carry-out-plans.js';
import { TextStateQueries } from '../../../src/courses/publishing/text-states.queries.js';
import { PlanPublication } from '../../../src/courses/publishing/plan-publication.js';
import { PublishLesson, type Publication } from '../../../src/courses/publishing/publish-lesson.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn } from '../../support/people.js';
import type { Visitor } from '../../support/visitor.js';
import { aCourse, anEditor, fieldsOf, NOW, write } from '../editors.js';

let school: TestApp;
let editor: Visitor & { person: Viewer };
beforeAll(async () => {
  // Without a worker: a test says itself when the job looks.
  school = await startTestApp({ role: 'web' });
  editor = await anEditor(school);
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

const publish = (id: string, changes: Partial<Publication> = {}) =>
  school
    .get(PublishLesson)
    .run(editor.person, id, { locales: [], saidOpenly: [], alsoRequired: false, ...changes }, NOW);
const state = (id: string) => school.get(TextStateQueries).of(id);
const carryOut = (at: string) => school.get(CarryOutPlans).run(new Date(at));
const count = async (name: string, id: string) =>
  (await school.database.query('SELECT 1 FROM domain_event WHERE name = $1 AND subject_id = $2', [name, id])).length;

/** A course that readers find, with so many published lessons. */
async function openCourse(size = 2) {
  const course = await aCourse(school, editor.person, [size]);
  for (const { id } of course.lessons) {
    await write(school, id, 'Words.');
    await publish(id);
  }
  await editor.post(`/staff/courses/${course.slug}/publication`, { status: 'published' });
  return course;
}

/** Somebody who is enrolled and has done so many lessons. */
async function learner(course: Awaited<ReturnType<typeof openCourse>>, done: number): Promise<Visitor> {
  const visitor = await signedIn(school);
  await visitor.post(`/courses/${course.slug}/enrol`);
  for (const { slug } of course.lessons.slice(0, done)) await visitor.post(`/courses/${course.slug}/${slug}/done`);
  return visitor;
}

async function standing(visitor: Visitor) {
  const { items } = (await visitor.api('GET', '/api/v1/enrolments')).json<{
    items: { percentage: number; finishedAt: string | null; lessons: { slug: string; required: boolean }[] }[];
  }>();
  return items[0]!;
}

test('the drafts that were chosen become what readers find, with their revisions, and are gone', async () => {
  const { lessons } = await aCourse(school, editor.person);
  const { id } = lessons[0]!;
  await write(school, id, 'Words.');
  await write(school, id, 'Woorden.', { locale: 'nl', title: 'Zon' });
  expect(await publish(id, { locales: ['en'] })).toEqual({ locales: ['en'], opened: true, asked: 0 });
  expect(Object.keys((await state(id))!.drafts)).toEqual(['nl']);
  expect(await publish(id)).toMatchObject({ locales: ['nl'], opened: false });
  const after = (await state(id))!;
  expect(after).toMatchObject({ status: 'published', drafts: {}, texts: { nl: { revision: 1, sourceRevision: 1 } } });
  await expect(publish(id)).rejects.toMatchObject({ code: 'nothing-to-publish' });
  expect(await count('lesson.published', id)).toBe(2);
});

test('a draft that somebody saved after it was looked at is not published', async () => {
  const { lessons, slug } = await aCourse(school, editor.person);
  const [lesson] = lessons;
  await write(school, lesson!.id, 'Words.');
  const here = `/staff/courses/${slug}/lessons/${lesson!.slug}`;
  const looked = fieldsOf(await editor.get(here), '/publish');
  await write(school, lesson!.id, 'Other words.');
  const refused = await editor.post(`${here}/publish`, looked);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Somebody saved this draft');
  expect((await state(lesson!.id))!.status).toBe('draft');
  const again = await editor.post(`${here}/publish`, fieldsOf(await editor.get(here), '/publish'));
  expect(again.status).toBe(303);
});

test('of two who publish at the same moment one does', async () => {
  const { lessons } = await aCourse(school, editor.person);
  const { id } = lessons[0]!;
  await write(school, id, 'Words.');
  const answers = await Promise.allSettled([publish(id), publish(id), publish(id)]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await state(id))!.texts.en!.revision).toBe(1);
  expect(await count('lesson.published', id)).toBe(1);
});

test('the checklist asks the database what a text refers to, and leads to the line', async () => {
  await school.database.query(
    `INSERT INTO claim (slug, text, scope, population, created_at)
     SELECT s, '{"en":"a","nl":"b","fr":"c"}', '{}', '{}', now() FROM unnest(ARRAY['weighed', 'unweighed']) s`,
  );
  await school.database.query(
    `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at)
     SELECT id, 'strong', '{}', 'Eva', '2026-11-01', '2027-11-01', now() FROM claim WHERE slug = 'weighed'`,
  );
  const open = await openCourse(1);
  const { slug, lessons } = await aCourse(school, editor.person);
  const [lesson] = lessons;
  const body = [
    'It is :claim[so]{id=weighed} and :claim[not so]{id=unweighed}.',
    `[ours](/courses/${open.slug}/${open.lessons[0]!.slug}) [itself](/courses/${slug}) [none](/masterclasses/none)`,
    '[claim](/evidence/weighed) [no claim](/evidence/none) [article](/articles/none) [me](/me) [odd](/nowhere/x)',
  ].join('\n');
  await write(school, lesson!.id, body);
  const here = `/staff/courses/${slug}/lessons/${lesson!.slug}`;
  const page = await editor.get(here);
  for (const said of ['unweighed', '/masterclasses/none', '/evidence/none', '/articles/none', '/nowhere/x'])
    expect(page.text).toMatch(new RegExp(`(claim|link) [“]?${said}`));
  expect(page.text).toContain(`${here}/edit?language=en#L2`);
  expect(page.text).toMatch(new RegExp(`/courses/${slug} leads to something that is not published`));
  expect(page.text).not.toContain('“weighed”');
  // Mended but for the claim: only what she says openly lets it through.
  await write(school, lesson!.id, body.split('\n')[0]!);
  const fields = fieldsOf(await editor.get(here), '/publish');
  expect((await editor.post(`${here}/publish`, fields)).status).toBe(409);
  expect((await editor.post(`${here}/publish`, { ...fields, openly: 'on' })).status).toBe(303);
  const [entry] = await school.database.query<{ details: unknown }>(
    `SELECT details FROM audit_entry WHERE action = 'lesson.publish' AND subject_id = $1`,
    [lesson!.id],
  );
  expect(entry!.details).toMatchObject({ saidOpenly: ['unweighed'], locales: ['en'] });
});

test('a planned lesson is published once when its moment has come, also after days without a worker', async () => {
  const { slug, lessons } = await aCourse(school, editor.person);
  const [lesson] = lessons;
  await write(school, lesson!.id, 'Words.');
  const here = `/staff/courses/${slug}/lessons/${lesson!.slug}`;
  const form = { ...fieldsOf(await editor.get(here), '/publish'), when: 'later', timeZone: 'Europe/Brussels' };
  for (const wrong of ['', '2026-02-30T09:00', '2026-11-28T09:59', '2036-11-28T09:00', 'tomorrow']) {
    const refused = await editor.post(`${here}/publish`, { ...form, at: wrong });
    expect([wrong, refused.status]).toEqual([wrong, 422]);
    expect(refused.text).toContain('field-at-error');
  }
  expect((await editor.post(`${here}/publish`, { ...form, at: '2026-12-01T09:00' })).status).toBe(303);
  const page = await editor.get(here);
  expect(page.text).toContain('Planned by Eva Maes');
  expect(page.text).toMatch(/Brussels,\sCET/);
  await write(school, lesson!.id, 'Better words.');
  expect(await carryOut('2026-12-01T07:59:59Z')).toEqual({ published: 0, blocked: 0 });
  // Days later, and by three workers at once.
  const looks = await Promise.all([1, 2, 3].map(() => carryOut('2026-12-04T12:00:00Z')));
  expect(looks.reduce((sum, { published }) => sum + published, 0)).toBe(1);
  expect(await carryOut('2026-12-05T12:00:00Z')).toEqual({ published: 0, blocked: 0 });
  expect(await state(lesson!.id)).toMatchObject({
    status: 'published',
    plan: null,
    texts: { en: { body: 'Better words.', revision: 1 } },
  });
  expect(await count('lesson.published', lesson!.id)).toBe(1);
  const [entry] = await school.database.query(
    `SELECT actor_name, details->>'planned' AS planned FROM audit_entry WHERE action = 'lesson.publish' AND subject_id = $1`,
    [lesson!.id],
  );
  expect(entry).toEqual({ actor_name: 'Eva Maes', planned: 'true' });
});

test('a plan that has become unpublishable is not carried out, and staff see why', async () => {
  const { id: courseId, slug, lessons } = await aCourse(school, editor.person, [2]);
  const [lesson, other] = lessons;
  const moment = { at: new Date('2026-12-01T08:00:00Z'), timeZone: 'Europe/Brussels' };
  const how = { locales: [], saidOpenly: [], alsoRequired: false };
  for (const { id } of lessons) {
    await write(school, id, 'Words.');
    await school.get(PlanPublication).run(editor.person, { courseId, lessonId: id }, moment, how, NOW);
  }
  await school.get(PlanPublication).run(editor.person, { courseId, lessonId: null }, moment, how, NOW);
  await write(school, lesson!.id, 'See\n\n::figure{name=gone}');
  expect(await carryOut('2026-12-01T08:00:00Z')).toEqual({ published: 2, blocked: 1 });
  expect((await state(other!.id))!.status).toBe('published');
  expect((await school.visitor().get(`/courses/${slug}`)).status).toBe(200);
  const here = `/staff/courses/${slug}/lessons/${lesson!.slug}`;
  const page = await editor.get(here);
  expect(page.text).toContain('The planned publication was not carried out');
  expect(page.text).toContain('There is no drawing “gone”');
  expect((await editor.get('/staff/courses?need=blocked')).text).toContain(here);
  // It is not tried again by itself, not even when it has been mended.
  await write(school, lesson!.id, 'Words.');
  expect(await carryOut('2026-12-02T08:00:00Z')).toEqual({ published: 0, blocked: 0 });
  await editor.post(`${here}/cancel-plan`);
  expect((await state(lesson!.id))!.plan).toBeNull();
});

test('a plan that was taken back publishes nothing', async () => {
  const { slug, lessons, id: courseId } = await aCourse(school, editor.person);
  const [lesson] = lessons;
  await write(school, lesson!.id, 'Words.');
  const moment = { at: new Date('2026-12-01T08:00:00Z'), timeZone: 'UTC' };
  const how = { locales: [], saidOpenly: [], alsoRequired: false };
  await school.get(PlanPublication).run(editor.person, { courseId, lessonId: lesson!.id }, moment, how, NOW);
  await editor.post(`/staff/courses/${slug}/lessons/${lesson!.slug}/cancel-plan`);
  expect(await carryOut('2026-12-02T08:00:00Z')).toEqual({ published: 0, blocked: 0 });
  expect((await state(lesson!.id))!.status).toBe('draft');
});

test('a lesson added later is optional for those enrolled, or asked of exactly those who have not finished', async () => {
  const course = await openCourse(2);
  const finished = await learner(course, 2);
  const half = await learner(course, 1);
  await learner(course, 0);
  const add = async (title: string) => {
    const page = await editor.get(`/staff/courses/${course.slug}`);
    const added = await editor.post(`/staff/courses/${course.slug}/lessons`, { ...fieldsOf(page, '/lessons'), title });
    const slug = added.location!.split('/').at(-1)!;
    const [{ id } = { id: '' }] = await school.database.query<{ id: string }>(
      'SELECT id FROM lesson WHERE course_id = $1 AND slug = $2',
      [course.id, slug],
    );
    await write(school, id, `Words of ${title}.`);
    return { id, here: added.location!, slug };
  };
  const optional = await add('Optional');
  await editor.post(`${optional.here}/publish`, fieldsOf(await editor.get(optional.here), '/publish'));
  expect((await standing(half)).lessons.find(({ slug }) => slug === optional.slug)!.required).toBe(false);
  expect((await standing(half)).percentage).toBe(50);
  const required = await add('Required');
  const page = await editor.get(required.here);
  expect(page.text).toContain('the 2 people already enrolled and not finished');
  // Somebody enrols between the look and the press: the number is another one, so nothing is done.
  const seen = { ...fieldsOf(page, '/publish'), alsoRequired: 'on' };
  const late = await learner(course, 0);
  const refused = await editor.post(`${required.here}/publish`, seen);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('it is now 3 people');
  expect((await state(required.id))!.status).toBe('draft');
  const again = { ...fieldsOf(await editor.get(required.here), '/publish'), alsoRequired: 'on' };
  const done = await editor.post(`${required.here}/publish`, again);
  expect((await editor.follow(done)).text).toContain('required of 3 people more');
  expect((await standing(half)).lessons.find(({ slug }) => slug === required.slug)!.required).toBe(true);
  expect((await standing(half)).percentage).toBe(33);
  expect((await standing(late)).percentage).toBe(0);
  expect(await standing(finished)).toMatchObject({ percentage: 100, finishedAt: expect.any(String) });
});

test('a withdrawn lesson finishes the course of those for whom it was the last, and its return takes nothing back', async () => {
  const course = await openCourse(2);
  const visitor = await learner(course, 1);
  const last = course.lessons[1]!;
  const here = `/staff/courses/${course.slug}/lessons/${last.slug}`;
  await editor.post(`${here}/withdraw`);
  expect((await school.visitor().get(`/courses/${course.slug}/${last.slug}`)).status).toBe(404);
  expect(await standing(visitor)).toMatchObject({ percentage: 100, finishedAt: expect.any(String) });
  expect((await editor.get(here)).text).toContain('withdrawn');
  // Its texts are still there: it comes back as it was, checked like a new one.
  expect((await editor.post(`${here}/publish`, fieldsOf(await editor.get(here), '/publish'))).status).toBe(303);
  expect((await state(last.id))!.texts.en).toMatchObject({ revision: 1, body: 'Words.' });
  expect(await standing(visitor)).toMatchObject({ percentage: 100, finishedAt: expect.any(String) });
  expect((await editor.post(`/staff/courses/${course.slug}/publication`, { status: 'draft' })).status).toBe(303);
  expect((await school.visitor().get(`/courses/${course.slug}`)).status).toBe(404);
});

test('a course without lessons, or without its texts, is not published', async () => {
  const { slug } = await aCourse(school, editor.person, [1]);
  const refused = await editor.post(`/staff/courses/${slug}/publication`, { status: 'published' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('No lesson is published yet.');
  await school.database.query(`UPDATE course SET summary = summary - 'fr' WHERE slug = $1`, [slug]);
  const page = await editor.get(`/staff/courses/${slug}/publication`);
  expect(page.text).toContain('settings#field-summary-fr');
});
