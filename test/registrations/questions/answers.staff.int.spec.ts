import { startTestApp, type TestApp } from '../../support/app.js';
import { form, makeSession, signIn } from '../sessions.js';
import { ask, options, question } from './asking.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
afterAll(() => school.close());

async function answered() {
  const session = await makeSession(school);
  const [trade, tools, years, film] = await ask(school, session, [
    question({ kind: 'short', label: { en: '=Your trade' } }),
    question({ kind: 'several', label: { en: 'Your tools' }, options: options('Hands', 'Roller', 'Stone') }),
    question({ kind: 'number', label: { en: 'Your years' } }),
    question({ kind: 'consent', label: { en: 'I agree to be filmed' } }),
  ]);
  const people: [string, Record<string, string | string[]>][] = [
    ['s1@example.org', { [`answers.${trade!.id}`]: '=CMD()', [`answers.${years!.id}`]: '2', heard: 'friend' }],
    [
      's2@example.org',
      { [`answers.${tools!.id}`]: [tools!.options[0]!.id, tools!.options[1]!.id], [`answers.${years!.id}`]: '5' },
    ],
    [
      's3@example.org',
      {
        [`answers.${tools!.id}`]: tools!.options[0]!.id,
        [`answers.${film!.id}`]: 'on',
        heard: 'other',
        heardOther: 'A poster',
        utm_source: 'letter',
      },
    ],
    ['gone@example.org', { [`answers.${trade!.id}`]: 'Nobody counts this', heard: 'search' }],
  ];
  for (const [email, changes] of people)
    await school
      .visitor()
      .post(`/sessions/${session.id}/register`, { ...form(email), questionsVersion: '1', ...changes });
  await school.database.query(
    `UPDATE registration SET status = 'cancelled', cancelled_was = 'confirmed', cancelled_at = now(), cancelled_by = 'attendee' WHERE email = 'gone@example.org' AND session_id = $1`,
    [session.id],
  );
  return { session, asked: [trade!, tools!, years!, film!] };
}

test('staff see each question with how it was answered, and how people heard of the school; who cancelled is not counted', async () => {
  const { session } = await answered();
  const host = school.visitor();
  await signIn(school, host, ['host']);
  const page = (await host.get(`/staff/sessions/${session.id}/answers`)).text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const words of [
    '3 people are registered or wait',
    'Your tools 2 of 3 answered',
    'Hands 2',
    'Roller 1',
    'Stone 0',
    'from 2 to 5, 3.5 on average',
    'Agreed (version 1) 1',
    '=CMD()',
    'A friend or colleague 1',
    'In another way: A poster 1',
    'letter 1',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('Nobody counts this');
  expect((await school.visitor().get(`/staff/sessions/${session.id}/answers`)).location).toContain('/sign-in');
});

test('the file has a column for every question, and neither heads nor answers can be run as formulas', async () => {
  const { session } = await answered();
  const manager = school.visitor();
  await signIn(school, manager, ['manager']);
  const file = (await manager.get(`/staff/sessions/${session.id}/registrations.csv`)).text;
  const [head, ...rows] = file.trim().split('\r\n');
  expect(head).toMatch(/,How did you hear of us\?,'=Your trade,Your tools,Your years,I agree to be filmed$/);
  expect(rows.find((row) => row.includes('s1@'))).toMatch(/,A friend or colleague,'=CMD\(\),,2,$/);
  expect(rows.find((row) => row.includes('s2@'))).toContain('"Hands, Roller"');
  expect(rows.find((row) => row.includes('s3@'))).toMatch(/Agreed \(version 1\)$/);
});

test('the page of one registration shows what she answered, agreed to and how she heard of us', async () => {
  const { session } = await answered();
  const manager = school.visitor();
  await signIn(school, manager, ['manager']);
  const [row] = await school.database.query<{ id: string }>(
    `SELECT id FROM registration WHERE session_id = $1 AND email = 's3@example.org'`,
    [session.id],
  );
  const page = (await manager.get(`/staff/registrations/${row!.id}`)).text;
  for (const words of [
    'Your tools',
    'Hands',
    'I agree to be filmed',
    'In another way: A poster',
    'wording of 2026-11',
    'not given',
  ])
    expect(page).toContain(words);
});

test('a question that is asked no longer stays readable with its answers', async () => {
  const { session, asked } = await answered();
  await ask(school, session, asked.slice(2));
  const manager = school.visitor();
  await signIn(school, manager, ['manager']);
  const page = (await manager.get(`/staff/sessions/${session.id}/answers`)).text;
  expect(page).toContain('asked no longer');
  expect(page).toContain('Hands');
});
