import { CarryOutPlans } from '../../../src/courses/publishing/carry-out-plans.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn } from '../../support/people.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { gradeFields } from '../../evidence/editors.js';
import { aCourse, anEditor, fieldsOf, NOW, write } from '../editors.js';
import { PublishLesson } from '../../../src/courses/publishing/publish-lesson.js';

let school: TestApp;
let editor: Visitor & { person: Viewer };
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  editor = await anEditor(school);
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

let articles = 0;
/** Creates an article as the form does, and writes it in English. */
async function anArticle(body = '## First part\n\nWords.'): Promise<string> {
  const slug = `article-${++articles}`;
  const made = await editor.post('/staff/articles', {
    ...{ title: `Article ${articles}`, slug, sourceLocale: 'en' },
    'author.en': 'Eva Maes, editor',
  });
  expect([made.status, made.location]).toEqual([303, `/staff/articles/${slug}/edit?language=en`]);
  await save(slug, 'en', body);
  return slug;
}

/** Saves a text in the editor, by its plain form. */
async function save(slug: string, locale: string, body: string, by: Visitor = editor): Promise<Answer> {
  const path = `/staff/articles/${slug}/edit?language=${locale}`;
  const fields = fieldsOf(await by.get(path), `edit\\?language=${locale}`);
  return by.post(path, { ...fields, title: `On skin (${locale})`, summary: `In short (${locale}).`, body, do: 'save' });
}

const publish = async (slug: string, changes: Record<string, string> = {}) => {
  const here = `/staff/articles/${slug}`;
  return editor.post(`${here}/publish`, { ...fieldsOf(await editor.get(here), '/publish'), ...changes });
};
const reader = (path: string) => school.visitor().get(path);

test('an article is created, written, published, corrected by a revision, and withdrawn', async () => {
  const slug = await anArticle();
  expect((await reader(`/articles/${slug}`)).status).toBe(404);
  expect((await publish(slug)).location).toBe(`/staff/articles/${slug}`);
  const page = await reader(`/articles/${slug}`);
  expect(page.text).toContain('On skin (en)');
  expect(page.text).toContain('Eva Maes, editor');
  expect(page.text).toContain('datetime="2026-11-28"');
  expect((await reader('/articles.atom')).text).toContain(`/articles/${slug}`);
  await save(slug, 'en', 'Other words.');
  expect((await reader(`/articles/${slug}`)).text).not.toContain('Other words.');
  await publish(slug);
  const revisions = await editor.get(`/staff/articles/${slug}/revisions?language=en`);
  expect(revisions.text).toContain('<ins>');
  const form = fieldsOf(revisions, 'revisions\\?language=en');
  await editor.post(`/staff/articles/${slug}/revisions?language=en`, { ...form, revision: '1' });
  expect((await editor.get(`/staff/articles/${slug}/edit?language=en`)).text).toContain('First part');
  await editor.post(`/staff/articles/${slug}/withdraw`);
  expect((await reader(`/articles/${slug}?again`)).status).toBe(404);
  expect((await editor.get('/staff/articles?state=draft')).text).toContain('withdrawn');
});

test('of two who change the same lines neither is overwritten, and different lines are merged', async () => {
  const slug = await anArticle('One.\n\nTwo.\n\nThree.');
  const other = await signedIn(school, 'editor');
  const path = `/staff/articles/${slug}/edit?language=en`;
  const [mine, theirs] = [await editor.get(path), await other.get(path)].map((page) =>
    fieldsOf(page, 'edit\\?language=en'),
  );
  await other.post(path, { ...theirs, body: 'One.\n\nTwo, by Bob.\n\nThree.', do: 'save' });
  const merged = await editor.post(path, { ...mine, body: 'One, by Ann.\n\nTwo.\n\nThree.', do: 'save' });
  expect(merged.status).toBe(303);
  expect((await editor.get(path)).text).toContain('One, by Ann.\n\nTwo, by Bob.\n\nThree.');
  const clash = await editor.post(path, { ...mine, body: 'One.\n\nTwo, by Ann.\n\nThree.', do: 'save' });
  expect(clash.status).toBe(409);
  expect(clash.text).toContain('Bob');
  expect(clash.text).toContain(`action="/staff/articles/${slug}/edit?language=en"`);
});

test('what readers must not get blocks it, with the line, and a translation says when it is older', async () => {
  const slug = await anArticle('Words.\n\n:claim[So]{#nobody-knows}');
  const blocked = await publish(slug);
  expect(blocked.status).toBe(409);
  expect(blocked.text).toContain(`/staff/articles/${slug}/edit?language=en#L3`);
  await save(slug, 'en', 'Words.');
  await save(slug, 'nl', 'Woorden.');
  await publish(slug);
  await save(slug, 'en', 'More words.');
  await publish(slug);
  expect((await editor.get(`/staff/articles/${slug}`)).text).toContain('older than its source');
  expect((await editor.get('/staff/articles?state=older&language=nl')).text).toContain(`/staff/articles/${slug}"`);
  expect((await editor.get('/staff/articles?state=older&language=fr')).text).toContain('Nothing matches');
  const page = await editor.get(`/staff/articles/${slug}/edit?language=nl`);
  await editor.post(`/staff/articles/${slug}/up-to-date?language=nl`, fieldsOf(page, 'up-to-date\\?language=nl'));
  expect((await editor.get(`/staff/articles/${slug}`)).text).not.toContain('older than its source');
});

