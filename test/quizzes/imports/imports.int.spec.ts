import { CheckImport } from '../../../src/quizzes/imports/check-import.js';
import { SaveImport } from '../../../src/quizzes/imports/save-import.js';
import { WorkThroughQuestionImports } from '../../../src/quizzes/imports/work-through-question-imports.js';
import { AuditLog } from '../../../src/platform/database/audit-log.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../support/people.js';
import { withoutGuard } from '../../support/without-guard.js';
import { zipOf } from '../../courses/transfer/packages.js';

let school: TestApp;
let editor: SignedInVisitor;
const NOW = new Date('2026-11-28T10:00:00Z');

beforeAll(async () => {
  school = await startTestApp();
  editor = await signedIn(school, 'editor');
  editor.headers['sec-fetch-site'] = 'same-origin';
});
afterAll(() => school.close());

const count = async (what = 'question') =>
  (await school.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]!.n;

/** Sends a form with a file in it, as a browser does. */
async function upload(path: string, fields: Record<string, string>, file?: Buffer, name = 'questions.txt') {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob(file ? [new Uint8Array(file)] : []), file ? name : '');
  const body = new Response(form);
  const cookie = [...editor.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const answer = await fetch(school.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': body.headers.get('content-type')! },
    body: Buffer.from(await body.arrayBuffer()),
  });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
}

interface Report {
  id: string;
  saved: boolean;
  format: string;
  counts: Record<string, number>;
  questions: {
    line: number;
    outcome: string;
    known: boolean;
    remarks: { code: string; detail: string }[];
    question: { id: string; name: string } | null;
  }[];
  quizzes: { slug: string | null; questions: number; remarks: { code: string }[] }[];
}

