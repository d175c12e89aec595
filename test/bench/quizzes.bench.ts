import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { configFromEnvironment } from '../../src/config/environment.js';
import { hashToken, newToken } from '../../src/platform/crypto/tokens.js';
import { Database } from '../../src/platform/database/database.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { SaveAnswer } from '../../src/quizzes/attempts/save-answer.js';
import { StartAttempt } from '../../src/quizzes/attempts/start-attempt.js';
import { OPEN_REVIEW, makeQuestion } from '../quizzes/attempts/taking.js';
import { median, report, serve } from './harness.js';
import { withClient } from './sign-in.js';

const CROWD = fileURLToPath(new URL('./same-moment.mjs', import.meta.url));
const wanted = process.env.BENCH_ROWS ?? 'answer start';
const QUESTIONS = 20;
const ANSWERS = Number(process.env.BENCH_ANSWERS ?? 2_000);
const LEARNERS = Number(process.env.BENCH_LEARNERS ?? 1_000);
/** As many as the school itself opens. */
const POOL_SIZE = 12;
const PAIRS = 5;

const folders: string[] = [];
const settings = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
  folders.push(dataDir);
  return { DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', LOG_LEVEL: 'warn' };
};

/** A quiz of twenty questions, each with four options in an order of its own. */
async function makeQuiz(client: Pick<pg.Client, 'query'>): Promise<string> {
  const words = JSON.stringify({ en: 'Bench' });
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, review, created_at, updated_at)
     VALUES ('bench-' || gen_random_uuid(), 'knowledge', 'published', $1, $1, 'deferred', $2, now(), now()) RETURNING id`,
    [words, JSON.stringify(OPEN_REVIEW)],
  );
  const quizId = rows[0]!.id;
  for (let position = 1; position <= QUESTIONS; position++) {
    const { rows: made } = await client.query<{ id: string }>(
      `WITH q AS (INSERT INTO question (name, kind, version, created_at, updated_at) VALUES ('bench-' || gen_random_uuid(), 'choice', 1, now(), now()) RETURNING id),
         v AS (INSERT INTO question_version (question_id, version, content, created_at) SELECT id, 1, $1, now() FROM q)
       SELECT id FROM q`,
      [JSON.stringify(makeQuestion('choice', { stem: { en: `Question ${position}` } }))],
    );
    await client.query('INSERT INTO quiz_slot (quiz_id, position, question_id) VALUES ($1, $2, $3)', [
      quizId,
      position,
      made[0]!.id,
    ]);
  }
  return quizId;
}

async function makePeople(client: Pick<pg.Client, 'query'>, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO person (email, name, locale, roles, created_at)
     SELECT 'bench' || gen_random_uuid() || '@crowd.example', 'Person', 'en', '{learner}', now() FROM generate_series(1, $1::int) RETURNING id`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** Answers, several people at the same moment. @returns answers a second */
async function together(work: (n: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const one = async () => {
    for (let n = next++; n < ANSWERS; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: POOL_SIZE }, one));
  return ANSWERS / ((performance.now() - begun) / 1000);
}

