import ICAL from 'ical.js';
import { CancelSession } from '../../../src/masterclasses/cancel-session.js';
import { UpdateSession } from '../../../src/masterclasses/update-session.js';
import { EventRelay } from '../../../src/platform/database/outbox.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { AcceptOffer } from '../../../src/registrations/offers/accept-offer.js';
import { DeclineOffer } from '../../../src/registrations/offers/decline-offer.js';
import { LapseOffersInTime } from '../../../src/registrations/offers/offers.jobs.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RescheduleRegistration } from '../../../src/registrations/reschedule-registration.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeSession, seatsOf, signIn, wish } from '../sessions.js';

const HOUR = 3_600_000;

let app: TestApp;
let manager: Viewer;
beforeAll(async () => {
  // Without a worker, so that offers lapse and mails go when the tests say so.
  app = await startTestApp({ role: 'web' });
  manager = await signIn(app, app.visitor(), ['manager']);
});
afterAll(() => app.close());

const T0 = new Date();
const after = (hours: number) => new Date(T0.getTime() + hours * HOUR);
/** The clock as the tests wish it, for what does not take the time as an argument. */
const at = (hours: number) => app.clock.set(after(hours));
beforeEach(() => at(0));

const register = async (sessionId: string, email: string, now = T0) =>
  (await app.get(RegisterForSession).run(null, wish(sessionId, email), now)).id;
const cancel = (id: string, now = T0) => app.get(CancelRegistration).run({ link: id }, id, undefined, now);
const accept = (id: string, now = T0) => app.get(AcceptOffer).run({ link: id }, id, undefined, now);
const decline = (id: string, now = T0) => app.get(DeclineOffer).run({ link: id }, id, undefined, now);
const lapse = (hours: number) => {
  at(hours);
  return app.get(LapseOffersInTime).handle();
};
const rowOf = async (id: string) =>
  (
    await app.database.query<{
      status: string;
      until: Date | null;
      by: string | null;
      was: string | null;
      confirmed: Date | null;
    }>(
      `SELECT status, offer_expires_at AS until, cancelled_by AS by, cancelled_was AS was, confirmed_at AS confirmed
       FROM registration WHERE id = $1`,
      [id],
    )
  )[0]!;
const kindsOf = async (id: string) =>
  (
    await app.database.query<{ kind: string }>(
      'SELECT kind FROM session_event WHERE registration_id = $1 ORDER BY id',
      [id],
    )
  ).map(({ kind }) => kind);

/** A session with one place that is held by `holder`, and people who wait in this order. */
async function line(names: string[], given: Parameters<typeof makeSession>[1] = {}) {
  const session = await makeSession(app, { capacity: 1, acceptance: true, startsAt: after(24 * 7), ...given });
  const email = (name: string) => `${name}@${session.id}.example`;
  const holder = await register(session.id, email('holder'));
  const ids: string[] = [];
  for (const name of names) ids.push(await register(session.id, email(name)));
  return { session, holder, ids, email };
}

