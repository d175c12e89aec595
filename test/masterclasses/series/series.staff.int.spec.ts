import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { wish } from '../../registrations/sessions.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { aMasterclass, NOW, signedIn } from '../factories.js';

let school: TestApp;
let manager: Visitor;
beforeAll(async () => {
  school = await startTestApp();
  manager = await signedIn(school, 'manager');
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

const typed = {
  date: '2027-03-14',
  time: '19:30',
  repeat: 'weekly',
  times: '4',
  until: '',
  timeZone: 'Europe/Brussels',
  durationMinutes: '75',
  capacity: '10',
  waitingList: 'on',
  language: 'nl',
  offerHours: '24',
};
const sessionsOf = (masterclassId: string) =>
  school.database.query<{ id: string; starts_at: Date; capacity: number; status: string; series_id: string }>(
    'SELECT id, starts_at, capacity, status, series_id FROM session WHERE masterclass_id = $1 ORDER BY starts_at',
    [masterclassId],
  );
async function aSeries(): Promise<{ id: string; series: string }> {
  const { id } = await aMasterclass(school);
  const done = await manager.post(`/nl/staff/masterclasses/${id}/series`, { ...typed, step: 'save' });
  return { id, series: done.location!.split('/').at(-1)! };
}
/** The fields that a page carries on, as a browser would send them. */
const carried = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

test('every date is shown before anything is added, with the change of the clock, and then all are added', async () => {
  const { id } = await aMasterclass(school);
  const path = `/nl/staff/masterclasses/${id}/series`;
  const look = await manager.post(path, typed);
  expect(look.status).toBe(200);
  for (const text of [
    'zondag 14 maart 2027',
    'zondag 4 april 2027',
    'UTC+01:00',
    'UTC+02:00 (de klok is verzet)',
    '4 sessies toevoegen',
  ])
    expect(look.text).toContain(text);
  expect(await sessionsOf(id)).toEqual([]);
  const back = await manager.post(path, { ...carried(look.text), step: 'back' });
  expect(back.text).toContain('value="2027-03-14"');
  const done = await manager.post(path, { ...carried(look.text), step: 'save' });
  const page = await manager.follow(done);
  expect(page.text).toContain('De reeks is toegevoegd: 4 sessies');
  expect((await sessionsOf(id)).map(({ starts_at }) => starts_at.toISOString().slice(11, 16))).toEqual([
    '18:30',
    '18:30',
    '17:30',
    '17:30',
  ]);
});

test('an hour that the clock skips is asked about, and nothing is added until it is said', async () => {
  const { id } = await aMasterclass(school);
  const path = `/fr/staff/masterclasses/${id}/series`;
  const form = { ...typed, time: '02:30' };
  const look = await manager.post(path, form);
  expect(look.text).toContain('L’horloge saute 02:30 ce jour-là');
  const unsaid = await manager.post(path, { ...form, step: 'save' });
  expect(unsaid.status).toBe(422);
  expect(unsaid.text).toContain('href="#field-irregular-2027-03-28T02-30"');
  expect(await sessionsOf(id)).toEqual([]);
  const said = await manager.post(path, { ...form, step: 'save', 'irregular.2027-03-28T02:30': 'skip' });
  expect(said.status).toBe(303);
  expect(await sessionsOf(id)).toHaveLength(3);
});

test.each([
  ['no end', { times: '' }, 'times', 'heeft een einde nodig'],
  ['two ends', { until: '2027-06-01' }, 'times', 'niet allebei'],
  ['too many times', { times: '105' }, 'times', '104'],
  ['a day in the past', { date: '2026-11-01' }, 'date', 'voorbij'],
  ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'timeZone', 'tijdzone'],
  ['no places', { capacity: '0' }, 'capacity', '1 of meer'],
  [
    'a window that closes before it opens',
    { opensDaysBefore: '1', closesHoursBefore: '24' },
    'closesHoursBefore',
    'later sluiten',
  ],
])('a series with %s is refused at its field, with what was typed still there', async (_, wrong, field, says) => {
  const { id } = await aMasterclass(school);
  const answer = await manager.post(`/nl/staff/masterclasses/${id}/series`, { ...typed, host: 'Dr. Ann', ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`href="#field-${field}"`);
  expect(answer.text).toContain(says);
  expect(answer.text).toContain('value="Dr. Ann"');
});

test('a series is changed after a look at what becomes of each session and how many people are told', async () => {
  const { id, series } = await aSeries();
  const [, second] = await sessionsOf(id);
  await school.get(RegisterForSession).run(null, wish(second!.id, 'told@series-page.example'), NOW);
  const path = `/nl/staff/series/${series}/edit`;
  const version = /name="version" value="([^"]+)"/.exec((await manager.get(path)).text)![1]!;
  const form = { ...typed, time: '20:00', capacity: '12', version };
  const look = await manager.post(path, form);
  expect(look.text).toContain('4 sessies wijzigen');
  expect(look.text).toContain('1 persoon met een plaats of op de wachtlijst krijgt het nieuwe tijdstip');
  expect((await sessionsOf(id))[0]!.capacity).toBe(10);
  const done = await manager.follow(await manager.post(path, { ...form, step: 'save', message: 'Iets later.' }));
  expect(done.text).toContain('4 sessies zijn gewijzigd');
  expect((await school.mail('told@series-page.example', 'session-changed')).message!.text).toContain('Iets later.');
  const fewer = await manager.post(path, {
    ...form,
    version: /name="version" value="([^"]+)"/.exec((await manager.get(path)).text)![1]!,
    capacity: '0',
  });
  expect(fewer.status).toBe(422);
  const stale = await manager.post(path, { ...form, capacity: '13' });
  expect([stale.status, stale.text.includes('Iemand wijzigde deze reeks')]).toEqual([409, true]);
});

test('a series is cancelled from one session on, with a reason, and hosts only look', async () => {
  const { id, series } = await aSeries();
  const third = (await sessionsOf(id))[2]!.id;
  const asked = await manager.get(`/nl/staff/series/${series}/cancel?from=${third}`);
  expect(asked.text).toContain('2 sessies worden afgelast');
  const path = `/nl/staff/series/${series}/cancel`;
  expect((await manager.post(path, { from: third, reason: '' })).status).toBe(422);
  const done = await manager.follow(await manager.post(path, { from: third, reason: 'Te weinig mensen' }));
  expect(done.text).toContain('2 sessies zijn afgelast');
  expect((await sessionsOf(id)).map(({ status }) => status)).toEqual([
    'published',
    'published',
    'cancelled',
    'cancelled',
  ]);
  const host = await signedIn(school, 'host');
  expect((await host.get(`/nl/staff/series/${series}`)).status).toBe(200);
  expect((await host.get(path)).status).toBe(403);
  expect((await host.post(path, { reason: 'Zomaar' })).status).toBe(403);
});
