import ICAL from 'ical.js';
import { CancelSession } from '../../../src/masterclasses/cancel-session.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';
import { until } from '../../support/until.js';
import { form, makeSession, signIn } from '../sessions.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
beforeEach(() => school.clock.set('2026-11-23T09:00:00Z'));
afterAll(() => school.close());

const path = (location: string | null) => new URL(location!, 'http://x').pathname;
const manager = () => makeViewer(school, ['manager']);

/** A calendar as another library reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      start: String(component.getFirstPropertyValue('dtstart')),
      minutes: event.duration.toSeconds() / 60,
      status: String(component.getFirstPropertyValue('status')),
      people: component.getAllProperties('attendee').length + component.getAllProperties('organizer').length,
    };
  });
  return { calendar, events };
}

async function slugOf(masterclassId: string): Promise<string> {
  const [row] = await school.database.query<{ slug: string }>('SELECT slug FROM masterclass WHERE id = $1', [
    masterclassId,
  ]);
  return row!.slug;
}

/** A session at an hour on the clock of a zone. */
const at = (startsAt: string, timeZone: string, masterclassId?: string) =>
  makeSession(school, { startsAt: new Date(startsAt), timeZone, ...(masterclassId && { masterclassId }) });

describe('the calendar of a masterclass', () => {
  test('gives every session in UTC, on both sides of daylight saving, in the language of its address', async () => {
    const first = await at('2027-03-24T18:30:00Z', 'Europe/Brussels');
    const { masterclassId } = first;
    const others = [
      await at('2027-03-31T17:30:00Z', 'Europe/Brussels', masterclassId),
      await at('2027-03-12T00:30:00Z', 'America/New_York', masterclassId),
      await at('2027-03-18T23:30:00Z', 'America/New_York', masterclassId),
      await at('2027-04-01T08:30:00Z', 'Australia/Sydney', masterclassId),
      await at('2027-04-08T09:30:00Z', 'Australia/Sydney', masterclassId),
      await at('2027-04-15T14:00:00Z', 'Asia/Kolkata', masterclassId),
    ];
    await makeSession(school, { masterclassId, status: 'draft' });
    const slug = await slugOf(masterclassId);
    const answer = await school.visitor().get(`/nl/calendar/masterclass-${slug}.ics`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const { calendar, events } = read(answer.text);
    // Whoever subscribes got no mail: nothing here may send her to one.
    const unfolded = answer.text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('Alles erover staat op de pagina.');
    expect(unfolded).not.toContain('uitnodiging');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Skin School: Skin and genes (nl)');
    expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
    expect(events.map(({ start }) => start)).toEqual([
      '2027-03-12T00:30:00Z',
      '2027-03-18T23:30:00Z',
      '2027-03-24T18:30:00Z',
      '2027-03-31T17:30:00Z',
      '2027-04-01T08:30:00Z',
      '2027-04-08T09:30:00Z',
      '2027-04-15T14:00:00Z',
    ]);
    expect(new Set(events.map(({ uid }) => uid))).toEqual(
      new Set([first, ...others].map(({ id }) => `session-${id}@localhost`)),
    );
    expect(events.every(({ people, minutes }) => people === 0 && minutes === 75)).toBe(true);
    // The hour on the clock of each zone stays, though it is another in UTC.
    const hour = (iso: string, timeZone: string) =>
      new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(new Date(iso));
    expect(events.slice(0, 2).map(({ start }) => hour(start, 'America/New_York'))).toEqual(['19:30', '19:30']);
    expect(events.slice(2, 4).map(({ start }) => hour(start, 'Europe/Brussels'))).toEqual(['19:30', '19:30']);
    expect(events.slice(4, 6).map(({ start }) => hour(start, 'Australia/Sydney'))).toEqual(['19:30', '19:30']);
    expect(hour(events[6]!.start, 'Asia/Kolkata')).toBe('19:30');
  });

  test('keeps UID through a cancellation, whose SEQUENCE is higher, and answers 304 as long as nothing changed', async () => {
    const session = await makeSession(school);
    const address = `/calendar/masterclass-${await slugOf(session.masterclassId)}.ics`;
    const before = await school.visitor().get(address);
    const etag = before.headers.get('etag')!;
    expect(before.headers.get('cache-control')).toContain('public');
    expect(before.headers.get('last-modified')).toBeTruthy();
    school.clock.advance(60_000);
    expect((await school.visitor().get(address, { 'if-none-match': etag })).status).toBe(304);
    await school
      .get(CancelSession)
      .run(await manager(), session.id, { reason: 'ill' }, new Date('2026-11-23T10:00:00Z'));
    const after = await school.visitor().get(address, { 'if-none-match': etag });
    expect(after.status).toBe(200);
    const [[was], [is]] = [read(before.text).events, read(after.text).events];
    expect(is).toMatchObject({ uid: was!.uid, status: 'CANCELLED', start: was!.start });
    expect(is!.sequence).toBeGreaterThan(was!.sequence);
  });

  test('is not there for a draft, an unknown name or a name that is none', async () => {
    const session = await makeSession(school);
    const slug = await slugOf(session.masterclassId);
    await school.database.query(`UPDATE masterclass SET status = 'draft' WHERE id = $1`, [session.masterclassId]);
    for (const name of [slug, 'no-such', "x'--"])
      expect((await school.visitor().get(`/calendar/masterclass-${encodeURIComponent(name)}.ics`)).status).toBe(404);
    expect((await school.visitor().get('/calendar/whatever.ics')).status).toBe(404);
  });

  test('is offered on its page', async () => {
    const session = await makeSession(school);
    const slug = await slugOf(session.masterclassId);
    const page = (await school.visitor().get(`/fr/masterclasses/${slug}`)).text;
    expect(page).toContain(`href="webcal://localhost:3000/fr/calendar/masterclass-${slug}.ics"`);
  });
});

describe('the calendar of a person', () => {
  test('holds what she has a place for in her account, names nobody, and ends where she gives a place back', async () => {
    const visitor = school.visitor();
    const person = await signIn(school, visitor);
    const kept = await makeSession(school);
    const given = await makeSession(school);
    const full = await makeSession(school, { capacity: 1 });
    await school.visitor().post(`/sessions/${full.id}/register`, form('first@example.org'));
    const register = async (id: string) => {
      const answer = await visitor.post(`/sessions/${id}/register`, { ...form(person.email), email: '' });
      return path(answer.location);
    };
    await register(kept.id);
    const gone = await register(given.id);
    await register(full.id);
    const opened = path((await visitor.post('/me/calendar')).location);
    expect(path((await visitor.post('/me/calendar')).location)).toBe(opened);
    const page = await visitor.get(opened);
    expect(page.text).toContain(`webcal://localhost:3000${opened}.ics`);
    expect(read((await school.visitor().get(`${opened}.ics`)).text).events).toHaveLength(2);
    await visitor.post(`${gone}/cancel`);
    const { calendar, events } = read((await school.visitor().get(`${opened}.ics`)).text);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ status: 'CONFIRMED', people: 0 });
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const text = (await school.visitor().get(`${opened}.ics`)).text;
    for (const secret of ['ATTENDEE', person.email, '/registrations/']) expect(text).not.toContain(secret);
  });

  test('shows a place that is offered as tentative and a session that was called off as cancelled', async () => {
    const visitor = school.visitor();
    const person = await signIn(school, visitor);
    const [offered, off] = [await makeSession(school), await makeSession(school)];
    for (const { id } of [offered, off])
      await visitor.post(`/sessions/${id}/register`, { ...form(person.email), email: '' });
    await school.database.query(
      `UPDATE registration SET status = 'offered', offered_at = now(), offer_expires_at = now() + interval '1 hour' WHERE session_id = $1`,
      [offered.id],
    );
    await school.get(CancelSession).run(await manager(), off.id, { reason: 'ill' }, new Date('2026-11-23T10:00:00Z'));
    const opened = path((await visitor.post('/me/calendar')).location);
    await until('the registration to end with its session', async () => {
      const { events } = read((await visitor.get(`${opened}.ics`)).text);
      return (
        events
          .map(({ status }) => status)
          .sort()
          .join() === 'CANCELLED,TENTATIVE'
      );
    });
  });

  test('has another address once it is renewed, and none once it is stopped', async () => {
    const visitor = school.visitor();
    await signIn(school, visitor);
    const first = path((await visitor.post('/me/calendar')).location);
    const second = path((await visitor.post(`${first}/renew`)).location);
    expect(second).not.toBe(first);
    expect((await visitor.get(`${first}.ics`)).status).toBe(404);
    expect((await visitor.post(`${first}/renew`)).status).toBe(404);
    expect((await visitor.get(`${second}.ics`)).status).toBe(200);
    await visitor.post(`${second}/stop`);
    expect((await visitor.get(`${second}.ics`)).status).toBe(404);
    expect((await visitor.get(`${second.slice(0, -2)}AA.ics`)).status).toBe(404);
  });

  test('of a guest goes to her mailbox and is shown to nobody, so that typing an address opens nothing', async () => {
    const [mine, another] = [await makeSession(school), await makeSession(school)];
    await school.visitor().post(`/sessions/${another.id}/register`, form('owner@example.org'));
    const stranger = school.visitor();
    const own = path((await stranger.post(`/sessions/${mine.id}/register`, form('owner@example.org'))).location);
    const asked = await stranger.follow(await stranger.post(`${own}/calendar`));
    expect(asked.text).toContain('on its way to your mailbox');
    expect(asked.text).not.toMatch(/\/calendar\/[\w-]{43}/);
    await stranger.post(`${own}/calendar`);
    const mail = await school.mail('owner@example.org', 'calendar-feed');
    expect((await school.mails('owner@example.org')).filter(({ kind }) => kind === 'calendar-feed')).toHaveLength(1);
    const address = /http:\/\/localhost:3000(\/calendar\/[\w-]{43})/.exec(mail.message!.text)![1]!;
    expect(read((await school.visitor().get(`${address}.ics`)).text).events).toHaveLength(2);
  });

  test('keeps the UID of the invitation when a registration moves or ends', async () => {
    const visitor = school.visitor();
    const person = await signIn(school, visitor);
    const session = await makeSession(school);
    const own = path(
      (await visitor.post(`/sessions/${session.id}/register`, { ...form(person.email), email: '' })).location,
    );
    const opened = path((await visitor.post('/me/calendar')).location);
    const invitation = read((await visitor.get(`${own}/invitation.ics`)).text).events[0]!;
    const entry = read((await visitor.get(`${opened}.ics`)).text).events[0]!;
    expect(entry).toMatchObject({ uid: invitation.uid, sequence: invitation.sequence, start: invitation.start });
    const [{ id } = { id: '' }] = await school.database.query<{ id: string }>(
      'SELECT id FROM registration WHERE session_id = $1',
      [session.id],
    );
    await school.get(CancelRegistration).run({ link: id }, id, undefined, new Date('2026-11-23T10:00:00Z'));
    expect(read((await visitor.get(`${opened}.ics`)).text).events).toEqual([]);
  });
});

