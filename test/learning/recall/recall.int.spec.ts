import { RecallJobs } from '../../../src/learning/recall/recall.jobs.js';
import { EventRelay } from '../../../src/platform/database/outbox.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signInAs } from '../../support/people.js';
import type { Visitor } from '../../support/visitor.js';
import { count, makeCourse, type TestCourse } from '../learners.js';
import { finish } from '../certificates/certificates.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
});
beforeEach(() => app.clock.set(new Date()));
afterAll(() => app.close());

const DAY = 86_400_000;
const LEVELS = ['strong', 'moderate', 'limited', 'weak'];

/** A course that states so many claims, graded in turn. */
async function graded(claims: number): Promise<TestCourse> {
  const course = await makeCourse(app, 2);
  for (let index = 0; index < claims; index++) {
    const slug = `${course.slug}-claim-${index}`;
    const text = { en: `Claim ${index} holds`, nl: `Bewering ${index} klopt`, fr: `Affirmation ${index}` };
    const [claim] = await app.database.query<{ id: string }>(
      `INSERT INTO claim (slug, text, scope, population, created_at) VALUES ($1, $2, '{}', '{}', now()) RETURNING id`,
      [slug, text],
    );
    await app.database.query('INSERT INTO lesson_claim (lesson_id, claim_id) VALUES ($1, $2)', [
      course.lessonIds[index % 2],
      claim!.id,
    ]);
    await grade(slug, LEVELS[index % 4]!);
  }
  return course;
}

async function grade(slug: string, level: string) {
  await app.database.query(
    `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at)
     SELECT id, $2, '{"en":"Because","nl":"Omdat","fr":"Car"}', 'G', '2026-01-01', '2027-01-01', clock_timestamp() FROM claim WHERE slug = $1`,
    [slug, level],
  );
}

async function finisher(claims = 12, course?: TestCourse) {
  const taken = await finish(app, { course: course ?? (await graded(claims)) });
  await app.get(EventRelay).handle();
  const visitor = app.visitor();
  await signInAs(app, visitor, taken.person.id);
  return { ...taken, visitor, recall: `/courses/${taken.course.slug}/recall` };
}

/** Goes on by so many days and has the job look. */
async function after(days: number) {
  app.clock.advance(days * DAY);
  await app.get(RecallJobs).handle();
}

interface Question {
  round: string;
  place: string;
  choices: string[];
}

/** The question that a page asks. */
function asked(page: string): Question {
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  const choices = [...page.matchAll(/<input type="radio"[^>]*name="answer" value="([^"]+)"/g)].map(([, one]) => one!);
  return { round: field('round'), place: field('place'), choices };
}

async function answer(visitor: Visitor, recall: string, choice?: string) {
  const { round, place, choices } = asked((await visitor.get(recall)).text);
  const sent = await visitor.post(recall, { round, place, answer: choice ?? choices[0]! });
  return { sent, round, place, page: await visitor.follow(sent) };
}

const questions = (enrolmentId: string) =>
  app.database.query<{ round: number; about: string; content: { claim: string }; correct: boolean | null }>(
    `SELECT r.round, q.about, q.content, q.correct FROM recall_round r JOIN recall_question q ON q.round_id = r.id WHERE r.enrolment_id = $1 ORDER BY r.round, q.place`,
    [enrolmentId],
  );

