import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { composeApp } from '../../src/compose-app.js';
import type { Config } from '../../src/config/config.js';
import { Clock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.js';
import type { KeptMessage } from '../../src/platform/mail/mail-transport.js';
import { createTestDatabase } from './database.js';
import { until } from './until.js';
import { Visitor } from './visitor.js';

/** A mail as its row and, once sent, its kept message. */
export interface TestMail {
  id: string;
  kind: string;
  recipient: string;
  state: string;
  reason: string | null;
  message: KeptMessage | null;
}

/** The whole application, listening on a free port, over a database of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  url: string;
  config: Config & { databaseUrl: string };
  database: Database;
  clock: TestClock;
  /** A browser-like guest with a cookie jar of its own. */
  visitor(): Visitor;
  get<T>(token: Type<T>): T;
  /** The mails to an address, oldest first. */
  mails(recipient: string): Promise<TestMail[]>;
  /** Waits until a mail of a kind to an address is settled. @throws Error when it is not within half a minute */
  mail(recipient: string, kind: string): Promise<TestMail>;
  close(): Promise<void>;
}

/** A clock that a test can set; it runs on from there. */
export class TestClock {
  #offset = 0;
  constructor(clock: Clock) {
    clock.now = () => new Date(Date.now() + this.#offset);
  }
  set(instant: Date | string): void {
    this.#offset = new Date(instant).getTime() - Date.now();
  }
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}

/** Settings of a test: no log, a free port, the queue that this run of the suite is about. */
export async function testConfig(
  changes: Partial<Config> = {},
): Promise<Config & { databaseUrl: string; drop: () => Promise<void> }> {
  const owned = changes.databaseUrl ? null : await createTestDatabase();
  const dataDir = changes.dataDir ?? (await mkdtemp(join(tmpdir(), 'skin-school-test-')));
  return {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    redisUrl: process.env.TEST_REDIS_URL ?? null,
    smtpUrl: null,
    mailFrom: 'Skin School <hello@skin-school.example>',
    mailBounceDomain: null,
    mailIntakePort: null,
    mailIntakeHost: '127.0.0.1',
    mailWebhookSecret: null,
    mailgunSigningKey: null,
    mailDkim: null,
    uploadBytes: 5 * 1024 * 1024,
    role: 'all',
    trustProxy: true,
    logLevel: 'silent',
    masterKey: 'a master key that only tests use, forever',
    proofOfWork: false,
    development: true,
    ...changes,
    dataDir,
    databaseUrl: changes.databaseUrl ?? owned!.url,
    drop: async () => {
      await owned?.drop();
      if (!changes.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts the application for a test. `extra` are made-up modules beside the real ones. */
export async function startTestApp(changes: Partial<Config> = {}, extra: Type[] = []): Promise<TestApp> {
  const { drop, ...config } = await testConfig(changes);
  const app = await composeApp(config, extra);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const database = app.get(Database, { strict: false });
  const mails = (recipient: string) =>
    database.query<TestMail & Record<string, unknown>>(
      'SELECT id, kind, recipient::text, state, reason, kept_message AS message FROM mail WHERE recipient = $1 ORDER BY created_at, id',
      [recipient],
    );
  return {
    app,
    url,
    config,
    database,
    clock: new TestClock(app.get(Clock, { strict: false })),
    visitor: () => new Visitor(url),
    get: (token) => app.get(token, { strict: false }),
    mails,
    mail: (recipient, kind) =>
      until(`a settled ${kind} mail to ${recipient}`, async () =>
        (await mails(recipient)).findLast((mail) => mail.kind === kind && !['due', 'claimed'].includes(mail.state)),
      ),
    close: async () => {
      await app.close();
      await drop();
    },
  };
}
