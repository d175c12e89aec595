import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { CertificateSnapshot } from '../../../src/learning/certificates/certificate.views.js';
import { IssueCertificate } from '../../../src/learning/certificates/issue-certificate.js';
import { LearningQueries } from '../../../src/learning/learning.queries.js';
import { CourseQuizQueries } from '../../../src/learning/course-quizzes/course-quizzes.queries.js';
import { RemoveCourseQuiz } from '../../../src/learning/course-quizzes/remove-course-quiz.js';
import { SaveCourseQuiz } from '../../../src/learning/course-quizzes/save-course-quiz.js';
import { EnrolInCourse } from '../../../src/learning/enrol-in-course.js';
import { finishCourse } from '../../../src/learning/finish-course.js';
import { MarkLessonDone } from '../../../src/learning/mark-lesson-done.js';
import { ProgressOfReader } from '../../../src/learning/progress-of-reader.js';
import { EventRelay, Outbox } from '../../../src/platform/database/outbox.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { gradedShare, GRADINGS, type Grading } from '../../../src/quizzes/attempts/grading.rules.js';
import { hasPassed, settleAttempt } from '../../../src/quizzes/attempts/settle-attempt.js';
import { PublishQuiz } from '../../../src/quizzes/making/publish-quiz.js';
import { MakingQueries } from '../../../src/quizzes/making/making.queries.js';
import { SaveQuiz } from '../../../src/quizzes/making/save-quiz.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn } from '../../support/people.js';
import { makeQuestion, makeQuiz } from '../../quizzes/attempts/taking.js';
import { count, makeCourse } from '../learners.js';

let app: TestApp;
let staff: Viewer;
beforeAll(async () => {
  // Without a worker: the tests say when events are looked at.
  app = await startTestApp({ role: 'web' });
  staff = await makeViewer(app, ['editor']);
});
afterAll(() => app.close());

const now = () => new Date();
const relay = () => app.get(EventRelay).handle();
const passable = (title = 'On skin') => makeQuiz(app, [makeQuestion('choice')], { passShare: 0.5, title });
const set = (courseId: string, quizId: string, required = true, running: { people?: number } | null = null) =>
  app
    .get(SaveCourseQuiz)
    .run(
      staff,
      { courseId, quizId },
      { required, alsoRunning: running !== null, people: running?.people ?? null },
      now(),
    );
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'failed',
  );
const finishedEvents = (enrolmentId: string) =>
  count(app, `domain_event WHERE name = 'course.finished' AND subject_id = $1`, [enrolmentId]);

/** An attempt that ended with so much of ten points, as if all its answers were marked. */
async function attempt(personId: string, quizId: string, mark: number, at = now()): Promise<string> {
  const [made] = await app.database.query<{ id: string }>(
    `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at, mark, most)
     SELECT $1, $2, count(*) + 1, 'deferred', $4, $4, $3, 10 FROM attempt WHERE quiz_id = $1 AND person_id = $2 RETURNING id`,
    [quizId, personId, mark, at],
  );
  return made!.id;
}

/** Ends an attempt with a mark and tells of it, in one transaction, as the actions of quizzes do. */
async function pass(personId: string, quizId: string, mark = 8): Promise<string> {
  const id = await attempt(personId, quizId, mark);
  await settle(id, mark);
  return id;
}

