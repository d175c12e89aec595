import { FinishPastSessions } from '../../src/masterclasses/finish-past-sessions.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import type { Visitor } from '../support/visitor.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { wish } from '../registrations/sessions.js';
import { aMasterclass, aSession, bearer, NOW, signedIn } from './factories.js';

let school: TestApp;
let manager: Visitor;
beforeAll(async () => {
  school = await startTestApp();
  manager = await signedIn(school, 'manager');
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

const typed = {
  date: '2026-12-03',
  time: '19:30',
  timeZone: 'Europe/Brussels',
  durationMinutes: '75',
  capacity: '10',
  waitingList: 'on',
  language: 'nl',
  offerHours: '24',
};
const rowOf = async (id: string) =>
  (await school.database.query<Record<string, unknown>>('SELECT * FROM session WHERE id = $1', [id]))[0]!;
const timelineOf = async (id: string) =>
  (
    await school.database.query<{ kind: string; details: Record<string, unknown> }>(
      "SELECT kind, details FROM session_event WHERE session_id = $1 AND kind LIKE 'session-%' ORDER BY id",
      [id],
    )
  ).map(({ kind, details }) => ({ kind, ...details }));
const versionIn = (text: string) => /name="version" value="([^"]+)"/.exec(text)![1]!;
const register = (id: string, email: string) => school.get(RegisterForSession).run(null, wish(id, email), NOW);
/** A session with one place, and two people who asked for it. */
async function aFullSession(domain: string): Promise<string> {
  const { id } = await aMasterclass(school);
  const session = await aSession(school, id, { capacity: 1 });
  for (const name of ['place', 'waits']) await register(session, `${name}@${domain}.example`);
  return session;
}

