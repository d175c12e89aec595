import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import { startEmbeddedServer, type EmbeddedServer } from '../../../src/platform/database/embedded-server.js';
import { runMigrations } from '../../../src/platform/database/migrations.js';
import { startCutProxy, type CutProxy } from '../../support/cut-proxy.js';
import { startMailSink, type MailSink } from '../../support/mail-sink.js';
import { startPrivateRedis, type PrivateRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

/** Recipients; a tenth are people who wait for an answer. 10,000 take some minutes: set KILLED_MAILS. */
const MAILS = Number(process.env.KILLED_MAILS ?? 300);
const ANSWERS = MAILS / 10;
/** How often one of the processes is killed. */
const KILLS = Number(process.env.KILLED_TIMES ?? 5);
const SCRIPT = fileURLToPath(new URL('../../support/mail-worker.mjs', import.meta.url));

/** A process of the school that is started again whenever it is killed. */
class Kept {
  child!: ChildProcess;
  readonly written = new Set<string>();

  constructor(
    private readonly env: Record<string, string>,
    private readonly role: 'web' | 'worker',
  ) {}

  async start(): Promise<void> {
    this.child = fork(SCRIPT, [], {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ROLE: this.role, ...this.env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (told: { written?: string }) => {
      if (told.written) this.written.add(told.written);
    });
    const ready = once(this.child, 'message');
    const ended = once(this.child, 'exit');
    const first = await Promise.race([ready, ended.then(() => 'ended' as const)]);
    // Postgres may have been away just then.
    if (first === 'ended') await this.start();
  }

  /** Writes what is not known to be written yet. */
  ask(keys: readonly string[]): void {
    const write = keys.filter((key) => !this.written.has(key)).map((key) => ({ key, recipient: `${key}@example.org` }));
    if (this.child.connected) this.child.send({ write });
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

describe('killed at any moment', () => {
  let dataDir: string;
  let server: EmbeddedServer;
  let wire: CutProxy;
  const target = { host: '127.0.0.1', port: 0 };
  let redis: PrivateRedis;
  let sink: MailSink;
  let pool: pg.Pool;
  let web: Kept;
  let worker: Kept;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'skin-school-killed-'));
    [server, redis, sink] = await Promise.all([
      startEmbeddedServer({ dataDir }),
      startPrivateRedis(),
      startMailSink({ keeps: 'ids' }),
    ]);
    await runMigrations(server.url);
    target.port = server.port;
    wire = await startCutProxy(target);
    const url = new URL(server.url);
    url.port = String(wire.port);
    pool = new pg.Pool({ connectionString: url.href, max: 2 });
    pool.on('error', () => undefined);
    const env = {
      DATABASE_URL: url.href,
      DATA_DIR: dataDir,
      REDIS_URL: redis.url,
      SMTP_URL: sink.url,
      MASTER_KEY: 'a master key that only tests use, forever',
    };
    [web, worker] = [new Kept(env, 'web'), new Kept(env, 'worker')];
  });

  afterAll(async () => {
    await Promise.all([web.kill(), worker.kill()]);
    await pool.end();
    await Promise.all([sink.close(), redis.stop(), wire.close(), server.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  const ask = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => {
    for (;;) {
      try {
        return (await pool.query<T>(sql)).rows;
      } catch {
        // Postgres was killed a moment ago and is coming back.
        await sleep(100);
      }
    }
  };
  const left = async () =>
    (await ask<{ n: number }>("SELECT count(*)::int AS n FROM mail WHERE state IN ('due', 'claimed')"))[0]!.n;

  /** Minutes pass for whoever holds mail and is dead: only while no sender lives. */
  const timePasses = () =>
    ask("UPDATE mail SET claimed_at = claimed_at - interval '5 minutes' WHERE state = 'claimed'");

  async function killPostgres(): Promise<void> {
    const pid = Number((await readFile(await pidFile(), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    // Whoever starts it again finds a log to replay.
    await until('the end of Postgres', () => {
      try {
        process.kill(pid, 0);
        return false;
      } catch {
        return true;
      }
    });
    await restartPostgres();
  }

  async function pidFile(): Promise<string> {
    const { rows } = await pool.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
    return join(rows[0]!.folder, 'postmaster.pid');
  }

  async function restartPostgres(): Promise<void> {
    const before = server;
    server = await startEmbeddedServer({ dataDir });
    // The others look for it where it was.
    target.port = server.port;
    await before.stop();
  }

  it('no answer is missing, no bulk mail goes twice, and what is in doubt is counted', async () => {
    const answers = Array.from({ length: ANSWERS }, (_, n) => `answer${n}`);
    await ask(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic)
       SELECT 'bulk' || n, 'test-fixed', 'bulk' || n || '@example.org', 'en', gen_random_uuid(), now(), now(), '<bulk' || n || '@test>', 'learning'
       FROM generate_series(1, ${MAILS - ANSWERS}) AS n`,
    );
    const cache = new Redis(redis.url);
    // It is killed under this client too, which comes back by itself.
    cache.on('error', () => undefined);
    await Promise.all([web.start(), worker.start()]);
    web.ask(answers);
    const steps = MAILS / (KILLS + 1);
    for (let kill = 1; kill <= KILLS; kill++) {
      // In the middle of the work: when so many have left.
      await until(`${kill * steps} mails on their way`, () => sink.taken().length >= kill * steps * 0.9, 120);
      await sleep(Math.random() * 30);
      switch (kill % 5) {
        case 1:
          await worker.kill();
          await timePasses();
          await worker.start();
          break;
        case 2:
          await web.kill();
          await web.start();
          web.ask(answers);
          break;
        case 3:
          await cache.flushall();
          break;
        case 4:
          await redis.kill();
          await sleep(Math.random() * 500);
          await redis.startAgain();
          break;
        case 0:
          await killPostgres();
          break;
      }
    }
    await until(
      'all answers to be written',
      () => {
        web.ask(answers);
        return sleep(500).then(() => web.written.size === ANSWERS);
      },
      120,
    );
    await until('nothing left', async () => (await left()) === 0, 300);
    cache.disconnect();

    const taken = new Map<string, number>();
    for (const { recipient } of sink.taken()) taken.set(recipient, (taken.get(recipient) ?? 0) + 1);
    const bulk = Array.from({ length: MAILS - ANSWERS }, (_, n) => `bulk${n + 1}@example.org`);
    const lost = answers.filter((key) => !taken.has(`${key}@example.org`));
    const twice = bulk.filter((recipient) => (taken.get(recipient) ?? 0) > 1);
    expect([lost, twice]).toEqual([[], []]);
    const rows = await ask<{ recipient: string; state: string; reason: string; ambiguous: boolean; topic: string }>(
      'SELECT recipient::text, state, reason, topic, ambiguous_at IS NOT NULL AS ambiguous FROM mail',
    );
    // Whatever the server has and we are not sure of, or we are not sure of and it has not, is marked.
    const doubtful = rows.filter(({ state }) => state !== 'accepted');
    expect(
      doubtful.filter(({ reason, ambiguous, topic }) => reason !== 'ambiguous' || !ambiguous || topic === 'service'),
    ).toEqual([]);
    const missing = bulk.filter((recipient) => !taken.has(recipient));
    expect(missing.filter((recipient) => !doubtful.some((mail) => mail.recipient === recipient))).toEqual([]);
    const again = answers.filter((key) => taken.get(`${key}@example.org`)! > 1);
    const ambiguousAnswers = rows
      .filter(({ topic, ambiguous }) => topic === 'service' && ambiguous)
      .map(({ recipient }) => recipient);
    expect(again.filter((key) => !ambiguousAnswers.includes(`${key}@example.org`))).toEqual([]);
    expect(rows).toHaveLength(MAILS);
    if (process.env.KILLED_MAILS)
      console.log({
        mails: MAILS,
        kills: KILLS,
        ambiguous: doubtful.length,
        neverArrived: missing.length,
        answersTwice: again.length,
      });
  }, 900_000);
});
