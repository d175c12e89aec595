import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type SkippedMail,
} from '../../../src/platform/mail/mail.js';
import { MailOutbox, type NewMail } from '../../../src/platform/mail/mail-outbox.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { startMailServer, type MailServer } from '../../support/mail-server.js';
import { until } from '../../support/until.js';

let untrue = false;

@Injectable()
@ComposesMail('test-hello')
class Hello implements MailComposer {
  async compose(): Promise<ComposedMail | SkippedMail> {
    if (untrue) return { skip: 'no-longer-true' };
    return {
      name: 'Ann “A” <x>, B',
      subject: 'Dag Ánn',
      html: '<p>Hello</p>',
      text: 'Hello',
      calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    };
  }
}

@Module({ providers: [Hello] })
class Composing {}

const write = (school: TestApp, mail: Partial<NewMail> = {}) =>
  school.database.transaction((tx) =>
    school.get(MailOutbox).enqueue(tx, {
      kind: 'test-hello',
      dedupeKey: randomUUID(),
      recipient: 'ann@example.org',
      locale: 'nl',
      subjectId: randomUUID(),
      ...mail,
    }),
  );

describe('mail without a mail server', () => {
  let school: TestApp;
  beforeAll(async () => {
    school = await startTestApp({}, [Composing]);
  });
  afterAll(() => school.close());
  afterEach(() => {
    untrue = false;
  });

  it('is composed and kept', async () => {
    await write(school, { recipient: 'kept@example.org' });
    const mail = await school.mail('kept@example.org', 'test-hello');
    expect(mail).toMatchObject({ state: 'accepted', message: { subject: 'Dag Ánn', text: 'Hello' } });
  });

  it('is written once for one key, however often and from wherever it is asked for', async () => {
    const same = { dedupeKey: 'the same', recipient: 'once@example.org' };
    const written = await Promise.all(Array.from({ length: 10 }, () => write(school, same)));
    expect(written.filter(Boolean)).toHaveLength(1);
    await school.mail('once@example.org', 'test-hello');
    expect(await school.mails('once@example.org')).toHaveLength(1);
  });

  it('is not sent when it is no longer true, and says why', async () => {
    untrue = true;
    await write(school, { recipient: 'late@example.org' });
    expect(await school.mail('late@example.org', 'test-hello')).toMatchObject({
      state: 'skipped',
      reason: 'no-longer-true',
    });
  });

  it('is not sent after it would only confuse', async () => {
    await write(school, { recipient: 'expired@example.org', expiresAt: new Date(Date.now() - 1000) });
    expect(await school.mail('expired@example.org', 'test-hello')).toMatchObject({
      state: 'skipped',
      reason: 'expired',
    });
  });

  it('of a kind that nobody composes fails in the open', async () => {
    await write(school, { recipient: 'odd@example.org', kind: 'test-unknown' });
    expect(await school.mail('odd@example.org', 'test-unknown')).toMatchObject({
      state: 'failed',
      reason: 'unknown-kind',
    });
  });
});

describe('mail through a mail server', () => {
  let school: TestApp;
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
    school = await startTestApp({ smtpUrl: server.url }, [Composing]);
  });
  afterAll(async () => {
    await school.close();
    await server.close();
  });
  const state = async (recipient: string) => (await school.mails(recipient)).map((mail) => mail.state).join();
  const becomes = (recipient: string, wanted: string) =>
    until(`a mail to ${recipient} that is ${wanted}`, async () => (await state(recipient)) === wanted);

  it('arrives with its own Message-ID and the invitation, and nothing of it is kept here', async () => {
    await write(school, { recipient: 'real@example.org' });
    await becomes('real@example.org', 'accepted');
    const [message] = server.to('real@example.org');
    expect(message).toMatch(/^Message-ID: <[\w-]+@localhost>$/m);
    expect(message).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m);
    expect(message).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect((await school.mails('real@example.org'))[0]!.message).toBeNull();
  });

  it('that is refused for good is not tried again', async () => {
    server.answer('never@example.org', 550);
    await write(school, { recipient: 'never@example.org' });
    await becomes('never@example.org', 'failed');
    expect((await school.mails('never@example.org'))[0]!.reason).toBe('refused-550');
  });

  it('that is refused for now is tried again later, under the same Message-ID', async () => {
    server.answer('later@example.org', 451);
    await write(school, { recipient: 'later@example.org' });
    await until('a refused first try', async () => {
      const tried = "recipient = 'later@example.org' AND state = 'due' AND attempts = 1 AND due_at > now()";
      return (await school.database.query(`SELECT 1 FROM mail WHERE ${tried}`)).length === 1;
    });
    server.answer('later@example.org', 250);
    await school.database.query("UPDATE mail SET due_at = now() WHERE recipient = 'later@example.org'");
    await becomes('later@example.org', 'accepted');
    expect(server.to('later@example.org')).toHaveLength(1);
  });

  it('that a killed sender had claimed goes out after all', async () => {
    await school.database.query(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, state, due_at, claimed_at, created_at, message_id, attempts)
       VALUES ('abandoned', 'test-hello', 'abandoned@example.org', 'en', gen_random_uuid(), 'claimed', now() - interval '9 minutes', now() - interval '9 minutes', now(), '<abandoned@localhost>', 1)`,
    );
    await becomes('abandoned@example.org', 'accepted');
    const [message, ...more] = server.to('abandoned@example.org');
    expect(message).toMatch(/^Message-ID: <abandoned@localhost>$/m);
    expect(more).toEqual([]);
  });

  it('goes out once, however many senders look for work at the same moment', async () => {
    const people = Array.from({ length: 30 }, (_, n) => `many${n}@example.org`);
    await Promise.all(people.map((recipient) => write(school, { recipient })));
    await Promise.all(Array.from({ length: 8 }, () => school.get(MailSender).handle()));
    for (const person of people) await becomes(person, 'accepted');
    expect(people.map((person) => server.to(person).length)).toEqual(people.map(() => 1));
  });
});

describe('mail of a worker that is told to stop', () => {
  let school: TestApp;
  beforeAll(async () => {
    school = await startTestApp({ role: 'web' }, [Composing]);
  });
  afterAll(() => school.close());

  it('waits in its row for the next worker, and is held by nobody', async () => {
    for (let n = 0; n < 3; n++) await write(school, { recipient: 'waits@example.org' });
    const states = async () => (await school.mails('waits@example.org')).map(({ state }) => state);
    await school.get(MailSender).handle(AbortSignal.abort());
    expect(await states()).toEqual(['due', 'due', 'due']);
    await school.get(MailSender).handle();
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted']);
  });
});