test.each([
  ['Europe/Brussels', '2027-07-01T17:30:00Z'],
  ['America/New_York', '2027-07-01T23:30:00Z'],
  ['Australia/Sydney', '2027-07-01T09:30:00Z'],
  ['Asia/Kolkata', '2027-07-01T14:00:00Z'],
])('the links to add a session in %s to a calendar give its instant', async (timeZone, startsAt) => {
  const session = await at(startsAt, timeZone);
  const own = path(
    (
      await school
        .visitor()
        .post(`/sessions/${session.id}/register`, form(`a-${timeZone}@example.org`.replaceAll('/', '-')))
    ).location,
  );
  const page = (await school.visitor().get(own)).text.replaceAll('&amp;', '&');
  const link = (host: string) => new URL(new RegExp(`href="(https://${host}[^"]+)"`).exec(page)![1]!).searchParams;
  const end = new Date(new Date(startsAt).getTime() + 75 * 60_000).toISOString();
  const compact = (iso: string) => iso.replace(/[-:]|\.000/g, '');
  expect(link('calendar.google.com').get('dates')).toBe(`${compact(startsAt)}/${compact(end)}`);
  expect(link('outlook.live.com').get('startdt')).toBe(new Date(startsAt).toISOString());
  expect(link('outlook.live.com').get('enddt')).toBe(end);
});
