import ICAL from 'ical.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { HandOverRegistration } from '../../../src/registrations/hand-over/hand-over-registration.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../../src/registrations/registration-links.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeSession, seatsOf, signIn, wish } from '../sessions.js';

let app: TestApp;
let manager: Viewer;
beforeAll(async () => {
  // Without a worker, so that mails go when the tests say so.
  app = await startTestApp({ role: 'web' });
  manager = await signIn(app, app.visitor(), ['manager']);
});
afterAll(() => app.close());

const now = () => new Date();
const register = async (sessionId: string, email: string, name?: string) =>
  (await app.get(RegisterForSession).run(null, wish(sessionId, email, name), now())).id;
const colleague = (email: string) => ({ name: 'Bea Maes', email, locale: 'nl' as const });
const handOver = (id: string, email: string) =>
  app.get(HandOverRegistration).run({ link: id }, id, colleague(email), now());
const own = (id: string) => `/registrations/${app.get(RegistrationLinks).token(id)}`;
const statuses = (sessionId: string) =>
  app.database.query<{ email: string; status: string }>(
    'SELECT email::text, status FROM registration WHERE session_id = $1 ORDER BY arrival',
    [sessionId],
  );
const entry = (content: string) => {
  const event = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent')!;
  return {
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    attendees: event.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
  };
};

describe('a place that is handed over', () => {
  it('goes to the colleague alone, past a whole queue, in one step that frees nothing', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const ann = await register(session.id, 'ann@hand.example', 'Ann Peeters');
    await register(session.id, 'waits@hand.example');
    const { id } = await handOver(ann, 'Bea@hand.example');
    expect(id).not.toBe(ann);
    expect(await statuses(session.id)).toEqual([
      { email: 'ann@hand.example', status: 'cancelled' },
      { email: 'waits@hand.example', status: 'waiting' },
      { email: 'Bea@hand.example', status: 'confirmed' },
    ]);
    expect((await seatsOf(app, session.id)).counters).toEqual({ capacity: 1, taken: 1, waiting: 1 });
    const [row] = await app.database.query(
      'SELECT handed_over_to, cancelled_was, cancelled_by FROM registration WHERE id = $1',
      [ann],
    );
    expect(row).toEqual({ handed_over_to: id, cancelled_was: 'confirmed', cancelled_by: 'attendee' });
    const page = await app.visitor().get(own(id));
    expect(page.text).toContain('Ann Peeters handed this place over to you');
    expect(page.text).toContain('not given');
    const events = await app.database.query('SELECT kind FROM session_event WHERE registration_id = $1', [ann]);
    expect(events).toContainEqual({ kind: 'handed-over' });
  });

  it('takes back the one invitation and sends another, each with a UID and a name of its own', async () => {
    const session = await makeSession(app);
    const ann = await register(session.id, 'ann@uid.example', 'Ann Peeters');
    await app.get(MailSender).handle();
    await handOver(ann, 'bea@uid.example');
    await app.get(MailSender).handle();
    const [first, last] = await app.mails('ann@uid.example');
    const [received] = await app.mails('bea@uid.example');
    expect([last!.kind, last!.message!.calendar!.method]).toEqual(['registration-handed-over', 'CANCEL']);
    expect([received!.kind, received!.message!.calendar!.method]).toEqual(['registration-received', 'REQUEST']);
    const [before, gone, came] = [first, last, received].map((mail) => entry(mail!.message!.calendar!.content));
    expect(gone!.uid).toBe(before!.uid);
    expect(Number(gone!.sequence)).toBeGreaterThan(Number(before!.sequence));
    expect(gone!.attendees).toEqual(['MAILTO:ann@uid.example']);
    expect(came!.uid).not.toBe(before!.uid);
    expect(came!.attendees).toEqual(['MAILTO:bea@uid.example']);
    // The colleague learns who, and no address; the giver learns nothing that she did not type herself.
    expect(received!.message!.text).toContain('Ann Peeters');
    expect(JSON.stringify(received!.message)).not.toContain('ann@uid.example');
    expect(JSON.stringify(last!.message)).not.toMatch(/bea@uid|Bea Maes/);
    // The old link opens no longer anything that is the colleague's.
    expect(received!.message!.text).not.toContain(own(ann));
  });

  it('takes a colleague who waits off the queue, with the registration and the link that she has', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const ann = await register(session.id, 'ann@queue.example');
    await register(session.id, 'first@queue.example');
    const bea = await register(session.id, 'bea@queue.example', 'Bea in person');
    expect(await handOver(ann, 'BEA@queue.example')).toEqual({ id: bea });
    expect((await seatsOf(app, session.id)).counters).toEqual({ capacity: 1, taken: 1, waiting: 1 });
    const [row] = await app.database.query('SELECT name, status FROM registration WHERE id = $1', [bea]);
    expect(row).toEqual({ name: 'Bea in person', status: 'confirmed' });
    // The name under which she registered is hers: the page of the giver does not tell it.
    expect((await app.visitor().get(own(ann))).text).not.toContain('Bea in person');
  });

  it('can be given back by the colleague, and then goes to the first in line', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const ann = await register(session.id, 'ann@back.example');
    await register(session.id, 'waits@back.example');
    const { id } = await handOver(ann, 'bea@back.example');
    await app.get(CancelRegistration).run({ link: id }, id, undefined, now());
    expect((await statuses(session.id)).find(({ email }) => email === 'waits@back.example')!.status).toBe('confirmed');
  });
});

