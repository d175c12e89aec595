import { SaveLessonText } from '../../src/courses/save-texts.js';
import { seedCourses } from '../../src/courses/starter.js';
import { seedEvidence } from '../../src/evidence/starter.js';
import { startTestApp, type TestApp } from '../support/app.js';

let school: TestApp;
let lessonId: string;
const NOW = new Date('2026-11-23T10:00:00Z');

beforeAll(async () => {
  school = await startTestApp();
  await seedEvidence(school.database, NOW);
  await seedCourses(school.database, NOW);
  const [lesson] = await school.database.query<{ id: string }>(
    `SELECT id FROM lesson WHERE slug = 'your-five-minutes'`,
  );
  lessonId = lesson!.id;
});
afterAll(() => school.close());

const save = (locale: 'en' | 'nl' | 'fr', body: string) =>
  school.get(SaveLessonText).run(lessonId, { locale, title: 'T', summary: 'S', body }, NOW);

async function stated(): Promise<string[]> {
  const rows = await school.database.query<{ slug: string }>(
    'SELECT c.slug FROM lesson_claim lc JOIN claim c ON c.id = lc.claim_id WHERE lc.lesson_id = $1 ORDER BY c.slug',
    [lessonId],
  );
  return rows.map((row) => row.slug);
}

test('a lesson states what any of its languages states, and nothing that none of them states', async () => {
  for (const locale of ['en', 'nl', 'fr'] as const) await save(locale, 'Nothing.');
  expect(await stated()).toEqual([]);
  await save('en', ':claim[a]{#mc1r-looking-older}');
  await save('nl', ':claim[b]{#massage-eases-stress}');
  expect(await stated()).toEqual(['massage-eases-stress', 'mc1r-looking-older']);
  await save('en', 'No claim any more.');
  expect(await stated()).toEqual(['massage-eases-stress']);
});

test('a claim that is not in the evidence is told to the editor, and does not stop the saving', async () => {
  const saved = await save('fr', ':claim[a]{#no-such-claim} :claim[b]{#mc1r-looking-older}');
  expect(saved.unknownClaims).toEqual(['no-such-claim']);
  expect(await stated()).toContain('mc1r-looking-older');
});

test('two languages saved at the same moment both count', async () => {
  for (let round = 0; round < 5; round++) {
    await Promise.all([save('en', 'x'), save('nl', 'x'), save('fr', 'x')]);
    await Promise.all([
      save('en', ':claim[a]{#mc1r-looking-older}'),
      save('nl', ':claim[a]{#massage-eases-stress}'),
      save('fr', ':claim[a]{#aqp3-hydration}'),
    ]);
    expect(await stated()).toEqual(['aqp3-hydration', 'massage-eases-stress', 'mc1r-looking-older']);
  }
});

test('each saving counts, and an unknown lesson is refused', async () => {
  const { revision } = await save('en', 'x');
  expect((await save('en', 'y')).revision).toBe(revision + 1);
  await expect(
    school
      .get(SaveLessonText)
      .run('00000000-0000-4000-8000-000000000000', { locale: 'en', title: 'T', summary: 'S', body: 'x' }, NOW),
  ).rejects.toMatchObject({ code: 'lesson-not-found' });
});