describe('a session', () => {
  test('takes everything that its form asks, on the clock of its own zone, and shows what is its own to readers', async () => {
    const { id, slug } = await aMasterclass(school);
    const answer = await manager.post(`/nl/staff/masterclasses/${id}/sessions`, {
      ...typed,
      timeZone: 'America/New_York',
      opens: '2026-11-25T09:00',
      closes: '2026-12-03T12:00',
      acceptance: 'on',
      offerHours: '36',
      joinUrl: 'https://meet.example/huid',
      host: 'Dr. Els Maes',
      'title.nl': 'Avondles & vragen',
      'summary.nl': 'Een uur voor je vragen.',
    });
    expect(answer.status).toBe(303);
    const [row] = await school.database.query<{ id: string }>('SELECT * FROM session WHERE masterclass_id = $1', [id]);
    expect(row).toMatchObject({
      starts_at: new Date('2026-12-04T00:30:00Z'),
      opens_at: new Date('2026-11-25T14:00:00Z'),
      closes_at: new Date('2026-12-03T17:00:00Z'),
      acceptance: true,
      offer_hours: 36,
      join_url: 'https://meet.example/huid',
      host: 'Dr. Els Maes',
      // A title exists in every language, so that lists and mails have a name to show.
      title: { en: 'Avondles & vragen', nl: 'Avondles & vragen', fr: 'Avondles & vragen' },
      summary: { nl: 'Een uur voor je vragen.' },
    });
    const page = await school.visitor().get(`/nl/masterclasses/${slug}`);
    for (const text of ['Avondles &amp; vragen', 'Een uur voor je vragen.', 'met Dr. Els Maes'])
      expect(page.text).toContain(text);
    expect(page.text).not.toContain('meet.example');
    const form = await manager.get(`/nl/staff/sessions/${row!.id}/edit`);
    for (const value of ['2026-11-25T09:00', '2026-12-03T12:00', '36', 'Avondles &amp; vragen', 'Dr. Els Maes'])
      expect(form.text).toContain(`value="${value}"`);
    expect(await timelineOf(row!.id)).toEqual([{ kind: 'session-added', status: 'published' }]);
  });

  test.each([
    ['opens after it begins', { opens: '2026-12-03T19:30' }, 'opens', /avant le début/],
    ['closes after it begins', { closes: '2026-12-03T19:31' }, 'closes', /avant le début de la séance, ou/],
    [
      'closes before it opens',
      { opens: '2026-12-02T10:00', closes: '2026-12-02T10:00' },
      'closes',
      /après leur ouverture/,
    ],
    ['opens on a day that is none', { opens: '2026-11-31T10:00' }, 'opens', /pas une date avec une heure/],
    [
      'opens at an hour that the clock skips',
      { date: '2027-04-08', opens: '2027-03-28T02:30' },
      'opens',
      /01:30 et 03:30/,
    ],
    ['is met at an address that is not safe', { joinUrl: 'http://meet.example' }, 'joinUrl', /https:/],
    ['holds an offer for no time', { offerHours: '0' }, 'offerHours', /1/],
    ['holds far too many', { capacity: '100001' }, 'capacity', /100/],
  ])(
    'that %s is refused at its field, in French too, with what was typed still there',
    async (_, wrong, field, says) => {
      const { id } = await aMasterclass(school);
      const answer = await manager.post(`/fr/staff/masterclasses/${id}/sessions`, { ...typed, host: 'Ann', ...wrong });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(`href="#field-${field}"`);
      expect(answer.text).toMatch(says);
      for (const value of ['Ann', ...Object.values(wrong)]) expect(answer.text).toContain(`value="${value}"`);
      expect(await school.database.query('SELECT 1 FROM session WHERE masterclass_id = $1', [id])).toEqual([]);
    },
  );

  test('says the same through the API: each field is named, and the window is kept in order by a change too', async () => {
    const { id } = await aMasterclass(school);
    const token = await bearer(school, 'manager');
    const api = (method: string, path: string, body: unknown) => school.visitor().api(method, path, body, token);
    const plan = {
      startsAt: '2026-12-03T19:30:00+01:00',
      timeZone: 'Europe/Brussels',
      durationMinutes: 75,
      capacity: 10,
    };
    const refused = await api('POST', `/api/v1/masterclasses/${id}/sessions`, {
      ...plan,
      closesAt: '2026-12-03T19:31:00+01:00',
    });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({ code: 'window-wrong', errors: [{ field: 'closesAt' }] });
    const made = await api('POST', `/api/v1/masterclasses/${id}/sessions`, {
      ...plan,
      closesAt: '2026-12-03T12:00:00+01:00',
      title: { fr: 'Le soir' },
      joinUrl: 'https://meet.example/x',
    });
    const session = made.json<{ id: string; updatedAt: string; joinUrl: string }>();
    expect(session).toMatchObject({ closesAt: '2026-12-03T11:00:00.000Z', joinUrl: 'https://meet.example/x' });
    const public_ = await school.visitor().api('GET', `/api/v1/sessions/${session.id}`);
    expect(public_.text).not.toContain('meet.example');
    expect(public_.json()).toMatchObject({ title: 'Le soir', summary: null });
    const earlier = await api('PATCH', `/api/v1/sessions/${session.id}`, { startsAt: '2026-12-03T10:00:00+01:00' });
    expect(earlier.json()).toMatchObject({ code: 'window-wrong', errors: [{ field: 'closesAt' }] });
    const version = session.updatedAt;
    school.clock.advance(1000);
    expect((await api('PATCH', `/api/v1/sessions/${session.id}`, { title: null, version })).json()).toMatchObject({
      own: { title: null },
    });
    const stale = await api('PATCH', `/api/v1/sessions/${session.id}`, { capacity: 9, version });
    expect([stale.status, stale.json<{ code: string }>().code]).toEqual([409, 'changed-meanwhile']);
  });
});

