import { jest } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { readBounce } from '../../../src/admin-actions.js';
import { ReleaseAddress } from '../../../src/follow-ups/consent/addresses/release-address.js';
import { MailIntake } from '../../../src/follow-ups/consent/bounces/mail-intake.js';
import { TakeReturnedMail } from '../../../src/follow-ups/consent/bounces/take-returned-mail.js';
import { SuppressRefused } from '../../../src/follow-ups/consent/bounces/suppress-refused.js';
import { addressCode } from '../../../src/platform/mail/address-code.js';
import { MailLinks } from '../../../src/platform/mail/mail-links.js';
import { outcomeOf } from '../../../src/platform/mail/delivery.rules.js';
import { faultOf, type MailFault } from '../../../src/platform/mail/smtp-fault.js';
import { genericSignature, mailgunSignature } from '../../../src/follow-ups/consent/webhooks/webhook.rules.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { ledgerMail, said, suppressedFor, type LedgerMail } from './mails.js';
import { away, complaint, delayedReport, eximReport, postfixReport } from './reports.js';

const SECRET = 'a secret of the generic webhook';
const KEY = 'a signing key of mailgun';
const DOMAIN = 'bounces.example';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let school: TestApp;
let port: number;
beforeAll(async () => {
  port = await freePort();
  school = await startTestApp({
    mailBounceDomain: DOMAIN,
    mailIntakePort: port,
    mailWebhookSecret: SECRET,
    mailgunSigningKey: KEY,
  });
  expect(school.get(MailIntake).port).toBe(port);
});
afterAll(() => school.close());

/** Hands a message to the intake as another server would. @returns the status it answered */
async function hand(to: string, raw: string, from = ''): Promise<number> {
  const smtp = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    await smtp.sendMail({ envelope: { from, to: [to] }, raw });
    return 250;
  } catch (error) {
    return (error as { responseCode: number }).responseCode;
  } finally {
    smtp.close();
  }
}

const bounceTo = (mail: LedgerMail) => `bounce+${mail.bounce}@${DOMAIN}`;
const bounceOf = async ({ id }: LedgerMail) =>
  (await school.database.query('SELECT bounce_status AS status FROM mail WHERE id = $1', [id]))[0]!;
const softOf = async (email: string) =>
  (
    await school.database.query<{ n: number }>('SELECT soft_bounces AS n FROM mail_address WHERE email = $1', [email])
  )[0]?.n;

