import { jest } from '@jest/globals';
import { seedCourses } from '../../../src/courses/starter.js';
import { seedEvidence } from '../../../src/evidence/starter.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn } from '../../support/people.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { claimFields, inLanguages } from '../editors.js';

const XSS = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
const HERE = '/staff/evidence';

let school: TestApp;
let editor: Visitor;

beforeAll(async () => {
  school = await startTestApp();
  await seedEvidence(school.database, new Date('2026-11-03T08:00:00Z'));
  await seedCourses(school.database, new Date('2026-11-03T08:00:00Z'));
  school.clock.set('2026-11-28T10:00:00Z');
  editor = await signedIn(school, 'editor');
});
afterAll(() => school.close());

const studyFields = (doi: string, changes: Record<string, string> = {}): Record<string, string> => ({
  doi,
  pmid: '',
  authors: 'Ito and colleagues',
  year: '2019',
  title: 'Rolling the face',
  journal: 'J Derm',
  citation: '1:2',
  ...changes,
});

/** Sends a list as a browser sends a form with a file in it. */
function upload(content: Buffer): Promise<Answer> {
  const edge = 'edge-of-a-part';
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="<img src=x>.bib"\r\nContent-Type: text/plain\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]);
  return editor.send('POST', `${HERE}/references`, body as unknown as string, {
    'content-type': `multipart/form-data; boundary=${edge}`,
    origin: school.url,
    'sec-fetch-site': 'same-origin',
  });
}

test('learners and guests stay outside', async () => {
  for (const path of [HERE, `${HERE}/claims/new`, `${HERE}/studies`, `${HERE}/references`]) {
    expect((await (await signedIn(school)).get(path)).status).toBe(403);
    expect((await school.visitor().get(path)).status).not.toBe(200);
  }
  expect((await school.visitor().api('POST', '/api/v1/studies', {})).status).toBe(401);
});

