import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { aMasterclass, aSession, NOW, signedIn } from '../factories.js';

let school: TestApp;
let host: Visitor;
beforeAll(async () => {
  school = await startTestApp();
  host = await signedIn(school, 'host');
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

const cellOf = (text: string, day: string) =>
  text.split('</td>').find((cell) => cell.includes(`datetime="${day}"`)) ?? '';

test('the calendar puts each session on its day, with its hour, its places and its queue, on the clock of who looks', async () => {
  const { id } = await aMasterclass(school, { title: { nl: 'Nachtles' } });
  const session = await aSession(school, id, {
    startsAt: new Date('2027-01-31T23:30:00Z'),
    timeZone: 'America/New_York',
  });
  await school.database.query('UPDATE session SET taken = 10, waiting = 3 WHERE id = $1', [session]);
  const page = await host.get('/nl/staff/sessions/calendar?month=2027-02');
  const cell = cellOf(page.text, '2027-02-01');
  for (const text of [
    'Nachtles',
    '00:30',
    '31 jan 2027 18:30 New York',
    '10/10',
    '3 mensen wachten',
    `/nl/staff/sessions/${session}"`,
  ])
    expect(cell).toContain(text);
  expect((await host.get('/nl/staff/sessions/calendar?month=2027-01')).text).not.toContain(`sessions/${session}`);
  expect((await host.get('/nl/staff/sessions/calendar?month=2027-02&language=fr')).text).not.toContain(
    `sessions/${session}`,
  );
});

test('the calendar opens on this month, leads to the ones beside it with the filters kept, and takes made-up ones for none', async () => {
  const page = await host.get('/nl/staff/sessions/calendar?language=fr');
  expect(page.text).toContain('Sessies van november 2026');
  expect(page.text).toContain('month=2026-12&amp;language=fr');
  const odd = await host.get('/nl/staff/sessions/calendar?month=2026-13&masterclass=x&status=lost');
  expect([odd.status, odd.text.includes('november 2026')]).toEqual([200, true]);
  expect((await school.visitor().get('/nl/staff/sessions/calendar')).location).toContain('/sign-in');
});

test('the list is narrowed by status, places, language, host and words, and sorted by its headers', async () => {
  const { id } = await aMasterclass(school, { title: { nl: 'Lijstles' }, host: 'Dr. Lijst' });
  const at = (day: string) => new Date(`${day}T18:30:00Z`);
  const full = await aSession(school, id, { startsAt: at('2027-03-01'), capacity: 2 });
  const queue = await aSession(school, id, { startsAt: at('2027-03-02'), capacity: 5, host: 'Dr. Vervanger' });
  const free = await aSession(school, id, { startsAt: at('2027-03-03'), capacity: 9, language: 'fr', status: 'draft' });
  await school.database.query('UPDATE session SET taken = 2 WHERE id = $1', [full]);
  await school.database.query('UPDATE session SET taken = 4, waiting = 1 WHERE id = $1', [queue]);
  const shown = async (query: string) => {
    const { text } = await host.get(`/nl/staff/sessions?masterclass=${id}&${query}`);
    return [...(text.match(/<tbody>.*<\/tbody>/s)?.[0] ?? '').matchAll(/sessions\/([0-9a-f-]{36})"/g)].map(
      ([, one]) => one,
    );
  };
  expect(await shown('')).toEqual([full, queue, free]);
  expect(await shown('seats=full')).toEqual([full]);
  expect(await shown('seats=queue')).toEqual([queue]);
  // Whoever waits comes first: a place that somebody waits for is not free.
  expect(await shown('seats=free')).toEqual([free]);
  expect(await shown('status=draft')).toEqual([free]);
  expect(await shown('language=fr')).toEqual([free]);
  expect(await shown('host=Dr.+Vervanger')).toEqual([queue]);
  expect(await shown('search=vervanger')).toEqual([queue]);
  expect(await shown('search=%25')).toEqual([]);
  expect(await shown('sort=seats&order=down')).toEqual([full, queue, free]);
  expect(await shown('sort=seats')).toEqual([free, queue, full]);
  expect(await shown('sort=when&order=down')).toEqual([free, queue, full]);
  expect(await shown('sort=waiting&order=down')).toEqual([queue, full, free]);
  const { text } = await host.get('/nl/staff/sessions?status=draft&sort=title');
  expect(text).toContain('status=draft&amp;sort=title&amp;order=down');
  expect(text).toContain('data-shortcut="/"');
});