describe('a place that comes free where acceptance is asked for', () => {
  it('is offered to the first in line, is held for the hours of the session, and nobody is given it meanwhile', async () => {
    const { session, holder, ids, email } = await line(['a', 'b'], { offerHours: 12 });
    await cancel(holder);
    expect(await rowOf(ids[0]!)).toMatchObject({ status: 'offered', until: after(12), confirmed: null });
    expect((await rowOf(ids[1]!)).status).toBe('waiting');
    expect((await seatsOf(app, session.id)).counters).toEqual({ capacity: 1, taken: 1, waiting: 1 });
    const late = await register(session.id, email('late'));
    expect((await rowOf(late)).status).toBe('waiting');
    expect(await kindsOf(ids[0]!)).toEqual(expect.arrayContaining(['offered']));
  });

  it('goes outright to whoever asks while places are free and nobody waits', async () => {
    const { holder } = await line([]);
    expect((await rowOf(holder)).status).toBe('confirmed');
  });

  it('is held no longer than until the session begins, and is offered to nobody from then on', async () => {
    const soon = await line(['a', 'b'], { startsAt: after(2), offerHours: 24 });
    await cancel(soon.holder);
    expect((await rowOf(soon.ids[0]!)).until).toEqual(after(2));
    await lapse(2);
    expect(await rowOf(soon.ids[0]!)).toMatchObject({ status: 'cancelled', by: 'clock', was: 'offered' });
    expect((await rowOf(soon.ids[1]!)).status).toBe('waiting');
  });

  it('is offered as well when it comes free by more capacity, by a move and by an offer that is cancelled', async () => {
    const { session, holder, ids } = await line(['a', 'b', 'c']);
    await app.get(UpdateSession).run(manager, session.id, { capacity: 2 }, T0);
    await app.get(EventRelay).handle();
    expect((await rowOf(ids[0]!)).status).toBe('offered');
    const other = await makeSession(app, { masterclassId: session.masterclassId });
    await app.get(RescheduleRegistration).run({ link: holder }, holder, { to: other.id }, T0);
    expect((await rowOf(ids[1]!)).status).toBe('offered');
    await cancel(ids[0]!);
    expect((await rowOf(ids[2]!)).status).toBe('offered');
    expect((await seatsOf(app, session.id)).counters).toEqual({ capacity: 2, taken: 2, waiting: 0 });
  });
});

