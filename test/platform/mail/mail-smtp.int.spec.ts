import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime, { type Email } from 'postal-mime';
import { tokenOfAddress } from '../../../src/platform/mail/address-code.js';
import { MailLinks } from '../../../src/platform/mail/mail-links.js';
import { ComposesMail, type ComposedMail, type MailComposer } from '../../../src/platform/mail/mail.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.js';
import { MailTransport } from '../../../src/platform/mail/mail-transport.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { startMailSink, type MailSink } from '../../support/mail-sink.js';

let words: ComposedMail;

@Injectable()
@ComposesMail('test-smtp')
class Composer implements MailComposer {
  compose(): Promise<ComposedMail> {
    return Promise.resolve(words);
  }
}

@Module({ providers: [Composer] })
class Composing {}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

let school: TestApp;
let sink: MailSink;
beforeAll(async () => {
  sink = await startMailSink();
  school = await startTestApp(
    {
      role: 'web',
      smtpUrl: sink.url,
      publicUrl: 'https://school.example',
      mailFrom: 'Skin School <hello@school.example>',
      mailBounceDomain: 'bounces.school.example',
      mailDkim: { domain: 'school.example', selector: 'key1', privateKey },
    },
    [Composing],
  );
});
afterAll(async () => {
  await school.close();
  await sink.close();
});
beforeEach(() => {
  words = { name: 'Ann', subject: 'Dag Ánn', html: '<p>Hello</p>', text: 'Hello' };
  school.clock.set(new Date());
});

const send = () => school.get(MailSender).handle();

async function plan(recipient: string, topic = 'learning'): Promise<string> {
  const [mail] = await school.database.query<{ id: string }>(
    `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic)
     VALUES ($1, 'test-smtp', $2, 'en', gen_random_uuid(), now() - interval '1 second', now(), '<' || $1 || '@school.example>', $3) RETURNING id`,
    [randomUUID(), recipient, topic],
  );
  return mail!.id;
}

interface Row extends Record<string, unknown> {
  state: string;
  reason: string | null;
  attempts: number;
  due_at: Date;
  held_for: string | null;
  ambiguous_at: Date | null;
}
const row = async (id: string) => (await school.database.query<Row>('SELECT * FROM mail WHERE id = $1', [id]))[0]!;
const dueNow = () => school.database.query("UPDATE mail SET due_at = now() - interval '1 second' WHERE state = 'due'");

/** Sends one mail. @returns it as it arrived */
async function arrives(
  recipient: string,
  topic = 'learning',
): Promise<{ id: string; raw: string; email: Email; header: (key: string) => string | undefined }> {
  const id = await plan(recipient, topic);
  await send();
  expect(await row(id)).toMatchObject({ state: 'accepted' });
  const raw = sink.taken().at(-1)!.raw!;
  const email = await PostalMime.parse(raw);
  return { id, raw, email, header: (key) => email.headers.find((one) => one.key === key)?.value };
}

describe('the headers', () => {
  it('of bulk mail carry one way to leave for a button and one for a mail, both naming this very mail', async () => {
    const { id, header } = await arrives('bulk@example.org', 'sessions');
    const links = school.get(MailLinks);
    const [, button, mailto] =
      /^<https:\/\/school\.example\/mail\/unsubscribe\/([\w-]+)>, <mailto:unsubscribe\+([\w-]+)@bounces\.school\.example>$/.exec(
        header('list-unsubscribe')!,
      )!;
    expect([button!, tokenOfAddress(mailto!)!].map((token) => links.unsubscribe.verify(token))).toEqual([id, id]);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('list-id')).toBe('Reminders of sessions <sessions.school.example>');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('feedback-id')).toBeUndefined();
  });

  it('of answers carry no way to leave what was asked for', async () => {
    const { header } = await arrives('answer@example.org', 'service');
    expect([header('list-unsubscribe'), header('list-unsubscribe-post'), header('list-id')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(header('auto-submitted')).toBe('auto-generated');
  });

  it('of news that people write do not call it automatic', async () => {
    await school.database.query(
      `WITH a AS (INSERT INTO mail_address (email, created_at) VALUES ('reader@example.org', now()) RETURNING id) INSERT INTO mail_preference SELECT id, 'news', true, now() FROM a`,
    );
    const { header } = await arrives('reader@example.org', 'news');
    expect([header('auto-submitted'), header('list-id')]).toEqual([undefined, 'Newsletter <news.school.example>']);
  });

  it('and the envelope send bounces to where they name the mail and nobody else', async () => {
    const { id, email } = await arrives('bounces@example.org');
    const code = /^bounce\+([a-z2-7]+)@bounces\.school\.example$/.exec(sink.taken().at(-1)!.from)?.[1];
    expect(school.get(MailLinks).bounce.verify(tokenOfAddress(code!)!)).toBe(id);
    expect(email.from).toMatchObject({ address: 'hello@school.example' });
    expect(email.messageId).toMatch(/^<[\w-]+@school\.example>$/);
  });

  it('are signed, with those that let people leave', async () => {
    const { raw } = await arrives('signed@example.org');
    const resolver = (name: string) =>
      Promise.resolve(name === 'key1._domainkey.school.example' ? [[`v=DKIM1; k=rsa; p=${publicKey}`]] : []);
    const verify = async (message: string) => (await dkimVerify(Buffer.from(message), { resolver })).results[0]!;
    const good = await verify(raw);
    expect(good.status.result).toBe('pass');
    const covered = good.signingHeaders!.keys.toLowerCase().split(/\s*:\s*/);
    expect(covered).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']),
    );
    expect((await verify(raw.replace('Hello', 'Hallo'))).status.result).not.toBe('pass');
    expect((await verify(raw.replace('/mail/unsubscribe/', '/mail/elsewhere/'))).status.result).not.toBe('pass');
  });
});