describe('the intake', () => {
  it('takes a bounce at the address of its mail, and writes it down before it says so', async () => {
    const mail = await ledgerMail(school);
    // What it brings back is not believed: the address is signed.
    const other = await ledgerMail(school);
    expect(await hand(bounceTo(mail), postfixReport({ messageId: other.messageId }))).toBe(250);
    expect(await bounceOf(mail)).toEqual({ status: '5.1.1' });
    expect(await bounceOf(other)).toEqual({ status: null });
    expect(await suppressedFor(school, mail.email)).toBe('bounced');
    expect((await said(school, mail.email)).events).toEqual(['bounced all bounce']);
    // The sender did not hear the answer and comes again.
    expect(await hand(bounceTo(mail), postfixReport())).toBe(250);
    expect((await said(school, mail.email)).events).toHaveLength(1);
  });

  it.each([
    ['lower case', (address: string) => address.toLowerCase()],
    ['upper case', (address: string) => address.toUpperCase()],
    [
      'every case',
      (address: string) => address.replace(/[a-z]/g, (letter, at) => (at % 3 ? letter : letter.toUpperCase())),
    ],
  ])('reads an address that servers on the way have written in %s', async (_case, rewrite) => {
    const mail = await ledgerMail(school);
    expect(await hand(rewrite(bounceTo(mail)), postfixReport())).toBe(250);
    expect(await bounceOf(mail)).toEqual({ status: '5.1.1' });
    const left = await ledgerMail(school, { topic: 'evidence' });
    expect(await hand(rewrite(`unsubscribe+${addressCode(left.unsubscribe)}@${DOMAIN}`), away, left.email)).toBe(250);
    expect((await said(school, left.email)).wants).toEqual({ evidence: false });
  });

  it('still reads what stood in addresses before, and that only as it was written', async () => {
    const mail = await ledgerMail(school);
    const token = school.get(MailLinks).bounce.sign(mail.id);
    // The control: this is what a server that changes the case made of it.
    expect(await hand(`bounce+${token.toLowerCase()}@${DOMAIN}`, postfixReport())).toBe(550);
    expect(await hand(`bounce+${token}@${DOMAIN}`, postfixReport())).toBe(250);
    expect(await bounceOf(mail)).toEqual({ status: '5.1.1' });
  });

  it('is no relay: other addresses, other domains and other tokens are refused', async () => {
    const { bounce, unsubscribe } = await ledgerMail(school);
    const wrong = [
      'someone@elsewhere.example',
      `hello@${DOMAIN}`,
      `bounce@${DOMAIN}`,
      `bounce+${bounce.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'))}@${DOMAIN}`,
      `bounce+${addressCode(unsubscribe)}@${DOMAIN}`,
      `unsubscribe+${bounce}@${DOMAIN}`,
      `bounce+${bounce}@elsewhere.example`,
      `bounce+${bounce}%elsewhere.example@${DOMAIN}`,
    ];
    expect(await Promise.all(wrong.map((to) => hand(to, postfixReport())))).toEqual(wrong.map(() => 550));
    expect(await hand(`bounce+${bounce}@${DOMAIN.toUpperCase()}`, away)).toBe(250);
  });

  it('takes a mail to unsubscribe for that, whatever it says', async () => {
    const mail = await ledgerMail(school, { topic: 'evidence' });
    const leave = `unsubscribe+${addressCode(mail.unsubscribe)}@${DOMAIN}`;
    expect(await hand(leave, 'Subject: unsubscribe\r\n\r\n', mail.email)).toBe(250);
    expect(await said(school, mail.email)).toEqual({ wants: { evidence: false }, events: ['by-mail evidence intake'] });
  });

  it('bears what is late, away, broken, or too large, and counts none of it', async () => {
    const mail = await ledgerMail(school);
    for (const raw of [delayedReport(), away, 'no message', 'Content-Type: multipart/report\r\n\r\n'])
      expect(await hand(bounceTo(mail), raw)).toBe(250);
    expect(
      await hand(bounceTo(mail), `X: y\r\n\r\n${'A'.repeat(70)}\r\n`.padEnd(8 * 1024 * 1024, 'b'.repeat(70) + '\r\n')),
    ).toBe(250);
    expect(await hand(bounceTo(mail), 'X: y\r\n\r\n'.padEnd(11 * 1024 * 1024, 'b'.repeat(70) + '\r\n'))).toBe(552);
    expect(await bounceOf(mail)).toEqual({ status: null });
    expect(await suppressedFor(school, mail.email)).toBeNull();
  });

  it('has the sender come again when nothing can be written down', async () => {
    const mail = await ledgerMail(school);
    const take = school.get(TakeReturnedMail);
    const run = jest.spyOn(take, 'run').mockRejectedValueOnce(new Error('no database'));
    expect(await hand(bounceTo(mail), postfixReport())).toBe(451);
    run.mockRestore();
    expect(await hand(bounceTo(mail), postfixReport())).toBe(250);
    expect(await bounceOf(mail)).toEqual({ status: '5.1.1' });
  });
});

describe('what passes', () => {
  const soft = async (email: string, daysAgo: number) => ledgerMail(school, { email, ago: `${daysAgo} days` });

  it('ends an address after five in a row, in whatever order word of them comes', async () => {
    const email = 'full@example.org';
    const mails = await Promise.all([9, 8, 7, 6, 5, 4].map((ago) => soft(email, ago)));
    const note = (mail: LedgerMail) => hand(bounceTo(mail), postfixReport({ status: '4.2.2' }));
    for (const index of [3, 1, 0, 2]) await note(mails[index]!);
    expect(await softOf(email)).toBe(4);
    // Told twice, it counts once.
    await note(mails[3]!);
    expect([await softOf(email), await suppressedFor(school, email)]).toEqual([4, null]);
    await note(mails[4]!);
    expect([await softOf(email), await suppressedFor(school, email)]).toEqual([5, 'bounced']);
    // Put right by staff, it begins anew.
    await school.get(ReleaseAddress).run({ id: null, name: 'test' }, email, 'It works again', new Date());
    const later = await ledgerMail(school, { email, ago: '-1 minutes' });
    await note(later);
    expect([await softOf(email), await suppressedFor(school, email)]).toEqual([1, null]);
  });

  it('is forgotten by a mail that arrived in between', async () => {
    const email = 'sometimes@example.org';
    const mails = await Promise.all([9, 8, 7, 6, 5, 4, 3].map((ago) => soft(email, ago)));
    // The fourth never came back.
    for (const mail of mails.filter((_, index) => index !== 3))
      await hand(bounceTo(mail), postfixReport({ status: '5.7.1' }));
    expect([await softOf(email), await suppressedFor(school, email)]).toEqual([3, null]);
  });
});

