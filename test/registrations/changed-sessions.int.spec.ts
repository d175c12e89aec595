import { jest } from '@jest/globals';
import ICAL from 'ical.js';
import { UpdateSession } from '../../src/masterclasses/update-session.js';
import { EventRelay } from '../../src/platform/database/outbox.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { MailSender } from '../../src/platform/mail/mail-sender.js';
import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { sayConstraint } from '../../src/registrations/registrations.errors.js';
import { RegistrationQueries } from '../../src/registrations/registrations.queries.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeSession, seatsOf, signIn, wish } from './sessions.js';

let app: TestApp;
let manager: Viewer;
beforeAll(async () => {
  // Without a worker, so that events and mails are dealt with when the tests say so.
  app = await startTestApp({ role: 'web' });
  manager = await signIn(app, app.visitor(), ['manager']);
});
afterAll(() => app.close());

const now = () => new Date();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const change = (id: string, patch: object) => app.get(UpdateSession).run(manager, id, patch, now());
const relay = () => app.get(EventRelay).handle();
const send = () => app.get(MailSender).handle();
const register = (id: string, email: string, locale: 'en' | 'nl' | 'fr' = 'en') =>
  app.get(RegisterForSession).run(null, { ...wish(id, email), locale }, now());
const changed = async (email: string) => (await app.mails(email)).filter(({ kind }) => kind === 'session-changed');
const entryOf = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    start: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
  };
};