describe('an offer', () => {
  it('is accepted once, however often, and only then comes an invitation, with a higher SEQUENCE', async () => {
    const { holder, ids, email } = await line(['a']);
    await app.get(MailSender).handle();
    await cancel(holder);
    await app.get(MailSender).handle();
    const offer = (await app.mails(email('a'))).at(-1)!;
    expect([offer.kind, offer.message?.calendar]).toEqual(['registration-offered', undefined]);
    expect(await accept(ids[0]!, after(1))).toBe(true);
    expect(await accept(ids[0]!, after(1))).toBe(false);
    expect(await rowOf(ids[0]!)).toMatchObject({ status: 'confirmed', until: null, confirmed: after(1) });
    await app.get(MailSender).handle();
    const mail = (await app.mails(email('a'))).at(-1)!;
    expect([mail.kind, mail.message!.calendar!.method]).toEqual(['registration-confirmed', 'REQUEST']);
    const event = new ICAL.Component(ICAL.parse(mail.message!.calendar!.content)).getFirstSubcomponent('vevent')!;
    expect(event.getFirstPropertyValue('sequence')).toBe(2);
    expect(await kindsOf(ids[0]!)).toEqual(expect.arrayContaining(['offered', 'accepted']));
  });

  it('that is declined goes on in the same transaction, without a CANCEL for an invitation that never was', async () => {
    const { holder, ids, email } = await line(['a', 'b']);
    await cancel(holder);
    expect(await decline(ids[0]!)).toBe(true);
    expect(await decline(ids[0]!)).toBe(false);
    expect(await rowOf(ids[0]!)).toMatchObject({ status: 'cancelled', by: 'attendee', was: 'offered' });
    expect((await rowOf(ids[1]!)).status).toBe('offered');
    await app.get(MailSender).handle();
    const mail = (await app.mails(email('a'))).at(-1)!;
    expect([mail.kind, mail.message!.calendar]).toEqual(['registration-declined', undefined]);
    await expect(accept(ids[0]!)).rejects.toMatchObject({ code: 'registration-cancelled' });
    await expect(accept(ids[1]!, after(1))).resolves.toBe(true);
    await expect(decline(ids[1]!)).rejects.toMatchObject({ code: 'offer-accepted' });
  });

  it('lapses on time, is told kindly, and each next in line gets a full deadline of her own', async () => {
    const { session, holder, ids, email } = await line(['a', 'b', 'c'], { offerHours: 24 });
    await cancel(holder);
    await lapse(23.9);
    expect((await rowOf(ids[0]!)).status).toBe('offered');
    await lapse(24);
    expect(await rowOf(ids[0]!)).toMatchObject({ status: 'cancelled', by: 'clock', was: 'offered', until: null });
    // Nobody looked for a day and a half: the next one still has her whole time, counted from the look.
    await lapse(60);
    expect(await rowOf(ids[2]!)).toMatchObject({ status: 'offered' });
    expect((await rowOf(ids[2]!)).until!.getTime()).toBeGreaterThanOrEqual(after(84).getTime());
    await app.get(MailSender).handle();
    expect((await app.mails(email('a'))).at(-1)!.kind).toBe('registration-lapsed');
    expect(await kindsOf(ids[0]!)).toEqual(expect.arrayContaining(['offered', 'lapsed']));
    // She may come back, at the end of the line.
    const again = await register(session.id, email('a'), after(60));
    expect((await rowOf(again)).status).toBe('waiting');
    expect((await seatsOf(app, session.id)).counters).toEqual({ capacity: 1, taken: 1, waiting: 1 });
  });

  it('is refused from the deadline on, also before anybody has looked, and the place goes on at that moment', async () => {
    const { holder, ids } = await line(['a', 'b', 'c']);
    await cancel(holder);
    await expect(accept(ids[0]!, after(24))).rejects.toMatchObject({ code: 'offer-lapsed' });
    expect(await rowOf(ids[0]!)).toMatchObject({ status: 'cancelled', by: 'clock' });
    expect(await rowOf(ids[1]!)).toMatchObject({ status: 'offered', until: after(48) });
    await expect(accept(ids[0]!, after(24))).rejects.toMatchObject({ code: 'offer-lapsed' });
    await expect(decline(ids[1]!, after(50))).rejects.toMatchObject({ code: 'offer-lapsed' });
    expect(await rowOf(ids[2]!)).toMatchObject({ status: 'offered', until: after(74) });
  });

  it('moves to another date as a place does, and an offer that has lapsed moves nowhere', async () => {
    const { session, holder, ids, email } = await line(['a', 'b']);
    const free = await makeSession(app, { masterclassId: session.masterclassId, startsAt: after(200) });
    const full = await makeSession(app, { masterclassId: session.masterclassId, startsAt: after(200), capacity: 1 });
    await register(full.id, 'there@full.example');
    const move = (id: string, to: string, now: Date, giveUpPlace = false) =>
      app.get(RescheduleRegistration).run({ link: id }, id, { to, giveUpPlace }, now);
    await cancel(holder);
    await expect(move(ids[0]!, full.id, after(1))).rejects.toMatchObject({ code: 'place-for-queue' });
    expect(await move(ids[0]!, free.id, after(1))).toEqual({ status: 'confirmed' });
    expect((await rowOf(ids[1]!)).status).toBe('offered');
    await expect(move(ids[1]!, free.id, after(30))).rejects.toMatchObject({ code: 'offer-lapsed' });
    expect(await rowOf(ids[1]!)).toMatchObject({ status: 'cancelled', by: 'clock' });
    const again = await register(session.id, email('c'), after(30));
    expect((await rowOf(again)).status).toBe('confirmed');
  });

  it('given up for a queue takes back no invitation, for there was none', async () => {
    const { session, holder, ids, email } = await line(['a']);
    const full = await makeSession(app, { masterclassId: session.masterclassId, capacity: 1 });
    await register(full.id, 'there@give-up.example');
    await cancel(holder);
    const move = { to: full.id, giveUpPlace: true };
    await app.get(RescheduleRegistration).run({ link: ids[0]! }, ids[0]!, move, T0);
    await app.get(MailSender).handle();
    const mail = (await app.mails(email('a'))).at(-1)!;
    expect([mail.kind, mail.message!.calendar]).toEqual(['registration-waiting', undefined]);
    expect(await rowOf(ids[0]!)).toMatchObject({ status: 'waiting', until: null });
  });

  it('is answered by nobody else, and not at all by whoever waits', async () => {
    const { holder, ids } = await line(['a', 'b']);
    await cancel(holder);
    await expect(app.get(AcceptOffer).run({ link: ids[1]! }, ids[0]!, undefined, T0)).rejects.toMatchObject({
      code: 'not-yours',
    });
    await expect(accept(ids[1]!)).rejects.toMatchObject({ code: 'no-offer' });
    await expect(decline(ids[1]!)).rejects.toMatchObject({ code: 'no-offer' });
  });

  it('is accepted by staff for somebody with a reason in the audit log', async () => {
    const { holder, ids } = await line(['a']);
    await cancel(holder);
    await app.get(AcceptOffer).run({ viewer: manager }, ids[0]!, 'said so by telephone', T0);
    const audit = await app.database.query('SELECT action, reason FROM audit_entry WHERE subject_id = $1', [ids[0]]);
    expect(audit).toEqual([{ action: 'registration.accept-offer', reason: 'said so by telephone' }]);
  });
});

