import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { runMigrations } from '../../src/platform/database/migrations.js';
import { FIXED } from '../support/mail-fixed.mjs';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { startPrivateRedis } from '../support/redis-server.js';
import { report } from './harness.js';

const MAILS = Number(process.env.BENCH_MAILS ?? 100_000);
const LEAST_RATIO = 0.6;
const MOST_MEGABYTES = 300;
/** How much more than in its leanest quarter a worker may take in another: more than that, and it grows. */
const FLAT = 1.15;
/** As many as the school keeps open. */
const CONNECTIONS = 6;

/** Nobody waits longer than this for mails that do not come. */
const MOST_MILLISECONDS = MAILS * 20 + 60_000;

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Bulk mail that is due now, each to a recipient of its own. */
async function plan(pool: pg.Pool): Promise<void> {
  await pool.query('TRUNCATE mail CASCADE');
  await pool.query(
    `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic)
     SELECT 'bench/' || n, 'test-fixed', 'reader' || lpad(n::text, 8, '0') || '@example.org', 'en', gen_random_uuid(), now(), now(),
       '<' || gen_random_uuid() || '@127.0.0.1>', 'learning' FROM generate_series(1, $1::int) AS n`,
    [MAILS],
  );
  await pool.query('VACUUM ANALYZE mail');
}

interface Drained {
  seconds: number;
  /** The most that the worker took while it sent each quarter of the mails: resident memory in MB. */
  megabytes: number[];
}

/** Lets a worker send all that is due. */
async function drain(pool: pg.Pool, sink: MailSink, env: Record<string, string>): Promise<Drained> {
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
  const worker = fork(here('../support/mail-worker.mjs'), [], {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'warn',
      ROLE: 'worker',
      SMTP_URL: sink.url,
      PUBLIC_URL: 'http://127.0.0.1:3000',
      ...env,
    },
    execArgv: flags,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const before = await sink.count();
  const begun = performance.now();
  await once(worker, 'message');
  const megabytes = [0, 0, 0, 0];
  for (let sent = 0; sent < MAILS;) {
    sent = (await sink.count()) - before;
    const quarter = Math.min(3, Math.floor((4 * sent) / MAILS));
    megabytes[quarter] = Math.max(megabytes[quarter]!, await memoryOf(worker));
    if (performance.now() - begun > MOST_MILLISECONDS) throw new Error(`${MAILS - sent} mails were never sent`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // When did the first go, and when was the last settled?
  for (;;) {
    const { rows } = await pool.query<{ left: number; seconds: number }>(
      `SELECT count(*) FILTER (WHERE state <> 'accepted')::int AS left, extract(epoch FROM max(settled_at) - min(claimed_at))::float AS seconds FROM mail`,
    );
    if (rows[0]!.left === 0) {
      const ended = once(worker, 'exit');
      worker.kill('SIGTERM');
      await ended;
      if ((await sink.count()) - before !== MAILS) throw new Error('some were sent twice');
      return { seconds: rows[0]!.seconds, megabytes };
    }
    if (performance.now() - begun > MOST_MILLISECONDS) throw new Error(`${rows[0]!.left} mails were never sent`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function memoryOf(worker: ChildProcess): Promise<number> {
  const answer = once(worker, 'message') as Promise<[{ megabytes: number }]>;
  worker.send({ memory: true });
  return (await answer)[0].megabytes;
}

/** The control: the same messages through nodemailer's pool, and nothing else. @returns seconds */
async function bare(sink: MailSink, folder: string): Promise<number> {
  const raw = join(folder, 'message.json');
  await writeFile(raw, JSON.stringify(sampleMessage()));
  const mailer = fork(here('bare-mailer.mjs'), [sink.url, String(MAILS), raw, String(CONNECTIONS)]);
  const ended = once(mailer, 'exit');
  const [{ seconds }] = (await once(mailer, 'message')) as [{ seconds: number }];
  await ended;
  return seconds;
}

/** What the school hands to nodemailer, by its own transport. */
function sampleMessage(): object {
  const token = 'x'.repeat(43);
  const from = 'Skin School <hello@skin-school.example>';
  return {
    from,
    replyTo: from,
    to: { name: FIXED.name },
    envelope: { from },
    subject: FIXED.subject,
    html: FIXED.html,
    text: FIXED.text,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<http://127.0.0.1:3000/mail/unsubscribe/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': 'Lessons and courses <learning.127.0.0.1>',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
const server = await startEmbeddedServer({ dataDir });
const redis = await startPrivateRedis();
const sink = await startMailSink({ keeps: 'none' });
const pool = new pg.Pool({ connectionString: server.url, max: 2 });
try {
  await runMigrations(server.url);
  const env = {
    DATABASE_URL: server.url,
    DATA_DIR: dataDir,
    MASTER_KEY: 'a master key that only benchmarks use, ever',
  };
  for (const [queue, redisUrl] of [
    ['Postgres alone', ''],
    ['Redis', redis.url],
  ] as const) {
    // The control before and after, so that a machine that slows down is seen.
    const controls = [await bare(sink, dataDir)];
    await plan(pool);
    const { seconds, megabytes } = await drain(pool, sink, { ...env, REDIS_URL: redisUrl });
    controls.push(await bare(sink, dataDir));
    const control = (controls[0]! + controls[1]!) / 2;
    const ratio = control / seconds;
    const most = Math.max(...megabytes);
    const flat = most / Math.min(...megabytes) <= FLAT;
    report(`${MAILS.toLocaleString('en')} mails sent, queue on ${queue}`, {
      subject: `${Math.round(MAILS / seconds)}/s`,
      control: `${Math.round(MAILS / control)}/s`,
      ratio,
      spread: `control ${controls.map((one) => one.toFixed(1)).join(' and ')} s, memory ${megabytes.map(Math.round).join(', ')} MB`,
      target: `>= ${LEAST_RATIO}, < ${MOST_MEGABYTES} MB and flat`,
      met: ratio >= LEAST_RATIO && most < MOST_MEGABYTES && flat,
    });
  }
} finally {
  await pool.end();
  await sink.close();
  await redis.stop();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
