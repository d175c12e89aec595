import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addLessons, count, makeCourse, signedIn, type TestCourse } from './learners.js';
import { EnrolInCourse } from '../../src/learning/enrol-in-course.js';
import { finishWhenComplete } from '../../src/learning/own-enrolment.js';
import { LearningQueries } from '../../src/learning/learning.queries.js';
import { MarkLessonDone } from '../../src/learning/mark-lesson-done.js';
import { ProgressOfReader } from '../../src/learning/progress-of-reader.js';
import { RememberPosition } from '../../src/learning/remember-position.js';
import { standingOf } from '../../src/learning/standings.js';
import { UndoLessonDone } from '../../src/learning/undo-lesson-done.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import { EventRelay, Outbox } from '../../src/platform/database/outbox.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
const now = () => new Date();

beforeAll(async () => {
  // Without a worker, whose own looks would be counted among the queries.
  app = await startTestApp({ role: 'web' });
});
afterAll(() => app.close());

async function enrolled(lessons: number) {
  const course = await makeCourse(app, lessons);
  const { person, visitor } = await signedIn(app);
  const { enrolmentId } = await app.get(EnrolInCourse).run(person, course.slug, now());
  const mark = (index: number) =>
    app.get(MarkLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[index]! }, now());
  const undo = (index: number) =>
    app.get(UndoLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[index]! }, now());
  const progress = async () => (await app.get(ProgressOfReader).of(person as Viewer, course.id))!;
  return { course, person, visitor, enrolmentId, mark, undo, progress };
}

const events = (name: string, subjectId: string) =>
  count(app, 'domain_event WHERE name = $1 AND subject_id = $2', [name, subjectId]);

