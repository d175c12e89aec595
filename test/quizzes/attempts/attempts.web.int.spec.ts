import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn, signInAs, makePerson } from '../../support/people.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { everyKind, makeQuestion, makeQuiz, type QuizChanges } from './taking.js';

let school: TestApp;

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
});
afterAll(() => school.close());

const clientIdOf = (page: Answer) => /name="clientId" value="([^"]+)"/.exec(page.text)![1]!;
const said = (page: Answer) => page.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

async function begun(questions: Parameters<typeof makeQuiz>[1], changes: QuizChanges = {}) {
  const quiz = await makeQuiz(school, questions, changes);
  const visitor = await signedIn(school);
  const path = (await visitor.post(`/quizzes/${quiz.slug}/start`)).location!;
  const give = async (position: number, fields: Record<string, string | string[]>, clientId?: string) => {
    const page = await visitor.get(`${path}/${position}`);
    return visitor.post(`${path}/${position}`, { clientId: clientId ?? clientIdOf(page), go: 'next', ...fields });
  };
  return { quiz, visitor, path, give };
}

const count = async (path: string) => {
  const [row] = await school.database.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM attempt_answer WHERE attempt_id = $1',
    [path.split('/').at(-1)],
  );
  return row!.n;
};

/** The fields of the right answer, from what the page shows. */
function fieldsOf(kind: string, page: Answer): Record<string, string | string[]> {
  const choice = (words: string) =>
    new RegExp(`value="(\\d+)"[^>]*/?><label[^>]*><span>${words}<`).exec(page.text)?.[1] ?? '1';
  const line = (words: string) =>
    new RegExp(`name="answer\\.(\\d+)"(?:(?!</li>)[\\s\\S])*<span>${words}</span>`).exec(page.text)![1]!;
  const option = (words: string) => new RegExp(`<option value="(\\d+)"[^>]*>${words}</option>`).exec(page.text)![1]!;
  switch (kind) {
    case 'choice':
      return { answer: choice('secret-right') };
    case 'true-false':
      return { answer: 'true' };
    case 'matching':
      return {
        'answer.pair-epidermis': option('outside'),
        'answer.pair-dermis': option('middle'),
        'answer.pair-subcutis': option('inside'),
      };
    case 'ordering':
      return Object.fromEntries(
        ['outermost', 'below it', 'deepest'].map((words, index) => [`answer.${line(words)}`, String(index + 1)]),
      );
    case 'numeric':
      return { answer: '1.5', unit: 'mm' };
    case 'short':
      return { answer: 'secret-collagen' };
    case 'blanks':
      return { 'answer.one': 'secret-epidermis', 'answer.two': option('secret-dermis'), 'answer.three': '2' };
    case 'hotspot':
      return { answer: choice('the top band') };
    case 'scale':
      return { answer: choice('sometimes') };
    default:
      return { answer: 'Some words about skin.' };
  }
}

test('a guest is sent to sign in and comes back; then every kind is answered by plain forms, looked over, finished and reviewed', async () => {
  const questions = everyKind();
  const quiz = await makeQuiz(school, questions, { passShare: 0.5 });
  const visitor = school.visitor();
  expect(said(await visitor.get(`/quizzes/${quiz.slug}`))).toMatch(
    /10 questions.*You sign in first.*As often|10 questions/,
  );
  const sent = await visitor.post(`/quizzes/${quiz.slug}/start`);
  expect(sent.location).toBe(`/sign-in?to=${encodeURIComponent(`/quizzes/${quiz.slug}`)}`);
  await signInAs(school, visitor, (await makePerson(school)).id);
  let page = await visitor.follow(await visitor.post(`/quizzes/${quiz.slug}/start`));
  const path = (await visitor.post(`/quizzes/${quiz.slug}/start`)).location!;
  for (const [index, { kind }] of questions.entries()) {
    if (kind === 'text') continue;
    expect(said(page)).toContain(`Question ${index} of 10`);
    const answer = await visitor.post(`${path}/${index + 1}`, {
      clientId: clientIdOf(page),
      go: 'next',
      ...fieldsOf(kind, page),
    });
    expect([kind, answer.status]).toEqual([kind, 303]);
    page = await visitor.follow(answer);
  }
  expect(said(page)).toContain('10 of 10 questions answered');
  page = await visitor.follow(await visitor.post(`${path}/finish`));
  expect(said(page)).toContain('A teacher still has to read some of your answers');
  expect(page.text.match(/<strong>Right<\/strong>/g)).toHaveLength(9);
  expect(said(await visitor.follow(await visitor.post(`${path}/finish`)))).toContain('finished already');
  expect(said(await visitor.get(`/quizzes/${quiz.slug}`))).toContain('Attempt 1');
});

