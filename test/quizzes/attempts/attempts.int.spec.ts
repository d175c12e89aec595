import { randomUUID } from 'node:crypto';
import { AttemptJobs } from '../../../src/quizzes/attempts/attempts.jobs.js';
import { Chance } from '../../../src/quizzes/attempts/chance.js';
import { FinishAttempt } from '../../../src/quizzes/attempts/finish-attempt.js';
import { StartAttempt } from '../../../src/quizzes/attempts/start-attempt.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn } from '../../support/people.js';
import {
  everyKind,
  keepQuestion,
  makeQuestion,
  makeQuiz,
  OPEN_REVIEW,
  rightResponse,
  Taker,
  type QuizChanges,
} from './taking.js';

let school: TestApp;

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
});
afterAll(() => school.close());
afterEach(() => school.clock.set(new Date()));

const SECOND = 1_000;

async function begun(
  questions = [makeQuestion('choice')] as Parameters<typeof makeQuiz>[1],
  changes: QuizChanges = {},
) {
  const quiz = await makeQuiz(school, questions, changes);
  const visitor = await signedIn(school);
  const taker = new Taker(visitor, quiz.id);
  return { quiz, visitor, taker, attempt: await taker.start() };
}

const rows = async (attemptId: string, where = 'true') =>
  school.database.query<{ client_id: string; came: string; response: unknown; fraction: number | null }>(
    `SELECT client_id, came, response, fraction FROM attempt_answer WHERE attempt_id = $1 AND ${where} ORDER BY id`,
    [attemptId],
  );
const events = async (attemptId: string) =>
  (
    await school.database.query<{ name: string }>('SELECT name FROM domain_event WHERE subject_id = $1 ORDER BY id', [
      attemptId,
    ])
  ).map(({ name }) => name);

describe('taking a quiz of every kind of question', () => {
  test('answers are acknowledged, finishing marks them, and the event tells that it was passed', async () => {
    const { taker, attempt } = await begun(everyKind(), { passShare: 0.5 });
    for (const question of attempt.questions.filter(({ kind }) => kind !== 'text')) {
      const answer = await taker.give(attempt.id, question.position, rightResponse(question));
      expect([question.kind, answer.status, answer.json().stands]).toEqual([question.kind, 200, true]);
    }
    const finished = await taker.finish(attempt.id);
    expect(finished.finishedAt).not.toBeNull();
    // Staff have to mark the long answer first.
    expect(finished.mark).toBeNull();
    expect(await events(attempt.id)).toEqual(['attempt.finished']);
    const states = Object.fromEntries(finished.questions.map(({ kind, review }) => [kind, review?.state]));
    expect(states).toEqual({
      ...{ text: undefined, choice: 'right', 'true-false': 'right', matching: 'right', ordering: 'right' },
      ...{ numeric: 'right', short: 'right', blanks: 'right', hotspot: 'right', scale: 'right', long: 'waiting' },
    });
    expect(finished.questions[1]!.review!.feedback[0]!.html).toContain('said of secret-right');
  });

  test('nothing that is sent during an attempt holds a key, whatever the way', async () => {
    for (const way of ['deferred', 'immediate', 'adaptive', 'certainty']) {
      const { quiz, visitor, attempt, taker } = await begun(everyKind(), {
        way,
        review: { ...OPEN_REVIEW, during: { answers: true, marks: true, key: false, feedback: false } },
      });
      const sent = [JSON.stringify(attempt)];
      for (const question of attempt.questions) {
        const wrong = { choice: { chosen: ['1'] }, short: { text: 'x' } }[question.kind as 'choice'];
        if (wrong)
          sent.push(
            (await taker.give(attempt.id, question.position, wrong, { check: ['immediate', 'adaptive'].includes(way) }))
              .text,
          );
      }
      sent.push(
        JSON.stringify(await taker.attempt(attempt.id)),
        (await visitor.api('GET', `/api/v1/quizzes/${quiz.id}`)).text,
      );
      // What an option says must be shown; nothing else of the key may be.
      const shown = ['secret-right', 'secret-dermis'].reduce(
        (text, words) => text.replaceAll(new RegExp(`${words}( \\((nl|fr)\\))?(</p>)?`, 'g'), ''),
        sent.join(),
      );
      // A moment such as 20:19:51.512 is no answer: the number stands alone.
      expect(shown).not.toMatch(/secret-|fraction|pattern|"key":true|(?<!\d)1\.5(?!\d)|said of/);
    }
  });

  test('orders are kept: every look at the attempt, from any device, shows the same', async () => {
    const { quiz, visitor, attempt, taker } = await begun(everyKind(), { shuffle: true });
    const again = await taker.start();
    expect(again).toEqual(attempt);
    const other = new Taker(Object.assign(school.visitor(), { cookies: visitor.cookies }), quiz.id);
    expect(await other.attempt(attempt.id)).toEqual(attempt);
  });

  test('pools draw by tag, never the same question twice, and the draw is stored', async () => {
    const tag = `tag-${randomUUID()}`;
    for (let n = 0; n < 6; n++) await keepQuestion(school, makeQuestion('short', { stem: { en: `pool ${n}` } }), [tag]);
    const quiz = await makeQuiz(school, []);
    await school.database.query(
      `INSERT INTO quiz_slot (quiz_id, position, tags, draw, mark) VALUES ($1, 1, $2, 3, 2), ($1, 2, $2, 2, 1)`,
      [quiz.id, [tag]],
    );
    const chance = school.get(Chance);
    const draw = async (seed: number) => {
      chance.seed = () => seed;
      const visitor = await signedIn(school);
      const { id } = await new Taker(visitor, quiz.id).start();
      return school.database.query<{ version_id: string; most: string; drawn: boolean }>(
        'SELECT version_id, most, drawn FROM attempt_item WHERE attempt_id = $1 ORDER BY position',
        [id],
      );
    };
    const first = await draw(1);
    expect(new Set(first.map(({ version_id }) => version_id)).size).toBe(5);
    expect(first.map(({ most, drawn }) => [Number(most), drawn])).toEqual([
      [2, true],
      [2, true],
      [2, true],
      [1, true],
      [1, true],
    ]);
    expect(await draw(1)).toEqual(first);
    expect(await draw(2)).not.toEqual(first);
  });
});

