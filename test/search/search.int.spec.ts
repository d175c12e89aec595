import { jest } from '@jest/globals';
import { examine } from '../../src/doctor.js';
import { LOG, type Log } from '../../src/platform/log/log.js';
import { IndexStale } from '../../src/search/index-stale.js';
import { Reindex } from '../../src/search/reindex.js';
import { isItsOwn } from '../../src/search/set-aside.js';
import { makeQuestion, makeQuiz } from '../quizzes/attempts/taking.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import type { Visitor } from '../support/visitor.js';

interface Answer {
  widened: string;
  corrected: string | null;
  total: number;
  atLeast: boolean;
  kinds: { kind: string; total: number }[];
  items: {
    kind: string;
    path: string;
    locale: string;
    title: { text: string; match: boolean }[];
    snippet: { text: string; match: boolean }[];
  }[];
  pages: number;
}

let school: TestApp;
let guest: Visitor;
let courseId: string;

const index = () => school.get(IndexStale).run(new Date());
const words = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

async function ask(q: string, locale = 'en', more: Record<string, string> = {}, as = guest): Promise<Answer> {
  const query = new URLSearchParams({ q, locale, ...more });
  const answer = await as.api('GET', `/api/v1/search?${query.toString()}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json<Answer>();
}
const paths = async (q: string, locale = 'en', more: Record<string, string> = {}) =>
  (await ask(q, locale, more)).items.map((item) => item.path).sort();

let position = 0;
async function lesson(
  slug: string,
  texts: Partial<Record<'en' | 'nl' | 'fr', [title: string, summary: string, body: string]>>,
  changes: { preview?: boolean; status?: string } = {},
): Promise<string> {
  const { preview = true, status = 'published' } = changes;
  const [row] = await school.database.query<{ id: string }>(
    `INSERT INTO lesson (course_id, module_id, slug, position, minutes, preview, status)
     SELECT $1, id, $2, $3, 5, $4, $5 FROM course_module WHERE course_id = $1 RETURNING id`,
    [courseId, slug, ++position, preview, status],
  );
  for (const [locale, [title, summary, body]] of Object.entries(texts))
    await school.database.query(
      'INSERT INTO lesson_text (lesson_id, locale, title, summary, body, updated_at) VALUES ($1, $2, $3, $4, $5, now())',
      [row!.id, locale, title, summary, body],
    );
  return row!.id;
}

beforeAll(async () => {
  // Without a worker, so that each test says itself when the index is brought up to date.
  school = await startTestApp({ role: 'web' });
  guest = school.visitor();
  guest.headers['x-forwarded-for'] = '10.200.0.1';
  const said = (word: string) => JSON.stringify({ en: word, nl: word, fr: word });
  const [course] = await school.database.query<{ id: string }>(
    `INSERT INTO course (slug, position, status, level, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
     VALUES ('zebra', 1, 'published', 'beginner', $1, $2, $1, $1, '{"en":[],"nl":[],"fr":[]}', $1, now(), now()) RETURNING id`,
    [said('quagga'), said('Zebra course')],
  );
  courseId = course!.id;
  await school.database.query(
    `INSERT INTO course_module (course_id, position, title) VALUES ($1, 1, '{"en":"M","nl":"M","fr":"M"}')`,
    [courseId],
  );
  await lesson('nl-stems', {
    nl: ['Rimpels en huiden', 'Over ouder worden', 'De geïrriteerde huid veroudert sneller. Een crème helpt zelden.'],
    en: ['Wrinkles', 'On ageing', 'Irritated skin ages faster. Massaging helps rarely. Über Crème brûlée.'],
    fr: ['Les rides', 'Vieillir', 'Les peaux hydratées vieillissent moins vite. L’œdème disparaît après l’été.'],
  });
  await lesson('massage', {
    en: [
      'Facial massage',
      'What it does',
      'Rollers and stones. A roller cools the face. Blood flow rises for ten minutes.',
    ],
    nl: ['Gezichtsmassage', 'Wat het doet', 'Rollers en stenen. Een roller koelt het gezicht.'],
    fr: ['Le massage du visage', 'Ce qu’il fait', 'Rouleaux et pierres.'],
  });
  await lesson('joined', {
    en: ['Argan', 'And marula', 'Argan and marula: what an anti ageing oil can do.'],
    nl: ['Argan', 'En marula', 'Een foto van wat anti veroudering heet.'],
    fr: ['Argan', 'Et marula', 'De l’huile végétale d’argan, dite anti-âge.'],
  });
  await lesson('only-english', { en: ['Sebum glands', 'Oil', 'Sebaceous glands make sebum.'] });
  await index();
});
afterAll(() => school.close());

describe('words in the reader’s language', () => {
  it.each([
    ['en', 'wrinkle', 'nl-stems'],
    ['en', 'massaged', 'massage'],
    ['en', 'aging', 'nl-stems'],
    ['nl', 'rimpel', 'nl-stems'],
    ['nl', 'steen', 'massage'],
    ['nl', 'huid', 'nl-stems'],
    ['fr', 'ride', 'nl-stems'],
    ['fr', 'peau hydraté', 'nl-stems'],
    ['fr', 'hydratée', 'nl-stems'],
    ['fr', 'massages', 'massage'],
    ['fr', 'pierre', 'massage'],
  ])('are found by their stem: in %s, %s', async (locale, q, slug) => {
    const { widened, items } = await ask(q, locale);
    expect(widened).toBe('none');
    expect(items.map((item) => item.path)).toContain(`/courses/zebra/${slug}`);
  });

  it.each([
    ['nl', 'geirriteerd', 'geïrriteerde'],
    ['nl', 'creme', 'crème'],
    ['nl', 'crème', 'crème'],
    ['fr', 'oedeme', 'œdème'],
    ['fr', 'ŒDÈME', 'œdème'],
    ['fr', 'hydratees', 'hydratées'],
    ['fr', 'hydraté', 'hydratées'],
    ['en', 'brulee', 'brûlée'],
    ['en', 'uber', 'Über'],
  ])('are found with and without accents: in %s, %s marks %s', async (locale, q, marked) => {
    const { widened, items } = await ask(q, locale);
    expect(widened).toBe('none');
    expect(items[0]!.snippet).toContainEqual({ text: marked, match: true });
  });

  it.each([
    ['fr', 'l’huile', 'huile'],
    ['fr', "d'argan", 'argan'],
    ['fr', "c'est quoi l'huile d'arg", 'argan'],
    ['fr', 'HUILE VÉGÉTALE', 'végétale'],
    ['fr', 'ANTI-ÂGE', 'âge'],
    ['nl', "foto's", 'foto'],
    ['nl', 'anti-veroudering', 'veroudering'],
    ['en', 'anti-ageing', 'ageing'],
    ['en', 'anti‑ageing oil', 'oil'],
    ['en', 'argan/marula', 'Argan'],
  ])('are found however they are joined: in %s, %s marks %s', async (locale, q, marked) => {
    const { widened, items } = await ask(q, locale);
    expect([widened, items.map((item) => item.path)]).toEqual(['none', ['/courses/zebra/joined']]);
    expect(items[0]!.snippet).toContainEqual({ text: marked, match: true });
  });

  it('that are joined are left out together, and are not found apart', async () => {
    const left = async (q: string) => paths(q, 'en', { exact: 'true' });
    expect(await left('argan -anti-oil')).toEqual(['/courses/zebra/joined']);
    expect(await left('argan -anti-ageing')).toEqual([]);
    expect((await ask('anti-oil', 'en', { exact: 'true' })).total).toBe(0);
  });

  it('are found by the beginning of the last word only', async () => {
    expect(await paths('facial mass')).toEqual(['/courses/zebra/massage']);
    expect((await ask('mass face', 'en', { exact: 'true' })).total).toBe(0);
  });

  it('stand together in quotation marks, straight or curly, and are left out after a minus', async () => {
    expect(await paths('"blood flow"')).toEqual(['/courses/zebra/massage']);
    expect(await paths('“blood flow”')).toEqual(['/courses/zebra/massage']);
    expect((await ask('"flow blood"', 'en', { exact: 'true' })).total).toBe(0);
    expect(await paths('helps')).toEqual(['/courses/zebra/nl-stems']);
    expect((await ask('helps -wrinkles', 'en', { exact: 'true' })).total).toBe(0);
    expect(await paths('sebum or wrinkle')).toEqual(['/courses/zebra/nl-stems', '/courses/zebra/only-english']);
  });

  it('stand together in one text among very many, wherever it ranks, and in very many are counted as so many or more', async () => {
    // Documents straight into the index: each holds both words, apart in all but one, whose title says nothing of them.
    const documents = (count: number, title: string, body: string) =>
      school.database.query(
        `INSERT INTO search_document (kind, subject_id, locale, shown_in, path, title, summary, opening, body, words, head, indexed_at)
         SELECT 'article', gen_random_uuid(), 'en', '{en}', '/articles/many-' || $4 || n, $2, '', $3, $3,
           search_vector('en', $2 || ' ' || $3), search_vector('en', $2), now() FROM generate_series(1, $1::int) n`,
        [count, title, body, title.toLowerCase()],
      );
    try {
      await documents(1_100, 'Quokka wombat', 'A quokka is no wombat.');
      await documents(1, 'Other', 'Here the wombat quokka lives.');
      const rare = await ask('"wombat quokka"', 'en', { exact: 'true' });
      expect([rare.items.map(({ path }) => path), rare.total, rare.atLeast]).toEqual([
        ['/articles/many-other1'],
        1,
        false,
      ]);
      const frequent = await ask('"quokka wombat"', 'en', { exact: 'true' });
      expect([frequent.total, frequent.atLeast, frequent.items.length]).toEqual([600, true, 10]);
      const other = await ask('"quokka wombat"', 'en', { exact: 'true', kind: 'lesson' });
      expect([other.total, other.atLeast]).toEqual([0, false]);
      const left = await ask('quokka -"quokka wombat"', 'en', { exact: 'true' });
      expect([left.total, left.atLeast]).toEqual([1, false]);
      expect((await ask('quokka wombat')).total).toBe(1_101);
    } finally {
      await school.database.query("DELETE FROM search_document WHERE path LIKE '/articles/many-%'");
    }
  });

  it('weigh more in a title than in a text', async () => {
    await lesson('in-text', { en: ['Something', 'Else', 'A sentence in which ceramides stand once.'] });
    await lesson('in-title', { en: ['Ceramides', 'Else', 'A sentence.'] });
    await index();
    expect((await ask('ceramides')).items.map((item) => item.path)).toEqual([
      '/courses/zebra/in-title',
      '/courses/zebra/in-text',
    ]);
  });
});

describe('when nothing is found', () => {
  it.each([
    ['en', 'wrnikle', 'wrinkle'],
    ['en', 'facial masage', 'facial massage'],
    ['nl', 'gezichtsmasage', 'gezichtsmassage'],
    ['fr', 'hydrattees', 'hydratees'],
    ['en', 'facial massaegs', 'facial massage'],
    ['nl', 'gezichstmass', 'gezichtsmassage'],
    ['fr', 'l’huile vegtéal', 'l’huile vegetale'],
  ])('a mistyped word is guessed: in %s, %s', async (locale, q, corrected) => {
    const answer = await ask(q, locale);
    expect(answer.widened).toBe('spelling');
    expect(answer.corrected).toContain(corrected.slice(0, 6));
    expect(answer.total).toBeGreaterThan(0);
  });

  it('a compound that no text holds is taken for the two words it is made of', async () => {
    expect(await ask('rollersgezicht', 'nl')).toMatchObject({ widened: 'spelling', corrected: 'rollers gezicht' });
    expect(await ask('antiageing oil')).toMatchObject({ widened: 'spelling', corrected: 'anti ageing oil', total: 1 });
  });

  it('nothing is guessed when the words are wanted as they are', async () => {
    expect(await ask('wrnikle', 'en', { exact: 'true' })).toMatchObject({ widened: 'none', total: 0, items: [] });
  });

  it('other languages are tried, and each result says which it is in', async () => {
    const answer = await ask('gezichtsmassage', 'fr');
    expect(answer.widened).toBe('languages');
    expect(answer.items.map(({ path, locale }) => [path, locale])).toEqual([['/courses/zebra/massage', 'nl']]);
    expect((await guest.get('/fr/search?q=gezichtsmassage')).text).toContain('dans une autre langue');
  });

  it('any of the words is enough, and the page says so', async () => {
    const answer = await ask('sebum roller');
    expect([answer.widened, answer.total]).toEqual(['some-words', 2]);
    expect((await guest.get('/search?q=sebum+roller')).text).toContain('Nothing has all of these words');
  });

  it('the page helps on', async () => {
    const { status, text } = await guest.get('/nl/search?q=xqzwvk');
    expect(status).toBe(200);
    expect(text).toContain('Niets gevonden voor “xqzwvk”');
    expect(text).toContain('href="/nl/courses"');
  });
});

it('a text that is not translated is found by readers of the other languages', async () => {
  const answer = await ask('sebum', 'nl');
  expect([answer.widened, answer.items[0]?.locale]).toEqual(['none', 'en']);
  expect((await guest.get('/nl/search?q=sebum')).text).toContain('<span lang="en">English</span>');
});

describe('what is shown', () => {
  it('is text, whatever stands in it', async () => {
    const evil = '<script>alert(1)</script> <img src=x onerror=alert(2)> &lt;b&gt; \uE000mark\uE001 retinoid';
    await lesson('evil', {
      en: [`Retinoid ${evil}`, evil, '`<script>alert(3)</script>` retinoid `"><svg/onload=alert(4)>`'],
    });
    await index();
    const { text } = await guest.get('/search?q=retinoid');
    expect(text).toContain('<mark>');
    expect(text).not.toMatch(/<script>alert|<img src=x|<svg\/onload/);
    for (const q of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'retinoid <b>x</b>']) {
      const page = await guest.get(`/search?q=${encodeURIComponent(q)}`);
      expect([q, page.status]).toEqual([q, 200]);
      expect(page.text).not.toMatch(/<script>alert|<img src=x|<b>x/);
    }
  });

  it('is only what is published, from the moment it is until the moment it is not', async () => {
    const id = await lesson('squalane', { en: ['Squalane', 'Draft', 'Squalane.'] }, { status: 'draft' });
    await index();
    expect(await paths('squalane')).toEqual([]);
    await school.database.query("UPDATE lesson SET status = 'published' WHERE id = $1", [id]);
    await index();
    expect(await paths('squalane')).toEqual(['/courses/zebra/squalane']);
    await school.database.query("UPDATE course SET status = 'draft' WHERE id = $1", [courseId]);
    await index();
    expect(await paths('squalane')).toEqual([]);
    expect(await paths('massage')).toEqual([]);
    await school.database.query("UPDATE course SET status = 'published' WHERE id = $1", [courseId]);
    await index();
    expect(await paths('squalane')).toEqual(['/courses/zebra/squalane']);
    await school.database.query('DELETE FROM lesson WHERE id = $1', [id]);
    await index();
    expect(await paths('squalane')).toEqual([]);
  });

  it('is an article from its day on', async () => {
    const [row] = await school.database.query<{ id: string }>(
      `INSERT INTO article (slug, status, author, published_on, created_at)
       VALUES ('niacinamide', 'published', '{"en":"a"}', current_date + 2, now()) RETURNING id`,
    );
    await school.database.query(
      "INSERT INTO article_text (article_id, locale, title, summary, body, updated_at) VALUES ($1, 'en', 'Niacinamide', 's', 'b', now())",
      [row!.id],
    );
    await index();
    expect(await paths('niacinamide')).toEqual([]);
    school.clock.advance(3 * 86_400_000);
    expect(await paths('niacinamide')).toEqual(['/articles/niacinamide']);
    school.clock.set(new Date());
  });

  it('is a quiz, as long as it is published; what it asks is nobody’s to find', async () => {
    const quiz = await makeQuiz(school, [makeQuestion('short', { stem: { en: 'Axolotl?' } })], { title: 'Pangolin' });
    const profile = await makeQuiz(school, [], { kind: 'profile', title: 'Pangolin of yours' });
    await school.database.query(`UPDATE quiz SET title = '{"en":"Pangolin of yours"}' WHERE id = $1`, [profile.id]);
    await index();
    const both = ['/profile/skin', `/quizzes/${quiz.slug}`];
    expect([...(await paths('pangolin'))].sort()).toEqual(both);
    // What is not in her language is found in another one.
    expect([...(await paths('pangolin', 'nl', { kind: 'quiz' }))].sort()).toEqual(both);
    expect(await paths('axolotl')).toEqual([]);
    await school.database.query(`UPDATE quiz SET status = 'withdrawn' WHERE id = $1`, [quiz.id]);
    await index();
    expect(await paths('pangolin')).toEqual(['/profile/skin']);
  });

  it('is a learning path, by its own words and those of its courses, as long as it leads to one', async () => {
    const said = (word: string) => JSON.stringify({ en: word, nl: `${word} (nl)`, fr: `${word} (fr)` });
    const [path] = await school.database.query<{ id: string }>(
      `INSERT INTO path (slug, position, status, title, summary, updated_at)
       VALUES ('first-steps', 1, 'published', $1, $2, now()) RETURNING id`,
      [said('Okapi way'), said('Slowly')],
    );
    await index();
    expect(await paths('okapi')).toEqual([]);
    await school.database.query('INSERT INTO path_course (path_id, course_id, position) VALUES ($1, $2, 1)', [
      path!.id,
      courseId,
    ]);
    await index();
    expect(await paths('okapi')).toEqual(['/paths/first-steps']);
    expect(await paths('okapi', 'fr', { kind: 'path' })).toEqual(['/paths/first-steps']);
    expect(await paths('zebra', 'en', { kind: 'path' })).toEqual(['/paths/first-steps']);
    const sitemap = async () => (await guest.get('/sitemap.xml')).text.includes('/paths/first-steps<');
    expect(await sitemap()).toBe(true);
    await school.database.query(`UPDATE course SET status = 'draft' WHERE id = $1`, [courseId]);
    await index();
    expect([await paths('okapi'), await sitemap()]).toEqual([[], false]);
    await school.database.query(`UPDATE course SET status = 'published' WHERE id = $1`, [courseId]);
    await school.database.query('DELETE FROM path');
    await index();
    expect(await paths('okapi')).toEqual([]);
  });

  it('of a lesson that asks for enrolment is its opening for guests and the whole of it for whoever is enrolled', async () => {
    await lesson(
      'closed',
      {
        en: [
          'Peptides',
          'A summary',
          'The opening of it.\n\n## Further\n\nDeep inside stands palmitoyl, and a secret.',
        ],
      },
      { preview: false },
    );
    await index();
    const asGuest = await ask('palmitoyl');
    expect(asGuest.items.map((item) => item.path)).toEqual(['/courses/zebra/closed']);
    expect(words(asGuest.items[0]!.snippet)).toContain('The opening of it');
    expect(JSON.stringify(asGuest)).not.toMatch(/palmitoyl(?!")|secret/);
    const learner = await signedIn(school);
    expect(JSON.stringify((await ask('palmitoyl', 'en', {}, learner)).items)).not.toContain('secret');
    await learner.post('/courses/zebra/enrol');
    const enrolled = await ask('palmitoyl', 'en', {}, learner);
    expect(enrolled.items[0]!.snippet).toContainEqual({ text: 'palmitoyl', match: true });
    expect(words(enrolled.items[0]!.snippet)).toContain('secret');
  });

  it('is counted honestly, by kind and page by page', async () => {
    for (let i = 0; i < 23; i++) await lesson(`many-${i}`, { en: [`Glycerol ${i}`, 'Many', 'Text.'] });
    await index();
    const first = await ask('glycerol');
    expect([first.total, first.pages, first.items.length]).toEqual([23, 3, 10]);
    const all = [first, await ask('glycerol', 'en', { page: '2' }), await ask('glycerol', 'en', { page: '3' })];
    expect(new Set(all.flatMap(({ items }) => items.map((item) => item.path))).size).toBe(23);
    expect((await ask('glycerol', 'en', { kind: 'claim' })).total).toBe(0);
    const { text } = await guest.get('/search?q=glycerol&page=2');
    expect(text).toContain('23 results for “glycerol”');
    expect(text).toMatch(/11.{1,3}20/);
    expect(text).toContain('<meta name="robots" content="noindex"');
  });
});

