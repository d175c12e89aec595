import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { configFromEnvironment } from '../../src/config/environment.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { Reindex } from '../../src/search/reindex.js';
import { median, report, serve, type Served } from './harness.js';
import { withClient } from './sign-in.js';

const COURSES = 50;
const LESSONS_A_COURSE = 100;
const LOCALES = ['en', 'nl', 'fr'];
/** Words of a made-up language beside the real ones, so that the index has as many as that of a real library. */
const RARE_WORDS = 20_000;
const SEARCHES = 300;

/** Words that many lessons hold, by language. */
const COMMON: Record<string, string[]> = {
  en: 'skin ageing sunlight collagen barrier moisture pollution smoking study evidence massage sleep wrinkles elasticity pigment'.split(
    ' ',
  ),
  nl: 'huid veroudering zonlicht collageen barrière vocht vervuiling roken studie bewijs massage slaap rimpels elasticiteit pigment'.split(
    ' ',
  ),
  fr: 'peau vieillissement soleil collagène barrière hydratation pollution tabac étude preuve massage sommeil rides élasticité pigment'.split(
    ' ',
  ),
};

/** A number from 0 up to below 1 that is always the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ba ke lo mi nu ra se to vi zu dra ple sti gor han fel'.split(' ');
const rareWord = (n: number) =>
  [n % 16, (n >> 4) % 16, (n >> 8) % 16, (n >> 12) % 16].map((at) => SYLLABLES[at]).join('');

/** What one lesson says in one language: some 3 KB. */
function bodyOf(lesson: number, locale: string): string {
  const roll = dice(lesson * 3 + LOCALES.indexOf(locale));
  const words = COMMON[locale]!;
  const word = () =>
    roll() < 0.35 ? words[Math.floor(roll() ** 2 * words.length)]! : rareWord(Math.floor(roll() * RARE_WORDS));
  const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`;
  return [1, 2, 3]
    .map((part) => `## ${word()} ${part}\n\n${Array.from({ length: 10 }, sentence).join(' ')}`)
    .join('\n\n');
}

/** Fills a school with 5,000 lessons in three languages. */
async function fill(client: pg.Client): Promise<void> {
  const text = JSON.stringify({ en: 'Large', nl: 'Groot', fr: 'Grand' });
  await client.query(
    `INSERT INTO course (slug, position, status, level, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
     SELECT 'large-' || n, 100 + n, 'published', 'beginner', $1, $1, $1, $1, '{"en":[],"nl":[],"fr":[]}', $1, now(), now() FROM generate_series(1, $2::int) n`,
    [text, COURSES],
  );
  await client.query(
    `INSERT INTO course_module (course_id, position, title) SELECT id, 1, $1 FROM course WHERE slug LIKE 'large-%'`,
    [text],
  );
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO lesson (course_id, module_id, slug, position, minutes, preview)
     SELECT m.course_id, m.id, 'lesson-' || n, n, 5, n % 2 = 0 FROM course_module m JOIN course c ON c.id = m.course_id AND c.slug LIKE 'large-%',
       generate_series(1, $1::int) n RETURNING id`,
    [LESSONS_A_COURSE],
  );
  for (const [n, { id }] of rows.entries())
    for (const locale of LOCALES) {
      const title = `${COMMON[locale]![n % 15]} ${rareWord(n)}`;
      await client.query({
        name: 'text',
        text: `INSERT INTO lesson_text (lesson_id, locale, title, summary, body, updated_at) VALUES ($1, $2, $3, $4, $5, now())`,
        values: [id, locale, title, `About ${title}.`, bodyOf(n, locale)],
      });
    }
}

/** Brings the index up to date as a worker does, in this process. */
async function index(dataDir: string): Promise<number> {
  const embedded = await startEmbeddedServer({ dataDir });
  const config = {
    ...configFromEnvironment(),
    role: 'web' as const,
    logLevel: 'silent' as const,
    databaseUrl: embedded.url,
  };
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
  try {
    return await app.get(Reindex, { strict: false }).run(new Date());
  } finally {
    await app.close();
    await embedded.stop();
  }
}

/** What people type: one word that is everywhere, several, a rare one, the beginning of one, a phrase, a mistyped one, nothing known. */
function queries(locale: string): string[] {
  const roll = dice(LOCALES.indexOf(locale) + 99);
  const common = () => COMMON[locale]![Math.floor(roll() * 15)]!;
  const rare = () => rareWord(Math.floor(roll() * RARE_WORDS));
  const kinds = [
    common,
    () => `${common()} ${common()}`,
    rare,
    () => `${common()} ${rare().slice(0, 4)}`,
    () => `"${common()} ${common()}"`,
    () => common().replace(/(.)(.)(.*)/, '$2$1$3'),
    () => `qqq${Math.floor(roll() * 1e9)}`,
  ];
  return Array.from({ length: SEARCHES / LOCALES.length }, (_, n) => kinds[n % kinds.length]!());
}

/** Milliseconds of each search, one after the other, each as a page somebody waits for. */
async function searchAll({ url }: Served): Promise<number[]> {
  const times: number[] = [];
  let person = 0;
  for (const locale of LOCALES)
    for (const query of queries(locale)) {
      const address = `${url}${locale === 'en' ? '' : `/${locale}`}/search?q=${encodeURIComponent(query)}`;
      const begun = performance.now();
      const page = await fetch(address, { headers: { 'x-forwarded-for': `10.1.${person >> 8}.${person++ & 255}` } });
      await page.text();
      if (page.status !== 200) throw new Error(`${address} answered ${page.status}`);
      times.push(performance.now() - begun);
    }
  return times;
}

const p99 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]!;

const folders: string[] = [];
const schools: Served[] = [];
try {
  for (const large of [true, false]) {
    const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
    folders.push(dataDir);
    const env = {
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      REDIS_URL: '',
      SMTP_URL: '',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '1',
    };
    const school = await serve('dist/main.js', env);
    if (!large) {
      schools.push(school);
      continue;
    }
    await withClient(dataDir, fill);
    await school.stop();
    Object.assign(process.env, env);
    const documents = await index(dataDir);
    const again = await serve('dist/main.js', env);
    schools.push(again);
    await withClient(dataDir, (client) => client.query('VACUUM ANALYZE search_document, search_word'));
    console.log(`        (the large school has ${documents} documents)`);
  }
  const [large, small] = schools as [Served, Served];
  // The first round warms both up.
  const rounds: { subject: number; control: number }[] = [];
  for (let round = 0; round < 4; round++) {
    const [subject, control] = [p99(await searchAll(large)), p99(await searchAll(small))];
    if (round > 0) rounds.push({ subject, control });
  }
  const ratios = rounds.map(({ subject, control }) => subject / control);
  const subject = median(rounds.map((round) => round.subject));
  report('search over 5,000 lessons, p99', {
    subject: `${subject.toFixed(1)} ms`,
    control: `${median(rounds.map(({ control }) => control)).toFixed(1)} ms`,
    ratio: median(ratios),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}, control is the starter school`,
    target: '< 50 ms',
    met: subject < 50,
  });
} finally {
  for (const school of schools) await school.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
