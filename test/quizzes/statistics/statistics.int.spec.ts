import fc from 'fast-check';
import { CountAttempts } from '../../../src/quizzes/statistics/count-attempts.js';
import { RecountStatistics } from '../../../src/quizzes/statistics/recount-statistics.js';
import { KeepStatistics } from '../../../src/quizzes/statistics/statistics.jobs.js';
import { StatisticsQueries } from '../../../src/quizzes/statistics/statistics.queries.js';
import { EventRelay, Outbox } from '../../../src/platform/database/outbox.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePerson, signedIn } from '../../support/people.js';
import { finishAttempt, makeQuiz, type TestQuiz } from './attempts.js';

let school: TestApp;
let people: string[];
const NOW = new Date('2026-11-28T12:00:00Z');

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  people = [];
  for (let n = 0; n < 12; n++) people.push((await makePerson(school)).id);
});
afterAll(() => school.close());

const count = (quiz: TestQuiz) => school.get(CountAttempts).run(quiz.id, NOW);
const recount = (quiz: TestQuiz) => school.get(RecountStatistics).run(quiz.id, NOW);
const read = async (quiz: TestQuiz) => (await school.get(StatisticsQueries).ofQuiz({ slug: quiz.slug }))!;
/** Every count of a quiz, in an order of its own. */
const cells = async (quiz: TestQuiz) =>
  Promise.all(
    ['quiz_total_cell', 'quiz_item_cell', 'quiz_choice_cell'].map((table) =>
      school.database.query(`SELECT * FROM ${table} c WHERE quiz_id = $1 ORDER BY c::text`, [quiz.id]),
    ),
  );

test('whatever was counted as attempts came is what a count of all of them finds', async () => {
  const mark = fc.constantFrom(0, 1 / 3, 0.5, 1, null);
  const attempt = fc.record({
    person: fc.nat(11),
    marks: fc.tuple(mark, mark, mark),
    drawn: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    countNow: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 12 }), async (attempts) => {
      const quiz = await makeQuiz(school, 3);
      for (const { person, marks, drawn, countNow } of attempts) {
        await finishAttempt(school, quiz, people[person]!, marks, drawn);
        if (countNow) await count(quiz);
      }
      await count(quiz);
      const grown = [await cells(quiz), await read(quiz)];
      await recount(quiz);
      expect([await cells(quiz), await read(quiz)]).toEqual(grown);
      const marked = attempts.filter(({ marks }) => !marks.includes(null)).length;
      expect(await read(quiz)).toMatchObject({ attempts: marked, waiting: attempts.length - marked });
    }),
    { numRuns: 8 },
  );
});

test('of several answers to a question the one of the last turn stands, in a count of few and in a count of all', async () => {
  const quiz = await makeQuiz(school, 3);
  const attempt = await finishAttempt(school, quiz, people[0]!, [1, 0, 0.5]);
  // To the first she gave another answer in a later turn that arrived first, and one after the end; the second she took
  // back; of the third two answers have the same turn, and the later of them stands.
  await school.database.query(
    `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, given_at, received_at, came)
     SELECT $1, position, gen_random_uuid(), turn, response, now() + make_interval(mins => later), now() - interval '1 hour', came
     FROM (VALUES (1, 9, '{"chosen":["b"]}'::jsonb, 0, 'in-time'), (1, 12, '{"chosen":["c"]}', 5, 'late'), (2, 10, NULL, 0, 'in-grace'),
       (3, 11, '{"chosen":["c"]}', 0, 'in-time'), (3, 11, '{"chosen":["a"]}', 1, 'in-time')) AS given (position, turn, response, later, came)`,
    [attempt],
  );
  const chosen = async () =>
    (
      await school.database.query<{ choice: string; count: number }>(
        `SELECT c.choice, c.count FROM quiz_choice_cell c JOIN quiz_slot s ON s.quiz_id = c.quiz_id AND s.question_id = c.question_id
         WHERE c.quiz_id = $1 ORDER BY s.position, c.choice`,
        [quiz.id],
      )
    ).map((cell) => `${cell.choice}:${cell.count}`);
  await count(quiz);
  expect(await chosen()).toEqual(['b:1', ':1', 'a:1']);
  await recount(quiz);
  expect(await chosen()).toEqual(['b:1', ':1', 'a:1']);
});

test('an attempt is counted once, however many count at the same moment', async () => {
  const quiz = await makeQuiz(school, 2);
  for (const person of people) await finishAttempt(school, quiz, person, [1, 0]);
  const found = await Promise.all(Array.from({ length: 6 }, () => count(quiz)));
  expect(found.reduce((sum, one) => sum + one, 0)).toBe(12);
  expect((await read(quiz)).attempts).toBe(12);
});

test('an attempt is taken in when the event of its end or of its last mark is read, and one of which none told by the next look', async () => {
  const quiz = await makeQuiz(school, 2);
  const first = await finishAttempt(school, quiz, people[0]!, [1, 1]);
  const tell = async (name: 'attempt.finished' | 'attempt.marked', subjectId: string) => {
    const event = { name, subjectId, payload: { quizId: quiz.id, personId: people[0] } };
    await school.database.transaction((tx) => school.get(Outbox).publish(tx, event));
    await school.get(EventRelay).handle();
  };
  const mark = async (attempt: string) => {
    await school.database.query('UPDATE attempt_item SET mark = 0.5 WHERE attempt_id = $1 AND mark IS NULL', [attempt]);
    await school.database.query('UPDATE attempt SET mark = 1.5 WHERE id = $1', [attempt]);
  };
  await tell('attempt.finished', first);
  expect((await read(quiz)).attempts).toBe(1);
  const marked = await finishAttempt(school, quiz, people[2]!, [1, null]);
  await tell('attempt.finished', marked);
  expect(await read(quiz)).toMatchObject({ attempts: 1, waiting: 1 });
  await mark(marked);
  await tell('attempt.marked', marked);
  expect(await read(quiz)).toMatchObject({ attempts: 2, waiting: 0 });
  const second = await finishAttempt(school, quiz, people[1]!, [1, null]);
  await school.get(KeepStatistics).handle();
  expect(await read(quiz)).toMatchObject({ attempts: 2, waiting: 1, changing: false });
  await mark(second);
  await school.get(KeepStatistics).handle();
  expect(await read(quiz)).toMatchObject({ attempts: 3, waiting: 0 });
});

