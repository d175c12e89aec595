import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { ZipFile } from 'yazl';
import { AppModule } from '../../src/app.module.js';
import { configFromEnvironment } from '../../src/config/environment.js';
import { MarkLessonDone } from '../../src/learning/mark-lesson-done.js';
import { Database } from '../../src/platform/database/database.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { compare, median, report, serve, type Served } from './harness.js';
import { enrol, signedInAs, withClient } from './sign-in.js';

const LESSONS = 1_000;
const FEW_LESSONS = 100;
const COMPLETIONS = Number(process.env.BENCH_COMPLETIONS ?? 10_000_000);
const LARGE_COURSES = 50;
const LESSONS_A_COURSE = 100;
/** As many as the school itself opens. */
const POOL_SIZE = 12;
const MARKS = 1_500;
const PAIRS = 5;
const COURSE = '/courses/facial-massage';

const wanted = process.env.BENCH_ROWS ?? 'import page mark';
const folders: string[] = [];
const settings = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
  folders.push(dataDir);
  return { DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', LOG_LEVEL: 'warn' };
};

const LOCALES = ['en', 'nl', 'fr'];
const three = (text: string) => `{ en: "${text}", nl: "${text}", fr: "${text}" }`;

/** What a lesson says: some 4 KB, no two alike. */
function bodyOf(lesson: string, locale: string): string {
  const sentence = (n: number) =>
    `In ${lesson} (${locale}) this is sentence ${n}, and it says what was measured and how sure that is.`;
  const part = (p: number) => `## Part ${p}\n\n${Array.from({ length: 10 }, (_, n) => sentence(p * 10 + n)).join(' ')}`;
  return `${[1, 2, 3, 4].map(part).join('\n\n')}\n\n:claim[This is graded]{#massage-eases-stress}.`;
}

/** A course of that many lessons in three languages, as a zip. */
async function packageOf(slug: string, lessons: number): Promise<Buffer> {
  const names = Array.from({ length: lessons }, (_, n) => `lesson-${n + 1}`);
  const zip = new ZipFile();
  const parts = ['teacher', 'title', 'subtitle', 'summary', 'evidencePolicy'].map((part) => `${part}: ${three(part)}`);
  const entries = names.map((name) => `      - { slug: ${name}, minutes: 5 }`);
  const yaml = [
    `slug: ${slug}`,
    'status: published',
    'level: beginner',
    ...parts,
    'outcomes: { en: [], nl: [], fr: [] }',
  ];
  yaml.push('modules:', `  - title: ${three('One')}`, '    lessons:', ...entries, '');
  zip.addBuffer(Buffer.from(yaml.join('\n')), 'course.yaml');
  for (const name of names)
    for (const locale of LOCALES)
      zip.addBuffer(
        Buffer.from(
          `---\ntitle: ${name} (${locale})\nsummary: About ${name} (${locale}).\n---\n${bodyOf(name, locale)}\n`,
        ),
        `${name}.${locale}.md`,
      );
  zip.end();
  const bytes: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) bytes.push(part);
  return Buffer.concat(bytes);
}

