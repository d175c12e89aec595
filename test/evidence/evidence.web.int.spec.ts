import { seedCourses } from '../../src/courses/starter.js';
import { seedEvidence } from '../../src/evidence/starter.js';
import { startTestApp, type TestApp } from '../support/app.js';

let school: TestApp;
const NOW = new Date('2026-11-23T10:00:00Z');

beforeAll(async () => {
  school = await startTestApp();
  await seedEvidence(school.database, NOW);
  await seedCourses(school.database, NOW);
});
afterAll(() => school.close());

test.each([
  ['', 'How sure are we?', /Evidence: strong/],
  ['/nl', 'Hoe zeker zijn we?', /Bewijs: sterk/],
  ['/fr', 'À quel point en sommes-nous sûrs', /Preuves\s:\ssolides/],
])('the evidence page explains the scale and lists every claim (%s)', async (prefix, title, strong) => {
  const page = await school.visitor().get(`${prefix}/evidence`);
  expect(page.status).toBe(200);
  expect(page.text).toContain(title);
  expect(page.text).toMatch(strong);
  const claims = await school.database.query<{ slug: string }>('SELECT slug FROM claim');
  for (const { slug } of claims) expect(page.text).toContain(`href="${prefix}/evidence/${slug}"`);
});

test('a claim shows grade, reason, studies that wait for a reviewer, who paid, and the lessons that state it', async () => {
  const page = await school.visitor().get('/evidence/vibrating-device-with-cream');
  for (const words of [
    'Evidence: limited',
    'Caberlotto',
    'to be checked by a reviewer',
    'The cosmetics maker',
    'href="/courses/facial-massage/devices-and-cream"',
  ]) {
    expect(page.text).toContain(words);
  }
  expect(page.headers.getSetCookie()).toEqual([]);
});

test('a study that was checked no longer waits for a reviewer', async () => {
  await school.database.query(
    `UPDATE study SET checked_by = 'A reviewer', checked_at = now() WHERE slug = 'hatayama-2008'`,
  );
  const claim = await school.visitor().api('GET', '/api/v1/claims/massage-eases-stress');
  expect(claim.json<{ studies: { slug: string; checked: boolean }[] }>().studies).toContainEqual(
    expect.objectContaining({ slug: 'hatayama-2008', checked: true }),
  );
});

test('a new grade is in force and the one before it stays readable; no grade can be rewritten', async () => {
  await school.database.query(
    `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at)
     SELECT id, 'moderate', '{"en":"Two more studies"}', 'Somebody', '2026-11-24', '2027-11-24', $1 FROM claim WHERE slug = 'roller-raises-blood-flow'`,
    [new Date('2026-11-24T10:00:00Z')],
  );
  const claim = (await school.visitor().api('GET', '/api/v1/claims/roller-raises-blood-flow?locale=nl')).json<{
    grade: { level: string };
    history: { level: string }[];
  }>();
  expect([claim.grade.level, claim.history.map((grade) => grade.level)]).toEqual(['moderate', ['limited']]);
  await expect(school.database.query(`UPDATE grade SET level = 'strong'`)).rejects.toThrow('append-only');
});

test('a claim without any grade says so', async () => {
  await school.database.query(
    `INSERT INTO claim (slug, text, scope, population, created_at) VALUES ('new-claim', '{"en":"New","nl":"Nieuw","fr":"Nouveau"}', '{"en":"s"}', '{"en":"p"}', now())`,
  );
  const page = await school.visitor().get('/nl/evidence/new-claim');
  expect(page.text).toContain('Niemand heeft deze uitspraak al beoordeeld');
  expect((await school.visitor().api('GET', '/api/v1/claims/new-claim')).json<{ grade: unknown }>().grade).toBeNull();
});

test.each(['/evidence/nope', '/evidence/No-Such', '/evidence/a%00b', '/api/v1/claims/nope', '/api/v1/claims/a%00b'])(
  'an unknown claim is not found: %s',
  async (path) => {
    expect((await school.visitor().get(path)).status).toBe(404);
  },
);
