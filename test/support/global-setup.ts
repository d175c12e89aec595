import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import {
  findEmbeddedServer,
  startEmbeddedServer,
  type EmbeddedServer,
} from '../../src/platform/database/embedded-server.js';
import { runMigrations } from '../../src/platform/database/migrations.js';
import { makeTemplate } from './database.js';
import { startPrivateRedis, stopRedisOf, type PrivateRedis } from './redis-server.js';

const FOLDER = /^skin-school-test-(\d+)-/;
/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 2 * 1024 ** 3;

/** Speed for safety: a test database is never opened again after its run. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

let folder: string | undefined;
let database: EmbeddedServer | undefined;
let redis: PrivateRedis | undefined;

/** Starts the servers of one run and tells the tests about them in TEST_DATABASE_URL and TEST_REDIS_URL. */
export async function startTestServers(): Promise<void> {
  await clearAbandoned();
  folder = await mkdtemp(path.join(await placeForServers(), `skin-school-test-${process.pid}-`));
  // Run by root, Postgres works as another user, who has to pass through here.
  await chmod(folder, 0o711);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void abandon(signal));
  try {
    database = await startEmbeddedServer({ dataDir: folder, settings: SETTINGS });
    const admin = new URL(database.url);
    admin.pathname = '/postgres';
    process.env.TEST_DATABASE_URL = admin.href;
    await makeTemplate(prepareTemplate);
    delete process.env.TEST_REDIS_URL;
    if (process.env.TEST_QUEUE === 'redis') {
      redis = await startPrivateRedis(folder);
      process.env.TEST_REDIS_URL = redis.url;
    }
  } catch (error) {
    await stopTestServers();
    throw error;
  }
}

/** In memory where there is plenty: a database is a thousand small files, made and dropped again for each test file. */
async function placeForServers(): Promise<string> {
  if (!existsSync(MEMORY) || freemem() < 2 * ROOM_BYTES) return tmpdir();
  const { bavail, bsize } = await statfs(MEMORY);
  return bavail * bsize >= ROOM_BYTES ? MEMORY : tmpdir();
}

/** Brings the database that all others are copied from up to date. */
async function prepareTemplate(url: string): Promise<void> {
  await runMigrations(url);
}

export async function stopTestServers(): Promise<void> {
  await Promise.all([database?.stop(), redis?.stop()]);
  database = redis = undefined;
  if (folder) await rm(folder, { recursive: true, force: true });
  folder = undefined;
}

/** Jest runs no teardown when it is interrupted. */
async function abandon(signal: NodeJS.Signals): Promise<void> {
  await stopTestServers().catch((error: Error) => console.error(error.message));
  process.kill(process.pid, signal);
}

/** What a killed run left behind: its servers are those of its own folder, and the folder's name says that it is dead. */
async function clearAbandoned(): Promise<void> {
  const places = [...new Set([tmpdir(), ...(existsSync(MEMORY) ? [MEMORY] : [])])];
  const found = places.map(async (place) => (await readdir(place)).map((name) => path.join(place, name)));
  for (const left of (await Promise.all(found)).flat()) {
    const pid = FOLDER.exec(path.basename(left))?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    await stopRedisOf(left);
    // One that was killed while clearing up is no database any more. A Postgres still there ends once its folder is gone.
    const server = await findEmbeddedServer(left).catch(() => null);
    if (server) await (await startEmbeddedServer({ dataDir: left })).stop();
    await rm(left, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
