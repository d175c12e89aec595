import ICAL from 'ical.js';
import { CancelSession } from '../../src/masterclasses/cancel-session.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RegistrationQueries } from '../../src/registrations/registrations.queries.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { body, form, makeSession, signIn, wish } from './sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const HOUR = 3_600_000;
const path = (location: string | null) => new URL(location!, 'http://x').pathname;

describe('a guest', () => {
  it('registers, is led to her personal page, and finds the same page when she sends the form again', async () => {
    const session = await makeSession(app);
    const guest = app.visitor();
    const page = await guest.get(`/sessions/${session.id}/register?utm_source=letter`);
    expect(page.status).toBe(200);
    const secret = /name="form" value="([^"]+)"/.exec(page.text)![1]!;
    const fields = form('guest@example.org', { form: secret, utm_source: 'letter' });
    const answer = await guest.post(`/sessions/${session.id}/register`, fields);
    expect(answer.status).toBe(303);
    const own = await guest.follow(answer);
    expect(own.status).toBe(200);
    expect(own.text).toContain('You have a place');
    expect(own.headers.get('x-robots-tag')).toBe('noindex');
    expect(own.headers.get('cache-control')).toContain('no-store');
    const again = await guest.post(`/sessions/${session.id}/register`, fields);
    expect(again.location).toBe(answer.location);
    const mail = await app.mail('guest@example.org', 'registration-confirmed');
    expect(mail.message!.text).toContain(path(answer.location));
    expect(await app.mails('guest@example.org')).toHaveLength(1);
  });

  it('is not given the personal link of somebody whose address she types', async () => {
    const session = await makeSession(app);
    await app.visitor().post(`/sessions/${session.id}/register`, form('victim@example.org'));
    const answer = await app.visitor().post(`/sessions/${session.id}/register`, form('VICTIM@example.org'));
    expect(answer.status).toBe(409);
    expect(answer.text).not.toContain('/registrations/');
    const json = (
      await app.visitor().api('POST', `/api/v1/sessions/${session.id}/registrations`, body('victim@example.org'))
    ).json();
    expect(json).toMatchObject({ status: 'confirmed' });
    expect(json).not.toHaveProperty('token');
    expect(json).not.toHaveProperty('manageUrl');
  });

  it('corrects her name, downloads the invitation, asks to cancel and cancels, once', async () => {
    const session = await makeSession(app);
    const guest = app.visitor();
    const own = path((await guest.post(`/sessions/${session.id}/register`, form('keeps@example.org'))).location);
    expect((await guest.post(own, { name: 'Anna', locale: 'fr', timeZone: 'Asia/Tokyo' })).status).toBe(303);
    const page = await guest.get(own);
    expect(page.text).toContain('Anna');
    expect(page.text).toContain('Tokyo');
    const ics = await guest.get(`${own}/invitation.ics`);
    expect(ics.headers.get('content-type')).toContain('text/calendar');
    expect(new ICAL.Component(ICAL.parse(ics.text)).getFirstPropertyValue('method')).toBe('PUBLISH');
    expect((await guest.get(`${own}/cancel`)).text).toContain('Yes, cancel my registration');
    expect((await guest.get(own)).text).toContain('You have a place');
    expect((await guest.follow(await guest.post(`${own}/cancel`))).text).toContain('This registration is cancelled');
    expect((await guest.follow(await guest.post(`${own}/cancel`))).text).toContain('cancelled before');
    expect((await guest.get(`${own}/invitation.ics`)).status).toBe(409);
    const mail = await app.mail('keeps@example.org', 'registration-cancelled');
    expect(mail.message!.calendar!.method).toBe('CANCEL');
    expect(new ICAL.Component(ICAL.parse(mail.message!.calendar!.content)).getFirstPropertyValue('method')).toBe(
      'CANCEL',
    );
  });

  it('sees the true place in line and is told when a place comes free', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const first = path((await app.visitor().post(`/sessions/${session.id}/register`, form('l1@example.org'))).location);
    await app.visitor().post(`/sessions/${session.id}/register`, form('l2@example.org'));
    const third = app.visitor();
    const own = path((await third.post(`/sessions/${session.id}/register`, form('l3@example.org'))).location);
    expect((await third.get(own)).text).toContain('You are number 2 in line');
    expect((await app.mail('l3@example.org', 'registration-waiting')).message!.text).toContain(
      'You are number 2 in line',
    );
    await app.visitor().post(`${first}/cancel`);
    expect((await app.mail('l2@example.org', 'registration-promoted')).message!.calendar!.method).toBe('REQUEST');
    expect((await third.get(own)).text).toContain('You are first in line');
  });
});