async function api(body: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Report> {
  const answer = await editor.api('POST', '/api/v1/question-imports', body, headers);
  expect(answer.status).toBe(200);
  return answer.json<Report>();
}

it('shows what becomes of each question, saves exactly that, and does not double what is there', async () => {
  const before = await count();
  const gift = '::Deepest rays::[html]Which <u>rays</u>? {=UVA#yes ~UVB}\n\nHow many? {#3,14}\n\nPassage of text.\n';
  const fields = { locale: 'nl', tags: 'Sun, uv', category: 'Skin / Sun', content: '', format: '' };
  const look = await upload('/staff/questions/import', fields, Buffer.from(gift));
  expect(look).toMatchObject({
    status: 303,
    location: expect.stringMatching(/^\/staff\/questions\/import\/[0-9a-f-]{36}$/),
  });
  expect(await count()).toBe(before);
  const report = await editor.get(look.location!);
  for (const words of ['Deepest rays', 'approximated', 'refused', '3,14', 'Save 2 questions', 'Nederlands'])
    expect(report.text).toContain(words);
  expect((await editor.get(`${look.location}?only=refused`)).text).not.toContain('Deepest rays');

  await editor.post(look.location!);
  expect(await count()).toBe(before + 2);
  const [kept] = await school.database.query(
    `SELECT q.tags, c.name AS category, v.content->'stem' AS stem FROM question q JOIN question_category c ON c.id = q.category_id
     JOIN question_version v ON v.question_id = q.id WHERE q.name = 'deepest-rays'`,
  );
  expect(kept).toEqual({ tags: ['sun', 'uv'], category: 'Sun', stem: { nl: 'Which rays?' } });
  expect((await editor.get(look.location!)).text).toContain('2 questions are saved');
  expect((await editor.post(look.location!)).status).toBe(409);

  const again = await upload('/staff/questions/import', fields, Buffer.from(gift));
  const second = await editor.get(again.location!);
  expect(second.text).toContain('in the bank already, word for word');
  expect(second.text).toContain('there already');
  expect((await editor.post(again.location!)).status).toBe(409);
  expect(await count()).toBe(before + 2);
});

it('keeps what was typed when there is neither a file nor a text, or both', async () => {
  const empty = await upload('/staff/questions/import', {
    locale: 'fr',
    tags: 'kept-tag',
    content: '',
    format: 'gift',
    category: '',
  });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain('Choose a file or paste a text.');
  expect(empty.text).toContain('kept-tag');
  const both = await upload(
    '/staff/questions/import',
    { locale: 'fr', content: 'x {T}', format: '' },
    Buffer.from('y {T}'),
  );
  expect(both.text).toContain('keep one of the two');
  expect(both.text).toContain('x {T}');
});

it('answers programs with the same report, and with a dry run saves nothing', async () => {
  const before = await count();
  const content = 'A dry question {T}\n\nBroken {\n\nA dry question {T}\n';
  const dry = await api({ content, format: 'gift', dryRun: true });
  expect(dry).toMatchObject({
    ...{ saved: false, format: 'gift' },
    counts: { total: 3, exact: 2, approximated: 0, refused: 1, known: 1, due: 1, saved: 0 },
    questions: [
      { line: 1, outcome: 'exact', known: false },
      { line: 3, outcome: 'refused' },
      { line: 5, known: true },
    ],
  });
  expect(dry.questions[1]!.remarks).toEqual([{ code: 'giftBraces', detail: expect.stringContaining('braces') }]);
  expect(await count()).toBe(before);
  const key = { 'idempotency-key': 'one-import' };
  const saved = await api({ content, format: 'gift' }, key);
  expect(saved).toMatchObject({ saved: true, counts: { saved: 1, due: 0 } });
  expect(saved.questions[0]!.question).toEqual(saved.questions[2]!.question);
  expect(await api({ content, format: 'gift' }, key)).toEqual(saved);
  expect(await count()).toBe(before + 1);
  expect(await api({ content })).toMatchObject({ saved: false, counts: { known: 2, due: 0 } });
});

it('says no to whoever is not staff, to an unknown format and to nothing', async () => {
  const learner = await signedIn(school);
  learner.headers['sec-fetch-site'] = 'same-origin';
  expect((await learner.api('POST', '/api/v1/question-imports', { content: 'x {T}' })).status).toBe(403);
  expect((await learner.get('/staff/questions/import')).status).toBe(403);
  expect((await learner.get('/staff/questions/export')).status).toBe(403);
  expect((await learner.api('GET', '/api/v1/questions/export')).status).toBe(403);
  expect((await editor.api('POST', '/api/v1/question-imports', { content: 'x', format: 'word' })).status).toBe(422);
  expect((await editor.api('POST', '/api/v1/question-imports', {})).json()).toMatchObject({
    code: 'nothing-to-import',
  });
  expect((await editor.get('/staff/questions/import/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

describe('two who say yes to one file at the same moment, and a third to the same questions under another name', () => {
  /** Three reports that would save one question: twice the same report, and another one. */
  const threeReports = async (question: string) => {
    const actor = await makeViewer(school, ['editor']);
    const given = (name: string) => ({
      ...{ name: `${name}.txt`, bytes: Buffer.from(`::${name}:: ${question} {=me ~you}`), tags: [], category: [] },
      locale: 'en' as const,
    });
    const [one, other] = await Promise.all(
      [`one ${question}`, `other ${question}`].map((name) => school.get(CheckImport).run(actor, given(name), NOW)),
    );
    return { actor, ids: [one!, one!, other!] };
  };
  const saveAll = async (save: SaveImport, { actor, ids }: { actor: Viewer; ids: string[] }) =>
    (await Promise.allSettled(ids.map((id) => save.run(actor, id, NOW)))).filter(({ status }) => status === 'fulfilled')
      .length;

  it('save it once', async () => {
    const before = await count();
    expect(await saveAll(school.get(SaveImport), await threeReports('Who is first?'))).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('save it twice and more with the guards off: the control', async () => {
    const before = await count();
    const guards = { 'FOR UPDATE': '', "pg_advisory_xact_lock(hashtext('question names'))": '1' };
    const race = { guards, meetAfter: 'SET known_id = found.id', runners: 3 };
    const unguarded = new SaveImport(withoutGuard(school.database, race), school.get(AuditLog));
    // The name of a question is the last guard: it stops the second yes to the same report, and no other.
    expect(await saveAll(unguarded, await threeReports('Who is last?'))).toBeGreaterThan(1);
    expect(await count()).toBeGreaterThan(before + 1);
  });
});

it('saves all of a file or nothing of it', async () => {
  const actor = await makeViewer(school, ['editor']);
  const before = await count();
  const bytes = Buffer.from('Half one {T}\n\nHalf two {F}');
  const id = await school
    .get(CheckImport)
    .run(actor, { name: 'half.txt', bytes, locale: 'en', tags: [], category: [] }, NOW);
  // Something that is in order when the file is looked at, and not when it is saved: a claim that is gone.
  const gone = JSON.stringify({ general: { words: {}, claims: ['no-such-claim'] } });
  await school.database.query(
    'UPDATE question_import_line SET content = content || $2::jsonb WHERE import_id = $1 AND position = 1',
    [id, gone],
  );
  await expect(school.get(SaveImport).run(actor, id, NOW)).rejects.toThrow();
  expect(await count()).toBe(before);
  expect((await editor.get(`/staff/questions/import/${id}`)).text).toContain('Save 2 questions');
});

it('saves a large file as work whose end the report shows', async () => {
  const before = await count();
  const gift = Array.from({ length: 700 }, (_, n) => `::Large ${n}::Question ${n}? {=yes ~no}`).join('\n\n');
  const look = await upload('/staff/questions/import', { locale: 'en', content: '', format: '' }, Buffer.from(gift));
  await editor.post(look.location!);
  await school.get(WorkThroughQuestionImports).handle();
  for (let n = 0; n < 100 && (await count()) === before; n++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await count()).toBe(before + 700);
  const report = await editor.get(look.location!);
  expect(report.text).toContain('700 questions are saved');
  expect((await editor.get(`${look.location}?page=7`)).text).toContain('Large 699');
});

it('makes a draft of a quiz of a simple test', async () => {
  const item = (name: string) =>
    `<qti-assessment-item identifier="${name}" title="Item ${name}"><qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>${name}?</qti-prompt><qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice></qti-choice-interaction></qti-item-body><qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>`;
  const names = ['one', 'two', 'three', 'four'];
  const ref = (name: string) => `<qti-assessment-item-ref identifier="${name}" href="items/${name}.xml"/>`;
  const test = `<qti-assessment-test identifier="t" title="A simple test"><qti-test-part identifier="p" navigation-mode="linear" submission-mode="individual"><qti-assessment-section identifier="s1" title="s" visible="true">${ref('one')}</qti-assessment-section><qti-assessment-section identifier="s2" title="s" visible="true"><qti-selection select="2"/>${names.slice(1).map(ref).join('')}</qti-assessment-section></qti-test-part></qti-assessment-test>`;
  const zip = await zipOf({
    'imsmanifest.xml': `<manifest><resources><resource type="imsqti_test_xmlv3p0" href="test.xml"/>${names.map((name) => `<resource type="imsqti_item_xmlv3p0" href="items/${name}.xml"/>`).join('')}</resources></manifest>`,
    'test.xml': test,
    ...Object.fromEntries(names.map((name) => [`items/${name}.xml`, item(name)])),
  });
  const look = await upload('/staff/questions/import', { locale: 'en', content: '', format: '' }, zip, 'test.zip');
  expect((await editor.get(look.location!)).text).toContain('A simple test');
  await editor.post(look.location!);
  const slots = await school.database.query(
    `SELECT s.position, q.name, s.draw, (SELECT count(*)::int FROM question d WHERE d.tags @> s.tags) AS pool
     FROM quiz_slot s JOIN quiz z ON z.id = s.quiz_id LEFT JOIN question q ON q.id = s.question_id
     WHERE z.slug = 'a-simple-test' AND z.status = 'draft' ORDER BY 1`,
  );
  expect(slots).toEqual([
    { position: 1, name: 'item-one', draw: null, pool: expect.anything() },
    { position: 2, name: null, draw: 2, pool: 3 },
  ]);
});

it('tells what a format cannot say before the file is taken, and hands over what it can', async () => {
  const page = await editor.get('/staff/questions/export?format=gift&tag=uv&locale=nl');
  expect(page.status).toBe(200);
  expect(page.text).toContain('Download 2 questions');
  const file = await editor.get('/staff/questions/export/file?format=gift&tag=uv&locale=nl');
  expect(file.headers.get('content-disposition')).toContain('questions.gift.txt');
  expect(file.text).toContain('::deepest-rays::[markdown]Which rays?');
  const json = await editor.api('GET', '/api/v1/questions/export?format=json&tag=uv');
  expect(json.json<{ questions: unknown[] }>().questions).toHaveLength(2);
  expect(await api({ content: json.text, dryRun: true })).toMatchObject({ format: 'json', counts: { known: 2 } });
  const report = await editor.api('GET', '/api/v1/questions/export?format=qti3&report=true&tag=uv&locale=en');
  expect(report.json<{ lines: unknown[] }>().lines).toContainEqual({
    ...{ name: 'deepest-rays', written: true },
    remarks: [
      { code: 'tagsLost', detail: expect.any(String) },
      { code: 'otherLanguage', detail: expect.any(String) },
    ],
  });
  const drawn = await editor.get('/staff/questions/import/template.csv');
  expect(await api({ content: drawn.text, format: 'csv', dryRun: true })).toMatchObject({
    counts: { exact: 7, refused: 0 },
  });
});
