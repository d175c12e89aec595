import { StartAttempt } from '../../../src/quizzes/attempts/start-attempt.js';
import { SaveQuestion } from '../../../src/quizzes/bank/save-question.js';
import { MakingQueries } from '../../../src/quizzes/making/making.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../support/people.js';
import { fieldsOf } from '../form-fields.js';
import { aQuestion } from '../question-factories.js';

let school: TestApp;
let manager: SignedInVisitor;
beforeAll(async () => {
  school = await startTestApp();
  manager = await signedIn(school, 'manager');
});
afterAll(() => school.close());

const LIST = '/staff/quizzes';
const origin = { 'sec-fetch-site': 'same-origin' };
const now = async (id: string) => (await school.get(MakingQueries).one(id))!;
const idIn = (location: string | null) => /quizzes\/([0-9a-f-]{36})/.exec(location ?? '')![1]!;
const slotFields = async (id: string) =>
  fieldsOf((await manager.get(`${LIST}/${id}/questions`)).text, 'data-questions');

async function question(stem: string, tags: string[] = []) {
  const viewer = await makeViewer(school, ['editor']);
  const given = { question: aQuestion('choice', { stem: { en: stem } }), tags };
  return (await school.get(SaveQuestion).run(viewer, given, new Date())).id;
}

async function aQuiz(title: string): Promise<string> {
  const form = fieldsOf((await manager.get(`${LIST}/new`)).text, 'data-settings');
  return idIn((await manager.post(`${LIST}/new`, { ...form, 'title.en': title })).location);
}

test('a manager makes a quiz from settings, a named question and a draw, publishes it, and learners begin it', async () => {
  const form = fieldsOf((await manager.get(`${LIST}/new`)).text, 'data-settings');
  const typed = {
    ...form,
    'title.nl': 'Licht en huid',
    minutes: '1,5',
    grace: '30',
    pass: '66.7',
    opensAt: '2026-03-29T02:30',
    closesAt: '2027-10-31T02:30',
    attempts: '2',
  };
  const skipped = await manager.post(`${LIST}/new`, typed);
  expect(skipped.status).toBe(422);
  expect(skipped.text).toContain('01:30');
  const made = await manager.post(`${LIST}/new`, { ...typed, opensAt: '2026-01-01T10:00' });
  const id = idIn(made.location);
  expect(await now(id)).toMatchObject({
    slug: 'licht-en-huid',
    timeLimitSeconds: 90,
    graceSeconds: 30,
    passShare: 0.667,
    opensAt: new Date('2026-01-01T09:00:00Z'),
    // The later of the two hours that the clock shows: the wide window.
    closesAt: new Date('2027-10-31T01:30:00Z'),
    review: { during: { answers: true, key: false }, later: { key: true } },
  });
  expect((await manager.post(`${LIST}/${id}/publish`, { published: 'on' })).text).toContain('at least one question');
  const named = await question('The one that is named', ['light']);
  for (const n of [1, 2, 3]) await question(`Light ${n}`, ['light', 'easy']);
  const press = async (command: string, more: Record<string, string> = {}) => {
    const page = await manager.post(`${LIST}/${id}/questions`, { ...fields, ...more, do: command });
    fields = fieldsOf(page.text, 'data-questions');
    return page;
  };
  let fields = await slotFields(id);
  expect((await press('find', { find: 'that is named' })).text).toContain(`question:${named}`);
  await press(`question:${named}`);
  await press('add:slots:draw');
  const counted = await press('up:slots.1', { 's.slots.1.tags': 'light', 's.slots.1.draw': '4' });
  expect(counted.text).toContain('3 questions are left');
  const refused = await press('save');
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('id="field-s-slots-0-draw-error"');
  const saved = await press('save', { 's.slots.0.draw': '2', 's.slots.1.mark': '3' }).catch(() => null);
  expect(saved).toBeNull();
  expect((await now(id)).slots).toEqual([
    { questionId: null, tags: ['light'], draw: 2, mark: null },
    { questionId: named, tags: null, draw: null, mark: 3 },
  ]);
  expect((await manager.post(`${LIST}/${id}/publish`, { published: 'on' })).status).toBe(303);
  expect((await manager.get(`${LIST}/${id}/preview`)).text).toContain('Light 3');
  const learner = await makeViewer(school);
  const { attemptId } = await school.get(StartAttempt).run(learner, id, new Date());
  // Taking a question out changes nothing for whoever has begun.
  const less = await slotFields(id);
  await manager.post(`${LIST}/${id}/questions`, { ...less, 's.slots.0.draw': '1', do: 'save' });
  const items = await school.database.query('SELECT 1 FROM attempt_item WHERE attempt_id = $1', [attemptId]);
  expect(items).toHaveLength(3);
  expect((await manager.post(`${LIST}/${id}/publish`, { published: '' })).status).toBe(303);
  expect((await now(id)).status).toBe('withdrawn');
});

