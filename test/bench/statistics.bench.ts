import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { configFromEnvironment } from '../../src/config/environment.js';
import { Database } from '../../src/platform/database/database.js';
import { runMigrations } from '../../src/platform/database/migrations.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { RecountStatistics } from '../../src/quizzes/statistics/recount-statistics.js';
import { StatisticsQueries } from '../../src/quizzes/statistics/statistics.queries.js';
import { ask, en } from '../quizzes/questions.js';
import { median, report } from './harness.js';

const ATTEMPTS = Number(process.env.BENCH_ATTEMPTS ?? 100_000);
const QUESTIONS = 20;
const SHOWN = 15;
const MOST_SHOWN_MILLISECONDS = 200;
const MOST_RECOUNT_SECONDS = 20;
const MOST_GROWN_MEGABYTES = 100;

const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '' });
const server = await startEmbeddedServer({ dataDir });
await runMigrations(server.url);
const config = { ...configFromEnvironment(), role: 'web' as const, databaseUrl: server.url };
const school = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
const database = school.get(Database, { strict: false });
const megabytes = () => process.memoryUsage().rss / 1024 / 1024;
const seconds = async (work: () => Promise<unknown>) => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** Learners of different ability answer questions of different difficulty; marks are 0, a half and 1. */
async function fill(): Promise<string> {
  const words = { en: 'A quiz', nl: 'Een quiz', fr: 'Un quiz' };
  const [quiz] = await database.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, review, created_at, updated_at)
     VALUES ('measured', 'knowledge', 'published', $1, $1, 'deferred', '{}', now(), now()) RETURNING id`,
    [words],
  );
  for (let n = 1; n <= QUESTIONS; n++)
    await database.query(
      `WITH q AS (INSERT INTO question (name, kind, version, created_at, updated_at) VALUES ($1, 'choice', 1, now(), now()) RETURNING id),
         v AS (INSERT INTO question_version (question_id, version, content, created_at) SELECT id, 1, $2, now() FROM q)
       INSERT INTO quiz_slot (quiz_id, position, question_id) SELECT $3, $4, id FROM q`,
      [`measured-${n}`, ask('choice', { stem: en(`What is number ${n}?`) }), quiz!.id, n],
    );
  await database.query(
    `INSERT INTO person (email, name, locale, roles, created_at)
     SELECT 'm' || n || '@example.org', 'M', 'en', '{learner}', now() FROM generate_series(1, $1::int) n`,
    [ATTEMPTS],
  );
  await database.query(
    `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at, most)
     SELECT $1, id, 1, 'deferred', now(), now(), $2 FROM person`,
    [quiz!.id, QUESTIONS],
  );
  await database.query(
    `INSERT INTO attempt_item (attempt_id, position, version_id, most, mark, fraction)
     SELECT a.id, s.position, v.id, 1, m.mark, m.mark
     FROM (SELECT id, random() AS ability FROM attempt) a CROSS JOIN quiz_slot s JOIN question_version v ON v.question_id = s.question_id
     CROSS JOIN LATERAL (SELECT CASE WHEN random() < 0.2 + 0.6 * a.ability - 0.015 * s.position + 0.15 THEN 1 WHEN random() < 0.2 THEN 0.5 ELSE 0 END AS mark) m`,
  );
  await database.query(
    'UPDATE attempt a SET mark = s.mark FROM (SELECT attempt_id, sum(mark) AS mark FROM attempt_item GROUP BY attempt_id) s WHERE s.attempt_id = a.id',
  );
  await database.query(
    `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, given_at, received_at, came)
     SELECT attempt_id, position, gen_random_uuid(), position,
       CASE mark WHEN 1 THEN '{"chosen":["a"]}'::jsonb WHEN 0 THEN '{"chosen":["b"]}' ELSE '{"chosen":["c"]}' END, now(), now(), 'in-time'
     FROM attempt_item`,
  );
  await database.query('ANALYZE');
  return quiz!.id;
}

try {
  const quizId = await fill();
  console.log(`${ATTEMPTS} attempts of ${QUESTIONS} questions`);
  const recount = school.get(RecountStatistics, { strict: false });
  const before = megabytes();
  let height = before;
  const watch = setInterval(() => (height = Math.max(height, megabytes())), 50);
  const recounted = await seconds(() => recount.run(quizId, new Date()));
  clearInterval(watch);
  // The control is what no recount can do without: every mark and every answer read once.
  const read = await seconds(() =>
    database.query(
      'SELECT (SELECT sum(mark) FROM attempt_item), (SELECT count(*) FROM attempt_answer WHERE response IS NOT NULL)',
    ),
  );
  report('statistics recounted in full', {
    subject: `${recounted.toFixed(1)} s`,
    control: `${read.toFixed(1)} s`,
    ratio: recounted / read,
    spread: `+${Math.round(height - before)} MB`,
    target: `< ${MOST_RECOUNT_SECONDS} s, < ${MOST_GROWN_MEGABYTES} MB`,
    met: recounted < MOST_RECOUNT_SECONDS && height - before < MOST_GROWN_MEGABYTES,
  });
  const queries = school.get(StatisticsQueries, { strict: false });
  await queries.ofQuiz({ id: quizId });
  const [shown, cells]: [number[], number[]] = [[], []];
  for (let i = 0; i < SHOWN; i++) {
    shown.push(1000 * (await seconds(() => queries.ofQuiz({ id: quizId }))));
    cells.push(
      1000 * (await seconds(() => database.query('SELECT * FROM quiz_item_cell WHERE quiz_id = $1', [quizId]))),
    );
  }
  report('statistics shown', {
    subject: `${Math.round(median(shown))} ms`,
    control: `${Math.round(median(cells))} ms`,
    ratio: median(shown) / median(cells),
    spread: `${Math.round(Math.min(...shown))}–${Math.round(Math.max(...shown))} ms`,
    target: `< ${MOST_SHOWN_MILLISECONDS} ms`,
    met: median(shown) < MOST_SHOWN_MILLISECONDS,
  });
} finally {
  await school.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
