import { SaveLessonText } from '../../../src/courses/save-texts.js';
import { seedCourses } from '../../../src/courses/starter.js';
import { DraftQueries } from '../../../src/courses/writing/drafts.queries.js';
import type { WrittenText } from '../../../src/courses/writing/drafts.views.js';
import { SaveDraft } from '../../../src/courses/writing/save-draft.js';
import { seedEvidence } from '../../../src/evidence/starter.js';
import type { Locale } from '../../../src/platform/i18n/locales.js';
import { makeQuestion, makeQuiz } from '../../quizzes/attempts/taking.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../support/people.js';
import type { Answer } from '../../support/visitor.js';

const NOW = new Date('2026-11-28T10:00:00Z');
const COURSE = 'facial-massage';

let school: TestApp;
let editor: SignedInVisitor;
let other: SignedInVisitor;
beforeAll(async () => {
  school = await startTestApp();
  await seedEvidence(school.database, NOW);
  await seedCourses(school.database, NOW);
  editor = await signedIn(school, 'editor');
  other = await signedIn(school, 'manager');
});
afterAll(() => school.close());

let lessons = 0;
/** A lesson of its own for each test, published in English with these lines. */
async function aLesson(body = 'One.\n\nTwo.\n\nThree.'): Promise<{ id: string; path: string }> {
  const slug = `written-${++lessons}`;
  const [lesson] = await school.database.query<{ id: string }>(
    `INSERT INTO lesson (course_id, module_id, slug, position, minutes)
     SELECT course_id, id, $1, $2, 3 FROM course_module WHERE course_id = (SELECT id FROM course WHERE slug = $3) ORDER BY position LIMIT 1 RETURNING id`,
    [slug, 100 + lessons, COURSE],
  );
  await publish(lesson!.id, 'en', body);
  return { id: lesson!.id, path: `/staff/courses/${COURSE}/lessons/${slug}` };
}

const publish = (id: string, locale: Locale, body: string, by = {}) =>
  school.get(SaveLessonText).run(id, { locale, title: 'Title', summary: 'Summary', body }, NOW, by);
const standing = (id: string, locale: Locale = 'en') =>
  school.get(DraftQueries).standing({ kind: 'lesson', id }, locale);
const written = (body: string, changes: Partial<WrittenText> = {}) => ({
  title: 'Title',
  summary: 'Summary',
  body,
  ...changes,
});
/** The form of the page as it stands, with a body of one's own. */
function formOf(page: Answer, body: string): Record<string, string> {
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
  return { ...written(body), version: hidden('version'), revision: hidden('revision'), do: 'save' };
}