describe('questions that cannot be answered', () => {
  it.each([
    ['/search', 200, 'What may help'],
    ['/search?q=%20%20', 200, 'What may help'],
    ['/search?q=the+of+and', 200, 'stand in nearly every text'],
    ['/nl/search?q=de+het+een', 200, 'bijna elke tekst'],
    ['/fr/search?q=le+la+les', 200, 'presque tous les textes'],
    [`/search?q=${'x'.repeat(201)}`, 422, 'field-q-error'],
    [`/search?q=${'a+'.repeat(90)}a`, 422, 'At most 24 words at once'],
    ['/search?q=a%00b', 422, 'field-q-error'],
    ['/search?q=a&q=b', 422, 'field-q-error'],
    ['/search?q=massage&kind=people', 422, 'field-q-error'],
    ['/search?q=massage&page=0', 422, 'field-q-error'],
    ['/search?q=massage&page=999', 422, 'field-q-error'],
    ['/search?q=%22%22%22', 200, 'What may help'],
    ["/search?q=':*%26!|()<->\\", 200, 'What may help'],
    ['/search?q=-massage', 200, 'results'],
    ['/search?q=%F0%9F%98%80', 200, 'What may help'],
    ['/search?q=%', 200, 'What may help'],
  ])('%s', async (path, status, said) => {
    const answer = await guest.get(path);
    expect([answer.status, answer.text.includes(said)]).toEqual([status, true]);
  });

  it('a question of a megabyte is refused by the web server itself', async () => {
    expect((await guest.get(`/search?q=${'x'.repeat(1_000_000)}`)).status).toBe(431);
  });

  it('the API names the field', async () => {
    const answer = await guest.api('GET', `/api/v1/search?q=${'x'.repeat(300)}`);
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field: 'q' }] });
    expect((await guest.api('GET', '/api/v1/search')).status).toBe(422);
  });

  it('whoever asks without end is told to wait', async () => {
    const busy = school.visitor();
    const answers = await Promise.all(Array.from({ length: 130 }, () => busy.get('/search')));
    expect(answers.filter(({ status }) => status === 429).length).toBe(10);
  });
});

