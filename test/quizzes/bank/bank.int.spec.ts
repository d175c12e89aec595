import { CreateClaim } from '../../../src/evidence/claims/create-claim.js';
import { QuestionClaims } from '../../../src/quizzes/bank/question-claims.js';
import { withWords } from '../../../src/quizzes/bank/bank-filter.sql.js';
import { questionsFilter } from '../../../src/quizzes/bank/bank.input.js';
import { BankQueries } from '../../../src/quizzes/bank/bank.queries.js';
import type { Question } from '../../../src/quizzes/questions/question.js';
import { aliasOf, orderOf } from '../../../src/quizzes/attempts/aliases.rules.js';
import { previewOrder } from '../../../src/quizzes/bank/try-out.js';
import { SaveQuestion } from '../../../src/quizzes/bank/save-question.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../support/people.js';
import { fieldsOf } from '../form-fields.js';
import { aQuestion, oneOfEach } from '../question-factories.js';

const said = { en: 'Light ages skin', nl: 'Licht veroudert huid', fr: 'La lumière vieillit la peau' };
let school: TestApp;
let editor: SignedInVisitor;
beforeAll(async () => {
  school = await startTestApp();
  editor = await signedIn(school, 'editor');
  const viewer = await makeViewer(school, ['editor']);
  const words = { text: said, scope: said, population: said };
  await school.get(CreateClaim).run(viewer, { slug: 'light-ages-skin', ...words }, new Date());
});
afterAll(() => school.close());

const LIST = '/staff/questions';
const form = (html: string) => fieldsOf(html, 'data-questions');
const save = async (question: Question, tags: string[] = []) =>
  school.get(SaveQuestion).run(await makeViewer(school, ['editor']), { question, tags }, new Date());
const now = async (id: string) => (await school.get(BankQueries).one(id))!;
const idOf = (location: string | null) => /([0-9a-f-]{36})$/.exec(location ?? '')![1]!;

test.each(oneOfEach().map((question) => [question.kind, question] as const))(
  'a question of the kind %s goes through its form unchanged, and one word of it makes a version',
  async (_, question) => {
    const { id } = await save(question);
    const page = await editor.get(`${LIST}/${id}/edit`);
    const same = await editor.post(`${LIST}/${id}/edit`, { ...form(page.text), do: 'save' });
    expect(same.status).toBe(303);
    expect(await now(id)).toMatchObject({ version: 1, content: question });
    await editor.post(`${LIST}/${id}/edit`, {
      ...form(page.text),
      'q.hints.0.en': 'Think.',
      note: 'A hint',
      do: 'save',
    });
    expect(await now(id)).toMatchObject({ version: 2, content: { ...question, hints: [{ en: 'Think.' }] } });
    const own = await editor.get(`${LIST}/${id}?from=1&to=2`);
    expect(own.text).toContain('<ins>Think.</ins>');
    expect(own.text).toContain('A hint');
  },
);