test('settings and questions that somebody else changed are told, not overwritten', async () => {
  const id = await aQuiz('Two at once');
  const settings = fieldsOf((await manager.get(`${LIST}/${id}`)).text, 'data-settings');
  const slots = await slotFields(id);
  const one = await question('Only one', ['only']);
  expect((await manager.post(`${LIST}/${id}`, { ...settings, 'title.en': 'Theirs' })).status).toBe(303);
  const late = await manager.post(`${LIST}/${id}`, { ...settings, 'title.en': 'Mine' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('value="Mine"');
  const listed = await manager.post(`${LIST}/${id}/questions`, { ...slots, 's.slots.0.question': one, do: 'save' });
  expect(listed.status).toBe(409);
  expect((await now(id)).title).toEqual({ en: 'Theirs' });
  const again = fieldsOf(listed.text, 'data-questions');
  expect((await manager.post(`${LIST}/${id}/questions`, { ...again, do: 'save' })).status).toBe(303);
  expect((await now(id)).slots).toHaveLength(1);
});

test.each([
  ['no title', { 'title.en': '' }, 'title-en'],
  ['a limit that is no number', { minutes: 'long' }, 'minutes'],
  ['a pass mark above all', { pass: '101' }, 'pass'],
  ['a close before it opens', { opensAt: '2026-05-01T10:00', closesAt: '2026-05-01T09:00' }, 'closesAt'],
  ['a day that is not there', { opensAt: '2026-02-30T10:00' }, 'opensAt'],
  ['no attempts', { attempts: '0' }, 'attempts'],
])('%s is refused at its field', async (_, wrong: Record<string, string>, field) => {
  const form = fieldsOf((await manager.get(`${LIST}/new`)).text, 'data-settings');
  const refused = await manager.post(`${LIST}/new`, {
    ...form,
    'title.en': 'A quiz',
    'intro.en': 'Kept words',
    ...wrong,
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(`id="field-${field}-error"`);
  expect(refused.text).toContain('Kept words');
});

test('a learner gets more time with a reason, which the audit log keeps; editors may not give it', async () => {
  const id = await aQuiz('With more time');
  const learner = await makeViewer(school);
  const typed = { email: learner.email.toUpperCase(), minutes: '15', attempts: '', reason: 'Agreed with the school' };
  const editor = await signedIn(school, 'editor');
  expect((await editor.post(`${LIST}/${id}/learners`, typed)).status).toBe(403);
  expect((await manager.post(`${LIST}/${id}/learners`, { ...typed, email: 'nobody@example.org' })).text).toContain(
    'id="field-email-error"',
  );
  expect((await manager.post(`${LIST}/${id}/learners`, { ...typed, reason: ' ' })).status).toBe(422);
  expect((await manager.post(`${LIST}/${id}/learners`, typed)).status).toBe(303);
  expect(await school.get(MakingQueries).accommodations(id)).toMatchObject([
    { personId: learner.id, extraSeconds: 900 },
  ]);
  await manager.post(`${LIST}/${id}/learners/${learner.id}/end`);
  const audit = await school.database.query<{ action: string; reason: string | null }>(
    `SELECT action, reason FROM audit_entry WHERE subject_id = $1 ORDER BY at`,
    [learner.id],
  );
  expect(audit).toEqual([
    { action: 'quiz.accommodate', reason: 'Agreed with the school' },
    { action: 'quiz.accommodation-end', reason: null },
  ]);
});

test('programs of staff make, change and publish quizzes by the same rules', async () => {
  const one = await question('From a program', ['program']);
  const slots = [{ questionId: one }, { tags: ['program'], draw: 1 }];
  const api = (method: string, path: string, body: object) =>
    manager.api(method, `/api/v1/quizzes${path}`, body, origin);
  const few = await api('POST', '', { title: { en: 'By program' }, slots });
  expect(few.status).toBe(422);
  expect(few.json<{ errors: { field: string }[] }>().errors[0]!.field).toBe('slots.1.draw');
  await question('Another of them', ['program']);
  const made = await api('POST', '', { title: { en: 'By program' }, slots });
  expect(made.status).toBe(201);
  const { id, revision } = made.json<{ id: string; revision: number }>();
  expect((await api('PUT', `/${id}`, { title: { en: 'Changed' }, way: 'adaptive', revision })).status).toBe(200);
  expect((await api('PUT', `/${id}`, { title: { en: 'Again' }, revision })).status).toBe(409);
  expect(await now(id)).toMatchObject({ title: { en: 'Changed' }, way: 'adaptive', slots: [{ questionId: one }, {}] });
  expect((await api('PUT', `/${id}/state`, { published: true })).status).toBe(200);
  expect((await (await signedIn(school)).api('POST', '/api/v1/quizzes', { title: { en: 'x' } }, origin)).status).toBe(
    403,
  );
  expect((await api('POST', '', { title: { en: 'x' }, kind: 'profile' })).status).toBe(422);
});