test('an address that the server refuses as such at the door gets nothing more, unless staff put it right', async () => {
  const refusal = (code: string, response: string) => faultOf({ code, responseCode: 550, response }, 'connected');
  expect(refusal('EENVELOPE', '550 5.1.1 no such user').noAddress).toBe('5.1.1');
  // Of the text, or of us as its sender: the address is none the worse.
  expect(refusal('EMESSAGE', '550 5.1.1 said of something else').noAddress).toBeNull();
  expect(refusal('EENVELOPE', '550 5.7.1 we do not take your mail').noAddress).toBeNull();
  const gone = await ledgerMail(school, { ago: '1 minute' });
  const other = await ledgerMail(school, { ago: '1 minute' });
  const settled = (mail: LedgerMail, fault: MailFault) => {
    const { state, reason, bounceStatus = null } = outcomeOf({ id: mail.id, topic: 'learning' }, 1, fault, new Date());
    return school.database.query(
      `UPDATE mail SET state = $2, reason = $3, bounce_status = $4, bounced_at = CASE WHEN $4::text IS NOT NULL THEN now() END WHERE id = $1`,
      [mail.id, state, reason, bounceStatus],
    );
  };
  await settled(gone, refusal('EENVELOPE', '550 5.1.1 no such user'));
  await settled(other, refusal('EENVELOPE', '550 5.7.1 we do not take your mail'));
  await school.get(SuppressRefused).handle();
  expect([await suppressedFor(school, gone.email), await suppressedFor(school, other.email)]).toEqual([
    'bounced',
    null,
  ]);
  await school.get(ReleaseAddress).run({ id: null, name: 'test' }, gone.email, 'It works again', new Date());
  await school.get(SuppressRefused).handle();
  expect(await suppressedFor(school, gone.email)).toBeNull();
});

