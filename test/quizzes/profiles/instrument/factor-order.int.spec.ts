import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../../src/platform/http/viewer.js';
import { FinishAttempt } from '../../../../src/quizzes/attempts/finish-attempt.js';
import { SaveInstrument } from '../../../../src/quizzes/profiles/instrument/save-instrument.js';
import { startTestApp, type TestApp } from '../../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../../support/people.js';
import { keepQuestion, makeQuestion } from '../../attempts/taking.js';
import { instrument } from '../instrument.js';

let school: TestApp;
let quizId: string;
let editor: SignedInVisitor;
let here: string;

const BY_SLUG = { sun: 'Sunlight', wind: 'Wind', phototype: 'Burning and tanning' } as const;
type Slug = keyof typeof BY_SLUG;

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  editor = await signedIn(school, 'editor');
});
afterAll(() => school.close());

/** Each test has a profile of its own with three factors in this order: sun, burning and tanning, wind. */
beforeEach(async () => {
  await school.database.query(`UPDATE quiz SET status = 'withdrawn' WHERE kind = 'profile'`);
  const { version, factors } = instrument();
  const wind = { ...factors[0]!, slug: 'wind', name: { en: 'Wind', nl: 'Wind', fr: 'Vent' }, claims: [], lessons: [] };
  const [quiz] = await school.database.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, review, instrument, created_at, updated_at)
     VALUES ($1, 'profile', 'published', $2, $2, 'deferred', '{}', $3, now(), now()) RETURNING id`,
    [
      `profile-${randomUUID()}`,
      { en: 'Your skin', nl: 'Je huid', fr: 'Votre peau' },
      { version, factors: [...factors, wind] },
    ],
  );
  quizId = quiz!.id;
  here = `/staff/quizzes/${quizId}/factors`;
  const loads = [{ factor: 'sun', weight: 1, reversed: false }];
  const item = await keepQuestion(school, makeQuestion('scale', { loads }));
  await school.database.query('INSERT INTO quiz_slot (quiz_id, position, question_id) VALUES ($1, 1, $2)', [
    quizId,
    item,
  ]);
});

/** The factors in the order in which these parts of a page name them. */
const orderIn = (parts: readonly string[]) =>
  parts.flatMap((part) =>
    (Object.keys(BY_SLUG) as Slug[]).filter((slug) => new RegExp(`>${BY_SLUG[slug]}\\b`).test(part)),
  );
async function state(): Promise<{ order: string[]; version: number; revision: number }> {
  const [quiz] = await school.database.query<{ order: string[]; version: number; revision: number }>(
    `SELECT ARRAY(SELECT f ->> 'slug' FROM jsonb_array_elements(instrument -> 'factors') WITH ORDINALITY AS a (f, n) ORDER BY n) AS order,
       (instrument ->> 'version')::int AS version, revision FROM quiz WHERE id = $1`,
    [quizId],
  );
  return quiz!;
}
/** The forms of the list that move a factor, as a browser without scripts sends them. */
async function buttons(visitor = editor, prefix = '') {
  const { text } = await visitor.get(`${prefix}${here}`);
  return [...text.matchAll(/<form[^>]*action="([^"]*\/move)"[^]*?<\/form>/g)].map(([form, action = '']) => {
    const fields = [...form.matchAll(/name="(\w+)" value="(\w+)"/g)].map(([, name, value]) => [name!, value!]);
    return { action, fields: Object.fromEntries(fields) as { revision: string; way: string }, form };
  });
}
async function press(slug: Slug, way: 'up' | 'down', visitor = editor) {
  const found = (await buttons(visitor)).find(({ action, fields }) => action.includes(slug) && fields.way === way);
  return () => visitor.post(found!.action, found!.fields);
}

/** Begins a profile and ends it without an answer. */
async function result(): Promise<string[]> {
  const learner = await signedIn(school);
  const begun = await learner.post('/profile/skin/consent', { agree: 'on' });
  const attemptId = begun.location!.split('/').at(-1)!;
  await school.get(FinishAttempt).run({ id: learner.personId }, attemptId, new Date());
  return [attemptId, (await learner.get(`/profile/skin/results/${attemptId}`)).text];
}
const orderOfResult = (text: string) => ({
  wheel: orderIn(text.match(/<g class="wheel-external">[^]*?<\/g>/g) ?? []),
  table: orderIn(/<table[^]*?<\/table>/.exec(text)![0].match(/<tr[^]*?<\/tr>/g) ?? []),
  sections: orderIn(text.match(/<h2[^>]*>[^]*?<\/h2>/g) ?? []),
});

test('buttons move a factor one place, the ends have one only, and each says in words what it moves', async () => {
  const at = (all: Awaited<ReturnType<typeof buttons>>) =>
    all.map(({ action, fields }) => `${action.split('/').at(-2)} ${fields.way}`);
  expect(at(await buttons())).toEqual(['sun down', 'phototype up', 'phototype down', 'wind up']);
  expect((await buttons(editor, '/nl'))[0]!.form).toMatch(/Omlaag<span class="visually-hidden">: Sunlight \(nl\)</);
  const pressed = await (await press('wind', 'up'))();
  expect([pressed.status, pressed.location]).toEqual([303, here]);
  expect((await editor.follow(pressed)).text).toContain('This is version 2 now');
  expect(await state()).toMatchObject({ order: ['sun', 'wind', 'phototype'], version: 2 });
  expect(at(await buttons())).toEqual(['sun down', 'wind up', 'wind down', 'phototype up']);
  const [audit] = await school.database.query<{ details: object }>(
    `SELECT details FROM audit_entry WHERE action = 'quiz.instrument' AND subject_id = $1`,
    [quizId],
  );
  expect(audit!.details).toEqual({ version: 2, factor: 'wind' });
});

test('wheel, table and sections of a result follow the order under which it was begun, and no later one', async () => {
  const before = {
    wheel: ['sun', 'wind'],
    table: ['sun', 'phototype', 'wind'],
    sections: ['sun', 'phototype', 'wind'],
  };
  const [, first] = await result();
  expect(orderOfResult(first!)).toEqual(before);
  await (
    await press('wind', 'up')
  )();
  await (
    await press('wind', 'up')
  )();
  const [, second] = await result();
  const order = ['wind', 'sun', 'phototype'];
  expect(orderOfResult(second!)).toEqual({ wheel: ['wind', 'sun'], table: order, sections: order });
  const results = await school.database.query<{ version: number; results: number }>(
    'SELECT instrument_version AS version, count(*)::int AS results FROM attempt WHERE quiz_id = $1 GROUP BY 1 ORDER BY 1',
    [quizId],
  );
  expect(results).toEqual([
    { version: 1, results: 1 },
    { version: 3, results: 1 },
  ]);
});

describe('two editors at once', () => {
  const move = (actor: Viewer, slug: Slug, way: 'up' | 'down', revision: number) =>
    school.get(SaveInstrument).move(actor, { quizId, slug, revision }, way, new Date());

  test('who press the same button move it once: one is told, and shown the list as it is', async () => {
    const other = await signedIn(school, 'manager');
    const presses = [await press('wind', 'up'), await press('wind', 'up', other)];
    const answers = await Promise.all(presses.map((one) => one()));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.text).toContain('Somebody changed this quiz');
    expect(await state()).toMatchObject({ order: ['sun', 'wind', 'phototype'], version: 2 });
    // What she presses now she has seen.
    const again = [...refused.text.matchAll(/name="revision" value="(\d+)"/g)].map(([, revision]) => Number(revision));
    expect(new Set(again)).toEqual(new Set([(await state()).revision]));
  });

  test('of many who move different factors one does, and no factor is lost or doubled', async () => {
    const [one, two] = [await makeViewer(school, ['editor']), await makeViewer(school, ['manager'])];
    const { revision } = await state();
    const moves = [
      move(one, 'wind', 'up', revision),
      move(two, 'sun', 'down', revision),
      move(one, 'phototype', 'up', revision),
      move(two, 'phototype', 'down', revision),
    ];
    const settled = await Promise.allSettled(moves);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const refused of settled.filter((one) => one.status === 'rejected'))
      expect(refused.reason).toMatchObject({ code: 'changed-meanwhile' });
    const after = await state();
    expect([after.version, after.order.toSorted()]).toEqual([2, ['phototype', 'sun', 'wind']]);
  });

  test('control: with the revision of now, not the one she saw, the second press moves it further than she meant', async () => {
    const [one, two] = [await makeViewer(school, ['editor']), await makeViewer(school, ['manager'])];
    await move(one, 'wind', 'up', (await state()).revision);
    await move(two, 'wind', 'up', (await state()).revision);
    expect((await state()).order).toEqual(['wind', 'sun', 'phototype']);
  });
});

test('at the end a factor stays and no version is made; a stranger, another way and a learner are refused', async () => {
  const viewer = await makeViewer(school, ['editor']);
  const { revision } = await state();
  const move = (slug: string, way: 'up' | 'down') =>
    school.get(SaveInstrument).move(viewer, { quizId, slug, revision }, way, new Date());
  expect([await move('sun', 'up'), await move('wind', 'down')]).toEqual([{ version: 1 }, { version: 1 }]);
  expect(await state()).toMatchObject({ order: ['sun', 'phototype', 'wind'], version: 1, revision });
  await expect(move('moon', 'up')).rejects.toMatchObject({ code: 'not-found' });
  const fields = { revision: String(revision), way: 'sideways' };
  expect((await editor.post(`${here}/sun/move`, fields)).status).toBe(422);
  const learner = await signedIn(school);
  expect((await learner.post(`${here}/sun/move`, { ...fields, way: 'down' })).status).toBe(403);
  expect((await state()).revision).toBe(revision);
});
