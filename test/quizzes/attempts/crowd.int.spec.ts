import { randomUUID } from 'node:crypto';
import { FinishAttempt } from '../../../src/quizzes/attempts/finish-attempt.js';
import { SaveAnswer } from '../../../src/quizzes/attempts/save-answer.js';
import { StartAttempt } from '../../../src/quizzes/attempts/start-attempt.js';
import { cameAt, endsAt } from '../../../src/quizzes/attempts/time.rules.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePerson } from '../../support/people.js';
import { keepQuestion, makeQuestion, makeQuiz } from './taking.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
});
afterAll(() => school.close());

const SECOND = 1_000;
const start = (id: string, quizId: string) => school.get(StartAttempt).run({ id }, quizId, new Date());
const answer = (value: boolean) => ({
  ...{ clientId: randomUUID(), givenAt: new Date(), response: { value }, certainty: null, check: false },
  locale: 'en' as const,
});
const give = (id: string, attemptId: string, now = new Date(), given = answer(true)) =>
  school.get(SaveAnswer).run({ id }, { attemptId, position: 1 }, given, now);

test('a crowd that begins at once: everybody has an attempt of her own with a draw of her own, and who is refused keeps nobody back', async () => {
  const questions = ['one', 'two', 'three', 'four'].map((stem) => makeQuestion('choice', { stem: { en: stem } }));
  const quiz = await makeQuiz(school, questions, { attemptsAllowed: 1, shuffle: true });
  const people = await Promise.all(Array.from({ length: 40 }, () => makePerson(school)));
  const [over, underWay, ...others] = people.map(({ id }) => id);
  const before = await start(underWay!, quiz.id);
  await school.get(FinishAttempt).run({ id: over! }, (await start(over!, quiz.id)).attemptId, new Date());
  const nobody = randomUUID();
  const asked = [over!, nobody, underWay!, ...others];
  const results = await Promise.allSettled(asked.map((id) => start(id, quiz.id)));
  const [refused, unknown, again, ...begun] = results;
  expect([refused, unknown]).toEqual([
    { status: 'rejected', reason: expect.objectContaining({ code: 'no-attempts-left' }) },
    { status: 'rejected', reason: expect.objectContaining({ code: 'not-a-person' }) },
  ]);
  expect(again).toMatchObject({ value: { attemptId: before.attemptId, isNew: false } });
  const ids = begun.map((one) => (one.status === 'fulfilled' ? one.value.attemptId : one.status));
  const kept = await school.database.query<{ id: string; person: string; items: number; draw: string }>(
    `SELECT a.id, a.person_id AS person, count(*)::int AS items, string_agg(i.version_id || i.shown::text, ' ' ORDER BY i.position) AS draw
     FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id WHERE a.id = ANY ($1::uuid[]) GROUP BY a.id`,
    [ids],
  );
  expect(kept.map(({ person }) => person).sort()).toEqual([...others].sort());
  expect(new Set(kept.map(({ items }) => items))).toEqual(new Set([questions.length]));
  expect(new Set(kept.map(({ draw }) => draw)).size).toBeGreaterThan(others.length / 2);
});

test('the statement that writes an answer tells the same of its time as the rules do, with whatever more time there is by then', async () => {
  const quiz = await makeQuiz(school, [makeQuestion('true-false')], { timeLimitSeconds: 60, graceSeconds: 10 });
  const { id } = await makePerson(school);
  const { attemptId, begun } = await start(id, quiz.id);
  const { deadlineAt } = begun!.attempt;
  for (const extraSeconds of [0, 45, 30]) {
    await school.database.query(
      `INSERT INTO quiz_accommodation (quiz_id, person_id, extra_seconds, reason, given_at) VALUES ($1, $2, $3, 'reads slowly', now())
       ON CONFLICT (quiz_id, person_id) DO UPDATE SET extra_seconds = $3`,
      [quiz.id, id, extraSeconds],
    );
    const timing = { deadlineAt, extraSeconds, graceSeconds: 10 };
    const end = endsAt(timing)!.getTime();
    for (const after of [-SECOND, 0, 1, 10 * SECOND, 10 * SECOND + 1]) {
      const now = new Date(end + after);
      expect(await give(id, attemptId, now)).toMatchObject({ came: cameAt(timing, now), endsAt: new Date(end) });
    }
  }
});

test('what is remembered of an attempt decides nothing: not when it is another by now, nor when it is gone', async () => {
  const quiz = await makeQuiz(school, [makeQuestion('true-false')], { timeLimitSeconds: 60 });
  const { id } = await makePerson(school);
  const { attemptId } = await start(id, quiz.id);
  await give(id, attemptId);
  // Such as by grading anew: the attempt holds another version of its question, with another key.
  const other = await keepQuestion(school, makeQuestion('true-false', { key: false }));
  await school.database.query(
    'UPDATE attempt_item SET version_id = (SELECT id FROM question_version WHERE question_id = $2) WHERE attempt_id = $1',
    [attemptId, other],
  );
  await give(id, attemptId);
  const shares = await school.database.query<{ fraction: number }>(
    'SELECT fraction FROM attempt_answer WHERE attempt_id = $1 ORDER BY id',
    [attemptId],
  );
  expect(shares).toEqual([{ fraction: 1 }, { fraction: 0 }]);
  const sent = answer(false);
  const [first, second] = [await give(id, attemptId, new Date(), sent), await give(id, attemptId, new Date(), sent)];
  expect([first.again, second.again, second.stands]).toEqual([false, true, first.stands]);
  await school.database.query('DELETE FROM attempt WHERE id = $1', [attemptId]);
  await expect(give(id, attemptId)).rejects.toMatchObject({ kind: 'not-found' });
});