test('a draft is kept beside what readers see, by a plain form', async () => {
  const { id, path } = await aLesson();
  const page = await editor.get(`${path}/edit?language=en`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Three.');
  const saved = await editor.post(`${path}/edit?language=en`, formOf(page, 'One.\r\n\r\nTwo, better.'));
  expect([saved.status, saved.location]).toEqual([303, `${path}/edit?language=en`]);
  expect(await standing(id)).toMatchObject({
    text: { body: 'One.\n\nTwo, better.' },
    key: { version: 1, revision: 1 },
    saved: { by: 'Anna Visser' },
  });
  const reader = await school.visitor().get(`/courses/${COURSE}/${path.split('/').at(-1)}`);
  expect(reader.text).not.toContain('better');
});

test('of two editors that save at the same time neither loses a word', async () => {
  const { id, path } = await aLesson();
  const page = await editor.get(`${path}/edit`);
  const [one, two] = await Promise.all([
    editor.post(`${path}/edit`, formOf(page, 'One, by Ann.\n\nTwo.\n\nThree.')),
    other.post(`${path}/edit`, formOf(page, 'One.\n\nTwo.\n\nThree, by Bob.')),
  ]);
  expect([one.status, two.status]).toEqual([303, 303]);
  expect((await standing(id)).text.body).toBe('One, by Ann.\n\nTwo.\n\nThree, by Bob.');
});

test('twelve editors who each add a line at once all find it again', async () => {
  const lines = Array.from({ length: 12 }, (_, at) => `Line ${at}.`);
  const { id } = await aLesson(lines.join('\n\n'));
  const actor = await makeViewer(school, ['editor']);
  const saved = await Promise.all(
    lines.map((line, at) =>
      school.get(SaveDraft).run(
        actor,
        { kind: 'lesson', id },
        'en',
        {
          text: written(lines.map((each) => (each === line ? `${line} Changed by ${at}.` : each)).join('\n\n')),
          key: { version: 0, revision: 1 },
          answer: null,
        },
        NOW,
      ),
    ),
  );
  expect(saved.map(({ kind }) => kind).sort()).toEqual([...Array(11).fill('merged'), 'saved']);
  expect((await standing(id)).text.body).toBe(lines.map((line, at) => `${line} Changed by ${at}.`).join('\n\n'));
});

test('lines that two people changed are shown side by side, nothing is written, and what is chosen is saved', async () => {
  const { id, path } = await aLesson();
  const page = await editor.get(`${path}/edit`);
  await other.post(`${path}/edit`, formOf(page, 'One.\n\nTwo, by Bob.\n\nThree, by Bob.'));
  const clash = await editor.post(`${path}/edit`, formOf(page, 'One, by Ann.\n\nTwo, by Ann.\n\nThree.'));
  expect(clash.status).toBe(409);
  expect(clash.text).toContain('One place differs');
  for (const words of ['What you wrote', 'What Anna Visser wrote', 'by Ann', 'by Bob'])
    expect(clash.text).toContain(words);
  expect((await standing(id)).text.body).toBe('One.\n\nTwo, by Bob.\n\nThree, by Bob.');
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(clash.text)![1]!;
  const answer = {
    ...written('One, by Ann.\n\nTwo, by Ann.\n\nThree.'),
    ...Object.fromEntries(
      ['version', 'revision', 'againstVersion', 'againstRevision'].map((name) => [name, field(name)]),
    ),
    'choice.0': 'both',
  };
  // A third saving meanwhile: what was chosen was not about that one.
  const later = await other.get(`${path}/edit`);
  await other.post(`${path}/edit`, formOf(later, 'One.\n\nTwo, by Bob once more.\n\nThree, by Bob.'));
  const again = await editor.post(`${path}/edit`, answer);
  expect(again.status).toBe(409);
  expect(again.text).toContain('once more');
  const against = /name="againstVersion" value="(\d+)"/.exec(again.text)![1]!;
  expect((await editor.post(`${path}/edit`, { ...answer, againstVersion: against })).status).toBe(303);
  expect((await standing(id)).text.body).toBe(
    'One, by Ann.\n\nTwo, by Ann.\n\nTwo, by Bob once more.\n\nThree, by Bob.',
  );
});

test('the script saves by the same rules, and whoever typed on goes on from her own text', async () => {
  const { id, path } = await aLesson();
  const save = async (visitor: SignedInVisitor, body: string, key: { version: number; revision: number }) => {
    const { version, revision } = key;
    return visitor.post(`${path}/draft?language=en`, {
      ...written(body),
      version: `${version}`,
      revision: `${revision}`,
    });
  };
  const start = { version: 0, revision: 1 };
  const first = await save(editor, 'One, by Ann.\n\nTwo.\n\nThree.', start);
  expect(first.json()).toMatchObject({ kind: 'saved', version: 1, say: expect.stringMatching(/^Saved \d\d:\d\d$/) });
  // Sent again because the first answer got lost.
  expect((await save(editor, 'One, by Ann.\n\nTwo.\n\nThree.', start)).json()).toMatchObject({
    kind: 'saved',
    version: 1,
  });
  const second = await save(other, 'One.\n\nTwo.\n\nThree, by Bob.', start);
  const told = second.json<{ kind: string; text: WrittenText; sent: typeof start }>();
  expect([told.kind, told.text.body]).toEqual(['merged', 'One, by Ann.\n\nTwo.\n\nThree, by Bob.']);
  expect((await save(other, 'One.\n\nTwo.\n\nThree, by Bob the builder.', told.sent)).json()).toMatchObject({
    kind: 'merged',
    text: { body: 'One, by Ann.\n\nTwo.\n\nThree, by Bob the builder.' },
  });
  const clash = await save(editor, 'One.\n\nTwo.\n\nThree, by Ann.', start);
  expect([clash.status, clash.json().kind]).toEqual([409, 'clash']);
  expect((await standing(id)).text.body).toContain('by Bob the builder.');
});

test('a tab that was left open does not take a later draft for the one that it began from', async () => {
  const { id, path } = await aLesson();
  const page = await editor.get(`${path}/edit`);
  await editor.post(`${path}/edit`, formOf(page, 'One, old.\n\nTwo.\n\nThree.'));
  const left = formOf(await editor.get(`${path}/edit`), 'One, old.\n\nTwo, by the tab.\n\nThree.');
  // Published and gone, and another draft begun.
  await publish(id, 'en', 'One, old.\n\nTwo.\n\nThree.');
  await school.database.query('DELETE FROM lesson_draft WHERE lesson_id = $1', [id]);
  await other.post(`${path}/edit`, formOf(await other.get(`${path}/edit`), 'One, new.\n\nTwo.\n\nThree.'));
  expect((await standing(id)).key.version).toBe(2);
  expect((await editor.post(`${path}/edit`, left)).status).toBe(303);
  expect((await standing(id)).text.body).toBe('One, new.\n\nTwo, by the tab.\n\nThree.');
});

test('a text that is too long is refused at its field with all of it still there; megabytes are refused politely', async () => {
  const { id, path } = await aLesson();
  const page = await editor.get(`${path}/edit`);
  const long = `${'é'.repeat(200_000)}the end`;
  const send = (body: string, to = 'edit') => {
    const form = new FormData();
    for (const [name, value] of Object.entries(formOf(page, body))) form.set(name, value);
    const cookie = [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const origin = new URL(school.url).origin;
    return fetch(`${school.url}${path}/${to}`, { method: 'POST', body: form, headers: { cookie, origin } });
  };
  const refused = await send(long);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('A text holds at most 200,000 characters');
  expect(html).toContain(long);
  const huge = await send('x'.repeat(5 * 1024 * 1024));
  expect(huge.status).toBe(413);
  expect(await huge.text()).toContain('your browser still has it');
  expect(await (await send('x'.repeat(5 * 1024 * 1024), 'draft')).json()).toMatchObject({ kind: 'refused' });
  expect((await standing(id)).key.version).toBe(0);
  expect((await send('é'.repeat(200_000))).status).toBe(200);
  expect((await standing(id)).text.body).toHaveLength(200_000);
});

test('the preview is what readers would see, with every fault in the language of the editor', async () => {
  const { path } = await aLesson();
  const body = 'A :claim[claim]{#roller-raises-blood-flow} and :claim[another]{#nope}.\n\n<script>alert(1)</script>';
  const answer = await editor.post(`/nl${path}/preview?language=fr`, { body });
  const { html, faults } = answer.json<{ html: string; faults: unknown[] }>();
  expect(html).toContain('href="/fr/evidence/roller-raises-blood-flow"');
  expect(html).not.toContain('<script');
  const from = body.indexOf(':claim[another]');
  const message = expect.stringContaining('Geen enkele uitspraak heet ‘nope’');
  expect(faults).toEqual([{ from, to: from + ':claim[another]{#nope}'.length, message }]);
  const page = await editor.post(`${path}/edit`, { ...written(body), version: '0', revision: '1', do: 'preview' });
  expect(page.text).toContain('No claim is called “nope”');
  expect(page.text).toContain(':claim[another]{#nope}');
});

test('a draft is thrown away only by who has seen the whole of it', async () => {
  const { id, path } = await aLesson();
  await editor.post(`${path}/edit`, formOf(await editor.get(`${path}/edit`), 'Draft.'));
  const asked = await editor.get(`${path}/discard?language=en`);
  const version = /name="version" value="(\d+)"/.exec(asked.text)![1]!;
  await other.post(`${path}/edit`, formOf(await other.get(`${path}/edit`), 'Draft, and more.'));
  expect((await editor.post(`${path}/discard?language=en`, { version })).status).toBe(409);
  expect((await standing(id)).text.body).toBe('Draft, and more.');
  expect((await editor.post(`${path}/discard?language=en`, { version: '2' })).status).toBe(303);
  expect((await standing(id)).key).toEqual({ version: 0, revision: 1 });
});

test('revisions are listed, compared word by word, and an old one becomes the draft again', async () => {
  const { id, path } = await aLesson('The skin is red.\n\nSame.');
  await publish(id, 'en', 'The skin is a little red.\n\nSame.', { personId: editor.personId });
  const list = await editor.get(`${path}/revisions?language=en&from=1&to=2`);
  expect(list.text).toContain('readers see this one');
  expect(list.text).toMatch(/The skin is <ins><span[^>]*> added: <\/span>a little <\/ins>red\./);
  expect((await editor.post(`${path}/revisions?language=en`, { revision: '1', version: '0' })).status).toBe(303);
  expect(await standing(id)).toMatchObject({
    text: { body: 'The skin is red.\n\nSame.' },
    key: { version: 1, revision: 2 },
  });
  const withDraft = await editor.get(`/fr${path}/revisions?language=en`);
  expect(withDraft.text).toContain('De Révision 2 à Brouillon');
  expect((await editor.post(`${path}/revisions?language=en`, { revision: '1', version: '0' })).status).toBe(409);
  expect((await editor.post(`${path}/revisions?language=en`, { revision: '9', version: '1' })).status).toBe(404);
});

test('a translation older than its source says so with what changed, until somebody has caught up', async () => {
  const { id, path } = await aLesson('The skin is red.');
  await publish(id, 'nl', 'De huid is rood.');
  expect((await editor.get(`${path}/edit?language=nl`)).text).not.toContain('Older than its source');
  await publish(id, 'en', 'The skin is very red.');
  const page = await editor.get(`${path}/edit?language=nl`);
  expect(page.text).toContain('renders revision 1 of the source; revision 2 is published');
  expect(page.text).toMatch(/<ins>.*very <\/ins>/);
  expect((await editor.get('/staff/courses?need=older')).text).toContain('older than its source');
  await editor.post(`${path}/edit?language=nl`, formOf(page, 'De huid is zeer rood.'));
  expect((await editor.get(`${path}/edit?language=nl`)).text).toContain('Older than its source');
  // Compared with a revision that was never published: nobody can have.
  await editor.post(`${path}/up-to-date?language=nl`, { sourceRevision: '7' });
  expect((await standing(id, 'nl')).sourceRevision).toBe(1);
  expect((await editor.post(`${path}/up-to-date?language=nl`, { sourceRevision: '2' })).status).toBe(303);
  expect((await standing(id, 'nl')).sourceRevision).toBe(2);
  expect((await editor.get(`${path}/edit?language=nl`)).text).not.toContain('Older than its source');
  expect((await editor.get('/staff/courses?need=older')).text).not.toContain('older than its source');
});

test('the published quizzes can be put into a text, drafts of quizzes cannot', async () => {
  const { path } = await aLesson();
  const quiz = await makeQuiz(school, [makeQuestion('choice')], { title: 'Of layers' });
  const draft = await makeQuiz(school, [makeQuestion('choice')], { status: 'draft' });
  const list = (await editor.get(`${path}/insert?language=nl`)).text;
  expect(list).toContain('Of layers (nl)');
  expect(list).toContain(`data-block="::quiz{name=&quot;${quiz.slug}&quot;}"`);
  expect(list).not.toContain(draft.slug);
  expect((await editor.get(`${path}/edit`)).text).toContain('data-open-insert="quiz"');
});

test('only editors and managers write', async () => {
  const { path } = await aLesson();
  const host = await signedIn(school, 'host');
  for (const page of ['edit', 'revisions', 'discard', 'insert'])
    expect([page, (await host.get(`${path}/${page}`)).status]).toEqual([page, 403]);
  for (const act of ['edit', 'draft', 'preview', 'revisions', 'discard', 'up-to-date'])
    expect([act, (await host.post(`${path}/${act}`)).status]).toEqual([act, 403]);
  expect((await editor.get(`${path}/edit?language=de`)).status).toBe(404);
  expect((await editor.get(`/staff/courses/${COURSE}/lessons/no-such-lesson/edit`)).status).toBe(404);
});
