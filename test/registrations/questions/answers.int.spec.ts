import type { Question } from '../../../src/masterclasses/questions/question.rules.js';
import { RescheduleRegistration } from '../../../src/registrations/reschedule-registration.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { form, makeSession } from '../sessions.js';
import { answersOf, ask, options, question } from './asking.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
afterAll(() => school.close());

const path = (location: string | null) => new URL(location!, 'http://x').pathname;
const register = (sessionId: string, email: string, changes: Record<string, string | string[]> = {}, prefix = '') =>
  school.visitor().post(`${prefix}/sessions/${sessionId}/register`, { ...form(email), ...changes });

const EVERY_KIND = [
  question({ kind: 'short', label: { en: 'Your trade', nl: 'Je vak' } }),
  question({ kind: 'long' }),
  question({ kind: 'one', options: options('Red', 'Blue') }),
  question({ kind: 'several', options: options('Hands', 'Roller', 'Stone') }),
  question({ kind: 'number', min: 1, max: 10 }),
  question({ kind: 'consent', label: { en: 'I agree to be filmed' } }),
];

test('every kind of question stands on the form, is answered, and is kept with the version that was answered', async () => {
  const session = await makeSession(school);
  const asked = await ask(school, session, EVERY_KIND);
  const [trade, story, colour, tools, years, film] = asked as [
    Question,
    Question,
    Question,
    Question,
    Question,
    Question,
  ];
  const page = await school.visitor().get(`/sessions/${session.id}/register`);
  for (const { id } of asked) expect(page.text).toContain(`name="answers.${id}"`);
  expect(page.text).not.toMatch(/<input[^>]*checked[^>]*value="on"|<input[^>]*value="on"[^>]*checked/);
  const answer = await register(session.id, 'all@example.org', {
    questionsVersion: '1',
    [`answers.${trade.id}`]: ' Beautician ',
    [`answers.${story.id}`]: 'One line\r\nand another',
    [`answers.${colour.id}`]: colour.options[1]!.id,
    [`answers.${tools.id}`]: [tools.options[0]!.id, tools.options[2]!.id],
    [`answers.${years.id}`]: '2,5',
    [`answers.${film.id}`]: 'on',
  });
  expect(answer.status).toBe(303);
  expect((await answersOf(school, session.id))['all@example.org']).toEqual({
    version: 1,
    answers: {
      [trade.id]: 'Beautician',
      [story.id]: 'One line\nand another',
      [colour.id]: colour.options[1]!.id,
      [tools.id]: [tools.options[0]!.id, tools.options[2]!.id],
      [years.id]: 2.5,
      [film.id]: 1,
    },
  });
  const own = await school.visitor().get(path(answer.location));
  for (const words of ['Your trade', 'Beautician', 'Blue', 'Hands, Stone', 'I agree to be filmed', 'Agreed'])
    expect(own.text).toContain(words);
  const mail = await school.mail('all@example.org', 'registration-confirmed');
  expect(JSON.stringify(mail.message)).not.toContain('Beautician');
});

test('what is left blank is not kept, and a session without questions takes what it always took', async () => {
  const session = await makeSession(school);
  const [trade, , , tools] = await ask(school, session, EVERY_KIND);
  expect(
    (
      await register(session.id, 'blank@example.org', {
        questionsVersion: '1',
        [`answers.${trade!.id}`]: '  ',
        [`answers.${tools!.id}`]: '',
      })
    ).status,
  ).toBe(303);
  expect((await answersOf(school, session.id))['blank@example.org']).toEqual({ answers: {}, version: 1 });
  const plain = await makeSession(school);
  expect((await register(plain.id, 'plain@example.org')).status).toBe(303);
  expect((await answersOf(school, plain.id))['plain@example.org']).toEqual({ answers: {}, version: null });
});