test('a plan is carried out at its moment, once, or kept with what was in the way', async () => {
  const slug = await anArticle();
  const broken = await anArticle();
  const later = { when: 'later', at: '2026-11-30T10:00', timeZone: 'Europe/Brussels' };
  expect((await publish(slug, later)).status).toBe(303);
  expect((await publish(broken, later)).status).toBe(303);
  await save(broken, 'en', '::figure{name="nothing"}');
  const carryOut = () => school.get(CarryOutPlans).run(new Date('2026-11-30T09:00:00Z'));
  const rounds = await Promise.all([carryOut(), carryOut()]);
  expect(rounds.map(({ published }) => published).sort()).toEqual([0, 1]);
  school.clock.set('2026-11-30T09:01:00Z');
  expect((await reader(`/articles/${slug}`)).text).toContain('datetime="2026-11-30"');
  expect((await editor.get('/staff/articles?state=blocked')).text).toContain(`/staff/articles/${broken}"`);
  expect((await editor.get(`/staff/articles/${broken}`)).text).toContain('not carried out');
  await editor.post(`/staff/articles/${broken}/cancel-plan`);
  expect((await editor.get('/staff/articles?state=blocked')).text).toContain('Nothing matches');
});

test('its settings are kept, an old address leads on, and a lesson that it goes with shows it', async () => {
  const course = await aCourse(school, editor.person);
  const [lesson] = course.lessons;
  await write(school, lesson!.id, 'Words.');
  const how = { locales: [], saidOpenly: [], alsoRequired: false };
  await school.get(PublishLesson).run(editor.person, lesson!.id, how, NOW);
  await editor.post(`/staff/courses/${course.slug}/publication`, { status: 'published' });
  const slug = await anArticle();
  await publish(slug);
  const form = fieldsOf(await editor.get(`/staff/articles/${slug}/settings`), '/settings');
  const wrong = await editor.post(`/staff/articles/${slug}/settings`, {
    ...form,
    ...{ 'lesson-2': 'none/at-all', publishedOn: '' },
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="none/at-all"');
  const moved = `moved-${slug}`;
  const changes = { slug: moved, 'lesson-1': `${course.slug}/${lesson!.slug}`, publishedOn: '2026-11-20' };
  const saved = await editor.post(`/staff/articles/${slug}/settings`, {
    ...form,
    ...changes,
    'author.en': 'The editors',
  });
  expect(saved.location).toBe(`/staff/articles/${moved}/settings`);
  const old = await reader(`/nl/articles/${slug}?x=1`);
  expect([old.status, old.location]).toEqual([301, `/nl/articles/${moved}?x=1`]);
  const page = await reader(`/articles/${moved}`);
  expect(page.text).toContain('datetime="2026-11-20"');
  expect(page.text).toContain(`/courses/${course.slug}/${lesson!.slug}`);
  expect((await reader(`/courses/${course.slug}/${lesson!.slug}`)).text).toContain(`/articles/${moved}`);
  expect(page.text).toContain('The editors');
  // Nobody gets an address that leads somewhere, and what somebody else saved is not overwritten unseen.
  const taken = await editor.post('/staff/articles', { title: 'x', slug, sourceLocale: 'en', 'author.en': 'Eva' });
  expect(taken.status).toBe(409);
  const late = await editor.post(`/staff/articles/${moved}/settings`, { ...form, ...changes });
  expect([late.status, late.text.includes('in the meantime')]).toEqual([409, true]);
});

test('an article that states a claim carries the note when its grade changes', async () => {
  const [claim] = await school.database.query<{ id: string }>(
    `INSERT INTO claim (slug, text, scope, population, created_at)
     VALUES ('stated-here', '{"en":"It helps.","nl":"b","fr":"c"}', '{}', '{}', now()) RETURNING id`,
  );
  await school.database.query(
    `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at)
     VALUES ($1, 'strong', '{"en":"r","nl":"r","fr":"r"}', 'Eva', '2026-11-01', '2027-11-01', '2026-11-01')`,
    [claim!.id],
  );
  const slug = await anArticle('It :claim[helps]{#stated-here}.');
  await publish(slug);
  const grades = '/staff/evidence/claims/stated-here/grades';
  expect((await editor.post(grades, gradeFields('weak'))).status).toBe(303);
  const [row] = await school.database.query<{ id: string }>('SELECT id FROM grade_proposal WHERE claim_id = $1', [
    claim!.id,
  ]);
  expect((await (await signedIn(school, 'manager')).post(`${grades}/${row!.id}/confirm`)).status).toBe(303);
  expect((await reader(`/articles/${slug}?changed`)).text).toContain('Because weak');
});

test('whoever is no editor reads nothing of a draft and changes nothing', async () => {
  const slug = await anArticle();
  const host = await signedIn(school, 'host');
  expect((await host.get(`/staff/articles/${slug}`)).status).toBe(200);
  expect((await host.get(`/staff/articles/${slug}/edit`)).status).toBe(403);
  for (const path of ['publish', 'withdraw', 'settings', 'edit', 'draft', 'discard', 'cancel-plan'])
    expect((await host.post(`/staff/articles/${slug}/${path}`, {})).status).toBe(403);
  expect((await (await signedIn(school)).get('/staff/articles')).status).toBe(403);
});