describe('a change of the plan', () => {
  test('that moves the hour is shown first with exactly how many are told, and told with the words of staff, escaped', async () => {
    const session = await aFullSession('hour');
    const edit = `/nl/staff/sessions/${session}/edit`;
    const version = versionIn((await manager.get(edit)).text);
    const form = { ...typed, capacity: '1', time: '20:00', host: 'Dr. Els', version };
    const look = await manager.post(edit, form);
    expect(look.status).toBe(200);
    expect(look.text).toContain('2 mensen met een plaats of op de wachtlijst krijgen het nieuwe tijdstip');
    expect(look.text).toContain('Bewaren en 2 mensen verwittigen');
    expect(look.text).toContain('name="time" value="20:00"');
    expect((await rowOf(session)).starts_at).toEqual(new Date('2026-12-03T18:30:00Z'));
    const back = await manager.post(edit, { ...form, step: 'back' });
    expect(back.text).toContain('value="Dr. Els"');
    const tooLong = await manager.post(edit, { ...form, step: 'save', message: 'x'.repeat(1001) });
    expect([tooLong.status, tooLong.text.includes('href="#field-message"')]).toEqual([422, true]);
    const words = 'De trein <b>rijdt</b> niet.';
    const saved = await manager.post(edit, { ...form, step: 'save', message: words });
    expect(saved.location).toBe(`/nl/staff/sessions/${session}/plan`);
    expect((await manager.follow(saved)).text).toContain('2 mensen krijgen bericht per mail');
    for (const name of ['place', 'waits']) {
      const mail = await school.mail(`${name}@hour.example`, 'session-changed');
      expect(mail.message!.text).toContain(words);
      expect(mail.message!.html).toContain('De trein &lt;b&gt;rijdt&lt;/b&gt; niet.');
      expect(mail.message!.from).toContain('hello@skin-school.example');
    }
    expect(await timelineOf(session)).toContainEqual({ kind: 'session-changed', fields: ['host', 'startsAt'] });
  });

  test('to more places says how many move up, and moves them up', async () => {
    const session = await aFullSession('more');
    const edit = `/nl/staff/sessions/${session}/edit`;
    const look = await manager.post(edit, { ...typed, capacity: '5' });
    expect(look.text).toContain('1 persoon die wacht krijgt meteen een plaats');
    expect((await manager.post(edit, { ...typed, capacity: '5', step: 'save' })).status).toBe(303);
    await school.mail('waits@more.example', 'registration-promoted');
    expect(await rowOf(session)).toMatchObject({ capacity: 5, taken: 2, waiting: 0 });
    expect((await timelineOf(session)).at(-1)).toMatchObject({ from: 1, to: 5, fields: ['capacity'] });
    const fewer = await manager.post(edit, { ...typed, capacity: '1' });
    expect([fewer.status, fewer.text.includes('Er zijn al 2 plaatsen bezet')]).toEqual([409, true]);
  });

  test('that nobody has to hear of is saved at once', async () => {
    const session = await aFullSession('quiet');
    const edit = `/nl/staff/sessions/${session}/edit`;
    const answer = await manager.post(edit, { ...typed, capacity: '1', joinUrl: 'https://meet.example/a' });
    expect(answer.status).toBe(303);
    expect((await school.mails('place@quiet.example')).map(({ kind }) => kind)).not.toContain('session-changed');
  });

  test('made on a form that is older than the session is refused with words, and nothing typed is lost', async () => {
    const session = await aSession(school, (await aMasterclass(school)).id);
    const edit = `/nl/staff/sessions/${session}/edit`;
    const version = versionIn((await manager.get(edit)).text);
    school.clock.advance(1000);
    expect((await manager.post(edit, { ...typed, capacity: '11', version })).status).toBe(303);
    const second = await manager.post(edit, { ...typed, time: '18:00', 'title.fr': 'La mienne', version });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Iemand bewaarde deze sessie');
    expect(second.text).toContain('value="La mienne"');
    expect(await rowOf(session)).toMatchObject({ capacity: 11, starts_at: new Date('2026-12-03T18:30:00Z') });
    const again = await manager.post(edit, { ...typed, time: '18:00', version: versionIn(second.text) });
    expect(again.status).toBe(303);
  });
});