describe('a thing that cannot be indexed', () => {
  const aside = () =>
    school.database.query<{ kind: string; subject_id: string; error: string }>(
      'SELECT kind, subject_id, error FROM search_set_aside',
    );
  const searchSays = async () => (await examine(school.app, school.config)).find(({ part }) => part === 'search')!.says;

  it('is set aside and told of once, holds up nothing, and is found once it is mended', async () => {
    const warn = jest.spyOn(school.get<Log>(LOG as never), 'warn');
    const warned = () => warn.mock.calls.filter(([about]) => 'kind' in (about as object));
    const said = (word: string) => JSON.stringify({ en: word, nl: word, fr: word });
    const NONE = '{"en":[],"nl":[],"fr":[]}';
    const course = async (slug: string, outcomes: string) =>
      (
        await school.database.query<{ id: string }>(
          `INSERT INTO course (slug, position, status, level, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
           VALUES ($1, 9, 'published', 'beginner', $2, $2, $2, $2, $3, $2, now(), now()) RETURNING id`,
          [slug, said('Aardwolf'), outcomes],
        )
      )[0]!.id;
    await course('good-before', NONE);
    const bad = await course('poisonous', '{}');
    await course('good-after', NONE);
    await index();
    expect(await paths('aardwolf')).toEqual(['/courses/good-after', '/courses/good-before']);
    expect(await aside()).toEqual([{ kind: 'course', subject_id: bad, error: 'Error' }]);
    expect(await searchSays()).toContain('; 1 could not be taken in');
    expect(await school.database.query('SELECT 1 FROM search_stale')).toEqual([]);
    await school.database.query("UPDATE course SET position = 10 WHERE slug = 'poisonous'");
    await index();
    expect(warned()).toEqual([[expect.objectContaining({ kind: 'course', id: bad }), expect.any(String)]]);

    const looksAgain = async (hours: number) => school.get(IndexStale).run(new Date(Date.now() + hours * 3_600_000));
    expect([await looksAgain(23), await looksAgain(25), await looksAgain(26)]).toEqual([0, 1, 0]);

    await school.database.query("UPDATE course SET outcomes = $1 WHERE slug = 'poisonous'", [NONE]);
    await index();
    expect(await paths('aardwolf')).toContain('/courses/poisonous');
    expect([await aside(), warned().length, await searchSays()]).toEqual([[], 1, expect.not.stringContaining('aside')]);

    await school.database.query("UPDATE course SET outcomes = '{}' WHERE slug = 'poisonous'");
    await index();
    expect(await paths('aardwolf')).toEqual(['/courses/good-after', '/courses/good-before']);
    await school.database.query('DELETE FROM course WHERE position IN (9, 10)');
    await index();
    expect(await aside()).toEqual([]);
    warn.mockRestore();
  });

  it('is one that is wrong itself: a database that is busy or away is tried again', async () => {
    const error = (code: string) => Object.assign(new Error('x'), { code });
    expect(['40P01', '57P01', '53100', '08006', '55P03'].map((code) => isItsOwn(error(code)))).toEqual(
      Array(5).fill(false),
    );
    expect([new Error('x'), error('22P05'), error('54000'), 'x'].map(isItsOwn)).toEqual(Array(4).fill(true));
  });
});