describe('handing over is refused', () => {
  it('for a colleague with a place, for the address itself, and twice', async () => {
    const session = await makeSession(app);
    const ann = await register(session.id, 'ann@no.example');
    await register(session.id, 'has@no.example');
    await expect(handOver(ann, 'has@no.example')).rejects.toMatchObject({ code: 'colleague-has-place' });
    await expect(handOver(ann, 'ANN@no.example')).rejects.toMatchObject({ code: 'hand-over-to-self' });
    await handOver(ann, 'bea@no.example');
    await expect(handOver(ann, 'cid@no.example')).rejects.toMatchObject({ code: 'registration-cancelled' });
    expect((await seatsOf(app, session.id)).counters.taken).toBe(2);
  });

  it('for a turn in the queue, for an offer that is not accepted, and by anybody else', async () => {
    const session = await makeSession(app, { capacity: 1, acceptance: true });
    const ann = await register(session.id, 'ann@turn.example');
    const ben = await register(session.id, 'ben@turn.example');
    await expect(handOver(ben, 'bea@turn.example')).rejects.toMatchObject({ code: 'nothing-to-hand-over' });
    await expect(
      app.get(HandOverRegistration).run({ link: ben }, ann, colleague('bea@turn.example'), now()),
    ).rejects.toMatchObject({ code: 'not-yours' });
    await app.get(CancelRegistration).run({ link: ann }, ann, undefined, now());
    await expect(handOver(ben, 'bea@turn.example')).rejects.toMatchObject({ code: 'accept-first' });
  });

  it('once the session has begun', async () => {
    const session = await makeSession(app);
    const ann = await register(session.id, 'ann@begun.example');
    await app.database.query('UPDATE session SET starts_at = $2 WHERE id = $1', [session.id, now()]);
    await expect(handOver(ann, 'bea@begun.example')).rejects.toMatchObject({ code: 'session-past' });
  });

  it('when two people are named at once: one of them gets the place', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const ann = await register(session.id, 'ann@twice.example');
    const done = await Promise.allSettled(['b@twice.example', 'c@twice.example'].map((email) => handOver(ann, email)));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await seatsOf(app, session.id)).rows.taken).toBe(1);
  });
});

it('is asked for on a page that keeps what was typed, and says afterwards what has become of the place', async () => {
  const session = await makeSession(app);
  const ann = await register(session.id, 'ann@page.example');
  const guest = app.visitor();
  expect((await guest.get(own(ann))).text).toContain(`${own(ann)}/hand-over`);
  const wrong = await guest.post(`${own(ann)}/hand-over`, { name: 'Bea', email: 'nobody', locale: 'fr' });
  expect([wrong.status, wrong.text.includes('field-email-error'), wrong.text.includes('value="nobody"')]).toEqual([
    422,
    true,
    true,
  ]);
  const done = await guest.post(`${own(ann)}/hand-over`, { name: 'Bea', email: 'bea@page.example', locale: 'fr' });
  const page = await guest.follow(done);
  expect(page.text).toContain('This place was handed over');
  expect(page.text).not.toContain('bea@page.example');
  expect((await guest.get(`${own(ann)}/hand-over`)).status).toBe(410);
});

it('is done by programs with the token of the link, and by staff with a reason in the audit log', async () => {
  const session = await makeSession(app);
  const ann = await register(session.id, 'ann@api.example');
  const guest = app.visitor();
  const path = `/api/v1/registrations/${ann}/hand-over`;
  expect((await guest.api('POST', path, colleague('bea@api.example'))).status).toBe(401);
  const token = app.get(RegistrationLinks).token(ann);
  const done = await guest.api('POST', path, { ...colleague('bea@api.example'), token });
  expect([done.status, done.json()]).toEqual([200, { id: ann, status: 'cancelled' }]);
  const again = await guest.api('POST', path, { ...colleague('cid@api.example'), token });
  expect([again.status, again.json().code]).toEqual([410, 'registration-cancelled']);
  const ben = await register(session.id, 'ben@api.example');
  await app
    .get(HandOverRegistration)
    .run({ viewer: manager }, ben, { ...colleague('dee@api.example'), reason: 'wrong address' }, now());
  const audit = await app.database.query('SELECT action, reason FROM audit_entry WHERE subject_id = $1', [ben]);
  expect(audit).toEqual([{ action: 'registration.hand-over', reason: 'wrong address' }]);
});