describe('claims', () => {
  it('are written down in three languages, and say in the open that nobody has graded them', async () => {
    const made = await editor.post(`${HERE}/claims`, claimFields('cold-spoons'));
    expect(made.location).toBe(`${HERE}/claims/cold-spoons`);
    expect((await school.visitor().get('/nl/evidence/cold-spoons')).text).toContain('Niemand heeft deze uitspraak');
    const again = await editor.post(`/nl${HERE}/claims`, claimFields('cold-spoons'));
    expect([again.status, again.text.includes('Een andere uitspraak heeft deze naam al')]).toEqual([409, true]);
  });

  it.each([
    ['a missing language', { 'text.fr': ' ' }, 'field-text-fr-error'],
    ['a word of the house as its name', { slug: 'how-we-grade' }, 'field-slug-error'],
    ['a path as its name', { slug: '../x' }, 'field-slug-error'],
  ])('with %s are refused at the field, and what was typed is still there', async (_what, wrong, field) => {
    const page = await editor.post(`${HERE}/claims`, { ...claimFields('other'), ...wrong });
    expect([page.status, page.text.includes(field), page.text.includes('The statement other (nl)')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('are changed by one at a time, and keep their name while a lesson states it', async () => {
    const path = `${HERE}/claims/cold-spoons`;
    const change = { ...claimFields('warm-spoons'), ...inLanguages('text', 'Warm spoons'), version: '1' };
    expect((await editor.post(path, change)).location).toBe(`${HERE}/claims/warm-spoons`);
    const late = await editor.post(`${HERE}/claims/warm-spoons`, change);
    expect([late.status, late.text.includes('Warm spoons (en)')]).toEqual([409, true]);
    const stated = await editor.post(`${HERE}/claims/roller-raises-blood-flow`, {
      ...claimFields('renamed'),
      version: '1',
    });
    expect([stated.status, stated.text.includes('Lessons state it by this name')]).toEqual([409, true]);
  });

  it('get studies with a direction and a note, and lose them again', async () => {
    const path = `${HERE}/claims/warm-spoons/studies`;
    const fields = {
      study: 'hatayama-2008',
      direction: 'mixed',
      'note.en': 'It says both',
      'note.nl': '',
      'note.fr': '',
    };
    expect((await editor.post(path, { ...fields, study: 'nobody-1999' })).status).toBe(422);
    expect((await editor.post(path, fields)).status).toBe(303);
    expect((await school.visitor().get('/nl/evidence/warm-spoons')).text).toContain('It says both');
    expect((await editor.post(`${path}/hatayama-2008/detach`)).status).toBe(303);
    expect((await school.visitor().get('/evidence/warm-spoons')).text).not.toContain('It says both');
  });

  it('are found by every filter, alone and together, and a filter that makes no sense is left aside', async () => {
    const slugs = async (query: string) =>
      [...(await editor.get(`${HERE}?${query}`)).text.matchAll(/class="sub">([a-z0-9-]+)</g)].map(([, slug]) => slug);
    const all = await slugs('');
    expect(await slugs('grade=none')).toEqual(['warm-spoons']);
    expect(await slugs('q=WARM%20spoons')).toEqual(['warm-spoons']);
    expect(await slugs('q=%25')).toEqual([]);
    expect(await slugs('use=-')).toContain('warm-spoons');
    expect(await slugs('use=*')).not.toContain('warm-spoons');
    expect((await slugs('use=facial-massage')).length).toBeLessThan((await slugs('use=*')).length);
    expect(await slugs('review=overdue')).toEqual([]);
    await school.database.query(
      `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at)
       SELECT id, 'weak', '{"en":"Long ago"}', 'Somebody', '2024-11-01', '2025-11-28', now() FROM claim WHERE slug = 'warm-spoons'`,
    );
    expect(await slugs('review=overdue&grade=weak')).toEqual(['warm-spoons']);
    expect((await school.visitor().get('/evidence/warm-spoons?late')).text).toContain('review overdue by 365 days');
    expect(await slugs('grade=purple&review=never&page=-1&use=%00')).toEqual(all);
  });
});

describe('studies', () => {
  it('without a DOI or a PMID are refused with a clear error, on the page, by the API and by the database', async () => {
    const page = await editor.post(`${HERE}/studies`, studyFields(''));
    expect(page.status).toBe(422);
    expect(page.text).toContain('Give a DOI or a PMID');
    expect(page.text).toContain('value="Ito and colleagues"');
    const origin = { origin: school.url, 'sec-fetch-site': 'same-origin' };
    const api = await editor.api('POST', '/api/v1/studies', { authors: 'A', year: 2019, title: 'T' }, origin);
    expect([api.status, api.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([422, 'doi']);
    await expect(
      school.database.query(`INSERT INTO study (slug, authors, title) VALUES ('bare', 'A', '{"en":"T"}')`),
    ).rejects.toThrow('study_identified');
  });

  it('are added once, however the DOI is written, and two at once get names of their own', async () => {
    expect((await editor.post(`${HERE}/studies`, studyFields('https://doi.org/10.1000/ABC'))).location).toBe(
      `${HERE}/studies/ito-2019`,
    );
    const again = await editor.post(`${HERE}/studies`, studyFields('doi:10.1000/abc'));
    expect([again.status, again.text.includes('A study with this DOI is in the list already')]).toEqual([409, true]);
    const [one, two] = await Promise.all(
      ['1', '2'].map((pmid) => editor.post(`${HERE}/studies`, studyFields('', { pmid }))),
    );
    expect(new Set([one!.location, two!.location]).size).toBe(2);
  });

  it('are signed for by name and day, and a later change takes the signature away', async () => {
    const path = `${HERE}/studies/ito-2019`;
    expect((await editor.post(`${path}/check`, { version: '1' })).status).toBe(303);
    expect((await editor.get(path)).text).toContain('Checked by Anna Visser on 28 November 2026');
    // Saving without a change is no change.
    await editor.post(path, { ...studyFields('10.1000/abc'), version: '1' });
    expect((await editor.get(path)).text).toContain('Checked by');
    await editor.post(path, { ...studyFields('10.1000/abc', { title: 'Other' }), version: '1' });
    expect((await editor.get(path)).text).not.toContain('Checked by');
    expect((await editor.post(`${path}/check`, { version: '1' })).status).toBe(409);
    expect((await editor.post(`${HERE}/studies/hatayama-2008/check`, { version: '1' })).status).toBe(409);
  });
});

describe('a list of references', () => {
  const LIST = `@misc{a, author = {Bo, Li}, title = {A <b>new</b> one${XSS}}, doi = {10.1000/new}, year = 2020}
@misc{b, author = {Bo, Li}, title = {Known}, doi = {10.1000/ABC}}
@misc{c, author = {Bo, Li}, title = {Nowhere}}
@misc{d, author = {Größe, Li}, title = {Later}, pmid = {777}, year = 2021}
`;

  it('is looked at first, line by line; only what is ticked is saved, once', async () => {
    const count = async () => (await school.database.query('SELECT 1 FROM study')).length;
    const before = await count();
    const report = (await upload(Buffer.from(LIST, 'latin1'))).location!;
    let page = await editor.get(report);
    expect(await count()).toBe(before);
    for (const words of [
      'Windows-1252',
      'New (2)',
      'There already (1)',
      'Refused (1)',
      'neither a DOI nor a PMID',
      'Größe L',
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toMatch(/<script>alert|<img src=x/);
    expect((await editor.post(report)).status).toBe(422);
    // Ticking what is known or refused saves nothing; asking twice at once saves once.
    await Promise.all([1, 2].map(() => editor.post(report, { entry: ['1', '2', '3', '99'] })));
    page = await editor.get(report);
    for (const words of ['Saved (1)', 'New (1)', 'There already (1)']) expect(page.text).toContain(words);
    expect(await count()).toBe(before + 1);
    const second = (await upload(Buffer.from(LIST))).location!;
    expect((await editor.get(second)).text).toContain('There already (2)');
  });

  it.each([
    ['nothing', Buffer.from(''), 422, 'There is no reference in this list'],
    ['words', Buffer.from('hello'), 422, 'neither BibTeX, RIS nor CSL-JSON'],
    ['five megabytes', Buffer.alloc(5 * 1024 * 1024, '@misc{a}\n'), 422, 'field-file-error'],
    ['broken JSON', Buffer.from('[{"a":1},\n{'), 422, 'line 2 is not JSON'],
  ])('of %s gets a clear no', async (_what, content, status, words) => {
    const page = await upload(content);
    expect([page.status, page.text.includes(words)]).toEqual([status, true]);
  });
});

it('what is typed into any field is text on every page that shows it', async () => {
  const claim = {
    ...claimFields('hostile'),
    ...inLanguages('text', XSS),
    ...inLanguages('scope', XSS),
    ...inLanguages('population', XSS),
  };
  await editor.post(`${HERE}/claims`, claim);
  const facts = ['design', 'size', 'funder', 'conflict'].map((field) => inLanguages(field, XSS));
  const study = Object.assign(
    studyFields('10.1000/hostile', { authors: XSS, title: XSS, journal: XSS, citation: XSS }),
    ...facts,
  ) as Record<string, string>;
  const made = (await editor.post(`${HERE}/studies`, study)).location!;
  const slug = made.split('/').at(-1)!;
  await editor.post(`${made}/check`, { version: '1' });
  await editor.post(`${HERE}/claims/hostile/studies`, {
    study: slug,
    direction: 'supports',
    ...inLanguages('note', XSS),
  });
  const paths = [HERE, `${HERE}/claims/hostile`, `${HERE}/claims/hostile/grades/new`, `${HERE}/studies`, made];
  const search = [`${HERE}?q=${encodeURIComponent(XSS)}`, `${HERE}/studies?q=${encodeURIComponent(XSS)}`];
  for (const path of [...paths, ...search, '/evidence', '/evidence/hostile', '/nl/evidence/hostile']) {
    const page = await editor.get(path);
    expect([path, page.status]).toEqual([path, 200]);
    expect([path, page.text.match(/<script>alert|<img src=x/)]).toEqual([path, null]);
  }
  expect((await editor.get('/evidence/hostile')).text).toContain('&lt;script>alert(1)');
});

describe('the public list', () => {
  it('is narrowed by grade and course in its address, with how many each choice shows', async () => {
    const page = await school.visitor().get('/evidence?topic=facial-massage&grade=limited');
    const shown = (page.text.match(/class="row-title"/g) ?? []).length;
    expect(page.text).toContain(`limited (${shown})`);
    expect(page.text).toContain('Facial massage, honestly (');
    expect((await school.visitor().get('/evidence?topic=nope&grade=%00')).status).toBe(200);
  });

  it.each([
    ['', 'The second reviewer'],
    ['/nl', 'De tweede beoordelaar'],
    ['/fr', 'La seconde personne'],
  ])('leads to how we grade (%s)', async (prefix, words) => {
    expect((await school.visitor().get(`${prefix}/evidence`)).text).toContain(`href="${prefix}/evidence/how-we-grade"`);
    expect((await school.visitor().get(`${prefix}/evidence/how-we-grade`)).text).toContain(words);
  });

  it('is in the API page by page, in the language asked for', async () => {
    const api = async (path: string) =>
      (await school.visitor().api('GET', path)).json<{
        items: { slug: string; text: string }[];
        next: string | null;
      }>();
    const seen: string[] = [];
    let page = await api('/api/v1/claims?limit=7&locale=nl');
    for (;;) {
      seen.push(...page.items.map(({ slug }) => slug));
      if (page.next === null) break;
      page = await api(`/api/v1/claims?limit=7&locale=nl&after=${page.next}`);
    }
    const rows = await school.database.query<{ slug: string }>('SELECT slug FROM claim');
    expect(seen.sort()).toEqual(rows.map(({ slug }) => slug).sort());
  });
});

it('lists ask the database a fixed number of questions, however many rows they show', async () => {
  const spy = jest.spyOn(school.database.pool, 'query');
  const asked = async (path: string) => {
    await editor.get(path);
    const counts: number[] = [];
    // A worker's own questions may come between; the least of several is the page's.
    for (let look = 0; look < 4; look++) {
      spy.mockClear();
      expect((await editor.get(path)).status).toBe(200);
      counts.push(spy.mock.calls.length);
    }
    return Math.min(...counts);
  };
  const now = [
    await asked(HERE),
    await asked(`${HERE}/studies`),
    await asked('/evidence'),
    await asked('/evidence/massage-eases-stress'),
  ];
  for (let n = 0; n < 5; n++) {
    await editor.post(`${HERE}/claims`, claimFields(`more-${n}`));
    await editor.post(`${HERE}/studies`, studyFields(`10.1000/more-${n}`));
  }
  const then = [
    await asked(HERE),
    await asked(`${HERE}/studies`),
    await asked('/evidence'),
    await asked('/evidence/massage-eases-stress'),
  ];
  spy.mockRestore();
  expect(then).toEqual(now);
  // The list and where claims are taught; then studies; then claims and courses; then a claim and what belongs to it.
  expect(now).toEqual([2, 1, 2, 6]);
});