describe('the life of a session', () => {
  test('goes from draft, which only staff see, over published to given', async () => {
    const { id, slug } = await aMasterclass(school);
    const session = await aSession(school, id, { status: 'draft' });
    const path = `/nl/masterclasses/${slug}`;
    expect((await school.visitor().get(path)).text).not.toContain('donderdag 3 december');
    expect((await manager.get(path)).text).toContain('donderdag 3 december');
    const early = await manager.post(`/nl/staff/sessions/${session}/finish`);
    expect([early.status, early.text.includes('nog niet begonnen')]).toEqual([409, true]);
    expect((await manager.get(`/nl/staff/sessions/${session}/plan`)).text).toContain('Sessie publiceren');
    await manager.post(`/nl/staff/sessions/${session}/publish`);
    await until('the session on the page of guests', async () =>
      (await school.visitor().get(path)).text.includes('donderdag 3 december'),
    );
    school.clock.set('2026-12-03T19:00:00Z');
    expect((await manager.get(`/nl/staff/sessions/${session}/plan`)).text).toContain('Als gegeven markeren');
    await manager.post(`/nl/staff/sessions/${session}/finish`);
    await manager.post(`/nl/staff/sessions/${session}/finish`);
    expect(await rowOf(session)).toMatchObject({ status: 'finished', finished_at: expect.any(Date) });
    expect((await timelineOf(session)).map(({ kind }) => kind)).toEqual([
      'session-added',
      'session-published',
      'session-finished',
    ]);
    expect((await manager.get(`/nl/staff/sessions/${session}/edit`)).status).toBe(409);
  });

  test('ends by itself some hours after the hour, once, and never for a draft or a cancelled one', async () => {
    const { id } = await aMasterclass(school);
    const given = await aSession(school, id);
    const draft = await aSession(school, id, { status: 'draft' });
    const off = await aSession(school, id);
    await manager.post(`/nl/staff/sessions/${off}/cancel`, { reason: 'Ziekte' });
    const finish = (now: string) => school.get(FinishPastSessions).run(new Date(now));
    await finish('2026-12-03T22:44:59Z');
    expect((await rowOf(given)).status).toBe('published');
    await finish('2026-12-03T22:45:00Z');
    expect((await rowOf(given)).status).toBe('finished');
    expect(await finish('2026-12-03T22:46:00Z')).toBe(0);
    expect([(await rowOf(draft)).status, (await rowOf(off)).status]).toEqual(['draft', 'cancelled']);
    const events = await school.database.query(
      "SELECT 1 FROM domain_event WHERE subject_id = $1 AND name = 'session.finished'",
      [given],
    );
    expect(events).toHaveLength(1);
  });

  test('is begun again by another like it: the form is filled in for the next week, and a GET adds nothing', async () => {
    const { id } = await aMasterclass(school);
    const session = await aSession(school, id, {
      closesAt: new Date('2026-12-03T11:00:00Z'),
      host: 'Dr. Els',
      capacity: 7,
    });
    const form = await manager.get(`/nl/staff/masterclasses/${id}/sessions/new?like=${session}`);
    for (const value of ['2026-12-10', '19:30', '2026-12-10T12:00', 'Dr. Els', '7'])
      expect(form.text).toContain(`value="${value}"`);
    const count = await school.database.query('SELECT 1 FROM session WHERE masterclass_id = $1', [id]);
    expect(count).toHaveLength(1);
    school.clock.set('2027-01-05T09:00:00Z');
    const later = await manager.get(`/nl/staff/masterclasses/${id}/sessions/new?like=${session}`);
    expect(later.text).toContain('value="2027-01-07"');
  });

  test('a draft masterclass is shown to staff as readers will see it, and to nobody else', async () => {
    const { id, slug } = await aMasterclass(school, { status: 'draft' });
    await aSession(school, id);
    const seen = await manager.get(`/nl/masterclasses/${slug}`);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Deze masterclass is een concept');
    expect(seen.headers.get('cache-control')).toContain('no-store');
    expect((await school.visitor().get(`/nl/masterclasses/${slug}`)).status).toBe(404);
    expect((await (await signedIn(school, 'learner')).get(`/nl/masterclasses/${slug}`)).status).toBe(404);
    const copy = await manager.get(`/nl/staff/masterclasses/new?from=${id}`);
    expect(copy.text).toContain('value="Je huid"');
    expect(copy.text).not.toContain(`value="${slug}"`);
  });
});
