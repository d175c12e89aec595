import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {
  findEmbeddedServer,
  startEmbeddedServer,
  type EmbeddedServer,
} from '../../../src/platform/database/embedded-server.js';
import { isAlive } from '../../../src/platform/database/embedded-folder.js';
import { until } from '../../support/until.js';

const FAST = { fsync: 'off' };
const isRoot = process.getuid?.() === 0;

let dataDir: string;
let running: EmbeddedServer[] = [];

async function start(dir = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir: dir, settings: FAST });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function clusterOf(server: EmbeddedServer): Promise<string> {
  const [row] = await query(server.url, 'SHOW data_directory');
  return String(row!.data_directory);
}

async function postmasterOf(server: EmbeddedServer): Promise<number> {
  return Number((await readFile(path.join(await clusterOf(server), 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Another process that starts the server of the same folder, says so and waits to be killed or told to stop. */
async function startElsewhere(): Promise<{ url: string; kill: () => Promise<void>; finish: () => Promise<void> }> {
  const program = `
    import { startEmbeddedServer } from './src/platform/database/embedded-server.ts';
    const server = await startEmbeddedServer({ dataDir: process.argv[1], settings: { fsync: 'off' } });
    console.log(server.url);
    process.stdin.once('data', async () => { await server.stop(); process.exit(); });`;
  const args = ['--import', './.tools/typescript.mjs', '--input-type=module', '-e', program, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { PATH: process.env.PATH } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(String(data).trim())),
  );
  return {
    url,
    kill: () => (child.kill('SIGKILL'), ended),
    finish: () => (child.stdin.write('stop\n'), ended),
  };
}

beforeEach(async () => {
  dataDir = await realpath(await mkdtemp(path.join(tmpdir(), 'skin-school-embedded-')));
  if (isRoot) await chmod(dataDir, 0o711);
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
  await rm(dataDir, { recursive: true, force: true });
});

describe('an embedded server', () => {
  it('keeps the data over a stop and a start', async () => {
    const first = await start();
    expect(first).toMatchObject({ dataDir, startedHere: true });
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    expect(await findEmbeddedServer(dataDir)).toBeNull();
    const second = await start();
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('asks for a password that only its owner can read, and listens to this machine alone', async () => {
    const server = await start();
    const url = new URL(server.url);
    expect(url.password).toMatch(/^[0-9a-f]{48}$/);
    expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    url.password = 'guess';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('is joined while it runs, and stopped by the last to leave', async () => {
    const server = await start();
    const joined = await start();
    expect(joined).toMatchObject({ port: server.port, startedHere: false });
    await joined.stop();
    expect(await findEmbeddedServer(dataDir)).toMatchObject({ url: server.url, startedHere: false });
    await server.stop();
    expect(await findEmbeddedServer(dataDir)).toBeNull();
  });

  it('outlives a command that started it when the application has joined meanwhile', async () => {
    const command = await startElsewhere();
    const application = await start();
    expect(application).toMatchObject({ url: command.url, startedHere: false });
    await command.finish();
    expect(await query(application.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await application.stop();
    expect(await findEmbeddedServer(dataDir)).toBeNull();
  });

  it('is started once when two processes ask at the same moment', async () => {
    const [here, there] = await Promise.all([start(), startElsewhere()]);
    expect(there.url).toBe(here.url);
    await there.finish();
    expect(await query(here.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('is joined, and stopped in the end, after its application was killed', async () => {
    const killed = await startElsewhere();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await killed.kill();
    const heir = await start();
    expect(heir).toMatchObject({ url: killed.url, startedHere: false });
    expect(await query(heir.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await heir.stop();
    expect(await findEmbeddedServer(dataDir)).toBeNull();
  });

  it('starts again after the server itself was killed', async () => {
    const server = await start();
    await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    const postmaster = await postmasterOf(server);
    process.kill(postmaster, 'SIGKILL');
    await until('the end of the server', () => !isAlive(postmaster));
    const again = await start();
    expect(again.startedHere).toBe(true);
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('is not confused by a pid file whose number belongs to another program by now', async () => {
    const server = await start();
    const pidFile = path.join(await clusterOf(server), 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await server.stop();
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
    expect(await findEmbeddedServer(dataDir)).toBeNull();
    expect((await start()).startedHere).toBe(true);
  });

  it('never joins the server of another folder', async () => {
    const other = path.join(dataDir, 'other');
    const [one, two] = [await start(), await start(other)];
    expect(two.port).not.toBe(one.port);
    expect(await clusterOf(two)).not.toBe(await clusterOf(one));
    await two.stop();
    const otherPidFile = path.join(
      path.dirname(await clusterOf(one)),
      '..',
      'other',
      'postgres',
      'cluster',
      'postmaster.pid',
    );
    await writeFile(otherPidFile, await readFile(path.join(await clusterOf(one), 'postmaster.pid')));
    expect(await findEmbeddedServer(other)).toBeNull();
    expect(await query(one.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('takes a free port when the usual one is taken', async () => {
    const blocker = createServer();
    // Already taken by somebody else is as good.
    await new Promise<void>((resolve) => blocker.once('error', () => resolve()).listen(5432, '127.0.0.1', resolve));
    try {
      expect((await start()).port).not.toBe(5432);
    } finally {
      await new Promise((resolve) => blocker.close(resolve));
    }
  });

  it('leaves a folder alone that holds something else', async () => {
    await mkdir(path.join(dataDir, 'postgres'));
    await writeFile(path.join(dataDir, 'postgres', 'precious.txt'), 'mine');
    await expect(start()).rejects.toThrow(/is not empty and holds no database of this application/);
    expect(await readdir(path.join(dataDir, 'postgres'))).toEqual(['precious.txt']);
  });

  it('begins afresh where an earlier beginning was killed', async () => {
    await mkdir(path.join(dataDir, 'postgres.making-999999999', 'cluster'), { recursive: true });
    expect((await start()).startedHere).toBe(true);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('says in one line why it cannot start', async () => {
    const faulty = startEmbeddedServer({ dataDir, settings: { shared_buffers: 'plenty' } });
    await expect(faulty).rejects.toThrow(/^The embedded Postgres did not start: .*shared_buffers.*$/);
  });
});

// Only root can hand a folder to another user; everybody else has the tests above.
const asRoot = (work: () => void) => (isRoot ? describe('an embedded server started by root', work) : undefined);
asRoot(() => {
  it('works for a folder that others may not enter, follows it when it moves, and does not share a copy', async () => {
    await chmod(dataDir, 0o700);
    const home = path.join(dataDir, 'home');
    const moved = path.join(dataDir, 'moved');
    const clusters = new Set<string>();
    try {
      const server = await start(home);
      clusters.add(await clusterOf(server));
      await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS n');
      await server.stop();
      const noted = (await readFile(path.join(home, 'postgres-is-at.txt'), 'utf8')).trim();
      expect([...clusters]).toEqual([path.join(noted, 'cluster')]);
      await rename(home, moved);
      const again = await start(moved);
      expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
      await again.stop();

      await mkdir(home);
      await writeFile(path.join(home, 'postgres-is-at.txt'), `${noted}\n`);
      const copy = await start(home);
      clusters.add(await clusterOf(copy));
      expect(clusters.size).toBe(2);
      await copy.stop();
    } finally {
      await Promise.all(running.map((server) => server.stop()));
      for (const cluster of clusters) await rm(path.dirname(cluster), { recursive: true, force: true });
    }
    expect([...clusters].some((cluster) => existsSync(cluster))).toBe(false);
  });
});
