import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestApp, type TestApp } from './support/app.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PATIENCE = 180_000;

interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

let test: TestApp;
let folder: string;
beforeAll(async () => {
  test = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'skin-school-admin-'));
}, PATIENCE);
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command line as a person would, in a process of its own, beside the running application. */
function admin(words: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['dist/admin.js', ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: test.config.databaseUrl,
      REDIS_URL: process.env.TEST_REDIS_URL,
      DATA_DIR: folder,
      PUBLIC_URL: 'http://school.test',
      ...env,
    },
  });
  const outcome: Outcome = { status: null, out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (outcome.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (outcome.err += part.toString()));
  return new Promise((resolve) => child.once('close', (status) => resolve({ ...outcome, status })));
}

describe('the command line', () => {
  it(
    'takes questions in and out, and says of each what the format cannot; statistics are counted anew',
    async () => {
      const file = join(folder, 'questions.gift');
      await writeFile(file, '::Layers:: Is the epidermis outside? {T}\n\n::Odd:: Nothing {~}\n');
      const look = await admin(['import-questions', '--from', file, '--dry-run']);
      expect([look.status, look.err]).toEqual([0, '']);
      expect(look.out).toContain('2 questions: 1 exact, 0 approximated, 1 refused; 0 known before, 0 saved');
      expect(look.out).toMatch(/^refused {2}line 3: Odd {2}./m);
      expect((await admin(['import-questions', '--from', file, '--tags', 'from-here'])).out).toContain('1 saved');
      const to = join(folder, 'out.json');
      const written = await admin(['export-questions', '--to', to, '--tag', 'from-here']);
      expect([written.status, written.out]).toEqual([0, `${to} (1 questions)\n`]);
      expect(await readFile(to, 'utf8')).toContain('Is the epidermis outside?');
      const refused = await admin(['recount-statistics', '--quiz', 'no-such-quiz']);
      expect([refused.status, refused.out]).toEqual([1, '']);
      expect((await admin(['recount-statistics'])).status).toBe(0);
    },
    PATIENCE,
  );

  it(
    'prints a token and nothing else, and the token works in the running application',
    async () => {
      const { status, out, err } = await admin(['create-token', '--role', 'manager', '--name', 'Website']);
      expect([status, err]).toEqual([0, '']);
      expect(out).toMatch(/^[\w-]{43}\n$/);
      const answer = await test
        .visitor()
        .api('GET', '/api/v1/deliveries', undefined, { authorization: `Bearer ${out.trim()}` });
      expect(answer.status).toBe(200);
    },
    PATIENCE,
  );

  it(
    'makes a member of staff and a link that signs her in, once',
    async () => {
      expect(
        await admin(['create-staff', '--email', 'boss@example.org', '--name', 'Bo Boss', '--role', 'manager']),
      ).toMatchObject({ status: 0, err: '', out: expect.stringContaining('boss@example.org') });
      const { status, out } = await admin(['sign-in-link', '--email', 'boss@example.org']);
      expect(status).toBe(0);
      expect(out).toMatch(/^http:\/\/school\.test\/sign-in\/link\/[\w-]{43}\n$/);
      const boss = test.visitor();
      const path = new URL(out.trim()).pathname;
      expect((await boss.post(path)).status).toBe(303);
      expect((await boss.get('/staff')).status).toBe(200);
      expect((await test.visitor().post(path)).status).toBe(410);
    },
    PATIENCE,
  );

  it(
    'fills a new database once and tells the second time that there was nothing to do',
    async () => {
      expect(await admin(['seed'])).toEqual({ status: 0, out: 'filled\n', err: '' });
      expect(await admin(['seed'])).toMatchObject({
        status: 0,
        out: expect.stringContaining('nothing to do'),
        err: '',
      });
    },
    PATIENCE,
  );

  it(
    'recounts what no longer agrees, and the doctor sees it before and not after',
    async () => {
      await test.database.query('UPDATE session SET taken = 1 WHERE id = (SELECT id FROM session LIMIT 1)');
      expect(await admin(['doctor'])).toMatchObject({
        status: 1,
        out: expect.stringContaining('run recount'),
        err: 'skin-school: needs attention: counters\n',
      });
      expect(await admin(['recount'])).toMatchObject({ status: 0, out: expect.stringContaining('taken 1 -> 0') });
      expect(await admin(['doctor'])).toMatchObject({ status: 0, err: '' });
    },
    PATIENCE,
  );

  it.each([
    [['create-token', '--role', 'king', '--name', 'X'], /role/],
    [['create-token', '--role', 'manager'], /--name/],
    [['create-staff', '--email', 'Bo <bo@example.org>', '--role', 'host'], /email/],
    [['sign-in-link', '--email', 'nobody@example.org'], /account/],
    [['polish'], /unknown command/],
    [[], /--help/],
  ])(
    'answers %j with one clear line on the standard error and a status that is not 0',
    async (words, line) => {
      const { status, out, err } = await admin(words);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(line);
      expect(err.trim().split('\n')).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'says which setting is wrong and which server does not answer',
    async () => {
      expect(await admin(['recount'], { DATABASE_URL: 'mysql://here' })).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringContaining('DATABASE_URL'),
      });
      const { status, out, err } = await admin(['recount'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' });
      expect([status, out]).toEqual([1, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'shows its commands on request',
    async () => {
      const { status, out, err } = await admin(['--help']);
      expect([status, err]).toEqual([0, '']);
      for (const command of [
        'migrate',
        'revert',
        'seed',
        'create-staff',
        'create-token',
        'sign-in-link',
        'rotate-issuer-key',
        'recount',
        'doctor',
      ])
        expect(out).toContain(command);
    },
    PATIENCE,
  );
});

describe('migrations by the command line', () => {
  it(
    'takes the newest one back and brings it in again; commands that need it say so in between',
    async () => {
      const other = await startTestApp({ role: 'web' });
      const env = { DATABASE_URL: other.config.databaseUrl };
      try {
        expect(await admin(['migrate'], env)).toEqual({ status: 0, out: '', err: '' });
        const reverted = await admin(['revert'], env);
        expect(reverted).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^\w+\n$/) });
        expect(await admin(['recount'], env)).toMatchObject({
          status: 1,
          out: '',
          err: expect.stringContaining('run "migrate" first'),
        });
        expect(await admin(['migrate'], env)).toMatchObject({ status: 0, out: reverted.out });
      } finally {
        await other.close();
      }
    },
    PATIENCE,
  );
});
