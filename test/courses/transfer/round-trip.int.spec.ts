import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportCourse } from '../../../src/courses/transfer/export-course.js';
import { ImportPackage } from '../../../src/courses/transfer/import-package.js';
import { seedCourses } from '../../../src/courses/starter.js';
import { seedEvidence } from '../../../src/evidence/starter.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { withZip } from './packages.js';

let school: TestApp;
const NOW = new Date('2026-11-28T10:00:00Z');
const LATER = new Date('2026-11-29T10:00:00Z');
const COMMAND_LINE = { id: null, name: 'command line' };
const PUBLISH = { publish: true, withdrawMissing: false, replaceDrafts: false, dryRun: false };

beforeAll(async () => {
  school = await startTestApp();
  await seedEvidence(school.database, NOW);
  await seedCourses(school.database, NOW);
});
afterAll(() => school.close());

async function exported(slug: string): Promise<Buffer> {
  const file = await school.get(ExportCourse).run(slug);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** As it was: what nobody would publish again is in old schools, too. */
const imported = async (zip: Buffer, choices = { ...PUBLISH, unchecked: true }) =>
  (await withZip(zip, (from) => school.get(ImportPackage).run(COMMAND_LINE, from, choices, LATER)))!;

const count = async (table: string) =>
  (await school.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

async function removeAll(): Promise<void> {
  await school.database.query('DELETE FROM course');
  await school.database.query('DELETE FROM article');
}

it('gives the same bytes for the same content, in whatever zone and however often', async () => {
  const first = await exported('skin-ageing');
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  try {
    expect((await exported('skin-ageing')).equals(first)).toBe(true);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

it('changes nothing when what was exported comes in again, as drafts or for readers', async () => {
  const before = [await count('lesson_revision'), await count('lesson_draft'), await count('audit_entry')];
  for (const publish of [true, false]) {
    const { counts } = await imported(await exported('facial-massage'), { ...PUBLISH, publish, unchecked: true });
    expect(counts).toMatchObject({ new: 0, changed: 0, refused: 0, withdrawn: 0, kept: 0 });
    expect(counts.unchanged).toBeGreaterThan(15);
  }
  expect([await count('lesson_revision'), await count('lesson_draft'), await count('audit_entry')]).toEqual(before);
});

it('writes the same folder as zip, and takes away only the texts that are gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'skin-school-test-folder-'));
  try {
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await school.get(ExportCourse).toFolder('facial-massage', folder)).toBeNull();
    await writeFile(join(folder, 'course.yaml'), 'an earlier one');
    await writeFile(join(folder, 'gone.en.md'), 'an earlier lesson');
    const written = await school.get(ExportCourse).toFolder('facial-massage', folder);
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(md|yaml|txt)$/.test(name));
    expect(names).toHaveLength(written! + 1);
    expect(names).not.toContain('gone.en.md');
    expect(names).toContain('notes.txt');
    expect(await readFile(join(folder, 'course.yaml'), 'utf8')).toMatch(/^slug: facial-massage\n/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

const text = (most: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: most });
const line = text(40).map((given) => given.replace(/\s+/g, ' ').trim() || 'x');
const body = fc
  .array(
    fc.oneof(
      text(60),
      fc.constantFrom('---', '', '\r', '  ', ':claim[x]{#mc1r-looking-older}', '# A', 'key: "value"', '> - [ ] |'),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((lines) => lines.join('\n') || 'x')
  .filter((given) => given !== '');
const localized = (one: fc.Arbitrary<string>) => fc.record({ en: one, nl: one, fr: one });
const moment = fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), {
  nil: null,
});
const texts = fc.record({ title: line, summary: line, body });
const opening = fc.record({
  days: fc.option(fc.integer({ min: 1, max: 365 }), { nil: null }),
  on: fc.constantFrom(null, '2027-03-01'),
});
const lesson = fc.record({
  opening,
  minutes: fc.integer({ min: 1, max: 240 }),
  preview: fc.boolean(),
  draftOnly: fc.boolean(),
  publishAt: moment,
  source: fc.constantFrom('en' as const, 'nl' as const, 'fr' as const),
  texts: fc.record({ en: texts, nl: texts, fr: texts }, { requiredKeys: [] }),
  sourceText: texts,
  older: fc.boolean(),
  draft: fc.option(
    fc.record({
      title: fc.oneof(line, fc.constant('')),
      summary: fc.constant(''),
      body: fc.oneof(body, fc.constant('')),
    }),
    { nil: null },
  ),
});
const course = fc.record({
  position: fc.integer({ min: -5, max: 5000 }),
  status: fc.constantFrom('draft', 'published'),
  publishAt: moment,
  level: fc.constantFrom('beginner', 'intermediate', 'advanced'),
  figure: fc.option(fc.constantFrom('skin-layers', 'factor-wheel'), { nil: null }),
  teacher: localized(fc.oneof(text(30), fc.constant(''))),
  title: localized(line),
  subtitle: localized(text(80)),
  summary: localized(text(80)),
  outcomes: fc.record({ en: fc.array(text(30)), nl: fc.array(text(30)), fr: fc.array(text(30)) }),
  evidencePolicy: localized(text(80)),
  modules: fc.array(fc.record({ title: localized(line), opening, lessons: fc.array(lesson, { maxLength: 4 }) }), {
    maxLength: 3,
  }),
  article: fc.option(
    fc.record({
      texts,
      author: line,
      figure: fc.constantFrom(null, 'skin-layers'),
      on: fc.constantFrom(null, '2026-02-28'),
      withdrawn: fc.boolean(),
      older: fc.boolean(),
      draft: fc.option(fc.record({ title: fc.oneof(line, fc.constant('')), body: fc.oneof(body, fc.constant('')) }), {
        nil: null,
      }),
    }),
    { nil: null },
  ),
});

type Lesson = typeof lesson extends fc.Arbitrary<infer T> ? T : never;
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

const sql = <T extends Record<string, unknown>>(text: string, values: unknown[]) =>
  school.database.query<T>(text, values);

async function make(given: Course): Promise<void> {
  const { position, status, publishAt, level, figure, teacher, title, subtitle, summary, outcomes, evidencePolicy } =
    given;
  const [made] = await sql<{ id: string }>(
    `INSERT INTO course (slug, position, status, publish_at, level, figure, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
     VALUES ('any', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now(), now()) RETURNING id`,
    [position, status, publishAt, level, figure, teacher, title, subtitle, summary, outcomes, evidencePolicy],
  );
  let n = 0;
  for (const [m, module] of given.modules.entries()) {
    const [row] = await sql<{ id: string }>(
      'INSERT INTO course_module (course_id, position, title, opens_after_days, opens_on) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [made!.id, m * 3, module.title, module.opening.days, module.opening.on],
    );
    for (const [l, one] of module.lessons.entries())
      await makeLesson(made!.id, row!.id, `lesson-${(n += 1)}`, l * 2 + 1, one);
  }
  if (!given.article) return;
  const { texts: words, author, figure: drawing, on, withdrawn, older, draft } = given.article;
  const [article] = await sql<{ id: string }>(
    `INSERT INTO article (slug, status, source_locale, author, figure, related, published_on, withdrawn_at, created_at)
     VALUES ('an-article', $3, 'fr', $4, $1, '{any,other}', $2, CASE WHEN $3 = 'draft' THEN now() END, now()) RETURNING id`,
    [drawing, on, on && !withdrawn ? 'published' : 'draft', { fr: author, en: `${author}!` }],
  );
  await sql(
    'INSERT INTO article_lesson (article_id, lesson_id, position) SELECT $1, id, row_number() OVER (ORDER BY slug DESC) FROM lesson',
    [article!.id],
  );
  for (const locale of ['fr', 'en'])
    await sql(
      'INSERT INTO article_text (article_id, locale, title, summary, body, revision, source_revision, updated_at) VALUES ($1, $2, $3, $4, $5, 3, $6, now())',
      [article!.id, locale, words.title, words.summary, words.body, locale === 'en' ? (older ? 2 : 3) : null],
    );
  if (draft)
    await sql(
      `INSERT INTO article_draft (article_id, locale, title, summary, body, base_revision, saved_at) VALUES ($1, 'nl', $2, '', $3, 0, now())`,
      [article!.id, draft.title, draft.body],
    );
}

async function makeLesson(
  courseId: string,
  moduleId: string,
  slug: string,
  position: number,
  given: Lesson,
): Promise<void> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO lesson (course_id, module_id, slug, position, minutes, preview, status, publish_at, source_locale, opens_after_days, opens_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      courseId,
      moduleId,
      slug,
      position,
      given.minutes,
      given.preview,
      given.draftOnly ? 'draft' : 'published',
      given.publishAt,
      given.source,
      given.opening.days,
      given.opening.on,
    ],
  );
  const all = given.draftOnly ? given.texts : { ...given.texts, [given.source]: given.sourceText };
  for (const [locale, words] of Object.entries(all))
    await sql(
      'INSERT INTO lesson_text (lesson_id, locale, title, summary, body, revision, source_revision, updated_at) VALUES ($1, $2, $3, $4, $5, 3, $6, now())',
      [
        row!.id,
        locale,
        words.title,
        words.summary,
        words.body,
        locale !== given.source && all[given.source] ? (given.older ? 2 : 3) : null,
      ],
    );
  if (given.draft)
    await sql(
      'INSERT INTO lesson_draft (lesson_id, locale, title, summary, body, base_revision, saved_at) VALUES ($1, $2, $3, $4, $5, 0, now())',
      [row!.id, 'nl', given.draft.title, given.draft.summary, given.draft.body],
    );
}

it('loses nothing of any course on its way out and into an empty school', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (given) => {
      await removeAll();
      await make(given);
      const out = await exported('any');
      const again = await imported(out);
      expect(again.counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
      await removeAll();
      const report = await imported(out);
      expect(report.lines.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
      expect((await exported('any')).equals(out)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