describe('a session whose hour changes', () => {
  it('invites anew everybody with a place, and tells whoever waits, each in their language', async () => {
    const session = await makeSession(app, { capacity: 1 });
    await register(session.id, 'place@changed.example', 'nl');
    await register(session.id, 'waits@changed.example', 'fr');
    await send();
    const startsAt = new Date(Math.floor(inDays(9).getTime() / 1000) * 1000);
    await change(session.id, { startsAt });
    await relay();
    await send();
    const [first] = await app.mails('place@changed.example');
    const [mail] = await changed('place@changed.example');
    const before = entryOf(first!.message!.calendar!.content);
    const after = entryOf(mail!.message!.calendar!.content);
    expect(after).toEqual({
      method: 'REQUEST',
      uid: before.uid,
      sequence: before.sequence + 1,
      start: startsAt.toISOString(),
    });
    expect(mail!.message!.subject).toContain('Nieuw tijdstip');
    const [notice] = await changed('waits@changed.example');
    expect(notice!.message!.subject).toContain('Nouvel horaire');
    expect(notice!.message!.text).toContain('liste d’attente');
    expect(notice!.message!.calendar).toBeUndefined();
  });

  it('is told once when it changes twice before anybody looked, and again when it changes later', async () => {
    const session = await makeSession(app);
    await register(session.id, 'twice@changed.example');
    await change(session.id, { durationMinutes: 90 });
    await change(session.id, { timeZone: 'Europe/London' });
    await relay();
    await send();
    expect(await changed('twice@changed.example')).toHaveLength(1);
    await change(session.id, { startsAt: inDays(10) });
    await relay();
    await send();
    const mails = await changed('twice@changed.example');
    expect(mails.map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    expect(mails.map(({ message }) => entryOf(message!.calendar!.content).sequence)).toEqual([2, 3]);
  });

  it('skips a mail that a later change made old, and whoever cancelled, and says why', async () => {
    const session = await makeSession(app);
    await register(session.id, 'old@changed.example');
    const left = await register(session.id, 'left@changed.example');
    await change(session.id, { startsAt: inDays(11) });
    await relay();
    await change(session.id, { startsAt: inDays(12) });
    await relay();
    await app.get(CancelRegistration).run({ link: left.id }, left.id, undefined, now());
    await send();
    expect((await changed('old@changed.example')).map(({ reason }) => reason)).toEqual(['superseded', null]);
    expect((await changed('left@changed.example')).map(({ reason }) => reason)).toEqual([
      'registration-cancelled',
      'registration-cancelled',
    ]);
  });

  it('does not tell whoever registered after the change, nor anybody of more places or another language', async () => {
    const session = await makeSession(app, { capacity: 2 });
    await register(session.id, 'early@changed.example');
    await change(session.id, { startsAt: inDays(13) });
    await register(session.id, 'late@changed.example');
    await relay();
    expect(await changed('early@changed.example')).toHaveLength(1);
    expect(await changed('late@changed.example')).toHaveLength(0);
    await change(session.id, { capacity: 5, language: 'fr' });
    await relay();
    expect(await changed('early@changed.example')).toHaveLength(1);
  });
});

it('gives the places of a raised capacity to the first in line, once, however often the event is read', async () => {
  const session = await makeSession(app, { capacity: 1 });
  for (const n of [1, 2, 3, 4]) await register(session.id, `raise${n}@changed.example`);
  await change(session.id, { capacity: 3 });
  expect((await seatsOf(app, session.id)).rows).toEqual({ taken: 1, waiting: 3 });
  await Promise.all([relay(), relay()]);
  expect(await seatsOf(app, session.id)).toEqual({
    counters: { capacity: 3, taken: 3, waiting: 1 },
    rows: { taken: 3, waiting: 1 },
  });
  const promoted = await app.database.query<{ recipient: string }>(
    `SELECT recipient::text FROM mail WHERE kind = 'registration-promoted' AND recipient LIKE 'raise%' ORDER BY 1`,
  );
  expect(promoted.map(({ recipient }) => recipient)).toEqual(['raise2@changed.example', 'raise3@changed.example']);
});

it('brings a guest’s registrations into the account when the address is verified, and nobody else’s', async () => {
  const session = await makeSession(app);
  const guest = await register(session.id, 'Guest@adopted.example');
  const other = await register(session.id, 'other@adopted.example');
  const person = await signIn(app, app.visitor(), ['learner'], { email: 'guest@adopted.example', verified: false });
  const verify = async () => {
    await app.database.query(
      `INSERT INTO domain_event (name, subject_id, payload, occurred_at) VALUES ('person.verified', $1, '{}', now())`,
      [person.id],
    );
    await relay();
  };
  const owner = async (id: string) =>
    (
      await app.database.query<{ person_id: string | null }>('SELECT person_id FROM registration WHERE id = $1', [id])
    )[0]!.person_id;
  // The event alone is not believed: the person's own row is asked.
  await verify();
  expect(await owner(guest.id)).toBeNull();
  await app.database.query('UPDATE person SET email_verified_at = now() WHERE id = $1', [person.id]);
  await verify();
  expect(await owner(guest.id)).toBe(person.id);
  expect(await owner(other.id)).toBeNull();
});

describe('the constraints of the database', () => {
  it('are named in the words of the school when they refuse', async () => {
    const session = await makeSession(app, { capacity: 1 });
    await register(session.id, 'one@constraint.example');
    const refusal = async (sql: string) => {
      try {
        await app.database.query(sql, [session.id]);
      } catch (error) {
        return sayConstraint(error);
      }
      return null;
    };
    expect(await refusal('UPDATE session SET taken = 2 WHERE id = $1')).toMatchObject({ code: 'session-full' });
    expect(
      await refusal(
        `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at)
         VALUES ($1, 'ONE@constraint.example', 'Ann', 'en', 'UTC', 'waiting', 99, 'x', now())`,
      ),
    ).toMatchObject({ code: 'already-registered' });
    const unknown = new Error('something else');
    expect(sayConstraint(unknown)).toBe(unknown);
  });
});

it('lists a session’s registrations for staff in one query, and their page in few, however many there are', async () => {
  const session = await makeSession(app, { capacity: 4 });
  const browser = app.visitor();
  await signIn(app, browser, ['manager']);
  const count = async (work: () => Promise<unknown>) => {
    const spy = jest.spyOn(app.database.pool, 'query');
    try {
      await work();
      return spy.mock.calls.length;
    } finally {
      spy.mockRestore();
    }
  };
  const list = () => app.get(RegistrationQueries).listOf(session.id, {}, { limit: 100 });
  const page = () => browser.get(`/staff/sessions/${session.id}`);
  await register(session.id, 'first@count.example');
  await page();
  expect(await count(list)).toBe(1);
  const few = await count(page);
  for (let n = 0; n < 12; n++) await register(session.id, `p${n}@count.example`);
  expect(await count(list)).toBe(1);
  expect(await count(page)).toBe(few);
  // The session, a page of its people, the counts, what was done to many a moment ago; who asks is known.
  expect(few).toBe(4);
});
