import { MailSender } from '../../../src/platform/mail/mail-sender.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { SendGroupMessage } from '../../../src/registrations/group-messages/send-group-message.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../../src/registrations/registration-links.js';
import { Transaction } from '../../../src/platform/database/database.js';
import { jest } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { makeSession, signIn, wish } from '../sessions.js';

let app: TestApp;
let staff: Visitor;
let manager: Viewer;
beforeAll(async () => {
  // Without a worker, so that mails go out when the tests say so.
  app = await startTestApp({ role: 'web' });
  staff = app.visitor();
  manager = await signIn(app, staff, ['manager']);
});
afterAll(() => app.close());

const MESSAGE = {
  groups: ['confirmed'],
  locales: ['en', 'nl', 'fr'],
  fallback: 'en',
  subject_en: 'About {title}',
  text_en: 'Hello {name}, go in by {join}.',
  subject_nl: 'Over {title}',
  text_nl: 'Dag {name}.',
};
const now = () => new Date();
const send = () => app.get(MailSender).handle();
const register = async (sessionId: string, email: string, locale: 'en' | 'nl' | 'fr' = 'en') =>
  (await app.get(RegisterForSession).run(null, { ...wish(sessionId, email), locale }, now())).id;
const mails = async (email: string) => (await app.mails(email)).filter(({ kind }) => kind === 'group-message');
const count = (text: string) => /name="count" value="(\d+)"/.exec(text)?.[1];

/** A session with two places and two in the queue: places in English and Dutch, the queue in French and English. */
async function aClass() {
  const { id } = await makeSession(app, { capacity: 2 });
  const on = id.slice(0, 8);
  const emails = ['en', 'nl', 'fr', 'en2'].map((name) => `${name}-${on}@message.example`);
  const ids = [
    await register(id, emails[0]!, 'en'),
    await register(id, emails[1]!, 'nl'),
    await register(id, emails[2]!, 'fr'),
    await register(id, emails[3]!, 'en'),
  ];
  return { id, ids, emails, path: `/staff/sessions/${id}/message` };
}

/** Writes a message and opens its preview. */
async function draft(path: string, changes: Record<string, string | string[]> = {}) {
  const written = await staff.post(path, { ...MESSAGE, ...changes });
  expect(written.status).toBe(303);
  return { at: written.location!, preview: await staff.get(written.location!) };
}

