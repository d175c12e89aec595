import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from './embedded-binaries.js';
import {
  checkVersion,
  clusterUser,
  findHome,
  isAlive,
  lastLine,
  makeHome,
  SUPERUSER,
  type DatabaseHome,
} from './embedded-folder.js';
import { readPidFile, runsCluster } from './embedded-process.js';
import { useServer } from './embedded-users.js';
import { unlessMissing } from './missing-file.js';

export interface EmbeddedServer {
  /** postgres://... of the database skin_school. */
  url: string;
  port: number;
  dataDir: string;
  /** Whether this call started the server, rather than joining a running one. */
  startedHere: boolean;
  /** Leaves the server; the last of those that started or joined it shuts it down. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  dataDir: string;
  /** Postgres settings, as for `postgres -c`. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
}

const DATABASE = 'skin_school';
const LOG_FILE = 'postgres.log';
const LOG_LIMIT_BYTES = 10_000_000;
/** After a crash Postgres first replays its log, which may take a while on a slow disk. */
const READY_WITHIN_MS = 120_000;

/** Starts (or joins, when this very data folder is already served) the embedded Postgres of a data folder. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  await mkdir(options.dataDir, { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const home = (await findHome(dataDir)) ?? (await makeHome(dataDir, log));
  // Before looking for a running server, so that nobody shuts it down between our looking and our joining.
  const leave = await useServer(home);
  try {
    const { port, startedHere } = await joinOrLaunch(home, dataDir, options.settings ?? {});
    await makeDatabase(home, port);
    return { url: urlOf(home, port, DATABASE), port, dataDir, startedHere, stop: leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Finds the server that already serves the data folder, or null. The caller may use it but has no say in when it stops. */
export async function findEmbeddedServer(dataDir: string): Promise<EmbeddedServer | null> {
  if (!existsSync(dataDir)) return null;
  const whole = await realpath(dataDir);
  const home = await findHome(whole);
  const port = home && (await runningPort(home));
  if (!home || !port) return null;
  await makeDatabase(home, port);
  return { url: urlOf(home, port, DATABASE), port, dataDir: whole, startedHere: false, stop: async () => undefined };
}

async function joinOrLaunch(
  home: DatabaseHome,
  dataDir: string,
  settings: Record<string, string>,
): Promise<{ port: number; startedHere: boolean }> {
  let failure = '';
  // Another start of the same folder, a port taken in between, or the last children of a killed server: all pass.
  for (let attempt = 0; attempt < 20; attempt++) {
    const running = await runningPort(home);
    if (running) return { port: running, startedHere: false };
    const started = await launch(home, dataDir, settings);
    if (typeof started === 'number') return { port: started, startedHere: true };
    failure = started.failure;
    if (!/lock file|shared memory|could not (bind|create any TCP)|Address already in use/i.test(failure)) break;
    await sleep(500);
  }
  throw new Error(`The embedded Postgres did not start: ${failure} (see ${path.join(dataDir, LOG_FILE)})`);
}

/** The port on which a server serves exactly this cluster; null when none does. */
async function runningPort(home: DatabaseHome): Promise<number | null> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const held = await readPidFile(home);
    if (!held) return null;
    if (!isAlive(held.pid)) return null;
    if (!runsCluster(held.pid, home)) {
      // Postgres only looks whether anything at all has this number now, and would refuse to start for ever.
      await rm(path.join(home.cluster, 'postmaster.pid'), { force: true });
      return null;
    }
    if (held.status === 'ready') return (await servesCluster(home, held.port)) ? held.port : null;
    await sleep(50);
  }
  throw new Error(`A Postgres serves ${home.folder} but did not become ready within ${READY_WITHIN_MS / 1000} s.`);
}

async function servesCluster(home: DatabaseHome, port: number): Promise<boolean> {
  try {
    const folder = await ask(home, port, 'SHOW data_directory');
    return (await realpath(folder)) === (await realpath(home.cluster));
  } catch {
    return false;
  }
}

async function makeDatabase(home: DatabaseHome, port: number): Promise<void> {
  if (await ask(home, port, `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`)) return;
  await ask(home, port, `CREATE DATABASE ${DATABASE}`).catch((error: { code?: string }) => {
    const madeMeanwhile = error.code === '42P04' || error.code === '23505';
    if (!madeMeanwhile) throw error;
  });
}

/** The first column of the first row. */
async function ask(home: DatabaseHome, port: number, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf(home, port, 'postgres'), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string>>(sql);
    return Object.values(rows[0] ?? {})[0] ?? '';
  } finally {
    await client.end();
  }
}

function urlOf(home: DatabaseHome, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${home.password}@127.0.0.1:${port}/${database}`;
}

/** The port of a new, ready server, or the reason why it ended. */
async function launch(
  home: DatabaseHome,
  dataDir: string,
  settings: Record<string, string>,
): Promise<number | { failure: string }> {
  const user = await clusterUser(home);
  const binaries = await postgresBinaries(user);
  await checkVersion(home, binaries);
  const port = await freePort();
  const own = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  const flags = Object.entries({ ...settings, ...own }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logFile = path.join(dataDir, LOG_FILE);
  const from = await rotateLog(logFile);
  const logHandle = await open(logFile, 'a', 0o600);
  // Detached: Ctrl-C in the terminal reaches every process of the group, and the application needs its database to finish.
  const child = spawn(path.join(binaries.folder, 'bin', 'postgres'), ['-D', home.cluster, ...flags], {
    ...user,
    cwd: '/',
    env: { LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', logHandle.fd, logHandle.fd],
  });
  child.unref();
  // Listened to from the first moment: a server that ends while the log is being closed must not be waited for.
  const ready = becomesReady(child, home);
  await logHandle.close();
  if (await ready) return port;
  const said = (await readFile(logFile)).subarray(from).toString();
  const fatal = said.split('\n').find((line) => /FATAL|PANIC/.test(line)) ?? lastLine(said);
  return { failure: fatal.replace(/^.*?(FATAL|PANIC):\s*/, '') };
}

async function becomesReady(child: ChildProcess, home: DatabaseHome): Promise<boolean> {
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!ended && Date.now() < deadline) {
    const held = await readPidFile(home);
    if (held?.pid === child.pid && held?.status === 'ready') return true;
    await sleep(10);
  }
  return false;
}

/** Where the next line will stand in the log, the old one being put aside when it has grown too long. */
async function rotateLog(file: string): Promise<number> {
  const size = (await unlessMissing(stat(file)))?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  await rename(file, `${file}.1`);
  return 0;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
