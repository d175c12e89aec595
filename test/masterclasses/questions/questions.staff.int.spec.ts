import { QuestionQueries } from '../../../src/masterclasses/questions/questions.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { aMasterclass, NOW, signedIn } from '../factories.js';

let school: TestApp;
let manager: Visitor;
beforeAll(async () => {
  school = await startTestApp();
  manager = await signedIn(school, 'manager');
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

const address = (id: string) => `/staff/masterclasses/${id}/questions`;
const now = (id: string) => school.get(QuestionQueries).ofMasterclass(id);

/** Every field of the form as a browser would send it again. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const form = /<form[^>]*data-questions[^]*?<\/form>/.exec(html)![0];
  for (const [tag, name = ''] of form.matchAll(/<input[^>]* name="([^"]+)"[^>]*>/g)) {
    if (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)) continue;
    fields[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  return fields;
}

const colours = {
  'questions.0.kind': 'one',
  'questions.0.id': '',
  'questions.0.label.en': 'Which colour?',
  'questions.0.label.nl': 'Welke kleur?',
  'questions.0.required': 'on',
  'questions.0.options.0.label.en': 'Red',
  'questions.0.options.1.label.en': 'Blue',
};

test('a manager adds, fills in, moves and removes questions with buttons alone, and nothing is kept until she saves', async () => {
  const { id } = await aMasterclass(school);
  let page = await manager.get(address(id));
  expect(page.text).toContain('Nothing about skin, health or DNA');
  page = await manager.post(address(id), { ...fieldsOf(page.text), do: 'add:short' });
  page = await manager.post(address(id), {
    ...fieldsOf(page.text),
    'questions.0.label.en': 'Your trade',
    do: 'add:several',
  });
  expect(page.text).toContain('value="Your trade"');
  page = await manager.post(address(id), {
    ...fieldsOf(page.text),
    'questions.1.label.en': 'Your tools',
    'questions.1.options.0.label.en': 'Hands',
    'questions.1.options.1.label.en': 'Roller',
    do: 'up:1',
  });
  expect(page.text.indexOf('value="Your tools"')).toBeLessThan(page.text.indexOf('value="Your trade"'));
  page = await manager.post(address(id), { ...fieldsOf(page.text), do: 'add-option:0' });
  page = await manager.post(address(id), { ...fieldsOf(page.text), do: 'remove-option:0:2' });
  expect((await now(id)).version).toBe(0);
  const saved = await manager.post(address(id), { ...fieldsOf(page.text), do: 'save' });
  expect(saved.status).toBe(303);
  const { version, questions } = await now(id);
  expect(version).toBe(1);
  expect(questions.map(({ kind, label }) => [kind, label])).toEqual([
    ['several', { en: 'Your tools' }],
    ['short', { en: 'Your trade' }],
  ]);
  expect(questions[0]!.options.map(({ label }) => label.en)).toEqual(['Hands', 'Roller']);
  page = await manager.post(address(id), { ...fieldsOf((await manager.get(address(id))).text), do: 'remove:0' });
  expect(page.text).not.toContain('value="Your tools"');
});

test('the ids of questions and options stay through every version, and earlier versions stay readable', async () => {
  const { id } = await aMasterclass(school);
  await manager.post(address(id), { version: '0', do: 'save', ...colours });
  const first = await now(id);
  const kept = fieldsOf((await manager.get(address(id))).text);
  await manager.post(address(id), { ...kept, 'questions.0.label.en': 'Which colour, please?', do: 'save' });
  const second = await now(id);
  expect(second.version).toBe(2);
  expect(second.questions[0]!.id).toBe(first.questions[0]!.id);
  expect(second.questions[0]!.options).toEqual(first.questions[0]!.options);
  const versions = await school.get(QuestionQueries).versions(id);
  expect(versions[0]!.questions[0]!.label.en).toBe('Which colour?');
  const again = fieldsOf((await manager.get(address(id))).text);
  await manager.post(address(id), { ...again, do: 'save' });
  expect((await now(id)).version).toBe(2);
  // An id with another kind would turn old answers into answers to something else.
  await manager.post(address(id), { ...again, 'questions.0.kind': 'short', do: 'save' });
  expect((await now(id)).questions[0]!.id).not.toBe(first.questions[0]!.id);
});

test('of two editors at once the second is told, keeps what she typed, and may then save over it', async () => {
  const { id } = await aMasterclass(school);
  const other = await signedIn(school, 'manager');
  await other.post(address(id), { version: '0', do: 'save', ...colours });
  const mine = { version: '0', do: 'save', ...colours, 'questions.0.label.en': 'Which shade?' };
  const refused = await manager.post(address(id), mine);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('value="Which shade?"');
  expect(refused.text).toContain('error-summary');
  expect((await now(id)).questions[0]!.label.en).toBe('Which colour?');
  const saved = await manager.post(address(id), { ...fieldsOf(refused.text), do: 'save' });
  expect(saved.status).toBe(303);
  expect((await now(id)).questions[0]!.label.en).toBe('Which shade?');
});

test.each([
  [
    'a question without words',
    { 'questions.0.label.en': ' ', 'questions.0.label.nl': '', 'questions.0.help.nl': 'Welke kleur?' },
    'questions-0-label-en',
  ],
  [
    'one option alone',
    { 'questions.0.options.1.label.en': 'x', drop: 'questions.0.options.1.label.en' },
    'questions-0-options',
  ],
  ['an option without words', { 'questions.0.options.1.label.en': '' }, 'questions-0-options-1-label-en'],
  ['a label that is too long', { 'questions.0.label.en': 'x'.repeat(301) }, 'questions-0-label-en'],
  [
    'a highest number below the lowest',
    { 'questions.0.kind': 'number', 'questions.0.min': '5', 'questions.0.max': '2,5' },
    'questions-0-max',
  ],
  ['a bound that is no number', { 'questions.0.kind': 'number', 'questions.0.min': 'many' }, 'questions-0-min'],
])('%s is refused at its field, with everything typed still there', async (_, wrong: Record<string, string>, field) => {
  const { id } = await aMasterclass(school);
  const { drop, ...changes } = wrong;
  const typed: Record<string, string> = { version: '0', do: 'save', ...colours, ...changes };
  if (drop) delete typed[drop];
  const answer = await manager.post(address(id), typed);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`id="field-${field}-error"`);
  expect(answer.text).toContain('value="Welke kleur?"');
  expect((await now(id)).version).toBe(0);
});

test('the preview shows each language, with a word where a text falls back, and sends nothing', async () => {
  const { id } = await aMasterclass(school);
  const dutch = await manager.post(address(id), { version: '0', ...colours, do: 'preview:nl' });
  expect(dutch.text).toMatch(/<legend>Welke kleur\?/);
  const french = await manager.post(address(id), { version: '0', ...colours, do: 'preview:fr' });
  expect(french.text).toContain('Certaines de ces questions');
  expect((await now(id)).version).toBe(0);
});

test('hosts read the questions and cannot write them; saving is in the audit log', async () => {
  const { id } = await aMasterclass(school);
  const host = await signedIn(school, 'host');
  expect((await host.get(address(id))).text).not.toContain('data-questions=');
  expect((await host.post(address(id), { version: '0', do: 'save', ...colours })).status).toBe(403);
  expect((await (await signedIn(school, 'learner')).get(address(id))).status).toBe(403);
  await manager.post(address(id), { version: '0', do: 'save', ...colours });
  const audit = await school.database.query<{ details: unknown }>(
    `SELECT details FROM audit_entry WHERE action = 'masterclass.questions' AND subject_id = $1`,
    [id],
  );
  expect(audit).toEqual([{ details: { version: 1, questions: 1 } }]);
});