describe('a header cannot be slipped in', () => {
  const evil = 'Ann\r\nBcc: evil@example.org\r\n\r\nbody\0\u2028';
  it.each([
    ['line breaks', evil, 'Ann Bcc: evil@example.org body'],
    ['quotes, commas and angles', 'Ann “A” "B" <x@y.example>, \\ ; (c)', undefined],
    ['letters of everywhere', 'Ánn 花子 Ивана 👩🏽‍🔬 العربية', undefined],
    ['320 characters', 'ä'.repeat(320), undefined],
    ['nothing at all', '', undefined],
  ])('by a name or subject of %s', async (_, given, cleaned = given) => {
    words = { ...words, name: given, subject: given };
    const { email, header, raw } = await arrives('named@example.org', 'service');
    expect(email.to).toEqual([{ address: 'named@example.org', name: cleaned }]);
    expect(email.subject ?? '').toBe(cleaned);
    expect([header('bcc'), email.headers.filter(({ key }) => key === 'to')]).toEqual([undefined, [expect.anything()]]);
    // RFC 5322: no line of a header is longer than 998.
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(email.text?.trim()).toBe('Hello');
  });

  it('by an address: what SMTP cannot carry fails by itself and holds up nobody', async () => {
    const bad = [
      'ann@example.org\r\nRCPT TO:<evil@example.org>',
      'ann\r\n@example.org',
      'ann@evil.example@example.org',
      '<ann@example.org>',
      'ann lee@example.org',
      'ann,evil@example.org',
      'ann',
      '@example.org',
      'ann@',
      'ann@[127.0.0.1]',
      `${'a'.repeat(65)}@example.org`,
      `${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(4)}org`.padStart(320, 'a'),
      '"ann\r\n"@example.org',
    ];
    // In quotes it may be an address; our server refuses this one itself.
    const quoted = await plan('"ann lee"@example.org', 'service');
    const ids = await Promise.all(bad.map((address) => plan(address, 'service')));
    const good = await plan('good@example.org', 'service');
    const before = sink.taken().length;
    await send();
    for (const id of ids) expect(await row(id)).toMatchObject({ state: 'failed', reason: 'bad-address', attempts: 1 });
    expect(await row(quoted)).toMatchObject({ state: 'failed', reason: 'refused-501' });
    expect(await row(good)).toMatchObject({ state: 'accepted' });
    expect(sink.taken().length - before).toBe(1);
  });

  it.each([
    ['ann+school@example.org', 'ann+school@example.org'],
    ["o'hara_%x@example.org", "o'hara_%x@example.org"],
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['jürgen@example.org', 'jürgen@example.org'],
    ['花子@例え.example', '花子@xn--r8jz45g.example'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('while %s gets its mail', async (address, asCarried) => {
    const id = await plan(address, 'service');
    await send();
    expect(await row(id)).toMatchObject({ state: 'accepted' });
    const taken = sink.taken().at(-1)!;
    // The server of the tests shows a domain in its own letters again.
    expect([address, asCarried]).toContain(taken.recipient);
    expect([address, asCarried]).toContain((await PostalMime.parse(taken.raw!)).to?.[0]?.address);
  });

  it('and letters outside ASCII before the @ fail where the server does not carry them (SMTPUTF8)', async () => {
    const old = await startMailSink({ utf8: false });
    const transport = new MailTransport({ ...school.config, smtpUrl: old.url }, school.get(MailLinks));
    const mail = { id: randomUUID(), messageId: '<x@school.example>', topic: 'service', locale: 'en' };
    const to = (recipient: string) => transport.send({ ...mail, recipient } as never, words);
    await expect(to('jürgen@example.org')).rejects.toMatchObject({ kind: 'bad-address' });
    await expect(to('ann@bücher.example')).resolves.toBeNull();
    expect(old.taken()).toHaveLength(1);
    transport.onApplicationShutdown();
    await old.close();
  });
});

describe('a server that does not take a mail', () => {
  it.each([
    ['rcpt-550', { state: 'failed', reason: 'refused-550' }],
    ['data-554', { state: 'failed', reason: 'refused-554' }],
    ['rcpt-451', { state: 'due', held_for: 'refused-451', attempts: 1 }],
    ['data-452', { state: 'due', held_for: 'refused-452', attempts: 1 }],
    ['vanish', { state: 'due', held_for: 'connection-lost', attempts: 1 }],
  ])('by %s', async (way, outcome) => {
    const ids = [
      await plan(`${way}+ann@example.org`),
      await plan(`${way}+ann@example.org`, 'service'),
      await plan(`fine.${way}@example.org`),
    ];
    await send();
    for (const id of ids.slice(0, 2)) expect(await row(id)).toMatchObject({ ...outcome, ambiguous_at: null });
    expect(await row(ids[2]!)).toMatchObject({ state: 'accepted' });
  });

  it('waits longer each time before it is asked again, and is given up in the end', async () => {
    const id = await plan('rcpt-450+patience@example.org');
    const waits: number[] = [];
    for (;;) {
      await send();
      const { state, due_at, reason } = await row(id);
      if (state === 'failed') {
        expect(reason).toBe('too-many-attempts');
        break;
      }
      waits.push((due_at.getTime() - Date.now()) / 60_000);
      await dueNow();
    }
    const wanted = [0.5, 2, 10, 60, 240];
    expect(waits).toHaveLength(wanted.length);
    waits.forEach((wait, n) => expect(Math.abs(wait / wanted[n]! - 1)).toBeLessThan(0.25));
  });

  it('and asks to slow down is left alone: the others of that domain wait without an attempt', async () => {
    const first = await plan('busy+ann@slow.example', 'service');
    await send();
    const others = [await plan('bob@slow.example', 'service'), await plan('eve@slow.example')];
    await send();
    expect(await row(first)).toMatchObject({ state: 'due', held_for: 'refused-452' });
    for (const id of others)
      expect(await row(id)).toMatchObject({ state: 'due', held_for: 'domain-resting', attempts: 0 });
  });

  it('or is lost with the whole message: bulk mail is not sent again, an answer is, under the same Message-ID', async () => {
    const [bulk, answer] = [await plan('drop+bulk@example.org'), await plan('drop+answer@example.org', 'service')];
    await send();
    expect(await row(bulk)).toMatchObject({
      state: 'failed',
      reason: 'ambiguous',
      ambiguous_at: expect.any(Date) as Date,
    });
    expect(await row(answer)).toMatchObject({
      state: 'due',
      held_for: 'connection-lost',
      ambiguous_at: expect.any(Date) as Date,
    });
    await dueNow();
    await send();
    const got = (recipient: string) =>
      sink
        .taken()
        .filter((mail) => mail.recipient === recipient)
        .map((mail) => mail.messageId);
    expect(got('drop+bulk@example.org')).toHaveLength(1);
    const ids = got('drop+answer@example.org');
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('because it is away costs no mail an attempt, and all of them go when it is back', async () => {
    const old = await startMailSink();
    const away = await startTestApp({ role: 'web', smtpUrl: old.url, databaseUrl: school.config.databaseUrl }, [
      Composing,
    ]);
    await old.kill();
    const ids = await Promise.all(
      Array.from({ length: 60 }, (_, n) => plan(`away${n}@example.org`, n % 2 ? 'service' : 'learning')),
    );
    await away.get(MailSender).handle();
    await away.get(MailSender).handle();
    for (const id of ids) expect(await row(id)).toMatchObject({ state: 'due', attempts: 0 });
    const back = await startMailSink({ port: old.port });
    away.clock.advance(60_000);
    await away.get(MailSender).handle();
    for (const id of ids) expect(await row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(back.taken().filter(({ recipient }) => recipient.startsWith('away'))).toHaveLength(60);
    await away.close();
    await back.close();
    await old.close();
  });
});