describe('enrolling', () => {
  test('twenty requests at once over as many connections give one enrolment, one event and one set of lessons', async () => {
    const course = await makeCourse(app, 3);
    const { person } = await signedIn(app);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => app.get(EnrolInCourse).run(person, course.slug, now())),
    );
    expect(new Set(all.map(({ enrolmentId }) => enrolmentId)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await count(app, 'enrolment WHERE person_id = $1', [person.id])).toBe(1);
    expect(await count(app, 'enrolment_requirement WHERE enrolment_id = $1', [all[0]!.enrolmentId])).toBe(3);
    expect(await events('course.enrolled', all[0]!.enrolmentId)).toBe(1);
  });

  test('control: without the action’s ON CONFLICT the second of two requests at once fails on the constraint', async () => {
    const course = await makeCourse(app, 1);
    const { person } = await signedIn(app);
    const bare = () =>
      app.database.query('INSERT INTO enrolment (person_id, course_id, enrolled_at) VALUES ($1, $2, now())', [
        person.id,
        course.id,
      ]);
    const results = await Promise.allSettled([bare(), bare()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a course that does not exist, is a draft or has no lessons takes nobody in, and nothing is half-saved', async () => {
    const { person } = await signedIn(app);
    const empty = await makeCourse(app, 0);
    const draft = await makeCourse(app, 1);
    await app.database.query(`UPDATE course SET status = 'draft' WHERE id = $1`, [draft.id]);
    const enrol = (slug: string) => app.get(EnrolInCourse).run(person, slug, now());
    await expect(enrol('no-such-course')).rejects.toMatchObject({ code: 'not-found' });
    await expect(enrol(draft.slug)).rejects.toMatchObject({ code: 'not-found' });
    await expect(enrol(empty.slug)).rejects.toMatchObject({ code: 'no-lessons-yet' });
    expect(await count(app, 'enrolment WHERE person_id = $1', [person.id])).toBe(0);
  });

  test('a token that stands for no person cannot enrol', async () => {
    const course = await makeCourse(app, 1);
    await expect(app.get(EnrolInCourse).run({ id: randomUUID() }, course.slug, now())).rejects.toMatchObject({
      code: 'not-a-person',
    });
  });
});

describe('finishing', () => {
  test('a lesson added later is optional: it moves neither the bar nor the finish', async () => {
    const { course, mark, progress } = await enrolled(2);
    await mark(0);
    await addLessons(app, course, 2);
    expect(await progress()).toMatchObject({ required: 2, requiredDone: 1, percentage: 50, finishedAt: null });
    await mark(2);
    expect(await progress()).toMatchObject({ requiredDone: 1, percentage: 50 });
    expect(await mark(1)).toBe(true);
    expect(await progress()).toMatchObject({ required: 2, requiredDone: 2, percentage: 100, resumeLessonSlug: 'four' });
  });

  test('a finished course stays finished when a done is undone and when lessons are added', async () => {
    const { course, enrolmentId, mark, undo, progress } = await enrolled(2);
    await mark(0);
    await mark(1);
    const { finishedAt } = await progress();
    expect(finishedAt).not.toBeNull();
    await undo(0);
    await addLessons(app, course, 1);
    expect(await progress()).toMatchObject({ percentage: 100, finishedAt, requiredDone: 1 });
    await mark(0);
    expect((await progress()).finishedAt).toEqual(finishedAt);
    expect(await events('course.finished', enrolmentId)).toBe(1);
  });

  test('the database itself refuses to take a finish back', async () => {
    const { enrolmentId, mark } = await enrolled(1);
    await mark(0);
    await expect(
      app.database.query('UPDATE enrolment SET finished_at = NULL WHERE id = $1', [enrolmentId]),
    ).rejects.toMatchObject({ constraint: 'enrolment_stays_finished' });
  });

  test('a course completed by a withdrawn lesson stays finished when a done is undone', async () => {
    const { course, enrolmentId, mark, undo, progress } = await enrolled(2);
    await mark(0);
    await app.database.query(`UPDATE lesson SET status = 'draft' WHERE id = $1`, [course.lessonIds[1]]);
    expect(await progress()).toMatchObject({ required: 1, percentage: 100 });
    await undo(0);
    expect(await progress()).toMatchObject({ percentage: 100 });
    expect(await events('course.finished', enrolmentId)).toBe(1);
  });

  test('done, done again, undone, done: one completion, and an event for each time it became true', async () => {
    const { enrolmentId, mark, undo, progress } = await enrolled(2);
    await mark(0);
    await mark(0);
    expect(await events('lesson.completed', enrolmentId)).toBe(1);
    await undo(0);
    await undo(0);
    expect(await progress()).toMatchObject({ percentage: 0, requiredDone: 0 });
    await mark(0);
    expect(await progress()).toMatchObject({ percentage: 50, requiredDone: 1 });
    expect(await events('lesson.completed', enrolmentId)).toBe(2);
  });

  test('the last lessons marked at the same moment finish the course once, however often it is looked at', async () => {
    const { course, enrolmentId, mark, progress } = await enrolled(6);
    const marked = await Promise.all(course.lessonIds.map((_, index) => mark(index)));
    expect(marked.filter((finished) => finished).length).toBeLessThanOrEqual(1);
    expect(await progress()).toMatchObject({ percentage: 100 });
    await Promise.all([app.get(EventRelay).handle(), app.get(EventRelay).handle()]);
    expect(await events('course.finished', enrolmentId)).toBe(1);
    expect((await progress()).finishedAt).not.toBeNull();
  });

  test('a course whose last mark was written, and whose process then died, is finished by the next look', async () => {
    const { course, enrolmentId, mark } = await enrolled(2);
    await mark(0);
    await app.database.query(
      `WITH done AS (INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) VALUES ($1, $2, $3, now()))
       INSERT INTO domain_event (name, subject_id, occurred_at) VALUES ('lesson.completed', $1, now())`,
      [enrolmentId, course.id, course.lessonIds[1]],
    );
    expect(await events('course.finished', enrolmentId)).toBe(0);
    await app.get(EventRelay).handle();
    expect(await events('course.finished', enrolmentId)).toBe(1);
  });

  test('the mark of somebody who has since erased herself does not hold up the events', async () => {
    const { enrolmentId, mark } = await enrolled(1);
    await mark(0);
    await app.database.query('DELETE FROM enrolment WHERE id = $1', [enrolmentId]);
    await app.get(EventRelay).handle();
    expect(
      await count(app, 'domain_event WHERE subject_id = $1 AND name = $2 AND settled_at IS NULL', [
        enrolmentId,
        'lesson.completed',
      ]),
    ).toBe(0);
  });

  test('control: without the lock on the enrolment neither of two last lessons sees the other', async () => {
    const { course, enrolmentId, progress } = await enrolled(2);
    const gate = meeting(2);
    const unlocked = (lessonId: string) =>
      app.database.transaction(async (tx) => {
        const enrolment = await tx.manager.findOneByOrFail(Enrolment, { id: enrolmentId });
        await tx.query(
          'INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) VALUES ($1, $2, $3, now())',
          [enrolmentId, course.id, lessonId],
        );
        await gate();
        const standing = await standingOf(tx, enrolmentId, now());
        await gate();
        return finishWhenComplete(tx, app.get(Outbox), enrolment, standing, now());
      });
    expect(await Promise.all(course.lessonIds.map(unlocked))).toEqual([false, false]);
    expect(await events('course.finished', enrolmentId)).toBe(0);
    expect((await progress()).percentage).toBe(100);
  });
});

describe('resuming', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, seconds));
  const tell = (
    { person, enrolmentId, course }: { person: { id: string }; enrolmentId: string; course: TestCourse },
    index: number,
    openedAt: Date,
  ) => app.get(RememberPosition).run(person, { enrolmentId, lessonId: course.lessonIds[index]! }, { openedAt }, at(30));

  test('a tab that was opened earlier never moves the position back, in whichever order they tell', async () => {
    const learner = await enrolled(3);
    expect(await tell(learner, 2, at(10))).toBe(true);
    expect(await tell(learner, 0, at(5))).toBe(false);
    expect((await learner.progress()).resumeLessonSlug).toBe('three');
    expect(await tell(learner, 1, at(20))).toBe(true);
    expect((await learner.progress()).resumeLessonSlug).toBe('two');
  });

  test('many tabs that tell at once leave the one opened last', async () => {
    const learner = await enrolled(6);
    await Promise.all([3, 5, 0, 4, 1, 2].map((index) => tell(learner, index, at(index))));
    expect((await learner.progress()).resumeLessonSlug).toBe('six');
  });

  test('a clock that runs ahead cannot lock the position in the future', async () => {
    const learner = await enrolled(2);
    await tell(learner, 1, new Date('2030-01-01'));
    const [row] = await app.database.query<{ resume_opened_at: Date }>(
      'SELECT resume_opened_at FROM enrolment WHERE id = $1',
      [learner.enrolmentId],
    );
    expect(row!.resume_opened_at).toEqual(at(30));
  });

  test('nobody moves the position of somebody else, nor to a lesson of another course', async () => {
    const learner = await enrolled(2);
    const other = await enrolled(2);
    expect(await tell({ ...learner, person: other.person }, 1, at(1))).toBe(false);
    expect(await tell({ ...learner, course: other.course }, 1, at(1))).toBe(false);
    expect((await learner.progress()).resumeLessonSlug).toBe('one');
  });
});