test('what was typed and refused stands there again with the error at it, in the person’s language, and nothing is kept', async () => {
  const { give, path, visitor } = await begun([makeQuestion('numeric'), makeQuestion('ordering')]);
  const wrong = await give(1, { answer: 'about 1,5,2 or so' });
  expect([
    wrong.status,
    wrong.text.includes('value="about 1,5,2 or so"'),
    wrong.text.includes('aria-invalid="true"'),
  ]).toEqual([422, true, true]);
  const twice = await give(2, { 'answer.1': '1', 'answer.2': '1', 'answer.3': '2' });
  expect([twice.status, said(twice).includes('Give every line a place of its own')]).toEqual([422, true]);
  const dutch = await visitor.post(`/nl${path}/2`, {
    clientId: clientIdOf(twice),
    go: 'next',
    'answer.1': '1',
    'answer.2': '',
    'answer.3': '',
  });
  expect(said(dutch)).toContain('Geef elke regel een eigen plaats');
  expect(await count(path)).toBe(0);
});

test('a form sent twice is one answer; one that was changed after coming back is another; an unchanged one is none', async () => {
  const { give, path, visitor } = await begun([makeQuestion('short'), makeQuestion('short')]);
  const clientId = clientIdOf(await visitor.get(`${path}/1`));
  for (const answer of ['first', 'first', 'second']) expect((await give(1, { answer }, clientId)).status).toBe(303);
  expect(await count(path)).toBe(2);
  await give(1, { answer: 'second' });
  expect(await count(path)).toBe(2);
  expect((await visitor.get(`${path}/1`)).text).toContain('value="second"');
  expect((await give(1, { answer: 'third', go: '2' })).location).toBe(`${path}/2`);
});

test('checking tells how an answer did, hints cost what they say, and a checked answer stands', async () => {
  const { give, path, visitor } = await begun([makeQuestion('true-false')], { way: 'immediate' });
  expect(said(await visitor.follow(await give(1, { answer: 'true', go: 'hint-0' })))).toContain('a first hint');
  await give(1, { go: 'hint-0' });
  expect(said(await visitor.get(`${path}/1`))).not.toContain('a second hint');
  const checked = await visitor.follow(await give(1, { answer: 'true', go: 'check' }));
  expect(said(checked)).toMatch(/Right 0\.75 of 1 point yes said of every answer/);
  expect(checked.text).toMatch(/<input[^>]*name="answer"[^>]*disabled/);
});

test('pages of another person’s attempt are not found, and wrong addresses are told plainly', async () => {
  const { path, quiz } = await begun([makeQuestion('short')]);
  const stranger = await signedIn(school);
  for (const to of ['', '/1', '/overview', '/review', '/questions'])
    expect((await stranger.get(path + to)).status).toBe(404);
  expect((await stranger.post(`${path}/finish`)).status).toBe(404);
  const own = await begun([makeQuestion('short')]);
  for (const to of ['/99', '/0', '/x']) expect((await own.visitor.get(own.path + to)).status).toBe(404);
  expect((await own.visitor.get(own.path.replace(own.quiz.slug, quiz.slug))).status).toBe(404);
  expect((await own.visitor.get('/quizzes/no-such-quiz')).status).toBe(404);
});

test('nothing that pages send before the end holds a key', async () => {
  const { path, visitor, give } = await begun(everyKind());
  const pages = [
    await visitor.get(`${path}/questions`),
    await visitor.get(`${path}/overview`),
    await visitor.get(`${path}/7`),
  ];
  pages.push(await visitor.follow(await give(7, { answer: 'no idea' })));
  for (const page of pages) {
    const text = page.text.replaceAll(/<span>secret-right<\/span>|>secret-dermis<\/option>/g, '');
    expect(text).not.toMatch(/secret-|said of|pair-\w+" selected/);
  }
});

test('drafts and what does not exist are not found; the list shows what is published', async () => {
  const draft = await makeQuiz(school, [makeQuestion('short')], { status: 'draft', title: 'A draft' });
  const open = await makeQuiz(school, [makeQuestion('short')], { title: 'An open one' });
  const visitor: Visitor = school.visitor();
  expect((await visitor.get(`/quizzes/${draft.slug}`)).status).toBe(404);
  expect((await visitor.get(`/quizzes/${open.slug}`)).status).toBe(200);
  const list = said(await visitor.get('/quizzes'));
  expect([list.includes('An open one'), list.includes('A draft')]).toEqual([true, false]);
});
