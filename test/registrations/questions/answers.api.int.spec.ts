import { startTestApp, type TestApp } from '../../support/app.js';
import { body, makeSession } from '../sessions.js';
import { answersOf, ask, options, question } from './asking.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
afterAll(() => school.close());

const post = (sessionId: string, email: string, changes: Record<string, unknown> = {}) =>
  school.visitor().api('POST', `/api/v1/sessions/${sessionId}/registrations`, body(email, changes));

test('a program reads the questions of a session and answers them by id', async () => {
  const session = await makeSession(school);
  const [trade, tools, film] = await ask(school, session, [
    question({ kind: 'short', required: true, label: { en: 'Your trade', nl: 'Je vak' } }),
    question({ kind: 'several', options: options('Hands', 'Roller') }),
    question({ kind: 'consent' }),
  ]);
  const told = (
    await school.visitor().api('GET', `/api/v1/sessions/${session.id}`, undefined, { 'accept-language': 'nl' })
  ).json<{ questionsVersion: number; questions: Record<string, unknown>[] }>();
  expect(told.questionsVersion).toBe(1);
  expect(told.questions[0]).toEqual({
    id: trade!.id,
    kind: 'short',
    required: true,
    label: 'Je vak',
    help: '',
    options: [],
    min: null,
    max: null,
    locale: 'nl',
  });
  const answer = await post(session.id, 'api@example.org', {
    answers: { note: 'Hello', [trade!.id]: 'Beautician', [tools!.id]: [tools!.options[0]!.id], [film!.id]: true },
    followUp: true,
    heard: 'newsletter',
  });
  expect(answer.status).toBe(201);
  expect((await answersOf(school, session.id))['api@example.org']!.answers).toEqual({
    [trade!.id]: 'Beautician',
    [tools!.id]: [tools!.options[0]!.id],
    [film!.id]: 1,
  });
  const [row] = await school.database.query('SELECT note, source, consents FROM registration WHERE session_id = $1', [
    session.id,
  ]);
  expect(row).toEqual({ note: 'Hello', source: { heard: 'newsletter' }, consents: { 'follow-up': '2026-11' } });
});

test('a wrong, missing or unknown answer is named by its field, and nothing is kept', async () => {
  const session = await makeSession(school);
  const [trade, years] = await ask(school, session, [
    question({ kind: 'short', required: true }),
    question({ kind: 'number', min: 1 }),
  ]);
  const fields = async (answers?: Record<string, unknown>) =>
    (await post(session.id, 'no@example.org', { answers }))
      .json<{ errors: { field: string }[] }>()
      .errors.map(({ field }) => field);
  expect(await fields()).toEqual([`answers.${trade!.id}`]);
  expect(await fields({ [trade!.id]: 5 })).toEqual([`answers.${trade!.id}`]);
  expect(await fields({ [trade!.id]: 'x', [years!.id]: 0 })).toEqual([`answers.${years!.id}`]);
  expect(await fields({ [trade!.id]: 'x', [years!.id]: true })).toEqual([`answers.${years!.id}`]);
  expect(await fields({ [trade!.id]: 'x', colour: 'red' })).toEqual(['answers.colour']);
  expect(await fields({ [trade!.id]: { $ne: 1 } })).toEqual([`answers.${trade!.id}`]);
  expect(await answersOf(school, session.id)).toEqual({});
});

test('an answer to a question that was removed meanwhile is ignored by name', async () => {
  const session = await makeSession(school);
  const [trade, town] = await ask(school, session, [question({ kind: 'short' }), question({ kind: 'short' })]);
  await ask(school, session, [town!]);
  const answer = await post(session.id, 'old@example.org', {
    answers: { [trade!.id]: 'Beautician', [town!.id]: 'Ghent' },
  });
  expect(answer.status).toBe(201);
  expect(answer.json()).toMatchObject({ ignoredAnswers: [trade!.id] });
  expect((await answersOf(school, session.id))['old@example.org']).toEqual({
    answers: { [town!.id]: 'Ghent' },
    version: 2,
  });
});

test('the description of the API tells of the questions', async () => {
  const text = (await school.visitor().get('/api/openapi.json')).text;
  for (const word of ['questionsVersion', 'ignoredAnswers', 'followUp']) expect(text).toContain(word);
});