test('marks that change after the count, or go with their person, are noticed and counted anew', async () => {
  const quiz = await makeQuiz(school, 1);
  const { id } = await makePerson(school);
  const attempt = await finishAttempt(school, quiz, id, [1]);
  await finishAttempt(school, quiz, people[0]!, [0]);
  await count(quiz);
  expect((await read(quiz)).figures.mean.value).toBe(0.5);
  await school.database.query('UPDATE attempt_item SET mark = 0 WHERE attempt_id = $1', [attempt]);
  await school.database.query('UPDATE attempt SET mark = 0 WHERE id = $1', [attempt]);
  expect((await read(quiz)).changing).toBe(true);
  await school.get(KeepStatistics).handle();
  expect(await read(quiz)).toMatchObject({ changing: false, attempts: 2, figures: { mean: { value: 0 } } });
  await school.database.query('DELETE FROM person WHERE id = $1', [id]);
  await school.get(KeepStatistics).handle();
  expect(await read(quiz)).toMatchObject({ changing: false, attempts: 1 });
});

describe('the page of a quiz that twelve people took three times', () => {
  let quiz: TestQuiz;
  beforeAll(async () => {
    quiz = await makeQuiz(school, 3);
    for (const [at, person] of people.entries())
      for (const turn of [0, 1, 2])
        await finishAttempt(school, quiz, person, [at > 3 ? 1 : 0, at + turn > 7 ? 1 : 0, turn ? 1 : 0.5]);
    await count(quiz);
  });

  test('shows every figure with n and interval, the answers by thirds, and the plot with its table', async () => {
    const editor = await signedIn(school, 'editor');
    const page = await editor.get(`/staff/quizzes/${quiz.slug}/statistics`);
    expect(page.status).toBe(200);
    for (const words of [
      'Internal consistency (CIC)',
      'Kurtosis',
      'Discriminative efficiency',
      'Lowest third',
      'Option a',
      '<polyline',
      'Marks on the rest',
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('too few attempts');
    for (const prefix of ['/nl', '/fr'])
      expect((await editor.get(`${prefix}/staff/quizzes/${quiz.slug}/statistics`)).status).toBe(200);
  });

  test('says the same over the API and as CSV', async () => {
    const editor = await signedIn(school, 'editor');
    const answer = (await editor.api('GET', `/api/v1/quizzes/${quiz.id}/statistics`)).json<{
      attempts: number;
      figures: { mean: { value: number; n: number; interval: number[] } };
      items: { choices: { choice: string; thirds: number[] }[] }[];
    }>();
    const { mean } = answer.figures;
    expect(answer).toMatchObject({ attempts: 36, figures: { mean: { n: 36 } } });
    expect(mean.interval[0]! < mean.value && mean.value < mean.interval[1]!).toBe(true);
    expect(answer.items[0]!.choices).toContainEqual(expect.objectContaining({ choice: 'c', thirds: [0, 0, 0] }));
    const csv = await editor.get(`/staff/quizzes/${quiz.slug}/statistics.csv`);
    expect(csv.text.split('\r\n')).toHaveLength(1 + 8 + 3 * 5 + 1);
    expect(csv.text).toContain(`Mean mark,${mean.value},`);
  });

  test('is for those who write quizzes alone, and a profile has no such page', async () => {
    const learner = await signedIn(school);
    expect((await learner.get(`/staff/quizzes/${quiz.slug}/statistics`)).status).toBe(403);
    expect((await learner.api('GET', `/api/v1/quizzes/${quiz.id}/statistics`)).status).toBe(403);
    expect((await school.visitor().api('GET', `/api/v1/quizzes/${quiz.id}/statistics`)).status).toBe(401);
    const editor = await signedIn(school, 'editor');
    await school.database.query(`UPDATE quiz SET kind = 'profile', instrument = '{}' WHERE id = $1`, [quiz.id]);
    expect((await editor.get(`/staff/quizzes/${quiz.slug}/statistics`)).status).toBe(404);
    await school.database.query(`UPDATE quiz SET kind = 'knowledge', instrument = NULL WHERE id = $1`, [quiz.id]);
    expect((await editor.post(`/staff/quizzes/${quiz.slug}/statistics/recount`)).headers.get('location')).toContain(
      '/statistics',
    );
  });
});

test('a quiz that few have taken says so at every figure, and one that nobody took has none', async () => {
  const editor = await signedIn(school, 'manager');
  const quiz = await makeQuiz(school, 2);
  expect((await editor.get(`/staff/quizzes/${quiz.slug}/statistics`)).text).toContain('No attempts yet');
  await finishAttempt(school, quiz, people[0]!, [1, 0]);
  await count(quiz);
  expect((await editor.get(`/staff/quizzes/${quiz.slug}/statistics`)).text).toContain('too few attempts');
  expect((await editor.get('/staff/quizzes/no-such/statistics')).status).toBe(404);
});