async function settle(attemptId: string, mark: number): Promise<void> {
  const [version] = await app.database.query<{ id: string }>('SELECT id FROM question_version LIMIT 1');
  await app.database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO attempt_item (attempt_id, position, version_id, most, fraction, mark) VALUES ($1, 1, $2, 10, $3::numeric / 10, $3)
       ON CONFLICT (attempt_id, position) DO UPDATE SET mark = excluded.mark`,
      [attemptId, version!.id, mark],
    );
    await settleAttempt(tx, app.get(Outbox), attemptId, { finished: true });
  });
}

async function enrolled(course: { slug: string; id: string; lessonIds: string[] }) {
  const person = await makeViewer(app);
  const { enrolmentId } = await app.get(EnrolInCourse).run(person, course.slug, now());
  const mark = (index: number) =>
    app.get(MarkLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[index]! }, now());
  const progress = async () => (await app.get(ProgressOfReader).of(person, course.id))!;
  const view = async () => (await app.get(LearningQueries).enrolmentOf(person.id, enrolmentId, 'en'))!;
  return { person, enrolmentId, mark, progress, view };
}

describe('a course that requires a quiz', () => {
  test('asks it of those who enrol, says so in a sentence, and is finished once by lesson and quiz', async () => {
    const [course, quiz] = [await makeCourse(app, 2), await passable()];
    await set(course.id, quiz.id);
    const learner = await enrolled(course);
    expect((await learner.view()).rule).toBe(
      'This course is finished when all 2 required lessons are done and the quiz “On skin” is passed. You can undo ‘done’ at any time; a finished course stays finished.',
    );
    await learner.mark(0);
    expect(await learner.mark(1)).toBe(false);
    expect(await learner.progress()).toMatchObject({ percentage: 66, finishedAt: null, resumeQuizSlug: quiz.slug });
    const [row] = await app.get(LearningQueries).ofPerson(learner.person.id, 'nl');
    expect(row).toMatchObject({
      required: 3,
      requiredDone: 2,
      next: { path: `/quizzes/${quiz.slug}`, title: 'On skin (nl)' },
    });
    await pass(learner.person.id, quiz.id, 4);
    await relay();
    expect(await finishedEvents(learner.enrolmentId)).toBe(0);
    await pass(learner.person.id, quiz.id);
    await Promise.all([relay(), relay()]);
    expect(await finishedEvents(learner.enrolmentId)).toBe(1);
    const view = await learner.view();
    expect(view).toMatchObject({ percentage: 100, contract: 2, quizzes: [{ slug: quiz.slug, required: true }] });
    expect(view.quizzes[0]!.passedAt).not.toBeNull();
    await app.get(IssueCertificate).run(learner.enrolmentId, now());
    const [certificate] = await app.database.query<{ snapshot: CertificateSnapshot }>(
      'SELECT snapshot FROM certificate WHERE enrolment_id = $1',
      [learner.enrolmentId],
    );
    expect(certificate!.snapshot.contract).toMatchObject({
      version: 2,
      rule: 'All 2 lessons that the course had at enrolment, each read and marked as done. The quiz “On skin”, passed.',
      quizzes: [{ id: quiz.id, title: 'On skin', locale: 'en' }],
    });
  });

  test('counts what was passed before she enrolled, from that moment on', async () => {
    const [course, quiz] = [await makeCourse(app, 1), await passable()];
    await set(course.id, quiz.id);
    const person = await makeViewer(app);
    await attempt(person.id, quiz.id, 9, new Date('2026-01-01'));
    const { enrolmentId } = await app.get(EnrolInCourse).run(person, course.slug, now());
    const view = await app.get(LearningQueries).enrolmentOf(person.id, enrolmentId, 'en');
    expect(view!.quizzes[0]!.passedAt).toBe(view!.enrolledAt);
    expect(await app.get(MarkLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[0]! }, now())).toBe(
      true,
    );
  });

  test('asks it again when a new marking takes the pass away; a finished course stays finished all the same', async () => {
    const [course, quiz] = [await makeCourse(app, 1), await passable()];
    await set(course.id, quiz.id);
    const [under, over] = [await enrolled(course), await enrolled(course)];
    const first = await pass(under.person.id, quiz.id);
    const second = await pass(over.person.id, quiz.id);
    await over.mark(0);
    expect(await finishedEvents(over.enrolmentId)).toBe(1);
    await settle(first, 2);
    await settle(second, 2);
    await relay();
    expect(await under.mark(0)).toBe(false);
    expect(await under.progress()).toMatchObject({ percentage: 50, finishedAt: null });
    expect(await over.progress()).toMatchObject({ percentage: 100, quizzes: [{ passed: false }] });
    expect((await over.progress()).finishedAt).not.toBeNull();
    await settle(first, 7);
    await relay();
    expect(await finishedEvents(under.enrolmentId)).toBe(1);
  });

  test('finishes those for whom the pass mark was lowered', async () => {
    const [course, quiz] = [await makeCourse(app, 1), await passable()];
    await set(course.id, quiz.id);
    const learner = await enrolled(course);
    await pass(learner.person.id, quiz.id, 3);
    await learner.mark(0);
    await relay();
    expect(await finishedEvents(learner.enrolmentId)).toBe(0);
    const {
      status: _,
      questions: __,
      ...settings
    } = (await app.get(MakingQueries).one(quiz.id)) as never as Record<string, unknown>;
    await app.get(SaveQuiz).run(staff, quiz.id, { ...settings, passShare: 0.25 } as never, now());
    await relay();
    expect(await finishedEvents(learner.enrolmentId)).toBe(1);
  });
});

describe('the last lesson and the quiz at the same moment', () => {
  /** Marks the last lesson while the transaction of the quiz is still open on another connection. */
  async function both() {
    const [course, quiz] = [await makeCourse(app, 1), await passable()];
    await set(course.id, quiz.id);
    const learner = await enrolled(course);
    const id = await attempt(learner.person.id, quiz.id, 0);
    await app.database.transaction(async (tx) => {
      await tx.query('UPDATE attempt SET mark = 9 WHERE id = $1', [id]);
      await app.get(Outbox).publish(tx, {
        name: 'quiz.passed',
        subjectId: id,
        payload: { quizId: quiz.id, personId: learner.person.id },
      });
      // She cannot see the pass yet, and the pass cannot see this mark.
      expect(await learner.mark(0)).toBe(false);
    });
    return learner;
  }

  test('finish the course once, however often it is looked at', async () => {
    const learner = await both();
    await Promise.all([relay(), relay(), relay()]);
    expect(await finishedEvents(learner.enrolmentId)).toBe(1);
    expect(await learner.progress()).toMatchObject({ percentage: 100 });
  });

  test('two looks over two connections write it once', async () => {
    const learner = await both();
    const look = () => app.database.transaction((tx) => finishCourse(tx, app.get(Outbox), learner.enrolmentId, now()));
    const looks = await Promise.all([look(), look(), look(), look()]);
    expect(looks.filter((wrote) => wrote)).toHaveLength(1);
    expect(await finishedEvents(learner.enrolmentId)).toBe(1);
  });

  test('control: without those who listen it is complete and nobody writes it down', async () => {
    const learner = await both();
    expect(await finishedEvents(learner.enrolmentId)).toBe(0);
    expect(await count(app, 'enrolment WHERE id = $1 AND finished_at IS NOT NULL', [learner.enrolmentId])).toBe(0);
  });
});

describe('staff', () => {
  test('are told exactly how many it would reach, and reach exactly those', async () => {
    const [course, quiz] = [await makeCourse(app, 1), await passable()];
    const [one, two, done] = [await enrolled(course), await enrolled(course), await enrolled(course)];
    await done.mark(0);
    // Enrolled before quizzes could be asked for.
    await app.database.query('UPDATE enrolment SET contract = 1 WHERE id = $1', [two.enrolmentId]);
    expect((await app.get(CourseQuizQueries).ofCourse(course.slug, 'en'))!.running).toBe(2);
    expect(await codeOf(set(course.id, quiz.id, true, { people: 3 }))).toBe('people-changed');
    expect(await set(course.id, quiz.id)).toEqual({ asked: 0, released: 0, finished: 0 });
    // New, optional: those under way are not asked.
    expect(await one.progress()).toMatchObject({ quizzes: [{ required: false }] });
    expect(await set(course.id, quiz.id, true, { people: 2 })).toMatchObject({ asked: 2 });
    expect(await set(course.id, quiz.id, true, { people: 0 })).toMatchObject({ asked: 0 });
    expect(await two.view()).toMatchObject({ contract: 2, quizzes: [{ required: true }] });
    expect(await done.progress()).toMatchObject({ percentage: 100, quizzes: [{ required: false }] });
    const { quizzes } = (await app.get(CourseQuizQueries).ofCourse(course.slug, 'en'))!;
    expect(quizzes).toMatchObject([{ asked: 2, passed: 0, notAsked: 0 }]);
  });

  test('who only offer it or take it off release everybody, and finish those for whom it was the last thing', async () => {
    const [course, quiz] = [await makeCourse(app, 1), await passable()];
    await set(course.id, quiz.id);
    const [one, two] = [await enrolled(course), await enrolled(course)];
    await one.mark(0);
    expect(await set(course.id, quiz.id, false)).toEqual({ asked: 0, released: 2, finished: 1 });
    expect([await finishedEvents(one.enrolmentId), await finishedEvents(two.enrolmentId)]).toEqual([1, 0]);
    await set(course.id, quiz.id, true, {});
    const off = await app.get(RemoveCourseQuiz).run(staff, { courseId: course.id, quizId: quiz.id }, now());
    expect(off).toEqual({ asked: 0, released: 1, finished: 0 });
    expect(await codeOf(app.get(RemoveCourseQuiz).run(staff, { courseId: course.id, quizId: quiz.id }, now()))).toBe(
      'not-found',
    );
  });

  test('cannot require what nobody can pass, nor take away what is required; the database refuses both by itself', async () => {
    const course = await makeCourse(app, 1);
    const noMark = await makeQuiz(app, [makeQuestion('choice')]);
    const draft = await makeQuiz(app, [makeQuestion('choice')], { passShare: 0.5, status: 'draft' });
    const profile = await makeQuiz(app, [makeQuestion('scale')], { kind: 'profile' });
    expect(await codeOf(set(course.id, noMark.id))).toBe('quiz-without-pass-mark');
    expect(await codeOf(set(course.id, draft.id))).toBe('quiz-not-published');
    expect(await codeOf(set(course.id, profile.id, false))).toBe('quiz-is-a-profile');
    expect(await codeOf(set(course.id, randomUUID()))).toBe('no-such-quiz');
    expect(await set(course.id, noMark.id, false)).toMatchObject({ asked: 0 });
    const quiz = await passable();
    await set(course.id, quiz.id);
    await enrolled(course);
    await expect(app.get(PublishQuiz).run(staff, quiz.id, false, now())).rejects.toMatchObject({
      code: 'quiz-required',
      values: { courses: 1, learners: 1 },
    });
    for (const change of [`status = 'withdrawn'`, 'pass_share = NULL'])
      await expect(app.database.query(`UPDATE quiz SET ${change} WHERE id = $1`, [quiz.id])).rejects.toMatchObject({
        constraint: 'quiz_is_required',
      });
    const old = await enrolled(await makeCourse(app, 1));
    await app.database.query('UPDATE enrolment SET contract = 1 WHERE id = $1', [old.enrolmentId]);
    await expect(
      app.database.query('INSERT INTO enrolment_quiz (enrolment_id, quiz_id) VALUES ($1, $2)', [
        old.enrolmentId,
        quiz.id,
      ]),
    ).rejects.toMatchObject({ constraint: 'enrolment_quiz_contract' });
  });

  test('do all of it on pages, and programs by the API', async () => {
    const [course, quiz] = [await makeCourse(app, 1), await passable()];
    const noMark = await makeQuiz(app, [makeQuestion('choice')]);
    await enrolled(course);
    const editor = await signedIn(app, 'editor');
    const here = `/staff/courses/${course.slug}/quizzes`;
    expect((await editor.get(`/staff/courses/${course.slug}`)).text).toContain(here);
    expect((await editor.get(`/nl${here}`)).text).toContain('de ene persoon die al ingeschreven');
    const refused = await editor.post(`/fr${here}`, { quiz: noMark.id, use: 'required', people: '1' });
    expect([refused.status, refused.text.includes('pas de seuil de réussite')]).toEqual([422, true]);
    const added = await editor.post(here, { quiz: quiz.id, use: 'required', alsoRunning: 'on', people: '1' });
    expect([added.status, added.location]).toEqual([303, here]);
    await editor.post(here, { quiz: noMark.id, use: 'offered', people: '0' });
    expect((await editor.post(`${here}/move`, { quiz: noMark.id, way: 'up' })).status).toBe(303);
    const list = await editor.get(`/api/v1/courses/${course.slug}/quizzes`);
    expect(list.json<{ items: unknown[] }>().items).toMatchObject([
      { id: noMark.id, required: false, passShare: null },
      { id: quiz.id, required: true, asked: 1, passed: 0 },
    ]);
    expect((await editor.get(`${here}/${quiz.id}`)).text).toContain('One learner who is under way');
    expect((await editor.post(`${here}/${quiz.id}/remove`)).location).toBe(here);
    const learner = await signedIn(app);
    expect((await learner.get(here)).status).toBe(403);
    const guest = await app.visitor().get(`/courses/${course.slug}`);
    expect(guest.text).toContain('optional');
    // And from the quiz back to the course.
    expect((await learner.get(`/quizzes/${noMark.slug}`)).text).toContain(`href="/courses/${course.slug}"`);
  });
});

test('whether a quiz is passed is the same in the database as on its own page, for every way of grading', async () => {
  const shares = fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }), { maxLength: 5 });
  const cases = fc.sample(fc.record({ grading: fc.constantFrom<Grading>(...GRADINGS), shares }), {
    numRuns: 60,
    seed: 7,
  });
  const people = await app.database.query<{ id: string }>(
    `INSERT INTO person (email, name, locale, roles, created_at) SELECT 'pass-' || n || '@example.org', 'A', 'en', '{learner}', now() FROM generate_series(1, $1::int) AS n RETURNING id`,
    [cases.length],
  );
  const quizzes = new Map<Grading, string>();
  for (const grading of GRADINGS)
    quizzes.set(grading, (await makeQuiz(app, [makeQuestion('choice')], { grading, passShare: 1 / 3 })).id);
  const rows = cases.flatMap((one, n) =>
    one.shares.map((mark, at) => ({ quiz: quizzes.get(one.grading), person: people[n]!.id, number: at + 1, mark })),
  );
  await app.database.query(
    `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at, mark, most)
     SELECT quiz, person, number, 'deferred', now(), now(), mark, 12 FROM jsonb_to_recordset($1::jsonb) AS r (quiz uuid, person uuid, number integer, mark numeric)`,
    [JSON.stringify(rows)],
  );
  for (const [n, { grading, shares: marks }] of cases.entries()) {
    const [row] = await app.database.query<{ passed: boolean }>('SELECT quiz_passed_at($1, $2) IS NOT NULL AS passed', [
      quizzes.get(grading),
      people[n]!.id,
    ]);
    const share = gradedShare(
      grading,
      marks.map((mark) => (mark === null ? null : mark / 12)),
    );
    expect({ grading, marks, passed: row!.passed }).toEqual({
      grading,
      marks,
      passed: share !== null && hasPassed(share, 1 / 3),
    });
  }
});
