import type { Visitor } from '../support/visitor.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aMasterclass, aSession, NOW, signedIn } from './factories.js';

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
  capacity: '24',
  waitingList: 'on',
  language: 'nl',
};
const texts = {
  host: 'Dr. Ann',
  status: 'published',
  figure: '',
  slug: '',
  'title.nl': 'Je huid',
  'summary.nl': 'Over huid.',
};
const sessionsOf = (masterclassId: string) =>
  school.database.query<{ starts_at: Date; time_zone: string; status: string; waiting_list: boolean }>(
    'SELECT starts_at, time_zone, status, waiting_list FROM session WHERE masterclass_id = $1 ORDER BY starts_at',
    [masterclassId],
  );

test('the console is closed to guests and learners; hosts look and do not write', async () => {
  const { id } = await aMasterclass(school);
  const session = await aSession(school, id);
  const paths = ['/nl/staff/masterclasses', `/nl/staff/masterclasses/${id}`, '/nl/staff/sessions'];
  const [guest, learner, host] = [school.visitor(), await signedIn(school, 'learner'), await signedIn(school, 'host')];
  for (const path of paths) {
    expect((await guest.get(path)).location).toContain('/nl/sign-in?to=');
    expect((await learner.get(path)).status).toBe(403);
    const seen = await host.get(path);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('/edit"');
  }
  expect((await host.get(`/nl/staff/sessions/${session}/edit`)).status).toBe(403);
  expect((await host.post(`/nl/staff/masterclasses/${id}/sessions`, typed)).status).toBe(403);
  expect((await host.post(`/nl/staff/sessions/${session}/cancel`, { reason: 'zomaar' })).status).toBe(403);
});

test('a manager creates a masterclass in Dutch alone, adds a session on the clock of Brussels, and readers find both', async () => {
  const created = await manager.post('/nl/staff/masterclasses', {
    ...texts,
    'title.nl': 'Zon en schaduw',
    // Browsers send the lines of a text area with CRLF.
    'programme.nl': '5 Welkom\r\n\r\n15 min. Hoe de zon werkt',
    'body.nl': '## Voor wie\n\nVoor iedereen.',
  });
  expect(created.status).toBe(303);
  const page = await manager.follow(created);
  expect(page.text).toContain('De masterclass is aangemaakt');
  const id = created.location!.split('/').at(-1)!;
  const added = await manager.post(`/nl/staff/masterclasses/${id}/sessions`, typed);
  expect(added.status).toBe(303);
  expect((await sessionsOf(id))[0]).toMatchObject({
    starts_at: new Date('2026-12-03T18:30:00Z'),
    waiting_list: true,
    status: 'published',
  });

  const dutch = await school.visitor().get('/nl/masterclasses/zon-en-schaduw');
  expect(dutch.status).toBe(200);
  expect(dutch.text).toContain('Hoe de zon werkt');
  expect(dutch.text).toContain('donderdag 3 december 2026');
  expect(dutch.text).toContain('nog 24 plaatsen vrij');
  const english = await school.visitor().get('/masterclasses/zon-en-schaduw');
  expect(english.text).toContain('This text is not yet available in English');
  expect(english.text).toContain('lang="nl"');
  expect((await manager.get('/nl/staff/sessions')).text).toContain('Zon en schaduw');
});