async function answerRow(): Promise<void> {
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
    const save = app.get(SaveAnswer, { strict: false });
    const start = app.get(StartAttempt, { strict: false });
    const quizId = await makeQuiz(pool);
    const people = await makePeople(pool, ANSWERS / QUESTIONS);
    const attempts = await Promise.all(people.map((id) => start.run({ id }, quizId, new Date())));
    const place = (n: number) => ({
      attemptId: attempts[n % attempts.length]!.attemptId,
      position: 1 + (Math.floor(n / attempts.length) % QUESTIONS),
    });
    let turn = 0;
    const subject = () =>
      together((n) =>
        save.run(
          { id: people[n % people.length]! },
          place(n),
          {
            clientId: randomUUID(),
            clientTurn: ++turn,
            givenAt: new Date(),
            response: { chosen: ['1'] },
            certainty: null,
            check: false,
            locale: 'en',
          },
          new Date(),
        ),
      );
    // The control: the row of one answer as it lies on the disk, in one prepared statement.
    const control = () =>
      together((n) => {
        const { attemptId, position } = place(n);
        return pool.query({
          name: 'raw-answer',
          text: `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, given_at, received_at, came, fraction)
            VALUES ($1, $2, $3, $4, $5, $6, $6, 'in-time', 0)`,
          values: [attemptId, position, randomUUID(), ++turn, '{"chosen":["wrong-one"]}', new Date()],
        });
      });
    await subject();
    await control();
    const pairs: { subject: number; control: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      if (pair % 2 === 0) pairs.push({ subject: await subject(), control: await control() });
      else {
        const raw = await control();
        pairs.push({ subject: await subject(), control: raw });
      }
    }
    const ratios = pairs.map((pair) => pair.subject / pair.control);
    report('answer saved, 12 at a time', {
      subject: `${Math.round(median(pairs.map((pair) => pair.subject)))}/s`,
      control: `${Math.round(median(pairs.map((pair) => pair.control)))}/s`,
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

/** A crowd in a process of its own, so that asking costs the school nothing. */
async function openCrowd(url: URL) {
  const child = fork(CROWD, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  return {
    /** Lets all of them ask for `path` at the same moment; whoever is told anything but what is expected has failed. */
    async ask(path: string, cookies: readonly string[], expected: number): Promise<{ p99: number; failed: number }> {
      const requests = cookies.map(
        (cookie) =>
          `POST ${path} HTTP/1.1\r\nhost: ${url.host}\r\ncookie: ${cookie}\r\nsec-fetch-site: same-origin\r\ncontent-length: 0\r\n\r\n`,
      );
      child.send({ port: Number(url.port), requests });
      const [told] = (await once(child, 'message')) as [
        { outcomes: { took: number; status: number }[]; error?: string },
      ];
      if (told.error) throw new Error(told.error);
      const times = told.outcomes.map(({ took }) => took).sort((a, b) => a - b);
      const failed = told.outcomes.filter(({ status }) => status !== expected).length;
      return { p99: times[Math.floor(times.length * 0.99)]!, failed };
    },
    close: () => child.disconnect(),
  };
}

async function startRow(): Promise<void> {
  const env = await settings();
  const school = await serve('dist/main.js', env);
  const url = new URL(school.url);
  const crowd = await openCrowd(url);
  try {
    const rounds: { p99: number; failed: number; control: number }[] = [];
    for (let round = 0; round < 3; round++) {
      const { quizId, cookies } = await withClient(env.DATA_DIR, async (client) => {
        const people = await makePeople(client, LEARNERS);
        const tokens = people.map(() => newToken());
        await client.query(
          `INSERT INTO sign_in (person_id, token_hash, created_at, last_seen_at, expires_at)
           SELECT p, t, now(), now(), now() + interval '1 day' FROM unnest($1::uuid[], $2::bytea[]) AS x (p, t)`,
          [people, tokens.map((token) => hashToken(token))],
        );
        return { quizId: await makeQuiz(client), cookies: tokens.map((token) => `sign_in=${token}`) };
      });
      // The control: the same people at the same moment at an address that is refused after the sign-in was looked up.
      const control = await crowd.ask('/api/v1/quizzes/none/attempts', cookies, 404);
      const subject = await crowd.ask(`/api/v1/quizzes/${quizId}/attempts`, cookies, 201);
      rounds.push({ ...subject, control: control.p99 });
    }
    const p99s = rounds.map(({ p99 }) => p99);
    const ratios = rounds.map(({ p99, control }) => p99 / control);
    const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
    report(`p99 of ${LEARNERS} learners beginning at once, ${failed} failed`, {
      subject: `${Math.round(median(p99s))} ms`,
      control: `${Math.round(median(rounds.map(({ control }) => control)))} ms`,
      ratio: median(ratios),
      spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      target: '< 1000 ms',
      met: failed === 0 && median(p99s) < 1_000,
    });
  } finally {
    crowd.close();
    await school.stop();
  }
}

try {
  if (wanted.includes('answer')) await answerRow();
  if (wanted.includes('start')) await startRow();
} finally {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
