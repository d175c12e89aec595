import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '../../../src/platform/log/log.js';
import { createTestDatabase } from '../../support/database.js';
import { Visitor } from '../../support/visitor.js';

const ROOT = join(import.meta.dirname, '../../..');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the log', () => {
  it('says of an error from the database what broke, and not with which values', () => {
    const error = Object.assign(new Error('Key (email)=(ann@example.org) already exists'), {
      severity: 'ERROR',
      code: '23505',
      constraint: 'person_email_key',
      detail: 'Key (email)=(ann@example.org) already exists.',
    });
    const said = describeError(error);
    expect(said).toMatchObject({ message: 'SQLSTATE 23505', constraint: 'person_email_key' });
    expect(JSON.stringify(said)).not.toContain('ann@example.org');
  });

  it('of a whole visit has ids, patterns and times, and nothing that tells who it was', async () => {
    const { url, drop } = await createTestDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-log-'));
    const port = await freePort();
    const child = spawn(process.execPath, ['dist/main.js'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATABASE_URL: url, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'trace' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const visitor = new Visitor(`http://127.0.0.1:${port}`);
    for (let tries = 0; tries < 600 && !said.includes('Skin School is open'); tries++) await sleep(50);

    const secrets = {
      email: 'wilhelmina.secret@example.org',
      name: 'Wilhelmina Secret',
      password: 'a-long-password-of-hers',
    };
    await visitor.post('/nl/sign-up', { ...secrets, locale: 'nl', timeZone: 'Europe/Brussels' });
    await visitor.post('/nl/sign-in', { ...secrets, password: 'wrong-password-of-hers' });
    await visitor.post('/sign-in/link', { email: secrets.email });
    await visitor.get(`/registrations/${'s'.repeat(43)}?email=${secrets.email}`);
    const masterclass = await visitor.get('/masterclasses/your-skin-and-your-dna');
    const session = /\/sessions\/[0-9a-f-]{36}\/register/.exec(masterclass.text)![0];
    const fields = { ...secrets, locale: 'nl', timeZone: 'Europe/Brussels', note: 'a private question', consent: 'on' };
    const registered = await visitor.post(session, fields);
    expect(registered.status).toBe(303);
    await visitor.api('POST', '/api/v1/sessions/not-an-id/registrations', fields);
    for (let tries = 0; tries < 200 && !said.includes('"/registrations/:token"'); tries++) await sleep(25);
    await sleep(500);
    child.kill('SIGTERM');
    await ended;

    const lines = said.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.some((line) => line.includes('"route":"/sessions/:id/register"'))).toBe(true);
    for (const secret of [
      ...Object.values(secrets),
      'wilhelmina',
      'wrong-password-of-hers',
      'a private question',
      's'.repeat(43),
    ]) {
      expect(lines.filter((line) => line.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
    }
    const token = registered.location!.split('/').at(-1)!;
    expect(said.includes(token)).toBe(false);
    await drop();
    await rm(dataDir, { recursive: true, force: true });
  }, 90_000);
});