describe('bad input', () => {
  it.each([
    ['a display name', { email: 'Ann <ann@example.org>' }, 'field-email-error'],
    ['a trailing dot', { email: 'ann@example.org.' }, 'field-email-error'],
    ['no consent', { consent: '' }, 'field-consent-error'],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'field-timeZone-error'],
    ['no name', { name: '  ' }, 'field-name-error'],
    ['a note that is too long', { note: 'x'.repeat(1001) }, 'field-note-error'],
    ['a field that only programs fill', { website: 'http://spam.example' }, 'hidden field'],
  ])('with %s is told at its field and keeps what was typed', async (_, wrong, mark) => {
    const session = await makeSession(app);
    const fields = form('keep-me@example.org', { note: 'Is retinol safe?', ...wrong });
    const answer = await app.visitor().post(`/sessions/${session.id}/register`, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(mark);
    if (fields.note === 'Is retinol safe?') expect(answer.text).toContain('Is retinol safe?');
    expect(await app.database.query('SELECT 1 FROM registration WHERE session_id = $1', [session.id])).toEqual([]);
  });

  it.each([
    ['', 'Please tick this box'],
    ['/nl', 'Vink dit vakje aan'],
    ['/fr', 'Veuillez cocher cette case'],
  ])('is answered in the language of the page (%s)', async (prefix, words) => {
    const session = await makeSession(app);
    const answer = await app
      .visitor()
      .post(`${prefix}/sessions/${session.id}/register`, form('x@example.org', { consent: '' }));
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('x@example.org');
  });

  it('meets a clear page for a session that is past, cancelled, full, a draft or not there', async () => {
    const past = await makeSession(app, { startsAt: new Date(Date.now() - HOUR) });
    const cancelled = await makeSession(app, { status: 'cancelled' });
    const draft = await makeSession(app, { status: 'draft' });
    const full = await makeSession(app, { capacity: 1, waitingList: false });
    await app.get(RegisterForSession).run(null, wish(full.id, 'one@example.org'), new Date());
    const page = async (id: string) => (await app.visitor().get(`/sessions/${id}/register`)).text;
    expect(await page(past.id)).toContain('This session is over');
    expect(await page(cancelled.id)).toContain('This session is cancelled');
    expect(await page(full.id)).toContain('This session is full');
    expect((await app.visitor().get(`/sessions/${draft.id}/register`)).status).toBe(404);
    expect((await app.visitor().get('/sessions/not-an-id/register')).status).toBe(404);
    expect((await app.visitor().post(`/sessions/${past.id}/register`, form('a@example.org'))).status).toBe(410);
    expect((await app.visitor().post(`/sessions/${full.id}/register`, form('a@example.org'))).status).toBe(409);
  });

  it('meets a clear page for a link that was cut, tampered with or used after the start', async () => {
    const session = await makeSession(app);
    const own = path((await app.visitor().post(`/sessions/${session.id}/register`, form('late@example.org'))).location);
    expect((await app.visitor().get(own.slice(0, -1))).status).toBe(404);
    expect((await app.visitor().get(`${own.slice(0, -2)}AA`)).status).toBe(404);
    await app.database.query(`UPDATE session SET starts_at = now() - interval '1 hour' WHERE id = $1`, [session.id]);
    expect((await app.visitor().get(own)).text).toContain('has begun');
    expect((await app.visitor().post(`${own}/cancel`)).status).toBe(410);
  });

  it('is refused when it is far too large', async () => {
    const session = await makeSession(app);
    expect(
      (
        await app
          .visitor()
          .post(`/sessions/${session.id}/register`, form('a@example.org', { note: 'x'.repeat(300_000) }))
      ).status,
    ).toBe(413);
  });
});

describe('the API', () => {
  it('registers once for one Idempotency-Key and tells the place in line', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const caller = app.visitor();
    const send = (email: string, key: string) =>
      caller.api('POST', `/api/v1/sessions/${session.id}/registrations`, body(email), { 'idempotency-key': key });
    const first = await send('api@example.org', 'k1');
    expect(first.status).toBe(201);
    expect(first.json()).toMatchObject({
      status: 'confirmed',
      token: expect.any(String),
      manageUrl: expect.stringContaining('/registrations/'),
    });
    expect((await send('api@example.org', 'k1')).json()).toEqual(first.json());
    const repeated = await send('API@example.org', 'k2');
    expect(repeated.status).toBe(200);
    expect(repeated.json<{ id: string }>().id).toBe(first.json<{ id: string }>().id);
    expect((await send('queue@example.org', 'k3')).json()).toMatchObject({ status: 'waiting', position: 1 });
  });

  it('names every wrong field', async () => {
    const session = await makeSession(app);
    const answer = await app
      .visitor()
      .api('POST', `/api/v1/sessions/${session.id}/registrations`, { email: 'x', extra: 1 });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const fields = answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);
    expect(fields.sort()).toEqual(['email', 'extra', 'locale', 'name', 'timeZone']);
  });

  it('cancels and moves for the holder of the link, and for nobody else', async () => {
    const session = await makeSession(app);
    const other = await makeSession(app, { masterclassId: session.masterclassId });
    const made = (
      await app.visitor().api('POST', `/api/v1/sessions/${session.id}/registrations`, body('holder@example.org'))
    ).json<{ id: string; token: string }>();
    const foreign = (
      await app.visitor().api('POST', `/api/v1/sessions/${session.id}/registrations`, body('other@example.org'))
    ).json<{ token: string }>();
    const call = (action: string, sent: object) =>
      app.visitor().api('POST', `/api/v1/registrations/${made.id}/${action}`, sent);
    expect((await call('cancel', {})).status).toBe(401);
    expect((await call('cancel', { token: 'nonsense' })).status).toBe(403);
    expect((await call('cancel', { token: foreign.token })).status).toBe(403);
    expect((await call('reschedule', { sessionId: other.id, token: made.token })).json()).toMatchObject({
      status: 'confirmed',
      sessionId: other.id,
    });
    expect((await call('cancel', { token: made.token })).json()).toEqual({ id: made.id, status: 'cancelled' });
  });

  it('lists for staff only, page by page, every registration once', async () => {
    const session = await makeSession(app, { capacity: 3 });
    for (let n = 0; n < 7; n++)
      await app.get(RegisterForSession).run(null, wish(session.id, `p${n}@list.example`), new Date());
    const address = `/api/v1/sessions/${session.id}/registrations`;
    expect((await app.visitor().api('GET', address)).status).toBe(401);
    const learner = app.visitor();
    await signIn(app, learner);
    expect((await learner.api('GET', address)).status).toBe(403);
    const host = app.visitor();
    await signIn(app, host, ['host']);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: { items: { email: string }[]; next: string | null } = (
        await host.api('GET', `${address}?limit=2${after && `&after=${after}`}`)
      ).json();
      seen.push(...page.items.map(({ email }) => email));
      after = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => `p${n}@list.example`));
    expect((await host.api('GET', `${address}?after=nonsense`)).status).toBe(422);
  });
});