test.each([
  ['a required answer that is missing', 0, '', 'Please fill this in'],
  ['words that are too long', 0, 'x'.repeat(201), 'at most 200 characters'],
  ['an option that never was', 1, 'q0000000000', 'Please choose one of the options'],
  ['one wrong option among several', 2, 'q0000000000', 'Please choose one of the options'],
  ['a number that is none', 3, 'about five', 'Please enter a number'],
  ['a number below the lowest', 3, '0', 'must be 1 or more'],
  ['a number above the highest', 3, '10.5', 'must be 10 or less'],
  ['a required consent that was left unticked', 4, 'false', 'Please tick this box'],
])('%s is told at its field, and everything typed stays', async (_, at, value, said) => {
  const session = await makeSession(school);
  const asked = await ask(school, session, [
    question({ kind: 'short', required: true }),
    question({ kind: 'one', options: options('Red', 'Blue') }),
    question({ kind: 'several', options: options('Hands', 'Roller') }),
    question({ kind: 'number', min: 1, max: 10 }),
    question({ kind: 'consent', required: true }),
  ]);
  const fields = {
    questionsVersion: '1',
    note: 'Is the sea good for skin?',
    [`answers.${asked[0]!.id}`]: 'Beautician',
    [`answers.${asked[4]!.id}`]: 'on',
    [`answers.${asked[at]!.id}`]: value,
  };
  const answer = await register(session.id, 'wrong@example.org', fields);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`id="field-answers-${asked[at]!.id}-error"`);
  expect(answer.text).toContain(`href="#field-answers-${asked[at]!.id}"`);
  expect(answer.text).toContain(said);
  expect(answer.text).toContain('Is the sea good for skin?');
  if (at !== 0) expect(answer.text).toContain('value="Beautician"');
  expect(await answersOf(school, session.id)).toEqual({});
});

describe('when the questions change while somebody fills in the form', () => {
  test('an answer to a question that was removed is dropped, and she is told that it was not kept', async () => {
    const session = await makeSession(school);
    const [trade, colour] = await ask(school, session, [
      question({ kind: 'short', label: { en: 'Your trade' } }),
      question({ kind: 'one', options: options('Red', 'Blue') }),
    ]);
    await ask(school, session, [colour!]);
    const guest = school.visitor();
    const answer = await guest.post(`/sessions/${session.id}/register`, {
      ...form('late@example.org'),
      questionsVersion: '1',
      [`answers.${trade!.id}`]: 'Beautician',
      [`answers.${colour!.id}`]: colour!.options[0]!.id,
    });
    expect(answer.status).toBe(303);
    expect((await guest.follow(answer)).text).toContain('the answer to it was not kept');
    expect((await answersOf(school, session.id))['late@example.org']).toEqual({
      answers: { [colour!.id]: colour!.options[0]!.id },
      version: 2,
    });
  });

  test('a new required question is asked as new, beside what was removed, with all input kept', async () => {
    const session = await makeSession(school);
    const [trade, colour] = await ask(school, session, [
      question({ kind: 'short', label: { en: 'Your trade' } }),
      question({ kind: 'long', label: { en: 'Your story' } }),
    ]);
    const [, town] = await ask(school, session, [
      colour!,
      question({ kind: 'short', required: true, label: { en: 'Your town' } }),
    ]);
    const typed = {
      questionsVersion: '1',
      [`answers.${trade!.id}`]: 'Beautician',
      [`answers.${colour!.id}`]: 'It began in 1998',
    };
    const answer = await register(session.id, 'new@example.org', typed);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This question is new');
    expect(answer.text).toContain('your answer will not be kept: “Your trade”');
    expect(answer.text).toContain('It began in 1998');
    expect(answer.text).toContain('name="questionsVersion" value="2"');
    const again = await register(session.id, 'new@example.org', {
      ...typed,
      questionsVersion: '2',
      [`answers.${town!.id}`]: 'Ghent',
    });
    expect(again.status).toBe(303);
  });

  test('an option that is offered no longer is asked for again', async () => {
    const session = await makeSession(school);
    const [colour] = await ask(school, session, [question({ kind: 'one', options: options('Red', 'Blue', 'Green') })]);
    await ask(school, session, [{ ...colour!, options: colour!.options.slice(1) }]);
    const gone = { [`answers.${colour!.id}`]: colour!.options[0]!.id };
    const answer = await register(session.id, 'gone@example.org', { questionsVersion: '1', ...gone });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('no longer offered');
  });

  test.each(['nonsense', '99', '-1', ''])(
    'a form that says it is of version "%s" is taken for an old one',
    async (version) => {
      const session = await makeSession(school);
      await ask(school, session, [question({ kind: 'short', required: true })]);
      const answer = await register(session.id, 'odd@example.org', { questionsVersion: version });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('This question is new');
    },
  );
});

