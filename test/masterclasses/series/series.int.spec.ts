import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { wish } from '../../registrations/sessions.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { localTime } from '../../../src/masterclasses/session.rules.js';
import { aMasterclass, bearer, NOW } from '../factories.js';

let school: TestApp;
let token: { authorization: string };
beforeAll(async () => {
  school = await startTestApp();
  token = await bearer(school, 'manager');
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

interface Session {
  id: string;
  startsAt: string;
  seriesSlot: string;
  status: string;
  capacity: number;
  closesAt: string | null;
  opensAt: string | null;
}
interface Series {
  id: string;
  updatedAt: string;
  sessions: Session[];
}
const api = (method: string, path: string, body: unknown) =>
  school.visitor().api(method, `/api/v1${path}`, body, token);
const weekly = {
  rrule: 'FREQ=WEEKLY;COUNT=4',
  start: '2027-03-11T19:30',
  timeZone: 'Europe/Brussels',
  durationMinutes: 75,
  capacity: 10,
};
async function aSeries(changes: Record<string, unknown> = {}): Promise<Series> {
  const { id } = await aMasterclass(school);
  return (await api('POST', `/masterclasses/${id}/series`, { ...weekly, ...changes })).json<Series>();
}
const register = (id: string, email: string) => school.get(RegisterForSession).run(null, wish(id, email), NOW);
const hours = ({ sessions }: Series) =>
  sessions.map(({ startsAt }) => localTime(new Date(startsAt), 'Europe/Brussels'));

test('a series is added whole, at the same hour on both sides of the change of the clock, with its window along', async () => {
  const series = await aSeries({ opensDaysBefore: 14, closesHoursBefore: 2 });
  expect(series.sessions.map(({ startsAt }) => startsAt)).toEqual([
    '2027-03-11T18:30:00.000Z',
    '2027-03-18T18:30:00.000Z',
    '2027-03-25T18:30:00.000Z',
    '2027-04-01T17:30:00.000Z',
  ]);
  // Opens a fortnight before at the same hour, which is on the other side of the change.
  expect(series.sessions[3]).toMatchObject({
    seriesSlot: '2027-04-01T19:30',
    opensAt: '2027-03-18T18:30:00.000Z',
    closesAt: '2027-04-01T15:30:00.000Z',
  });
  const noted = await school.database.query<{ kind: string }>(
    'SELECT kind FROM session_event WHERE session_id = ANY ($1)',
    [series.sessions.map(({ id }) => id)],
  );
  expect(noted.map(({ kind }) => kind)).toEqual(Array(4).fill('session-added'));
});

test.each([
  ['has no end', { rrule: 'FREQ=WEEKLY' }, 'rrule'],
  ['has too many sessions', { rrule: 'FREQ=DAILY;COUNT=200' }, 'rrule'],
  ['has several a day', { rrule: 'FREQ=HOURLY;COUNT=2' }, 'rrule'],
  ['is no rule', { rrule: 'on Thursdays' }, 'rrule'],
  ['begins in the past', { start: '2026-11-01T19:30' }, 'startsAt'],
  ['begins on no day', { start: '2027-02-30T19:30' }, 'start'],
  ['is in an unknown zone', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
  ['has no places', { capacity: 0 }, 'capacity'],
  ['meets an hour that the clock skips', { start: '2027-03-21T02:30' }, 'irregular.2027-03-28T02:30'],
  ['meets an hour that comes twice', { start: '2027-10-24T02:30' }, 'irregular.2027-10-31T02:30'],
  ['closes before it opens', { opensDaysBefore: 1, closesHoursBefore: 24 }, 'closesAt'],
])('a series that %s is refused by the name of the field, and nothing is saved', async (_, wrong, field) => {
  const { id } = await aMasterclass(school);
  const answer = await api('POST', `/masterclasses/${id}/series`, { ...weekly, ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.json<{ errors: { field: string }[] }>().errors.map((error) => error.field)).toEqual([field]);
  expect(await school.database.query('SELECT 1 FROM session WHERE masterclass_id = $1', [id])).toEqual([]);
  expect(await school.database.query('SELECT 1 FROM session_series WHERE masterclass_id = $1', [id])).toEqual([]);
});

test('an hour that the clock skips is said by staff, or that date is left out', async () => {
  const start = '2027-03-21T02:30';
  const after = await aSeries({ start, irregular: { '2027-03-28T02:30': 'after' } });
  expect(hours(after)).toEqual(['2027-03-21T02:30', '2027-03-28T03:30', '2027-04-04T02:30', '2027-04-11T02:30']);
  const without = await aSeries({ start, irregular: { '2027-03-28T02:30': 'skip' } });
  expect(hours(without)).toEqual(['2027-03-21T02:30', '2027-04-04T02:30', '2027-04-11T02:30']);
});

test('a whole series moves its hour; a session that was moved by itself keeps its own, and its people are told', async () => {
  const series = await aSeries({ closesHoursBefore: 3 });
  const [first, second, third] = series.sessions.map(({ id }) => id) as [string, string, string];
  await register(second, 'told@series.example');
  await api('PATCH', `/sessions/${third}`, { startsAt: '2027-03-26T12:00:00+01:00' });
  await api('POST', `/sessions/${first}/cancel`, { reason: 'Ziekte' });
  const moved = (
    await api('PATCH', `/series/${series.id}`, { time: '20:00', capacity: 12, message: 'Een half uur later.' })
  ).json<Series>();
  expect(hours(moved)).toEqual(['2027-03-11T19:30', '2027-03-18T20:00', '2027-03-26T12:00', '2027-04-01T20:00']);
  expect(moved.sessions.map(({ seriesSlot, capacity }) => [seriesSlot.slice(11), capacity])).toEqual([
    ['19:30', 10],
    ['20:00', 12],
    ['20:00', 12],
    ['20:00', 12],
  ]);
  expect(moved.sessions[1]!.closesAt).toBe('2027-03-18T16:00:00.000Z');
  const mail = await school.mail('told@series.example', 'session-changed');
  expect(mail.message!.text).toContain('Een half uur later.');
  // Moved a second time, it still knows which one is by itself.
  const again = (await api('PATCH', `/series/${series.id}`, { time: '18:00' })).json<Series>();
  expect(hours(again)).toEqual(['2027-03-11T19:30', '2027-03-18T18:00', '2027-03-26T12:00', '2027-04-01T18:00']);
});

test('from one session on, those before stay as they are', async () => {
  const series = await aSeries();
  const from = series.sessions[2]!.id;
  const changed = (await api('PATCH', `/series/${series.id}`, { from, time: '20:15' })).json<Series>();
  expect(hours(changed).map((hour) => hour.slice(11))).toEqual(['19:30', '19:30', '20:15', '20:15']);
  const elsewhere = (await aSeries()).sessions[0]!.id;
  expect((await api('PATCH', `/series/${series.id}`, { from: elsewhere, time: '21:00' })).status).toBe(404);
});

test('fewer places than are taken anywhere is refused for the whole series, with the dates and numbers, and nothing is saved', async () => {
  const series = await aSeries();
  for (const [index, people] of [3, 1, 4].entries())
    for (let n = 0; n < people; n++) await register(series.sessions[index]!.id, `p${n}@s${index}.example`);
  const refused = await api('PATCH', `/series/${series.id}`, { capacity: 2, time: '20:00' });
  expect(refused.status).toBe(409);
  expect(refused.json()).toMatchObject({ code: 'capacity-below-taken', errors: [{ field: 'capacity' }] });
  expect(refused.text).toContain('2027-03-11 (3); 2027-03-25 (4)');
  const now = (await school.visitor().api('GET', `/api/v1/series/${series.id}`, undefined, token)).json<Series>();
  expect(hours(now)).toEqual(hours(series));
  expect(now.sessions.map(({ capacity }) => capacity)).toEqual([10, 10, 10, 10]);
});

test('a change that began from an older state is refused; so is an hour that is unclear on one of the dates', async () => {
  const series = await aSeries({ start: '2027-03-14T19:30' });
  school.clock.advance(1000);
  await api('PATCH', `/series/${series.id}`, { capacity: 11 });
  const stale = await api('PATCH', `/series/${series.id}`, { capacity: 12, version: series.updatedAt });
  expect([stale.status, stale.json<{ code: string }>().code]).toEqual([409, 'changed-meanwhile']);
  const unclear = await api('PATCH', `/series/${series.id}`, { time: '02:30' });
  expect(unclear.json()).toMatchObject({ code: 'hour-unclear', errors: [{ field: 'irregular.2027-03-28T02:30' }] });
});

test('a series is cancelled from one session on or whole, its people are told, and what is past or cancelled stays', async () => {
  const series = await aSeries();
  const [, second, third] = series.sessions.map(({ id }) => id) as [string, string, string, string];
  await register(third, 'off@series.example');
  const cancel = (body: object) => api('POST', `/series/${series.id}/cancel`, { reason: 'Te weinig mensen', ...body });
  const statuses = (answer: Series) => answer.sessions.map(({ status }) => status);
  const part = (await cancel({ from: third, message: 'Het spijt ons.' })).json<Series>();
  expect(statuses(part)).toEqual(['published', 'published', 'cancelled', 'cancelled']);
  expect((await school.mail('off@series.example', 'session-cancelled')).message!.text).toContain('Het spijt ons.');
  school.clock.set('2027-03-11T18:31:00Z');
  expect(statuses((await cancel({})).json<Series>())).toEqual(['published', 'cancelled', 'cancelled', 'cancelled']);
  const [row] = await school.database.query<{ reason: string }>(
    "SELECT reason FROM audit_entry WHERE subject_id = $1 AND action = 'session.cancel'",
    [second],
  );
  expect(row).toEqual({ reason: 'Te weinig mensen' });
});

test('two who change a series and one of its sessions at once both come through, and neither waits for ever', async () => {
  const series = await aSeries();
  const answers = await Promise.all([
    api('PATCH', `/series/${series.id}`, { capacity: 20 }),
    ...series.sessions.map(({ id }) => api('PATCH', `/sessions/${id}`, { durationMinutes: 60 })),
    api('PATCH', `/series/${series.id}`, { language: 'fr' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  const rows = await school.database.query(
    'SELECT capacity, language, duration_minutes FROM session WHERE series_id = $1',
    [series.id],
  );
  expect(rows).toEqual(Array(4).fill({ capacity: 20, language: 'fr', duration_minutes: 60 }));
});
