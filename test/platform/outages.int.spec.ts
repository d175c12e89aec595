import { randomUUID } from 'node:crypto';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { Database } from '../../src/platform/database/database.js';
import { ComposesMail, type ComposedMail, type MailComposer } from '../../src/platform/mail/mail.js';
import { MailOutbox } from '../../src/platform/mail/mail-outbox.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { startCutProxy, type CutProxy } from '../support/cut-proxy.js';
import { createTestDatabase } from '../support/database.js';
import { until } from '../support/until.js';

@Controller('test')
class Asking {
  constructor(private readonly database: Database) {}

  @Get('ask')
  ask() {
    return this.database.query('SELECT 1 AS one');
  }
}

@Injectable()
@ComposesMail('test-outage')
class Outage implements MailComposer {
  async compose(): Promise<ComposedMail> {
    return { name: 'Ann', subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };
  }
}

@Module({ controllers: [Asking], providers: [Outage] })
class Outages {}

const mailTo = (school: TestApp, recipient: string) =>
  school.database.transaction((tx) =>
    school
      .get(MailOutbox)
      .enqueue(tx, { kind: 'test-outage', dedupeKey: randomUUID(), recipient, locale: 'en', subjectId: randomUUID() }),
  );

describe('while Postgres is away', () => {
  let school: TestApp;
  let wire: CutProxy;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    const url = new URL(database.url);
    wire = await startCutProxy({ host: url.hostname, port: Number(url.port) });
    url.hostname = '127.0.0.1';
    url.port = String(wire.port);
    school = await startTestApp({ databaseUrl: url.href }, [Outages]);
  });
  afterAll(async () => {
    await school.close();
    await wire.close();
    await drop();
  });

  it('pages and health say so plainly, and everything comes back by itself', async () => {
    const visitor = school.visitor();
    expect((await visitor.get('/test/ask')).status).toBe(200);
    wire.cut();
    const ready = async () => (await visitor.api('GET', '/readyz')).status;
    await until('unreadiness', async () => (await ready()) === 503);
    const page = await visitor.get('/nl/test/ask');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
    expect(page.text).toContain('We zijn zo terug');
    expect((await visitor.api('GET', '/healthz')).status).toBe(200);
    wire.mend();
    await until('readiness', async () => (await ready()) === 200, 30);
    expect((await visitor.get('/test/ask')).status).toBe(200);
    await mailTo(school, 'after@example.org');
    expect((await school.mail('after@example.org', 'test-outage')).state).toBe('accepted');
  }, 60_000);
});
