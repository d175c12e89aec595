import { DomainError } from '../../../src/platform/errors.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { CreateClaim } from '../../../src/evidence/claims/create-claim.js';
import { SaveQuestion, saveQuestions, type Saving } from '../../../src/quizzes/bank/save-question.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';
import { aQuestion, oneOfEach } from '../question-factories.js';

const said = { en: 'Light ages skin', nl: 'Licht veroudert huid', fr: 'La lumière vieillit la peau' };
const NOW = new Date('2026-11-30T10:00:00Z');
let school: TestApp;
let editor: Viewer;
beforeAll(async () => {
  school = await startTestApp();
  editor = await makeViewer(school, ['editor']);
});
afterAll(() => school.close());

const save = (given: Parameters<SaveQuestion['run']>[1]) => school.get(SaveQuestion).run(editor, given, NOW);
const batch = (list: Parameters<typeof saveQuestions>[1], whenTaken: Saving['whenTaken'] = 'rename') =>
  school.database.transaction((tx) => saveQuestions(tx, list, { actor: editor.id, now: NOW, whenTaken }));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
async function contents(id: string): Promise<unknown[]> {
  const rows = await school.database.query<{ content: unknown }>(
    'SELECT content FROM question_version WHERE question_id = $1 ORDER BY version',
    [id],
  );
  return rows.map(({ content }) => content);
}

test('every kind is kept as it was given, unchanged content makes no version, changed content makes one', async () => {
  for (const question of oneOfEach()) {
    const made = await save({ question, tags: ['Skin', 'skin ', 'basics'] });
    expect(made).toMatchObject({ version: 1, outcome: 'new' });
    expect(await save({ id: made.id, question, begunFrom: 1 })).toMatchObject({ version: 1, outcome: 'same' });
    const changed = { ...question, stem: { ...question.stem, fr: `${question.stem.en} (fr)` } };
    expect(await save({ id: made.id, question: changed, begunFrom: 1 })).toMatchObject({
      version: 2,
      outcome: 'version',
    });
    expect(await contents(made.id)).toEqual([question, changed]);
    const [row] = await school.database.query('SELECT tags, version FROM question WHERE id = $1', [made.id]);
    expect(row).toEqual({ tags: ['basics', 'skin'], version: 2 });
  }
});

test('of two editors who began from the same version the second is refused, also at the same moment', async () => {
  const { id } = await save({ question: aQuestion('short') });
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) => codeOf(save({ id, question: aQuestion('short', { penalty: n / 10 }), begunFrom: 1 }))),
  );
  expect(answers.toSorted()).toEqual(['changed-meanwhile', 'changed-meanwhile', 'changed-meanwhile', 'done']);
  expect(await contents(id)).toHaveLength(2);
  // The control: whoever does not say what she began from writes over it each time.
  await Promise.all([1, 2].map((n) => save({ id, question: aQuestion('short', { penalty: n / 100 }) })));
  expect(await contents(id)).toHaveLength(4);
});

test('a name comes from the stem and stays unique, however many ask for the same at once', async () => {
  const question = aQuestion('true-false', { stem: { en: 'Ageing is optional.' } });
  const made = await Promise.all(Array.from({ length: 6 }, () => save({ question })));
  expect(made.map(({ name }) => name).toSorted()).toEqual([
    'ageing-is-optional',
    ...[2, 3, 4, 5, 6].map((n) => `ageing-is-optional-${n}`),
  ]);
  expect(await codeOf(save({ question, name: 'ageing-is-optional' }))).toBe('name-taken');
  const [again] = await batch([{ question: { ...question, key: true }, name: 'ageing-is-optional' }], 'version');
  expect(again).toMatchObject({ version: 2, outcome: 'version' });
  expect(await codeOf(batch([{ question: aQuestion('short'), name: 'ageing-is-optional' }], 'version'))).toBe(
    'kind-stays',
  );
});

test('a claim that is cited must be there; the ones of each version are kept', async () => {
  const claim = await school
    .get(CreateClaim)
    .run(editor, { slug: 'light-ages-skin', text: said, scope: said, population: said }, NOW);
  const cite = (slug: string) => aQuestion('choice', { general: { words: { en: 'See.' }, claims: [slug] } });
  expect(await codeOf(save({ question: cite('no-such-claim') }))).toBe('unknown-claim');
  const { id, versionId } = await save({ question: cite('light-ages-skin') });
  const cited = await school.database.query('SELECT version_id, claim_id FROM question_claim');
  expect(cited).toEqual([{ version_id: versionId, claim_id: claim.id }]);
  await save({ id, question: aQuestion('choice') });
  expect(await school.database.query('SELECT 1 FROM question_claim')).toHaveLength(1);
});

test('a list is saved whole or not at all, its categories made once', async () => {
  const count = async () =>
    (await school.database.query<{ n: number }>('SELECT count(*)::int AS n FROM question'))[0]!.n;
  const before = await count();
  const bad = { question: aQuestion('short', { general: { words: {}, claims: ['no-such-claim'] } }) };
  expect(await codeOf(batch([{ question: aQuestion('short') }, bad]))).toBe('unknown-claim');
  expect(await count()).toBe(before);
  const category = ['Skin', 'Layers'];
  await batch([
    { question: aQuestion('short'), category },
    { question: aQuestion('long'), category: ['Skin'] },
    { question: aQuestion('text'), category },
  ]);
  await batch([{ question: aQuestion('text'), category }]);
  const categories = await school.database.query<{ name: string }>('SELECT name FROM question_category ORDER BY name');
  expect(categories.map(({ name }) => name)).toEqual(['Layers', 'Skin']);
});

test('ten thousand questions are saved in a few seconds', async () => {
  const list = Array.from({ length: 10_000 }, (_, n) => ({
    question: aQuestion('choice', { stem: { en: `Question ${n % 5_000} of many` } }),
    tags: ['many'],
  }));
  const began = performance.now();
  const saved = await batch(list);
  const seconds = (performance.now() - began) / 1_000;
  expect(new Set(saved.map(({ name }) => name)).size).toBe(10_000);
  expect(seconds).toBeLessThan(6);
});