describe('the log', () => {
  test('the same answer sent twice is there once; another under its id is refused', async () => {
    const { taker, attempt } = await begun();
    const clientId = randomUUID();
    const first = await taker.give(attempt.id, 1, { chosen: ['1'] }, { clientId });
    const second = await taker.give(attempt.id, 1, { chosen: ['1'] }, { clientId, clientTurn: 9 });
    expect([first.json().again, second.json().again, second.json().clientTurn]).toEqual([false, true, 1]);
    const other = await taker.give(attempt.id, 1, { chosen: ['2'] }, { clientId });
    expect([other.status, other.json().code]).toEqual([409, 'reused-client-id']);
    expect(await rows(attempt.id)).toHaveLength(1);
  });

  test('forty copies of one answer at once leave one row, and all are acknowledged', async () => {
    const { taker, attempt } = await begun();
    const clientId = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 40 }, () => taker.give(attempt.id, 1, { chosen: ['1'] }, { clientId, clientTurn: 1 })),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(await rows(attempt.id)).toHaveLength(1);
  });

  test('a later turn that arrives first stays the one that stands', async () => {
    const { taker, attempt } = await begun();
    await taker.give(attempt.id, 1, { chosen: ['2'] }, { clientTurn: 7 });
    const late = await taker.give(attempt.id, 1, { chosen: ['1'] }, { clientTurn: 3 });
    expect(late.json()).toMatchObject({ stands: false, highestTurn: 7 });
    expect((await taker.attempt(attempt.id)).questions[0]!.response).toEqual({ chosen: ['2'] });
    await taker.give(attempt.id, 1, null, { clientTurn: 8 });
    expect((await taker.attempt(attempt.id)).questions[0]!.response).toBeNull();
    expect(await rows(attempt.id)).toHaveLength(3);
  });

  test('an answer is never changed afterwards: the database refuses', async () => {
    const { taker, attempt } = await begun();
    await taker.give(attempt.id, 1, { chosen: ['1'] });
    await expect(
      school.database.query('UPDATE attempt_answer SET came = $2 WHERE attempt_id = $1', [attempt.id, 'late']),
    ).rejects.toThrow();
  });
});