test('three, fourteen and sixty days after the course three questions are ready, never the same, and each is told at once', async () => {
  const { visitor, recall, enrolmentId, person, course } = await finisher();
  await after(2);
  expect((await visitor.get('/me')).text).not.toContain(recall);
  await after(1.1);
  expect((await visitor.get('/me')).text).toContain(`href="${recall}"`);
  expect((await visitor.get('/')).text).toContain(`href="${recall}"`);
  const [event] = await app.database.query<{ payload: Record<string, unknown> }>(
    `SELECT d.payload FROM domain_event d JOIN recall_round r ON r.id = d.subject_id WHERE d.name = 'recall.due' AND r.enrolment_id = $1`,
    [enrolmentId],
  );
  expect(event!.payload).toEqual({ enrolmentId, personId: person.id, courseId: course.id, round: 1 });
  const first = await answer(visitor, recall);
  expect(first.sent.status).toBe(303);
  expect(first.page.text).toMatch(/Right\.|Not quite/);
  expect(first.page.text).toContain(`/evidence/${course.slug}-claim-`);
  await answer(visitor, recall);
  const last = await answer(visitor, recall);
  expect(last.page.text).toContain('You have answered all three');
  expect((await visitor.get('/me')).text).not.toContain(recall);
  await after(11);
  await after(46);
  await after(100);
  const all = await questions(enrolmentId);
  expect(all.map(({ round }) => round)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  expect(new Set(all.map(({ content }) => content.claim)).size).toBe(9);
  expect(await count(app, 'recall_due WHERE enrolment_id = $1', [enrolmentId])).toBe(0);
});

test('after a long downtime only the round that is due now is drawn, once, by however many workers', async () => {
  const { enrolmentId } = await finisher();
  app.clock.advance(20 * DAY);
  await Promise.all(Array.from({ length: 6 }, () => app.get(RecallJobs).handle()));
  expect((await questions(enrolmentId)).map(({ round }) => round)).toEqual([2, 2, 2]);
  await expect(
    app.database.query(
      `INSERT INTO recall_round (enrolment_id, round, drawn_at, expires_at) VALUES ($1, 2, now(), now() + interval '1 day')`,
      [enrolmentId],
    ),
  ).rejects.toThrow(/recall_round_enrolment_id_round_key/);
});

test('what is not answered within thirty days goes quietly, and cannot be answered any more', async () => {
  const { visitor, recall } = await finisher();
  await after(3.1);
  const { round, place, choices } = asked((await visitor.get(recall)).text);
  app.clock.advance(31 * DAY);
  expect((await visitor.get('/me')).text).not.toContain(recall);
  const late = await visitor.post(recall, { round, place, answer: choices[0]! });
  expect(late.status).toBe(410);
  expect(late.text).toContain('no longer open');
});

test('an answer stays: sent twice it counts once, and another one does not change it', async () => {
  const { visitor, recall, enrolmentId } = await finisher();
  await after(3.1);
  const { round, place, choices } = asked((await visitor.get(recall)).text);
  const send = (choice: string) => visitor.post(recall, { round, place, answer: choice });
  const sent = await Promise.all([send(choices[0]!), send(choices[0]!), send(choices[1]!)]);
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  const [{ answer: kept } = { answer: '' }] = await app.database.query<{ answer: string }>(
    'SELECT answer FROM recall_question WHERE round_id = $1 AND answered_at IS NOT NULL',
    [round],
  );
  await send(choices.find((choice) => choice !== kept)!);
  expect(
    await count(
      app,
      'recall_question q JOIN recall_round r ON r.id = q.round_id WHERE r.enrolment_id = $1 AND answer = $2',
      [enrolmentId, kept],
    ),
  ).toBe(1);
  await expect(
    app.database.query(
      'UPDATE recall_question SET correct = NOT correct WHERE round_id = $1 AND answered_at IS NOT NULL',
      [round],
    ),
  ).rejects.toThrow('an answer to a recall question stays');
});

test('a grade that changes between draw and answer is the one that counts; where none is left, nothing is wrong', async () => {
  const { visitor, recall, enrolmentId } = await finisher(3);
  await after(3.1);
  const [first, second] = await questions(enrolmentId).then((all) =>
    all.filter(({ about }) => about.startsWith('grade:')),
  );
  const place = async () => {
    const page = (await visitor.get(recall)).text;
    return { page, ...asked(page) };
  };
  await grade(first!.content.claim, 'weak');
  await grade(second!.content.claim, 'ungraded');
  for (let index = 0; index < 3; index++) {
    const { choices } = await place();
    await answer(visitor, recall, choices.includes('weak') ? 'weak' : choices[0]);
  }
  const after3 = await questions(enrolmentId);
  expect(after3.find(({ about }) => about === first!.about)!.correct).toBe(true);
  expect(after3.find(({ about }) => about === second!.about)!.correct).toBeNull();
  expect((await visitor.get(recall)).text).toContain('nothing to get wrong');
});

test("somebody else's round, a made-up answer and a guest get nowhere", async () => {
  const course = await graded(12);
  const [mine, hers] = [await finisher(12, course), await finisher(12, course)];
  await after(3.1);
  const { round, place, choices } = asked((await hers.visitor.get(hers.recall)).text);
  expect((await mine.visitor.post(mine.recall, { round, place, answer: choices[0]! })).status).toBe(404);
  expect(asked((await mine.visitor.get(`${mine.recall}?round=${round}`)).text).round).not.toBe(round);
  const wrong = await hers.visitor.post(hers.recall, { round, place, answer: 'certain' });
  expect([wrong.status, wrong.text.includes('error')]).toEqual([422, true]);
  expect((await hers.visitor.post(hers.recall, { round, place })).status).toBe(422);
  expect((await app.visitor().get(mine.recall)).location).toContain('/sign-in');
  const other = await makeCourse(app, 1);
  expect((await hers.visitor.get(`/courses/${other.slug}/recall`)).status).toBe(404);
});

test('a withdrawn course asks nothing; it goes on when it is back', async () => {
  const { visitor, recall, course, enrolmentId } = await finisher();
  const set = (status: string) =>
    app.database.query('UPDATE course SET status = $2 WHERE id = $1', [course.id, status]);
  await set('draft');
  await after(3.1);
  expect(await questions(enrolmentId)).toEqual([]);
  expect((await visitor.get(recall)).status).toBe(404);
  await set('published');
  await after(1.1);
  expect(await questions(enrolmentId)).toHaveLength(3);
  const { round, place, choices } = asked((await visitor.get(recall)).text);
  await set('draft');
  expect((await visitor.post(recall, { round, place, answer: choices[0]! })).status).toBe(404);
});

test('one click and no more come; another and they go on', async () => {
  const { visitor, recall, enrolmentId } = await finisher();
  await after(3.1);
  const off = await visitor.post(`${recall}/off`);
  expect(off.status).toBe(303);
  expect((await visitor.get('/me')).text).not.toContain(`href="${recall}"`);
  await after(11);
  expect(await questions(enrolmentId)).toHaveLength(3);
  expect((await visitor.get(recall)).text).toContain('You asked for no more questions');
  await visitor.post(`${recall}/on`);
  await after(0);
  expect(await questions(enrolmentId)).toHaveLength(6);
  expect((await visitor.get('/me')).text).toContain(`href="${recall}"`);
});

test('a course without graded claims asks nothing, and one with two asks two', async () => {
  const none = await finisher(0);
  const two = await finisher(2);
  await after(3.1);
  expect(await questions(none.enrolmentId)).toEqual([]);
  expect(await questions(two.enrolmentId)).toHaveLength(2);
  expect((await none.visitor.get(none.recall)).text).toContain('Nothing to answer now');
});