describe('the index', () => {
  it('asks the database twice for a guest, once more for a reader of lessons that are closed to others', async () => {
    const pool = school.database.pool;
    const asked: string[] = [];
    const query = pool.query.bind(pool);
    pool.query = ((...given: unknown[]) => {
      asked.push(String((given[0] as { text?: string }).text ?? given[0]));
      return (query as (...args: unknown[]) => unknown)(...given);
    }) as typeof pool.query;
    try {
      await ask('massage');
      expect(asked.length).toBe(2);
    } finally {
      pool.query = query;
    }
  });

  it('is made whole again from the content alone', async () => {
    const before = await school.database.query(
      'SELECT kind, subject_id, locale, words::text FROM search_document ORDER BY 1, 2, 3',
    );
    await school.database.query("UPDATE search_document SET title = 'wrong'");
    await school.database.query("DELETE FROM search_document WHERE locale = 'nl'");
    await school.database.query(
      'INSERT INTO search_document SELECT kind, gen_random_uuid(), locale, shown_in, path, title, summary, opening, body, lesson_id, part_of, visible_on, words, head, indexed_at FROM search_document LIMIT 1',
    );
    await school.get(Reindex).run(new Date());
    const after = await school.database.query(
      'SELECT kind, subject_id, locale, words::text FROM search_document ORDER BY 1, 2, 3',
    );
    expect(after).toEqual(before);
  });
});