describe('a message to a group', () => {
  it('is seen first, with the exact number of readers, and nothing is sent by looking', async () => {
    const { emails, path } = await aClass();
    const { preview, at } = await draft(path, { groups: ['confirmed', 'waiting'] });
    expect(preview.text).toContain('4 people get this mail');
    expect(preview.text).toContain('There is no text in this language');
    expect(preview.text).toContain('About Skin and genes');
    const html = await staff.get(`${at}/html/nl`);
    expect(html.text).toContain('Dag Mia Claes.');
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await mails(emails[0]!)).toEqual([]);
  });

  it('reaches everybody in the group in their language, once, with their own link, and is on record', async () => {
    const { id, ids, emails, path } = await aClass();
    const { at, preview } = await draft(path);
    const sent = await staff.post(`${at}/send`, { count: count(preview.text)! });
    expect([sent.status, sent.location]).toEqual([303, at]);
    await send();
    const [english] = await mails(emails[0]!);
    const [dutch] = await mails(emails[1]!);
    expect(english!.message!.subject).toBe('About Skin and genes');
    expect(english!.message!.text).toContain(`/registrations/${app.get(RegistrationLinks).token(ids[0]!)}/join`);
    expect(dutch!.message!.subject).toBe('Over Skin and genes (nl)');
    expect(dutch!.message!.text).toContain('Dag Ann Peeters.');
    expect(await mails(emails[2]!)).toEqual([]);
    expect((await staff.get(at)).text).toContain('2 accepted');
    const record = await app.database.query(
      `SELECT kind, actor_id, details->'people' AS people FROM session_event WHERE session_id = $1 AND kind = 'message'`,
      [id],
    );
    expect(record).toEqual([{ kind: 'message', actor_id: manager.id, people: 2 }]);
    const audit = await app.database.query(
      "SELECT 1 FROM audit_entry WHERE action = 'session.message' AND subject_id = $1",
      [id],
    );
    expect(audit).toHaveLength(1);
  });

  it('stands in for a language that was not written, and can leave languages out', async () => {
    const { emails, path } = await aClass();
    const { at } = await draft(path, { groups: 'waiting', locales: ['fr'] });
    await staff.post(`${at}/send`, { count: '1' });
    await send();
    const [french] = await mails(emails[2]!);
    expect(french!.message!.subject).toBe('About Skin and genes (fr)');
    expect(french!.message!.text).toContain('Voir ou modifier votre inscription');
    expect(await mails(emails[3]!)).toEqual([]);
  });

  it('goes once, however often and from how many windows the button is pressed', async () => {
    const { emails, path, id } = await aClass();
    const { at } = await draft(path);
    const answers = await Promise.all([1, 2, 3, 4].map(() => staff.post(`${at}/send`, { count: '2' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    await send();
    expect(await mails(emails[0]!)).toHaveLength(1);
    const events = await app.database.query("SELECT 1 FROM session_event WHERE session_id = $1 AND kind = 'message'", [
      id,
    ]);
    expect(events).toHaveLength(1);
    expect((await staff.post(`${at}/edit`, MESSAGE)).status).toBe(409);
    await staff.post(`${at}/discard`);
    expect((await staff.get(at)).status).toBe(200);
  });

  it('asks once more when the group has changed between preview and sending', async () => {
    const { ids, emails, path } = await aClass();
    const { at, preview } = await draft(path, { groups: ['waiting'] });
    expect(count(preview.text)).toBe('2');
    await app.get(CancelRegistration).run({ link: ids[2]! }, ids[2]!, undefined, now());
    const asked = await staff.post(`${at}/send`, { count: '2' });
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('it was 2, now it is 1');
    expect(count(asked.text)).toBe('1');
    expect(await mails(emails[3]!)).toEqual([]);
    expect((await staff.post(`${at}/send`, { count: '1' })).status).toBe(303);
    expect(await mails(emails[3]!)).toHaveLength(1);
  });

  it('is not sent to whoever left the group before her mail’s turn came, and says so', async () => {
    const { ids, emails, path } = await aClass();
    const { at } = await draft(path);
    await staff.post(`${at}/send`, { count: '2' });
    await app.get(CancelRegistration).run({ link: ids[1]! }, ids[1]!, undefined, now());
    await send();
    expect((await mails(emails[1]!)).map(({ state, reason }) => [state, reason])).toEqual([
      ['skipped', 'left-the-group'],
    ]);
    expect((await staff.get(at)).text).toContain('1 accepted, 1 not sent after all');
  });

  it('counts an address once: by its place if it has one, however often it cancelled before', async () => {
    const { id, path } = await aClass();
    const again = await makeSession(app, { capacity: 5 });
    const here = `/staff/sessions/${again.id}/message`;
    for (const _ of [1, 2]) {
      const one = await register(again.id, `Twice-${id}@message.example`);
      await app.get(CancelRegistration).run({ link: one }, one, undefined, now());
    }
    expect((await draft(here, { groups: 'cancelled' })).preview.text).toContain('1 person gets this mail');
    await register(again.id, `twice-${id}@message.example`);
    expect((await draft(here, { groups: 'cancelled' })).preview.text).toContain('Nobody would get this mail');
    expect((await draft(here, { groups: ['cancelled', 'confirmed'] })).preview.text).toContain('1 person gets');
    const nobody = await draft(here, { groups: 'cancelled' });
    expect((await staff.post(`${nobody.at}/send`, { count: '0' })).text).toContain('nobody in these groups');
    expect(path).not.toBe(here);
  });

  it('leaves out addresses that refuse our mail, and counts them by themselves', async () => {
    const { emails, path } = await aClass();
    await send();
    await app.database.query(
      "UPDATE mail SET state = 'failed', reason = 'refused-550', settled_at = now() WHERE recipient = $1",
      [emails[0]],
    );
    const { preview, at } = await draft(path);
    expect(count(preview.text)).toBe('1');
    expect(preview.text).toContain('1 address is left out');
    await staff.post(`${at}/send`, { count: '1' });
    expect(await mails(emails[0]!)).toEqual([]);
    // A mail that was taken since shows that the address works again.
    await app.database.query(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, state, due_at, settled_at, created_at, message_id)
       VALUES ('later/' || $1, 'x', $1, 'en', gen_random_uuid(), 'accepted', now(), now() + interval '1 minute', now(), 'later-' || $1)`,
      [emails[0]],
    );
    expect(count((await draft(path)).preview.text)).toBe('2');
  });

  it.each([
    ['no group', { groups: '' }, 'Choose at least one'],
    ['a line break in the subject', { subject_en: 'Hi\r\nBcc: all@example.org' }, 'A subject is one line'],
    ['a subject without a text', { subject_fr: 'Bonjour' }, 'both a subject and a text'],
    ['nothing in the language that stands in', { fallback: 'fr' }, 'the language that stands in'],
    ['a word that nothing is filled in for', { text_en: 'Dear {firstname}' }, 'firstname'],
    ['an unknown group', { groups: 'everybody' }, 'error-summary'],
    ['a control character in the text', { text_en: 'a\u0000b' }, 'control character'],
  ])('is refused with %s, and keeps what was typed', async (_, changes, words) => {
    const { path } = await aClass();
    const answer = await staff.post(path, { ...MESSAGE, text_nl: 'Kept text', ...changes });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('Kept text');
  });

  it('is written by managers alone, about their session alone', async () => {
    const { path } = await aClass();
    const other = await aClass();
    const { at } = await draft(path);
    expect((await staff.get(at.replace(path, other.path))).status).toBe(404);
    const host = app.visitor();
    await signIn(app, host, ['host']);
    expect((await host.get(path)).status).toBe(403);
    expect((await host.post(`${at}/send`, { count: '2' })).status).toBe(403);
    expect((await host.get(`/staff/sessions/${other.id}/check-in`)).text).not.toContain(`${other.path}"`);
  });
});

it('five thousand are written to in one transaction of few statements', async () => {
  const session = await makeSession(app, { capacity: 5000 });
  await app.database.query(
    `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at)
     SELECT $1, 'many' || n || '@message.example', 'Somebody', 'en', 'Europe/Brussels', 'confirmed', n, 'test', now(), now() FROM generate_series(1, 5000) n`,
    [session.id],
  );
  const { at, preview } = await draft(`/staff/sessions/${session.id}/message`);
  expect(count(preview.text)).toBe('5000');
  const spy = jest.spyOn(Transaction.prototype, 'query');
  await app.get(SendGroupMessage).run(manager, session.id, at.split('/').at(-1)!, 5000, now());
  expect(spy.mock.calls.length).toBeLessThanOrEqual(7);
  spy.mockRestore();
  const [written] = await app.database.query<{ n: number; keys: number }>(
    `SELECT count(*)::int AS n, count(DISTINCT m.recipient)::int AS keys FROM group_message_mail l JOIN mail m ON m.id = l.mail_id WHERE l.message_id = $1`,
    [at.split('/').at(-1)],
  );
  expect(written).toEqual({ n: 5000, keys: 5000 });
});
