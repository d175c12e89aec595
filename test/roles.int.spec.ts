import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findEmbeddedServer } from '../src/platform/database/embedded-server.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { startMailServer, type MailServer } from './support/mail-server.js';
import { freePort, printed, startProcess, type Run } from './support/process.js';
import { Visitor } from './support/visitor.js';

const PATIENCE = 120_000;
const PEOPLE = Array.from({ length: 50 }, (_, number) => `reader${number}@example.org`);

describe.each(['an embedded data folder', 'one DATABASE_URL'])('web and worker as two processes on %s', (where) => {
  const runs: Run[] = [];
  let folder: string;
  let database: TestDatabase | undefined;
  let mail: MailServer;
  let env: Record<string, string>;
  let client: pg.Client;
  let worker: Run;

  const startWorker = async (): Promise<Run> => {
    const run = startProcess({ ...env, ROLE: 'worker' });
    runs.push(run);
    await printed(run, /worker is at work/);
    return run;
  };
  const received = (): number[] => PEOPLE.map((address) => mail.to(address).length);
  const total = (): number => received().reduce((sum, one) => sum + one, 0);
  const countOf = async (state: string, more = ''): Promise<number> =>
    (
      await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM mail WHERE kind = 'sign-in-link' AND state = $1 ${more}`,
        [state],
      )
    ).rows[0]!.n;
  const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 800; tries++) {
      if (await holds()) return;
      await sleep(50);
    }
    throw new Error(`never came about: ${what}; ${total()} mails arrived`);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'skin-school-roles-'));
    // Run by root, Postgres works as another user, who has to pass through here.
    await chmod(folder, 0o711);
    mail = await startMailServer(40);
    if (where === 'one DATABASE_URL') database = await createTestDatabase();
    env = {
      DATA_DIR: folder,
      PORT: await freePort(),
      SMTP_URL: mail.url,
      TRUST_PROXY: '1',
      PUBLIC_URL: 'https://school.example',
      ...(database ? { DATABASE_URL: database.url } : {}),
      ...(process.env.TEST_REDIS_URL ? { REDIS_URL: process.env.TEST_REDIS_URL } : {}),
    };
    const web = startProcess({ ...env, ROLE: 'web' });
    runs.push(web);
    await printed(web, /is open at https:\/\/school\.example/);
    const url = database?.url ?? (await findEmbeddedServer(folder))!.url;
    client = new pg.Client({ connectionString: url });
    await client.connect();
    worker = await startWorker();
  }, PATIENCE);

  afterAll(async () => {
    await client.end();
    for (const { child, ended } of runs.reverse()) {
      child.kill('SIGTERM');
      await ended;
    }
    await database?.drop();
    await mail.close();
    await rm(folder, { recursive: true, force: true });
  }, PATIENCE);

  const visitor = (): Visitor => new Visitor(`http://127.0.0.1:${env.PORT}`);

  it(
    'the worker sends the confirmation of a registration that was made on the web, with the public address in it',
    async () => {
      const { rows } = await client.query<{ id: string }>(
        "SELECT id FROM session WHERE starts_at > now() + interval '1 day' AND taken < capacity ORDER BY starts_at LIMIT 1",
      );
      const answer = await visitor().api('POST', `/api/v1/sessions/${rows[0]!.id}/registrations`, {
        email: 'els@example.org',
        name: 'Els Example',
        locale: 'nl',
        timeZone: 'Europe/Brussels',
        consent: true,
      });
      expect(answer.status).toBe(201);
      await until('the confirmation', () => mail.to('els@example.org').length > 0);
      // Quoted-printable breaks long lines.
      const [message = ''] = mail.to('els@example.org').map((raw) => raw.replaceAll('=\n', ''));
      expect(message).toContain('https://school.example/nl/registrations/');
      expect(message).not.toContain('localhost');
    },
    PATIENCE,
  );

  it(
    'a worker killed in the middle of fifty mails loses none and doubles none; what it held goes out after the claim time',
    async () => {
      await client.query(
        "INSERT INTO person (email, name, locale, created_at) SELECT address, 'Reader', 'en', now() FROM unnest($1::text[]) address",
        [PEOPLE],
      );
      await Promise.all(
        PEOPLE.map(async (email) => {
          expect((await visitor().post('/sign-in/link', { email })).status).toBe(303);
        }),
      );
      await until('some mails', () => total() >= 10);
      worker.child.kill('SIGKILL');
      await worker.ended;
      const [held, before] = [await countOf('claimed'), total()];
      const handedOver = await countOf('claimed', 'AND handed_over');
      expect(before).toBeLessThan(PEOPLE.length);
      expect(held).toBeGreaterThan(0);
      worker = await startWorker();
      await until('all but what was held', async () => (await countOf('accepted')) === PEOPLE.length - held);
      // Nobody knows whether they were sent, so they wait until the claim has run out.
      expect(await countOf('claimed')).toBe(held);
      expect(Math.max(...received())).toBe(1);
      await client.query("UPDATE mail SET claimed_at = claimed_at - interval '6 minutes' WHERE state = 'claimed'");
      await until('every mail', async () => (await countOf('accepted')) === PEOPLE.length);
      expect(Math.min(...received())).toBe(1);
      // Only what was being handed over may have arrived twice, and then it is the same mail to every mailbox: its Message-ID is the same.
      expect(total() - PEOPLE.length).toBeLessThanOrEqual(handedOver);
      for (const address of PEOPLE) {
        const ids = mail.to(address).map((raw) => /^Message-ID: (.*)$/im.exec(raw)![1]);
        expect(new Set(ids).size).toBe(1);
      }
    },
    PATIENCE,
  );
});