test('an editor writes a question with buttons alone: options are added, moved and removed before anything is kept', async () => {
  const address = `${LIST}/new`;
  expect((await editor.get(address)).text).toContain('/staff/questions/new?kind=ordering');
  let page = await editor.get(`${address}?kind=choice`);
  const press = async (command: string, typed: Record<string, string> = {}) => {
    page = await editor.post(address, { ...form(page.text), ...typed, do: command });
    expect(page.status).toBe(200);
  };
  await press('add:options:', { 'q.stem.nl': 'Welk licht?', 'q.options.0.words.nl': 'UVA' });
  await press('remove:options.1', { 'q.options.1.words.nl': 'weg', 'q.options.3.words.nl': 'UVC' });
  await press('up:options.2');
  await press('add:hints:');
  await press('add:options.0.words:');
  await press('remove:options.77');
  await press('up:__proto__.0');
  const refused = await editor.post(address, { ...form(page.text), do: 'save' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('id="field-q-options-2-words-en-error"');
  expect(refused.text).toContain('id="field-q-hints-0-en-error"');
  expect(refused.text).toContain('Welk licht?');
  await press('remove:options.2');
  await press('remove:hints.0');
  const typed = { 'q.general.claims': 'light-ages-skin', tags: 'Light, Basics', category: 'Skin / Light' };
  const saved = await editor.post(address, { ...form(page.text), ...typed, do: 'save' });
  expect(saved.status).toBe(303);
  const question = await now(idOf(saved.location));
  expect(question).toMatchObject({ name: 'welk-licht', tags: ['basics', 'light'], category: ['Skin', 'Light'] });
  expect(question.content).toMatchObject({
    general: { claims: ['light-ages-skin'] },
    options: [
      { words: { nl: 'UVA' }, fraction: 1 },
      { words: { nl: 'UVC' }, fraction: 0 },
    ],
  });
});

test('a wrong answer key, a claim that is not there and a name that is taken are told at their fields', async () => {
  const page = form((await editor.get(`${LIST}/new?kind=short`)).text);
  const typed = { ...page, 'q.stem.en': 'Which protein?', 'q.answers.0.pattern': 'collagen', do: 'save' };
  const half = await editor.post(`${LIST}/new`, { ...typed, 'q.answers.0.fraction': '50' });
  expect(half.text).toContain('No answer here is worth the whole mark');
  const beyond = await editor.post(`${LIST}/new`, { ...typed, 'q.answers.0.fraction': '150' });
  expect(beyond.text).toContain('id="field-q-answers-0-fraction-error"');
  const claim = await editor.post(`${LIST}/new`, { ...typed, 'q.general.claims': 'no-such-claim' });
  expect(claim.status).toBe(422);
  expect(claim.text).toContain('id="field-q-general-claims-error"');
  expect(claim.text).toContain('no-such-claim');
  await editor.post(`${LIST}/new`, { ...typed, name: 'which-protein' });
  const taken = await editor.post(`/nl${LIST}/new`, { ...typed, name: 'which-protein' });
  expect(taken.status).toBe(409);
  expect(taken.text).toContain('Een andere vraag heeft deze naam al.');
});

test('of two editors the second sees what the first changed, keeps her own words, and may then save over it', async () => {
  const { id } = await save(aQuestion('short'));
  const mine = form((await editor.get(`${LIST}/${id}/edit`)).text);
  const other = await signedIn(school, 'manager');
  await other.post(`${LIST}/${id}/edit`, { ...mine, 'q.stem.en': 'Theirs?', do: 'save' });
  const refused = await editor.post(`${LIST}/${id}/edit`, { ...mine, 'q.stem.en': 'Mine?', do: 'save' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('<ins>Theirs?</ins>');
  expect(form(refused.text)['q.stem.en']).toBe('Mine?');
  expect((await now(id)).content.stem.en).toBe('Theirs?');
  const saved = await editor.post(`${LIST}/${id}/edit`, { ...form(refused.text), do: 'save' });
  expect(saved.status).toBe(303);
  expect(await now(id)).toMatchObject({ version: 3, content: { stem: { en: 'Mine?' } } });
});

test('the list is filtered by kind, tag, words, category and archive, and the archive leaves what was kept', async () => {
  const { id, name } = await save(aQuestion('true-false', { stem: { en: '100% sunscreen_x blocks light.' } }), ['spf']);
  const found = async (query: string) => (await editor.get(`${LIST}?${query}`)).text.includes(id);
  expect(await found('tag=spf')).toBe(true);
  expect(await found('kind=true-false&q=100%25+sunscreen_x')).toBe(true);
  expect(await found('q=100%25sunscreen')).toBe(false);
  expect(await found('kind=long')).toBe(false);
  expect(await found('quiz=-&tag=spf')).toBe(true);
  expect(await found('quiz=*&tag=spf')).toBe(false);
  expect(await found('page=zzz&kind=nonsense&tag=spf')).toBe(true);
  await editor.post(`${LIST}/${id}/place`, { tags: 'spf, sun', category: 'Sun / Filters' });
  const [category] = await school
    .get(BankQueries)
    .categories()
    .then((all) => all.filter(({ path }) => path === 'Sun'));
  expect(await found(`category=${category!.id}`)).toBe(true);
  await editor.post(`${LIST}/${id}/archive`, { archived: 'on' });
  expect(await found('tag=spf')).toBe(false);
  expect(await found('tag=spf&archived=yes')).toBe(true);
  await editor.post(`${LIST}/${id}/archive`, { archived: '' });
  expect(await found('tag=sun')).toBe(true);
  expect(await now(id)).toMatchObject({ name, version: 1, archivedAt: null });
});

test.each<[Question['kind'], Record<string, string>, string]>([
  ['choice', { answer: 'uvb' }, 'Earns 0 % of the mark.'],
  ['true-false', { answer: 'false' }, 'Earns 100 % of the mark.'],
  ['numeric', { answer: '0,11', unit: 'mm' }, 'Earns 100 % of the mark.'],
  ['ordering', { 'answer.horn': '1', 'answer.basal': '3', 'answer.dermis': '2' }, 'Earns 66.7 % of the mark.'],
  ['matching', { 'answer.epi': 'epi', 'answer.der': 'odd' }, 'Earns 50 % of the mark.'],
  ['blanks', { 'answer.1': 'light', 'answer.2': '', 'answer.3': 'milk' }, 'Earns 25 % of the mark.'],
  ['long', { answer: 'Because.' }, 'A person marks this one.'],
  ['short', { answer: '' }, 'No answer was given.'],
])(
  'a question of the kind %s can be answered and scored on its page, and nothing is kept',
  async (kind, typed, says) => {
    const { id } = await save(aQuestion(kind));
    const locale = kind === 'numeric' ? '/nl' : '';
    // A browser knows what it is shown by its place.
    const order = orderOf(previewOrder(aQuestion(kind)));
    const alias = (name: string) => (order.includes(name) ? aliasOf(order.indexOf(name)) : name);
    const sent = Object.entries(typed).map(([field, value]) => {
      const named = kind === 'ordering' ? field.replace(/\w+$/, alias) : field;
      return [named, field === 'answer.3' ? '2' : alias(value)];
    });
    const fields = Object.fromEntries(sent) as Record<string, string>;
    const page = await editor.post(`${locale}${LIST}/${id}/preview`, fields);
    expect(page.status).toBe(200);
    expect(page.text).toContain(kind === 'numeric' ? 'Levert 100 %' : says);
    expect(await school.database.query('SELECT 1 FROM attempt')).toEqual([]);
  },
);

test('a claim lists the questions that rest on it in their newest version', async () => {
  const question = aQuestion('long', { general: { words: { en: 'See.' }, claims: ['light-ages-skin'] } });
  const { id } = await save(question);
  const [claim] = await school.database.query<{ id: string }>(`SELECT id FROM claim WHERE slug = 'light-ages-skin'`);
  const paths = async () => (await school.get(QuestionClaims).of(claim!.id, 'en')).map(({ path }) => path);
  expect(await paths()).toContain(`${LIST}/${id}`);
  const viewer = await makeViewer(school, ['editor']);
  await school.get(SaveQuestion).run(viewer, { id, question: aQuestion('long') }, new Date());
  expect(await paths()).not.toContain(`${LIST}/${id}`);
});

test('programs of staff read, write and change questions by the same rules; others may not', async () => {
  const question = aQuestion('choice');
  const origin = { 'sec-fetch-site': 'same-origin' };
  const made = await editor.api(
    'POST',
    '/api/v1/questions',
    { question, tags: ['api'], category: ['From outside'] },
    origin,
  );
  expect(made.status).toBe(201);
  const { id } = made.json<{ id: string }>();
  const put = (body: object) => editor.api('PUT', `/api/v1/questions/${id}`, body, origin);
  expect((await put({ version: 1, question })).json()).toMatchObject({ version: 1, outcome: 'same' });
  expect((await put({ version: 1, question: { ...question, mark: 2 } })).json()).toMatchObject({ version: 2 });
  expect((await put({ version: 1, question })).status).toBe(409);
  const wrong = await put({ version: 2, question: { ...question, options: [] } });
  expect(wrong.status).toBe(422);
  expect(wrong.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)).toEqual(['question.options']);
  const list = (await editor.api('GET', '/api/v1/questions?tag=api')).json<{ items: { question: unknown }[] }>();
  expect(list.items.map((item) => item.question)).toEqual([{ ...question, mark: 2 }]);
  const paged = (await editor.api('GET', '/api/v1/questions?limit=2')).json<{ items: object[]; next: string }>();
  const rest = (await editor.api('GET', `/api/v1/questions?limit=2&after=${paged.next}`)).json<{ items: object[] }>();
  expect(paged.items).toHaveLength(2);
  expect(rest.items).not.toEqual(paged.items);
  const learner = await signedIn(school);
  for (const visitor of [learner, await signedIn(school, 'host')]) {
    expect((await visitor.api('GET', '/api/v1/questions')).status).toBe(403);
    expect((await visitor.get(LIST)).status).toBe(403);
    expect((await visitor.post(`${LIST}/${id}/archive`, { archived: 'on' })).status).toBe(403);
  }
});

test('words are looked for by two indexes, in the name and in what is asked now', async () => {
  const first = { name: 'of-two-minds', question: { ...aQuestion('choice'), stem: { en: 'A zwitterion?' } } };
  const old = await school.get(SaveQuestion).run(await makeViewer(school, ['editor']), first, new Date());
  await school
    .get(SaveQuestion)
    .run(
      await makeViewer(school, ['editor']),
      { id: old.id, question: { ...aQuestion('choice'), stem: { en: 'Something else?', fr: 'Un 50 % lipide ?' } } },
      new Date(),
    );
  const found = async (q: string) =>
    (await school.get(BankQueries).list(questionsFilter.parse({ q }), 'en')).rows.map(({ id }) => id);
  // What it no longer says does not find it; the marks of a pattern are letters like others.
  expect([await found('zwitterion'), await found('50 % LIP'), await found('50_%')]).toEqual([[], [old.id], []]);
  const plan = await school.database.transaction(async (tx) => {
    // A handful of rows is always read in full; without that, the plan says which indexes could answer.
    await tx.query('SET LOCAL enable_seqscan = off');
    return tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT q.id FROM question q WHERE ${withWords("'%lipide%'")}`);
  });
  const said = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(said).toContain('Bitmap Index Scan on question_name_words');
  expect(said).toContain('Bitmap Index Scan on question_version_words');
});