/** Brings a package in over the API. @returns seconds, and the memory before and at its height in MB */
async function bringIn(school: Served, cookie: string, zip: Buffer) {
  const form = new FormData();
  form.set('publish', 'true');
  form.set('file', new Blob([new Uint8Array(zip)]), 'course.zip');
  const before = await school.residentMegabytes();
  let height = before;
  let over = false;
  const watch = (async () => {
    while (!over) {
      height = Math.max(height, await school.residentMegabytes());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const begun = performance.now();
  const answer = await fetch(`${school.url}/api/v1/course-imports`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
  });
  const seconds = (performance.now() - begun) / 1000;
  over = true;
  await watch;
  if (answer.status !== 200)
    throw new Error(`the import answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  return { seconds, before, height };
}

/** Resolves when search knows what was brought in: what is left to do would slow the next one down, the control most unfairly. */
async function indexed(dataDir: string): Promise<void> {
  const left = 'SELECT count(*)::int AS left FROM search_stale';
  for (;;) {
    const [row] = await withClient(dataDir, async (client) => (await client.query<{ left: number }>(left)).rows);
    if (row!.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The control: the same rows, each inserted by a statement of its own, in one transaction. @returns seconds */
async function rawInserts(client: pg.Client, slug: string): Promise<number> {
  const begun = performance.now();
  await client.query('BEGIN');
  const words = JSON.stringify({ en: 'x', nl: 'x', fr: 'x' });
  const { rows } = await client.query<{ course: string; module: string }>(
    `WITH c AS (INSERT INTO course (slug, position, status, level, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
       VALUES ($1, 1, 'published', 'beginner', $2, $2, $2, $2, '{"en":[],"nl":[],"fr":[]}', $2, now(), now()) RETURNING id),
     m AS (INSERT INTO course_module (course_id, position, title) SELECT id, 1, $2 FROM c RETURNING id)
     SELECT c.id AS course, m.id AS module FROM c, m`,
    [slug, words],
  );
  const { course, module } = rows[0]!;
  for (let n = 1; n <= LESSONS; n++) {
    const name = `lesson-${n}`;
    const lesson = await client.query<{ id: string }>({
      name: 'raw-lesson',
      text: 'INSERT INTO lesson (course_id, module_id, slug, position, minutes) VALUES ($1, $2, $3, $4, 5) RETURNING id',
      values: [course, module, name, n],
    });
    const { id } = lesson.rows[0]!;
    for (const locale of LOCALES) {
      const values = [id, locale, name, `About ${name}.`, bodyOf(name, locale)];
      await client.query({
        name: 'raw-text',
        text: 'INSERT INTO lesson_text (lesson_id, locale, title, summary, body, updated_at) VALUES ($1, $2, $3, $4, $5, now())',
        values,
      });
      await client.query({
        name: 'raw-revision',
        text: 'INSERT INTO lesson_revision (lesson_id, locale, revision, title, summary, body, saved_at) VALUES ($1, $2, 1, $3, $4, $5, now())',
        values,
      });
    }
    await client.query({
      name: 'raw-claim',
      text: `INSERT INTO lesson_claim SELECT $1, id FROM claim WHERE slug = 'massage-eases-stress'`,
      values: [id],
    });
  }
  await client.query('COMMIT');
  return (performance.now() - begun) / 1000;
}

async function importRows(): Promise<void> {
  const env = await settings();
  const school = await serve('dist/main.js', env);
  try {
    const cookie = await signedInAs(env.DATA_DIR, 'demo.staff@%');
    // The first import compiles what every later one finds compiled.
    await bringIn(school, cookie, await packageOf('bench-warm', FEW_LESSONS));
    const pairs: { seconds: number; control: number; few: number; many: number }[] = [];
    for (let n = 0; n < 3; n++) {
      const few = await bringIn(school, cookie, await packageOf(`bench-few-${n}`, FEW_LESSONS));
      await indexed(env.DATA_DIR);
      const many = await bringIn(school, cookie, await packageOf(`bench-many-${n}`, LESSONS));
      await indexed(env.DATA_DIR);
      const control = await withClient(env.DATA_DIR, (client) => rawInserts(client, `bench-raw-${n}`));
      pairs.push({ seconds: many.seconds, control, few: few.height, many: many.height });
    }
    const seconds = median(pairs.map((pair) => pair.seconds));
    const ratios = pairs.map((pair) => pair.seconds / pair.control);
    report(`import of ${LESSONS} lessons in three languages`, {
      subject: `${seconds.toFixed(1)} s`,
      control: `${median(pairs.map(({ control }) => control)).toFixed(1)} s`,
      ratio: median(ratios),
      spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      target: '< 30 s',
      met: seconds < 30,
    });
    const rises = pairs.map(({ few, many }) => many / few);
    report(`memory at its height, ${LESSONS} lessons against ${FEW_LESSONS}`, {
      subject: `${median(pairs.map(({ many }) => many)).toFixed(0)} MB`,
      control: `${median(pairs.map(({ few }) => few)).toFixed(0)} MB`,
      ratio: median(rises),
      spread: `${Math.min(...rises).toFixed(2)}–${Math.max(...rises).toFixed(2)}`,
      target: '<= 1.3',
      met: median(rises) <= 1.3,
    });
  } finally {
    await school.stop();
  }
}

/** Fills a school with 5,000 lessons and the completions of many people: keys are built once all rows are in. */
async function fill(client: pg.Client): Promise<void> {
  const words = JSON.stringify({ en: 'Large', nl: 'Large', fr: 'Large' });
  const perEnrolment = LESSONS_A_COURSE;
  const enrolments = Math.ceil(COMPLETIONS / perEnrolment);
  await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`);
  await client.query(
    `INSERT INTO course (slug, position, status, level, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
     SELECT 'large-' || n, 100 + n, 'published', 'beginner', $1, $1, $1, $1, '{"en":[],"nl":[],"fr":[]}', $1, now(), now() FROM generate_series(1, $2::int) n`,
    [words, LARGE_COURSES],
  );
  await client.query(
    `INSERT INTO course_module (course_id, position, title) SELECT id, 1, $1 FROM course WHERE slug LIKE 'large-%'`,
    [words],
  );
  await client.query(
    `INSERT INTO lesson (course_id, module_id, slug, position, minutes)
     SELECT m.course_id, m.id, 'lesson-' || n, n, 5 FROM course_module m JOIN course c ON c.id = m.course_id AND c.slug LIKE 'large-%', generate_series(1, $1::int) n`,
    [LESSONS_A_COURSE],
  );
  await client.query(
    `INSERT INTO lesson_text (lesson_id, locale, title, summary, body, updated_at)
     SELECT l.id, k, l.slug, 'About it', repeat('A sentence about skin. ', 150), now() FROM lesson l JOIN course c ON c.id = l.course_id AND c.slug LIKE 'large-%', unnest(ARRAY['en','nl','fr']) k`,
  );
  await client.query(
    `INSERT INTO person (email, name, locale, roles, created_at) SELECT 'large' || n || '@crowd.example', 'Person ' || n, 'en', '{learner}', now() FROM generate_series(1, $1::int) n`,
    [Math.ceil(enrolments / LARGE_COURSES)],
  );
  await client.query(
    `INSERT INTO enrolment (person_id, course_id, enrolled_at) SELECT p.id, c.id, now() FROM person p, course c WHERE p.email LIKE 'large%' AND c.slug LIKE 'large-%' LIMIT $1`,
    [enrolments],
  );
  await client.query('ALTER TABLE lesson_completion DROP CONSTRAINT lesson_completion_pkey');
  await client.query('ALTER TABLE lesson_completion SET UNLOGGED');
  await client.query(
    `INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at)
     SELECT e.id, e.course_id, l.id, now() FROM enrolment e JOIN lesson l ON l.course_id = e.course_id JOIN course c ON c.id = e.course_id AND c.slug LIKE 'large-%'`,
  );
  await client.query('ALTER TABLE lesson_completion ADD PRIMARY KEY (enrolment_id, lesson_id)');
  await client.query(
    `INSERT INTO enrolment_requirement SELECT e.id, l.id FROM (SELECT * FROM enrolment ORDER BY id LIMIT $1) e JOIN lesson l ON l.course_id = e.course_id ON CONFLICT DO NOTHING`,
    [Math.ceil(enrolments / 10)],
  );
  await client.query('ANALYZE');
  const { rows } = await client.query<{ n: string; lessons: string }>(
    'SELECT (SELECT count(*) FROM lesson_completion) AS n, (SELECT count(*) FROM lesson) AS lessons',
  );
  console.log(`        (the large school has ${rows[0]!.n} completions and ${rows[0]!.lessons} lessons)`);
}

async function pageRows(): Promise<void> {
  const [small, large] = [await settings(), await settings()];
  const schools: Served[] = [];
  try {
    const loads = [];
    for (const [env, path] of [
      [large, `${COURSE}/what-a-roller-does`],
      [small, `${COURSE}/what-a-roller-does`],
    ] as const) {
      const school = await serve('dist/main.js', env);
      schools.push(school);
      if (env === large) await withClient(env.DATA_DIR, fill);
      const cookie = await signedInAs(env.DATA_DIR, 'demo.learner@%');
      await enrol(school.url, COURSE, cookie);
      loads.push({ url: school.url + path, headers: { cookie } });
    }
    await compare('lesson page, 10 million completions', loads[0]!, loads[1]!, 1 / 1.3, PAIRS);
  } finally {
    for (const school of schools) await school.stop();
  }
}

/** Marks lessons, several people at the same moment. @returns marks a second */
async function together(work: (n: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const one = async () => {
    for (let n = next++; n < MARKS; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: POOL_SIZE }, one));
  return MARKS / ((performance.now() - begun) / 1000);
}

async function markRows(): Promise<void> {
  const env = await settings();
  await (await serve('dist/main.js', env)).stop();
  Object.assign(process.env, env);
  const embedded = await startEmbeddedServer({ dataDir: env.DATA_DIR });
  const config = {
    ...configFromEnvironment(),
    role: 'web' as const,
    logLevel: 'silent' as const,
    databaseUrl: embedded.url,
  };
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
  try {
    const { pool } = app.get(Database, { strict: false });
    const mark = app.get(MarkLessonDone, { strict: false });
    const { rows: lessons } = await pool.query<{ id: string }>(
      `SELECT l.id FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = 'facial-massage' ORDER BY l.slug`,
    );
    const pairs: { subject: number; control: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      const { rows } = await pool.query<{ id: string; person: string; course: string }>(
        `WITH p AS (INSERT INTO person (email, name, locale, roles, created_at)
           SELECT 'mark' || $1 || '-' || n || '@crowd.example', 'Person', 'en', '{learner}', now() FROM generate_series(1, $2::int) n RETURNING id)
         INSERT INTO enrolment (person_id, course_id, enrolled_at) SELECT p.id, c.id, now() FROM p, course c WHERE c.slug = 'facial-massage'
         RETURNING id, person_id AS person, course_id AS course`,
        [pair, MARKS],
      );
      await pool.query(
        `INSERT INTO enrolment_requirement SELECT e.id, l.id FROM unnest($1::uuid[]) AS e (id), unnest($2::uuid[]) AS l (id)`,
        [rows.map(({ id }) => id), lessons.map(({ id }) => id)],
      );
      const [first, second] = [lessons[0]!.id, lessons[1]!.id];
      const subject = () =>
        together((n) => mark.run({ id: rows[n]!.person }, { enrolmentId: rows[n]!.id, lessonId: first }, new Date()));
      // The control: what must be on the disk for a mark to count, its row and its event, in one prepared statement.
      const control = () =>
        together((n) =>
          pool.query({
            name: 'raw-mark',
            text: `WITH d AS (INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) VALUES ($1, $2, $3, $4))
              INSERT INTO domain_event (name, subject_id, payload, occurred_at) VALUES ('lesson.completed', $1, $5, $4)`,
            values: [rows[n]!.id, rows[n]!.course, second, new Date(), { lessonId: second }],
          }),
        );
      // Whoever goes first would have the fresher tables.
      if (pair % 2 === 0) pairs.push({ subject: await subject(), control: await control() });
      else {
        const raw = await control();
        pairs.push({ subject: await subject(), control: raw });
      }
    }
    const ratios = pairs.map(({ subject, control }) => subject / control);
    report('mark a lesson done, 12 at a time', {
      subject: `${Math.round(median(pairs.map(({ subject }) => subject)))}/s`,
      control: `${Math.round(median(pairs.map(({ control }) => control)))}/s`,
      ratio: median(ratios),
      spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      target: '>= 0.5',
      met: median(ratios) >= 0.5,
    });
  } finally {
    await app.close();
    await embedded.stop();
  }
}

try {
  if (wanted.includes('import')) await importRows();
  if (wanted.includes('page')) await pageRows();
  if (wanted.includes('mark')) await markRows();
} finally {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