test('the command reads a bounce and a complaint from a file, by their address or by what they bring back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bounce-'));
  const read = async (text: string) => {
    const file = join(folder, 'mail.eml');
    await writeFile(file, text);
    return readBounce({ ...school.config, role: 'web' }, file);
  };
  try {
    const [one, two] = [await ledgerMail(school), await ledgerMail(school)];
    expect(await read(eximReport({ messageId: one.messageId }))).toBe('bounced');
    expect(await suppressedFor(school, one.email)).toBe('bounced');
    expect(await read(postfixReport({ to: bounceTo(two), messageId: 'x@elsewhere' }))).toBe('bounced');
    expect(await bounceOf(two)).toEqual({ status: '5.1.1' });
    const three = await ledgerMail(school);
    expect(await read(complaint({ messageId: three.messageId }))).toBe('complained');
    expect(await suppressedFor(school, three.email)).toBe('complained');
    expect(await read(postfixReport({ messageId: 'nobody@elsewhere' }))).toBe('unknown-mail');
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('the webhooks', () => {
  const seconds = (offset = 0) => String(Math.floor(Date.now() / 1000) + offset);
  let number = 0;
  const event = (mail: LedgerMail, more: Record<string, unknown> = {}) => ({
    id: `event-${++number}`,
    type: 'bounced',
    messageId: `<${mail.messageId}>`,
    status: '5.1.1',
    ...more,
  });
  const generic = (
    content: unknown,
    { at = seconds(), secret = SECRET, signature }: { at?: string; secret?: string; signature?: string } = {},
  ) => {
    const text = JSON.stringify(content);
    return school.visitor().send('POST', '/api/v1/mail/webhooks/generic', text, {
      'content-type': 'application/json',
      'x-webhook-timestamp': at,
      'x-webhook-signature': signature ?? genericSignature(secret, at, Buffer.from(text)),
    });
  };
  const mailgun = (data: Record<string, unknown>, { at = seconds(), token = `token-${++number}`, key = KEY } = {}) =>
    school.visitor().api('POST', '/api/v1/mail/webhooks/mailgun', {
      signature: { timestamp: at, token, signature: mailgunSignature(key, at, token) },
      'event-data': { id: `mg-${++number}`, ...data },
    });
  const aboutMail = ({ messageId }: LedgerMail) => ({ message: { headers: { 'message-id': messageId } } });

  it('believe the generic one only when it is signed, by our secret, over this body, now', async () => {
    const mail = await ledgerMail(school);
    const wrong = await Promise.all([
      generic(event(mail), { signature: '' }),
      generic(event(mail), { signature: 'ab'.repeat(32) }),
      generic(event(mail), { secret: 'another secret of somebody' }),
      generic(event(mail), { at: seconds(-400) }),
      generic(event(mail), { at: seconds(400) }),
      generic(event(mail), { at: '' }),
      generic(event(mail), { at: 'now' }),
      generic(event(mail, { messageId: '<a@b>' }), {
        signature: genericSignature(SECRET, seconds(), Buffer.from(JSON.stringify(event(mail)))),
      }),
      school.visitor().api('POST', '/api/v1/mail/webhooks/generic', event(mail)),
    ]);
    expect(wrong.map(({ status }) => status)).toEqual(wrong.map(() => 401));
    expect(await bounceOf(mail)).toEqual({ status: null });
    expect((await generic(event(mail, { type: 'opened' }))).status).toBe(422);
    const right = await generic(event(mail));
    expect([right.status, right.json()]).toEqual([200, { outcome: 'noted' }]);
    expect(await suppressedFor(school, mail.email)).toBe('bounced');
  });

  it('act on an event once, also when it comes twice at the same moment', async () => {
    const mail = await ledgerMail(school, { topic: 'news' });
    const content = event(mail, { type: 'unsubscribed', status: undefined });
    const outcomes = (await Promise.all([1, 2, 3, 4].map(() => generic(content)))).map(
      (answer) => answer.json().outcome,
    );
    expect(outcomes.sort()).toEqual(['noted', 'replayed', 'replayed', 'replayed']);
    expect((await said(school, mail.email)).wants).toEqual({
      sessions: false,
      'after-session': false,
      learning: false,
      evidence: false,
    });
    const other = await ledgerMail(school);
    // The name of an event belongs to it: another body under it is a replay as well.
    expect((await generic({ ...event(other), id: content.id })).json()).toEqual({ outcome: 'replayed' });
    expect(await bounceOf(other)).toEqual({ status: null });
    expect((await generic(event(other, { messageId: '<nobody@elsewhere>' }))).json()).toEqual({
      outcome: 'unknown-mail',
    });
    expect((await generic(event(other, { type: 'delayed' }))).json()).toEqual({ outcome: 'nothing' });
  });

  it('understand Mailgun, and a token of its only once', async () => {
    const [one, two, three, four] = (await Promise.all([1, 2, 3, 4].map(() => ledgerMail(school)))) as [
      LedgerMail,
      LedgerMail,
      LedgerMail,
      LedgerMail,
    ];
    const failed = {
      event: 'failed',
      severity: 'permanent',
      ...aboutMail(one),
      'delivery-status': { code: 550, 'enhanced-code': '5.1.1', message: 'x' },
    };
    expect((await mailgun(failed, { key: 'not the signing key' })).status).toBe(401);
    expect((await mailgun(failed, { at: seconds(-13 * 3600) })).status).toBe(401);
    expect((await school.visitor().api('POST', '/api/v1/mail/webhooks/mailgun', { 'event-data': failed })).status).toBe(
      401,
    );
    expect((await school.visitor().api('POST', '/api/v1/mail/webhooks/mailgun', [])).status).toBe(401);
    expect(await bounceOf(one)).toEqual({ status: null });
    expect((await mailgun(failed, { token: 'once' })).json()).toEqual({ outcome: 'noted' });
    expect(await bounceOf(one)).toEqual({ status: '5.1.1' });
    expect((await mailgun({ event: 'complained', ...aboutMail(two) }, { token: 'once' })).json()).toEqual({
      outcome: 'replayed',
    });
    expect(await suppressedFor(school, two.email)).toBeNull();
    expect((await mailgun({ event: 'complained', ...aboutMail(two) })).json()).toEqual({ outcome: 'noted' });
    expect(await suppressedFor(school, two.email)).toBe('complained');
    // One try of several has failed: the mail may still arrive.
    expect((await mailgun({ ...failed, severity: 'temporary', ...aboutMail(three) })).json()).toEqual({
      outcome: 'nothing',
    });
    expect((await mailgun({ ...failed, reason: 'old', ...aboutMail(three) })).json()).toEqual({ outcome: 'noted' });
    expect([await bounceOf(three), await suppressedFor(school, three.email)]).toEqual([{ status: '4.4.7' }, null]);
    expect((await mailgun({ event: 'unsubscribed', ...aboutMail(four) })).json()).toEqual({ outcome: 'noted' });
    expect((await said(school, four.email)).events).toContain('withdrawn learning webhook');
    expect((await mailgun({ event: 'opened', ...aboutMail(four) })).json()).toEqual({ outcome: 'nothing' });
  });
});