describe('staff', () => {
  it('see, search, export and cancel with a reason that is kept', async () => {
    const session = await makeSession(app);
    await app.get(RegisterForSession).run(null, wish(session.id, 'find@example.org', '=cmd()'), new Date());
    const manager = app.visitor();
    await signIn(app, manager, ['manager']);
    expect((await manager.get(`/staff/sessions/${session.id}?search=find`)).text).toContain('find@example.org');
    expect((await manager.get(`/staff/sessions/${session.id}?search=nobody`)).text).toContain(
      'Nothing matches these filters',
    );
    const csv = await manager.get(`/staff/sessions/${session.id}/registrations.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain("'=cmd()");
    const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
      'SELECT id FROM registration WHERE session_id = $1',
      [session.id],
    );
    expect((await manager.post(`/staff/registrations/${id}/cancel`, { cancelReason: '' })).status).toBe(422);
    expect((await manager.post(`/staff/registrations/${id}/cancel`, { cancelReason: 'asked by phone' })).status).toBe(
      303,
    );
    const entries = await app.database.query(
      'SELECT action, reason FROM audit_entry WHERE subject_id IN ($1, $2) ORDER BY id',
      [id, session.id],
    );
    expect(entries).toEqual([
      { action: 'registration.export', reason: null },
      { action: 'registration.cancel', reason: 'asked by phone' },
    ]);
    expect((await app.mail('find@example.org', 'registration-cancelled')).message!.text).toContain(
      'Our team cancelled it',
    );
  });

  it('are the only ones who get in; hosts only read', async () => {
    const session = await makeSession(app);
    const [guest, learner, host] = [app.visitor(), app.visitor(), app.visitor()];
    await signIn(app, learner);
    await signIn(app, host, ['host']);
    expect((await guest.get(`/staff/sessions/${session.id}`)).status).toBe(303);
    expect((await learner.get(`/staff/sessions/${session.id}`)).status).toBe(403);
    expect((await host.get(`/staff/sessions/${session.id}`)).status).toBe(200);
    expect((await host.get(`/staff/sessions/${session.id}/registrations.csv`)).status).toBe(403);
  });

  it('who call a session off have everybody told, with the invitation taken back', async () => {
    const session = await makeSession(app, { capacity: 1 });
    await app.get(RegisterForSession).run(null, wish(session.id, 'gone1@example.org'), new Date());
    await app.get(RegisterForSession).run(null, wish(session.id, 'gone2@example.org'), new Date());
    await app.mail('gone1@example.org', 'registration-confirmed');
    const manager = await signIn(app, app.visitor(), ['manager']);
    await app.get(CancelSession).run(manager, session.id, { reason: 'the host is ill' }, new Date());
    expect((await app.mail('gone1@example.org', 'session-cancelled')).message!.calendar!.method).toBe('CANCEL');
    expect((await app.mail('gone2@example.org', 'session-cancelled')).message!.calendar).toBeUndefined();
  });
});

it('shows a signed-in person her registration in place of the form, and lists it for her school', async () => {
  const session = await makeSession(app);
  const browser = app.visitor();
  const person = await signIn(app, browser);
  expect((await browser.get(`/sessions/${session.id}/register`)).text).toContain(person.email);
  await browser.post(`/sessions/${session.id}/register`, form('ignored@example.org'));
  expect((await browser.get(`/sessions/${session.id}/register`)).text).toContain('See your registration');
  const upcoming = await app.get(RegistrationQueries).upcomingOf(person, new Date());
  expect(upcoming).toMatchObject([{ status: 'confirmed', session: { id: session.id, title: 'Skin and genes' } }]);
});
