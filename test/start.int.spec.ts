import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, listen, printed, startProcess as start } from './support/process.js';

/** Nothing serves the database of a data folder, and nothing of its making lies about. */
async function expectClosed(folder: string): Promise<void> {
  expect(existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  expect((await readdir(folder)).filter((name) => name.includes('.making-'))).toEqual([]);
}

describe('starting', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'skin-school-start-'));
    // Run by root, Postgres works as another user, who has to pass through here.
    await chmod(dataDir, 0o711);
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('with wrong settings ends at once, with one line for each fault', async () => {
    const run = start({ DATA_DIR: dataDir, PORT: 'many', ROLE: 'queen' });
    expect(await run.ended).toBe(1);
    expect(run.stderr().trim().split('\n')).toEqual([
      expect.stringMatching(/^skin-school: PORT must be/),
      expect.stringMatching(/^skin-school: ROLE must be/),
    ]);
  });

  it('where something else listens says so, and leaves it alone', async () => {
    const { server, port } = await listen();
    const run = start({ DATA_DIR: dataDir, PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.stderr().trim()).toBe(`skin-school: port ${port} is taken by another program: set PORT to a free one`);
    expect(server.listening).toBe(true);
    server.close();
  });

  it('with a database that is not there says so in one line', async () => {
    const run = start({
      DATA_DIR: dataDir,
      PORT: await freePort(),
      DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/none',
    });
    expect(await run.ended).toBe(1);
    expect(run.stderr().trim().split('\n')).toHaveLength(1);
    expect(run.stderr()).not.toContain('hunter2');
  });

  it('that fails once its database is up says why in one line and leaves no Postgres behind', async () => {
    const broken = join(dataDir, 'broken');
    await mkdir(join(broken, 'master.key'), { recursive: true });
    const run = start({ DATA_DIR: broken, PORT: await freePort() });
    expect(await run.ended).toBe(1);
    expect(run.stderr()).toMatch(/^skin-school: the master key .*master\.key cannot be read: .*\n$/);
    await expectClosed(broken);
  }, 60_000);

  it.each([200, 1_500])(
    'and stopped by Ctrl-C after %d ms leaves no Postgres behind, and can be started again',
    async (milliseconds) => {
      const folder = join(dataDir, `early-${milliseconds}`);
      const run = start({ DATA_DIR: folder, PORT: await freePort() }, { detached: true });
      // In the middle of making the database, wherever that is on this machine; a terminal tells the whole group.
      for (let tries = 0; tries < 600 && !existsSync(folder); tries++) await sleep(25);
      await sleep(milliseconds);
      process.kill(-run.child.pid!, 'SIGINT');
      process.kill(-run.child.pid!, 'SIGINT');
      expect([await run.ended, run.stderr()]).toEqual([0, '']);
      await expectClosed(folder);
      const again = start({ DATA_DIR: folder, PORT: await freePort() });
      await printed(again, /is open at/);
      again.child.kill('SIGTERM');
      expect(await again.ended).toBe(0);
      await expectClosed(folder);
    },
    90_000,
  );

  it('with a Redis that is away serves all the same, and stops', async () => {
    const folder = join(dataDir, 'no-redis');
    const port = await freePort();
    const run = start({ DATA_DIR: folder, PORT: port, REDIS_URL: 'redis://127.0.0.1:1' });
    await printed(run, /is open at/);
    expect((await fetch(`http://127.0.0.1:${port}/courses`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    run.child.kill('SIGTERM');
    await run.ended;
    expect(run.stderr()).not.toContain('Unhandled');
    await expectClosed(folder);
  }, 90_000);

  it('with nothing at all opens the whole school, prints links to sign in, stops cleanly and keeps its data', async () => {
    const port = await freePort();
    const first = start({ DATA_DIR: dataDir, PORT: port });
    const address = `http://localhost:${port}`;
    await printed(first, new RegExp(address));
    const links = await printed(first, /\/sign-in\/link\/[\w-]{43}[^]*\/sign-in\/link\/[\w-]{43}/);
    expect(links).toBeTruthy();
    const courses = await (await fetch(`http://127.0.0.1:${port}/courses`)).text();
    expect(courses).toContain('/courses/facial-massage');
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start({ DATA_DIR: dataDir, PORT: port, NODE_ENV: 'production' });
    await printed(second, new RegExp(address));
    expect(await (await fetch(`http://127.0.0.1:${port}/courses`)).text()).toBe(courses);
    // In earnest nobody is signed in by what stands in a log, and what is for developers is closed.
    for (const path of ['/dev/mailbox', '/dev/ui'])
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(404);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(second.stdout()).not.toContain('/sign-in/link/');
  }, 120_000);
});