describe('a plan that changes while a place is offered', () => {
  it('cuts the deadline when the start comes nearer, and says nothing twice', async () => {
    const { session, holder, ids, email } = await line(['a'], { offerHours: 100 });
    await cancel(holder);
    await app.get(UpdateSession).run(manager, session.id, { startsAt: after(48) }, T0);
    await app.get(EventRelay).handle();
    expect((await rowOf(ids[0]!)).until).toEqual(after(48));
    await app.get(MailSender).handle();
    const mail = (await app.mails(email('a'))).find(({ kind }) => kind === 'session-changed')!;
    expect(mail.message!.text).toMatch(/is still\s+held/);
    expect(mail.message!.calendar).toBeUndefined();
    await expect(accept(ids[0]!, after(48))).rejects.toMatchObject({ code: 'offer-lapsed' });
  });

  it('keeps open offers when acceptance is switched off, and takes no place away when it is switched on', async () => {
    const { session, holder, ids } = await line(['a', 'b']);
    await cancel(holder);
    await app.database.query('UPDATE session SET acceptance = false WHERE id = $1', [session.id]);
    expect((await rowOf(ids[0]!)).status).toBe('offered');
    await decline(ids[0]!);
    expect((await rowOf(ids[1]!)).status).toBe('confirmed');
    await app.database.query('UPDATE session SET acceptance = true WHERE id = $1', [session.id]);
    await lapse(1000);
    expect((await rowOf(ids[1]!)).status).toBe('confirmed');
  });

  it('ends the offer when the session is called off, and no later look lets it lapse as well', async () => {
    const { session, holder, ids, email } = await line(['a']);
    await cancel(holder);
    await app.get(CancelSession).run(manager, session.id, { reason: 'test' }, T0);
    await expect(accept(ids[0]!, after(1))).rejects.toMatchObject({ code: 'session-cancelled' });
    await lapse(30);
    expect((await rowOf(ids[0]!)).status).toBe('offered');
    await app.get(EventRelay).handle();
    expect(await rowOf(ids[0]!)).toMatchObject({ status: 'cancelled', by: 'staff' });
    await app.get(MailSender).handle();
    expect((await app.mails(email('a'))).at(-1)).toMatchObject({ kind: 'session-cancelled' });
  });
});

it('skips the mail about an offer that was answered or has lapsed before it could be sent', async () => {
  const { holder, ids, email } = await line(['a', 'b']);
  await app.get(MailSender).handle();
  await cancel(holder);
  await accept(ids[0]!);
  await app.get(MailSender).handle();
  const offered = async (name: string) =>
    (await app.mails(email(name))).find(({ kind }) => kind === 'registration-offered')!;
  expect(await offered('a')).toMatchObject({ state: 'skipped', reason: 'registration-confirmed' });
  await cancel(ids[0]!);
  at(25);
  await app.get(MailSender).handle();
  expect((await offered('b')).state).toBe('skipped');
});