describe('what the pages ask', () => {
  test('the progress of a reader is one query, once the lessons of the course are remembered', async () => {
    const { person, course, mark, progress: first } = await enrolled(4);
    await mark(0);
    await first();
    const progress = await countQueries(() => app.get(ProgressOfReader).of(person as Viewer, course.id));
    expect(progress.queries).toBe(1);
    expect(progress.result).toMatchObject({ required: 4, requiredDone: 1, percentage: 25, resumeLessonSlug: 'two' });
    expect([...progress.result!.doneLessonIds]).toEqual([course.lessonIds[0]]);
  });

  test('readers who ask at the same moment are asked for together, and each gets her own', async () => {
    const readers: Awaited<ReturnType<typeof enrolled>>[] = [];
    for (let n = 0; n < 12; n++) {
      const reader = await enrolled(4);
      for (let lesson = 0; lesson < n % 5; lesson++) await reader.mark(lesson);
      readers.push(reader);
    }
    const { person: stranger } = await signedIn(app);
    const progress = app.get(ProgressOfReader);
    // Once alone, so that the lessons of each course are remembered.
    const alone = await Promise.all(readers.map((reader) => reader.progress()));
    const { queries, result } = await countQueries(() =>
      Promise.all([
        progress.of(stranger as Viewer, readers[0]!.course.id),
        ...readers.map((reader) => reader.progress()),
      ]),
    );
    const [nothing, ...together] = result;
    expect(queries).toBe(1);
    expect(nothing).toBeNull();
    expect(together).toEqual(alone);
    expect(together.map((one) => [one?.enrolmentId, one?.doneLessonIds.size])).toEqual(
      readers.map(({ enrolmentId }, n) => [enrolmentId, n % 5]),
    );
  });

  test('somebody who is not enrolled has no progress', async () => {
    const course = await makeCourse(app, 1);
    const { person } = await signedIn(app);
    expect(await app.get(ProgressOfReader).of(person as Viewer, course.id)).toBeNull();
  });

  test('the courses to go on with cost one query however many there are; unfinished ones come first', async () => {
    const { person, mark, course } = await enrolled(1);
    await mark(0);
    for (const lessons of [2, 3, 4]) {
      await app.get(EnrolInCourse).run(person, (await makeCourse(app, lessons)).slug, now());
    }
    const { queries, result } = await countQueries(() => app.get(LearningQueries).ofPerson(person.id, 'nl'));
    expect(queries).toBe(1);
    expect(result).toHaveLength(4);
    expect(result.at(-1)).toMatchObject({ courseSlug: course.slug, percentage: 100 });
    expect(result[0]).toMatchObject({ courseTitle: 'A course (nl)', percentage: 0, next: { title: 'Lesson one' } });
  });
});

async function countQueries<T>(work: () => Promise<T>): Promise<{ queries: number; result: T }> {
  const spy = jest.spyOn(app.database.pool, 'query');
  try {
    const result = await work();
    return { queries: spy.mock.calls.length, result };
  } finally {
    spy.mockRestore();
  }
}

/** Lets nobody on until so many have arrived; can be used again. */
function meeting(size: number): () => Promise<void> {
  let waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length < size) return;
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    });
}