test.each([
  ['no title', { 'title.nl': ' ' }, 'title-nl', 'in minstens één taal'],
  ['no host', { host: '' }, 'host', 'Gegeven door: Vul dit in'],
  ['an address with spaces', { slug: 'Mijn les' }, 'slug', 'koppelteken'],
  ['a programme without minutes', { 'programme.fr': '10 Accueil\nLa peau' }, 'programme-fr', 'Regel 2'],
  ['a drawing we do not have', { figure: 'mona-lisa' }, 'figure', 'geen tekening'],
])('a new masterclass with %s is refused at its field, with everything still there', async (_, wrong, field, says) => {
  const body = 'Een lange tekst die niemand twee keer typt & "aanhalingen"';
  const before = await school.database.query('SELECT count(*) FROM masterclass');
  const answer = await manager.post('/nl/staff/masterclasses', { ...texts, 'body.nl': body, ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`href="#field-${field}"`);
  expect(answer.text).toContain(says);
  expect(answer.text).toContain('Een lange tekst die niemand twee keer typt &amp; ');
  expect(await school.database.query('SELECT count(*) FROM masterclass')).toEqual(before);
});

test('an address that is taken is told at its field', async () => {
  const { slug } = await aMasterclass(school);
  const answer = await manager.post('/nl/staff/masterclasses', { ...texts, slug });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('href="#field-slug"');
  expect(answer.text).toContain(`value="${slug}"`);
});

test.each([
  ['no day', { date: '' }, 'date', 'Datum: Vul dit in'],
  ['a day that does not exist', { date: '2026-02-30' }, 'date', 'geen datum'],
  ['a day in the past', { date: '2026-11-22' }, 'date', 'Dit moment is voorbij'],
  ['a year that is a slip', { date: '2062-12-03' }, 'date', 'meer dan drie jaar'],
  ['no hour', { time: '25:00' }, 'time', 'geen tijdstip'],
  ['an hour that the clock skips', { date: '2027-03-28', time: '02:30' }, 'time', '01:30 en 03:30'],
  ['an hour that comes twice', { date: '2027-10-31', time: '02:30' }, 'occurrence', 'twee keer'],
  ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'timeZone', 'tijdzone'],
  ['no places', { capacity: '0' }, 'capacity', '1 of meer'],
  ['fewer than no places', { capacity: '-2' }, 'capacity', '1 of meer'],
  ['places in words', { capacity: 'twaalf' }, 'capacity', 'geheel getal'],
  ['too short a length', { durationMinutes: '2' }, 'durationMinutes', '5 of meer'],
])('a session with %s is refused at its field, with what was typed still there', async (_, wrong, field, says) => {
  const { id } = await aMasterclass(school);
  const answer = await manager.post(`/nl/staff/masterclasses/${id}/sessions`, { ...typed, capacity: '17', ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`href="#field-${field}"`);
  expect(answer.text).toContain(says);
  for (const value of Object.values({ ...(field === 'capacity' ? {} : { capacity: '17' }), ...wrong })) {
    if (value !== '' && value !== 'Europe/Atlantis') expect(answer.text).toContain(`value="${value}"`);
  }
  expect(await sessionsOf(id)).toEqual([]);
});

test('of an hour that comes twice, the second can be meant', async () => {
  const { id } = await aMasterclass(school);
  const twice = { ...typed, date: '2027-10-31', time: '02:30' };
  const asked = await manager.post(`/nl/staff/masterclasses/${id}/sessions`, twice);
  expect(asked.text).toContain('UTC+02:00');
  expect(asked.text).toContain('UTC+01:00');
  await manager.post(`/nl/staff/masterclasses/${id}/sessions`, { ...twice, occurrence: 'later' });
  expect((await sessionsOf(id))[0]!.starts_at).toEqual(new Date('2027-10-31T01:30:00Z'));
  const [{ id: session }] = (await school.database.query<{ id: string }>(
    'SELECT id FROM session WHERE masterclass_id = $1',
    [id],
  )) as [{ id: string }];
  expect((await manager.get(`/nl/staff/sessions/${session}/edit`)).text).toMatch(
    /value="later"[^>]* checked|checked[^>]* value="later"/,
  );
});

test('the plan of a session is changed, but not below the places taken', async () => {
  const { id } = await aMasterclass(school);
  const session = await aSession(school, id);
  await school.database.query('UPDATE session SET taken = 3 WHERE id = $1', [session]);
  const refused = await manager.post(`/nl/staff/sessions/${session}/edit`, { ...typed, capacity: '2', time: '20:00' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Er zijn al 3 plaatsen bezet');
  expect(refused.text).toContain('value="20:00"');
  const saved = await manager.post(`/nl/staff/sessions/${session}/edit`, { ...typed, capacity: '3' });
  expect(saved.location).toBe(`/nl/staff/sessions/${session}/plan`);
  expect(await sessionsOf(id)).toMatchObject([{ starts_at: new Date('2026-12-03T18:30:00Z') }]);
  expect((await manager.follow(saved)).text).toContain('De sessie is bewaard');
});

test('a session is cancelled only with a reason, and the console says so afterwards', async () => {
  const { id } = await aMasterclass(school);
  const session = await aSession(school, id);
  expect((await manager.get(`/nl/staff/sessions/${session}/cancel`)).text).toContain('Deze sessie afgelasten?');
  expect((await manager.post(`/nl/staff/sessions/${session}/cancel`, { reason: '' })).status).toBe(422);
  expect((await sessionsOf(id))[0]!.status).toBe('published');
  const done = await manager.follow(await manager.post(`/nl/staff/sessions/${session}/cancel`, { reason: 'Ziekte' }));
  expect(done.text).toContain('De sessie is afgelast');
  expect((await manager.get(`/nl/staff/sessions/${session}/edit`)).status).toBe(409);
});

test('texts saved from two windows are not lost: the second is told, and keeps what was typed', async () => {
  const { id } = await aMasterclass(school);
  const version = /name="version" value="([^"]+)"/.exec((await manager.get(`/nl/staff/masterclasses/${id}`)).text)![1]!;
  const { slug: _, ...form } = texts;
  const first = await manager.post(`/nl/staff/masterclasses/${id}`, { ...form, 'title.fr': 'La peau', version });
  expect(first.status).toBe(303);
  const second = await manager.post(`/nl/staff/masterclasses/${id}`, { ...form, 'title.nl': 'Mijn versie', version });
  expect(second.status).toBe(409);
  expect(second.text).toContain('Iemand bewaarde deze masterclass');
  expect(second.text).toContain('value="Mijn versie"');
  const newer = /name="version" value="([^"]+)"/.exec(second.text)![1]!;
  const third = await manager.post(`/nl/staff/masterclasses/${id}`, {
    ...form,
    'title.nl': 'Mijn versie',
    version: newer,
  });
  expect(third.status).toBe(303);
});

test('the list of sessions keeps its filters in the address, and made-up ones are no error', async () => {
  const { id } = await aMasterclass(school);
  await aSession(school, id);
  const other = await aMasterclass(school, { title: { nl: 'Een heel andere les' } });
  await aSession(school, other.id, { startsAt: new Date('2026-12-08T18:30:00Z') });
  const rows = async (query: string) =>
    (await manager.get(`/nl/staff/sessions${query}`)).text.match(/<tbody>.*<\/tbody>/s)?.[0] ?? '';
  expect(await rows(`?masterclass=${id}`)).not.toContain('Een heel andere les');
  expect(await rows('?when=past')).not.toContain('Een heel andere les');
  school.clock.set('2026-12-09T00:00:00Z');
  expect(await rows('?when=past')).toContain('Een heel andere les');
  expect(await rows('?when=upcoming')).not.toContain('Een heel andere les');
  expect((await manager.get('/nl/staff/sessions?when=never&masterclass=x&page=-4')).status).toBe(200);
});