test('the form speaks the language of the page, with a word where a question does not', async () => {
  const session = await makeSession(school);
  await ask(school, session, [question({ kind: 'short', label: { en: 'Your trade', nl: 'Je vak' } })]);
  expect((await school.visitor().get(`/nl/sessions/${session.id}/register`)).text).toContain('Je vak');
  const french = (await school.visitor().get(`/fr/sessions/${session.id}/register`)).text;
  expect(french).toContain('Certaines de ces questions');
  expect(french).toContain('<div lang="en">');
});

describe('on the personal page', () => {
  test('she corrects her answers; those to questions asked no longer stay until she wants them deleted', async () => {
    const session = await makeSession(school);
    const [trade, film] = await ask(school, session, [
      question({ kind: 'short', label: { en: 'Your trade' } }),
      question({ kind: 'consent', label: { en: 'I agree to be filmed' } }),
    ]);
    const typed = { questionsVersion: '1', [`answers.${trade!.id}`]: 'Beautician', [`answers.${film!.id}`]: 'on' };
    const own = path((await register(session.id, 'mine@example.org', typed)).location);
    const [, town] = await ask(school, session, [
      { ...film!, label: { en: 'I agree to be filmed and shown' } },
      question({ kind: 'short', label: { en: 'Your town' } }),
    ]);
    const guest = school.visitor();
    const page = await guest.get(`${own}/answers`);
    // Nobody agrees to other words by leaving a tick where it was.
    expect(page.text).toMatch(new RegExp(`name="answers.${film!.id}" value="on"/>`));
    expect(page.text).toContain('Beautician');
    const saved = await guest.post(`${own}/answers`, { questionsVersion: '2', [`answers.${town!.id}`]: 'Ghent' });
    expect((await guest.follow(saved)).text).toContain('Your answers are saved');
    expect((await answersOf(school, session.id))['mine@example.org']).toEqual({
      answers: { [trade!.id]: 'Beautician', [town!.id]: 'Ghent' },
      version: 2,
    });
    await guest.post(`${own}/answers`, { questionsVersion: '2', [`answers.${town!.id}`]: 'Ghent', forget: 'on' });
    expect((await answersOf(school, session.id))['mine@example.org']!.answers).toEqual({ [town!.id]: 'Ghent' });
  });

  test('nothing can be corrected once the session has begun or the registration is cancelled', async () => {
    const session = await makeSession(school);
    const [trade] = await ask(school, session, [question({ kind: 'short' })]);
    const own = path((await register(session.id, 'over@example.org', { questionsVersion: '1' })).location);
    const change = { questionsVersion: '1', [`answers.${trade!.id}`]: 'Too late' };
    await school.database.query(`UPDATE session SET starts_at = now() - interval '1 hour' WHERE id = $1`, [session.id]);
    expect((await school.visitor().get(`${own}/answers`)).status).toBe(410);
    expect((await school.visitor().post(`${own}/answers`, change)).status).toBe(410);
    expect((await answersOf(school, session.id))['over@example.org']!.answers).toEqual({});
    expect((await school.visitor().post(`${own.slice(0, -2)}AA/answers`, change)).status).toBe(404);
  });

  test('answers go with her to another session', async () => {
    const session = await makeSession(school);
    const [trade] = await ask(school, session, [question({ kind: 'short' })]);
    const typed = { questionsVersion: '1', [`answers.${trade!.id}`]: 'Beautician' };
    await register(session.id, 'moves@example.org', typed);
    const other = await makeSession(school, { masterclassId: session.masterclassId });
    const [row] = await school.database.query<{ id: string }>('SELECT id FROM registration WHERE session_id = $1', [
      session.id,
    ]);
    await school.get(RescheduleRegistration).run({ link: row!.id }, row!.id, { to: other.id }, new Date());
    expect((await answersOf(school, other.id))['moves@example.org']).toEqual({
      answers: { [trade!.id]: 'Beautician' },
      version: 1,
    });
  });
});