describe('races', () => {
  test('twenty tabs that begin at once stand in one attempt', async () => {
    const quiz = await makeQuiz(school, [makeQuestion('short')], { attemptsAllowed: 1 });
    const visitor = await signedIn(school);
    const all = await Promise.all(Array.from({ length: 20 }, () => new Taker(visitor, quiz.id).start()));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  test('control: without the action the second of two attempts at once fails on the constraint', async () => {
    const quiz = await makeQuiz(school, [makeQuestion('short')]);
    const { personId } = await signedIn(school);
    const bare = (number: number) =>
      school.database.query(
        `INSERT INTO attempt (quiz_id, person_id, number, way, started_at) VALUES ($1, $2, $3, 'deferred', now())`,
        [quiz.id, personId, number],
      );
    const results = await Promise.allSettled([bare(1), bare(2)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('finishing twenty times at once is finishing once', async () => {
    const { attempt, visitor } = await begun();
    const finish = school.get(FinishAttempt);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => finish.run({ id: visitor.personId }, attempt.id, new Date())),
    );
    expect(all.filter(({ finishedNow }) => finishedNow)).toHaveLength(1);
    expect(await events(attempt.id)).toEqual(['attempt.finished']);
  });

  test('an answer that is acknowledged while the attempt finishes is in the mark', async () => {
    for (let round = 0; round < 12; round++) {
      const { attempt, taker } = await begun([makeQuestion('true-false')]);
      const [answer] = await Promise.all([taker.give(attempt.id, 1, { value: true }), taker.finish(attempt.id)]);
      const { mark } = await taker.attempt(attempt.id);
      expect([answer.status, mark]).toEqual(answer.status === 200 ? [200, 1] : [409, 0]);
    }
  });

  test('control: with an insert that takes no lock, an acknowledged answer can miss the mark', async () => {
    const { attempt } = await begun([makeQuestion('true-false')]);
    // The end has read the log and is not committed yet when the bare insert is acknowledged.
    await school.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM attempt WHERE id = $1 FOR NO KEY UPDATE', [attempt.id]);
      const bare = await school.database.query(
        `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, given_at, received_at, came)
         SELECT id, 1, gen_random_uuid(), 1, '{"value":true}', now(), now(), 'in-time' FROM attempt WHERE id = $1 AND finished_at IS NULL RETURNING id`,
        [attempt.id],
      );
      expect(bare).toHaveLength(1);
      await tx.query('UPDATE attempt SET finished_at = now() WHERE id = $1', [attempt.id]);
    });
  });
});

describe('time', () => {
  test('within the grace an answer counts and says so; later ones are kept, not scored, and say so', async () => {
    const { attempt, taker } = await begun([makeQuestion('true-false')], { timeLimitSeconds: 60, graceSeconds: 10 });
    school.clock.advance(65 * SECOND);
    const inGrace = await taker.give(attempt.id, 1, { value: true });
    expect(inGrace.json()).toMatchObject({
      came: 'in-grace',
      scored: true,
      stands: true,
      said: expect.stringContaining('counts'),
    });
    school.clock.advance(10 * SECOND);
    const late = await taker.give(attempt.id, 1, { value: false });
    expect(late.json()).toMatchObject({
      came: 'late',
      scored: false,
      stands: false,
      said: expect.stringContaining('does not count'),
    });
    await school.get(AttemptJobs).handle();
    const after = await taker.give(attempt.id, 1, { value: false });
    expect(after.json()).toMatchObject({ came: 'late' });
    expect(await taker.attempt(attempt.id)).toMatchObject({ mark: 1, lateAnswers: 2, timedOut: true });
    expect((await rows(attempt.id)).map(({ came }) => came)).toEqual(['in-grace', 'late', 'late']);
  });

  test('more time reaches a running attempt at its next answer, and the job waits for it', async () => {
    const { quiz, attempt, taker, visitor } = await begun([makeQuestion('true-false')], { timeLimitSeconds: 60 });
    school.clock.advance(90 * SECOND);
    await school.database.query(
      `INSERT INTO quiz_accommodation (quiz_id, person_id, extra_seconds, reason, given_at) VALUES ($1, $2, 60, 'reads slowly', now())`,
      [quiz.id, visitor.personId],
    );
    await school.get(AttemptJobs).handle();
    expect((await taker.give(attempt.id, 1, { value: true })).json()).toMatchObject({ came: 'in-time' });
    const clock = (await visitor.api('GET', `/api/v1/attempts/${attempt.id}/clock`)).json<{ endsAt: string }>();
    expect(Date.parse(clock.endsAt) - Date.parse(attempt.endsAt!)).toBe(60 * SECOND);
    school.clock.advance(31 * SECOND);
    await school.get(AttemptJobs).handle();
    expect((await taker.attempt(attempt.id)).finishedAt).not.toBeNull();
  });

  test('an attempt ends with the quiz, and a quiz opens and closes', async () => {
    const closesAt = new Date(Date.now() + 30 * SECOND);
    const { attempt, quiz } = await begun(undefined, { timeLimitSeconds: 60, closesAt });
    expect(attempt.endsAt).toBe(closesAt.toISOString());
    const start = school.get(StartAttempt);
    const { personId } = await signedIn(school);
    await expect(start.run({ id: personId }, quiz.id, closesAt)).rejects.toMatchObject({ code: 'quiz-closed' });
    const later = await makeQuiz(school, [makeQuestion('short')], { opensAt: closesAt });
    await expect(start.run({ id: personId }, later.id, new Date())).rejects.toMatchObject({ code: 'quiz-not-open' });
  });

  test('attempts are counted, and a learner can be given more', async () => {
    const { quiz, attempt, taker, visitor } = await begun(undefined, { attemptsAllowed: 1 });
    await taker.finish(attempt.id);
    const refused = (await taker.start()) as unknown as { code: string };
    expect(refused.code).toBe('no-attempts-left');
    await school.database.query(
      `INSERT INTO quiz_accommodation (quiz_id, person_id, extra_attempts, reason, given_at) VALUES ($1, $2, 1, 'was ill', now())`,
      [quiz.id, visitor.personId],
    );
    expect((await taker.start()).id).not.toBe(attempt.id);
  });
});

describe('ways', () => {
  test('adaptive: each wrong try costs, the same answer again is not a try, and the best counts', async () => {
    const { attempt, taker } = await begun([makeQuestion('short', { penalty: 0.25 })], { way: 'adaptive' });
    for (const text of ['wrong', 'wrong', 'Wrong ', 'secret-collagen', 'something else'])
      await taker.give(attempt.id, 1, { text }, { check: true });
    const { questions } = await taker.attempt(attempt.id);
    expect(questions[0]).toMatchObject({ tries: 4, review: { state: 'wrong' } });
    expect((await taker.finish(attempt.id)).mark).toBeCloseTo(0.5);
  });

  test('immediate: the first answer that was checked counts, whatever comes after and whatever turn it claims', async () => {
    const { attempt, taker } = await begun([makeQuestion('true-false')], { way: 'immediate' });
    const checked = await taker.give(attempt.id, 1, { value: false }, { check: true, clientTurn: 5 });
    expect(checked.status).toBe(200);
    await taker.give(attempt.id, 1, { value: true }, { check: true, clientTurn: 1 });
    await taker.give(attempt.id, 1, { value: true }, { clientTurn: 9 });
    expect((await taker.finish(attempt.id)).mark).toBe(0);
  });

  test('certainty: three times the mark can be earned, and six be lost', async () => {
    const { attempt, taker } = await begun([makeQuestion('true-false'), makeQuestion('true-false')], {
      way: 'certainty',
    });
    await taker.give(attempt.id, 1, { value: true }, { certainty: 3 });
    await taker.give(attempt.id, 2, { value: false }, { certainty: 2 });
    expect(await taker.finish(attempt.id)).toMatchObject({ mark: 1, most: 6 });
  });

  test('passing and failing are told by the way of grading', async () => {
    const { quiz, attempt, taker } = await begun([makeQuestion('true-false')], { passShare: 1, grading: 'last' });
    await taker.give(attempt.id, 1, { value: true });
    expect((await taker.finish(attempt.id)).passed).toBe(true);
    expect(await events(attempt.id)).toEqual(['attempt.finished', 'quiz.passed']);
    const second = await taker.start();
    await taker.finish(second.id);
    expect(await events(second.id)).toEqual(['attempt.finished', 'quiz.failed']);
    expect(quiz.id).toBeTruthy();
  });

  test('what may be reviewed changes with the moment', async () => {
    const nothing = { answers: false, marks: false, key: false, feedback: false };
    const review = {
      during: nothing,
      justAfter: { ...nothing, marks: true },
      later: nothing,
      afterClose: { ...OPEN_REVIEW.later },
    };
    const closesAt = new Date(Date.now() + 600 * SECOND);
    const { attempt, taker } = await begun([makeQuestion('true-false')], { review, closesAt });
    await taker.give(attempt.id, 1, { value: true });
    expect(await taker.finish(attempt.id)).toMatchObject({
      mark: 1,
      questions: [{ response: null, review: { key: null, mark: 1 } }],
    });
    school.clock.advance(121 * SECOND);
    expect(await taker.attempt(attempt.id)).toMatchObject({
      mark: null,
      questions: [{ response: null, review: null }],
    });
    school.clock.advance(600 * SECOND);
    expect(await taker.attempt(attempt.id)).toMatchObject({
      mark: 1,
      questions: [{ response: { value: true }, review: { key: ['True'] } }],
    });
  });
});

describe('bad input', () => {
  test('is refused with its field and a sentence, and nothing is kept', async () => {
    const { attempt, taker } = await begun(everyKind());
    const at = (kind: string) => attempt.questions.find((question) => question.kind === kind)!.position;
    const cases: [number, unknown, Record<string, unknown>, number, string][] = [
      [99, { chosen: ['1'] }, {}, 404, 'not-asked'],
      [at('choice'), { chosen: ['secret-right'] }, {}, 422, 'invalid-input'],
      [at('choice'), { chosen: '1' }, {}, 422, 'invalid-input'],
      [at('choice'), { chosen: ['1', '2'] }, {}, 422, 'invalid-input'],
      [at('true-false'), { value: 'yes' }, {}, 422, 'invalid-input'],
      [at('numeric'), { number: 'NaN' }, {}, 422, 'invalid-input'],
      [at('numeric'), { number: '1e400' }, {}, 422, 'invalid-input'],
      [at('numeric'), { number: 1.5 }, {}, 422, 'invalid-input'],
      [at('short'), { text: 'x'.repeat(1024 * 1024) }, {}, 413, 'too-large'],
      [at('short'), { text: 'x'.repeat(5_000) }, {}, 422, 'invalid-input'],
      [at('short'), { text: 'nul \0' }, {}, 422, 'invalid-input'],
      [at('ordering'), { order: ['1', '1', '2'] }, {}, 422, 'invalid-input'],
      [at('matching'), { pairs: { __proto__: '1', nobody: '1' } }, {}, 422, 'invalid-input'],
      [at('short'), { text: 'x' }, { clientId: 'mine' }, 422, 'invalid-input'],
      [at('short'), { text: 'x' }, { clientTurn: -1 }, 422, 'invalid-input'],
      [at('short'), { text: 'x' }, { clientTurn: 1e300 }, 422, 'invalid-input'],
      [at('short'), { text: 'x' }, { givenAt: 'yesterday' }, 422, 'invalid-input'],
      [at('short'), { text: 'x' }, { check: true }, 422, 'invalid-input'],
    ];
    for (const [position, response, changes, status, code] of cases) {
      const answer = await taker.give(attempt.id, position, response, changes);
      expect([JSON.stringify(response).slice(0, 60), answer.status, answer.json().code]).toEqual([
        JSON.stringify(response).slice(0, 60),
        status,
        code,
      ]);
    }
    expect(await rows(attempt.id)).toEqual([]);
  });

  test('text that runs from right to left, and what a French keyboard writes, is kept as it is', async () => {
    const { attempt, taker } = await begun([makeQuestion('short'), makeQuestion('numeric')]);
    await taker.give(attempt.id, 1, { text: 'כולגן' });
    expect((await taker.attempt(attempt.id)).questions[0]!.response).toEqual({ text: 'כולגן' });
  });

  test('another person’s attempt, and one that is finished, take no answer', async () => {
    const { attempt, taker, quiz } = await begun();
    const stranger = new Taker(await signedIn(school), quiz.id);
    expect((await stranger.give(attempt.id, 1, { chosen: ['1'] })).status).toBe(404);
    expect(((await stranger.finish(attempt.id)) as unknown as { status: number }).status).toBe(404);
    await taker.finish(attempt.id);
    const after = await taker.give(attempt.id, 1, { chosen: ['1'] });
    expect([after.status, after.json().code]).toEqual([409, 'attempt-finished']);
    expect((await new Taker(school.visitor(), quiz.id).give(attempt.id, 1, { chosen: ['1'] })).status).toBe(401);
  });

  test('a profile is not begun before she has agreed to it', async () => {
    const quiz = await makeQuiz(school, [makeQuestion('scale')], { kind: 'profile' });
    const refused = (await new Taker(await signedIn(school), quiz.id).start()) as unknown as { code: string };
    expect(refused.code).toBe('profile-consent-needed');
  });
});

test('an answer costs one statement', async () => {
  const { attempt, taker } = await begun();
  await taker.give(attempt.id, 1, { chosen: ['1'] });
  const sent: string[] = [];
  const { pool } = school.database;
  const query = pool.query.bind(pool);
  pool.query = ((...given: Parameters<typeof query>) => {
    const [text] = given as unknown as [{ name?: string }];
    sent.push(text.name ?? 'unnamed');
    return query(...given);
  }) as typeof pool.query;
  try {
    await taker.give(attempt.id, 1, { chosen: ['2'] });
  } finally {
    pool.query = query;
  }
  expect(sent.filter((name) => /answer|attempt|question/.test(name))).toEqual(['keep-answer']);
});
