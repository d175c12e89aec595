import { jest } from '@jest/globals';
import { seedMasterclasses } from '../../src/masterclasses/starter.js';
import { MasterclassQueries } from '../../src/masterclasses/masterclasses.queries.js';
import { MasterclassStaffQueries } from '../../src/masterclasses/masterclasses.staff.queries.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { aMasterclass, aSession, NOW } from './factories.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

/** How many statements about masterclasses a piece of work sends. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(school.database.pool, 'query');
  try {
    await work();
    // The queue and the outbox look for their own work meanwhile.
    return spy.mock.calls.filter((call) => /FROM (masterclass|session)\b/.test(JSON.stringify(call))).length;
  } finally {
    spy.mockRestore();
  }
}

test('the starter masterclass has its sessions in the coming weeks, and filling in twice is filling in once', async () => {
  await seedMasterclasses(school.database, NOW);
  await seedMasterclasses(school.database, NOW);
  const masterclass = await school.get(MasterclassQueries).bySlug('your-skin-and-your-dna', 'fr', NOW);
  expect(masterclass).toMatchObject({ title: 'Votre peau et votre ADN', textLocale: 'fr' });
  expect(masterclass!.sessions.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-12-02T18:30:00.000Z',
    '2026-12-09T18:30:00.000Z',
    '2026-12-16T17:00:00.000Z',
    '2026-12-30T16:00:00.000Z',
  ]);
});

test('however many masterclasses and sessions there are, a list takes the same number of statements', async () => {
  const queries = school.get(MasterclassQueries);
  const staff = school.get(MasterclassStaffQueries);
  for (let i = 0; i < 3; i++) {
    const { id } = await aMasterclass(school);
    for (let j = 0; j < 3; j++) await aSession(school, id);
  }
  expect(await statements(() => queries.list('nl', NOW))).toBe(2);
  expect(await statements(() => queries.bySlug('your-skin-and-your-dna', 'nl', NOW))).toBe(2);
  expect(await statements(() => queries.upcomingSessions('nl', 5, NOW))).toBe(1);
  expect(await statements(() => staff.masterclasses('nl', NOW))).toBe(1);
  expect(await statements(() => staff.sessions({ when: 'all', page: 1 }, 'nl', NOW))).toBe(1);
});

test('a page says of each session whether it is open, has a queue, is full or was cancelled', async () => {
  const { id, slug } = await aMasterclass(school);
  const open = await aSession(school, id, { startsAt: new Date('2026-12-01T18:30:00Z') });
  const queue = await aSession(school, id, { startsAt: new Date('2026-12-02T18:30:00Z') });
  const full = await aSession(school, id, { startsAt: new Date('2026-12-03T18:30:00Z'), waitingList: false });
  const gone = await aSession(school, id, { startsAt: new Date('2026-12-04T18:30:00Z') });
  const draft = await aSession(school, id, { status: 'draft' });
  await school.database.query('UPDATE session SET taken = capacity WHERE id = ANY ($1::uuid[])', [[queue, full]]);
  await school.database.query("UPDATE session SET status = 'cancelled' WHERE id = $1", [gone]);

  const { text } = await school.visitor().get(`/nl/masterclasses/${slug}`);
  expect(text).toContain(`/nl/sessions/${open}/register`);
  expect(text).toContain('Neem een plaats');
  expect(text).toContain(`/nl/sessions/${queue}/register`);
  expect(text).toContain('Ga op de wachtlijst staan');
  expect(text).toContain('Volzet');
  expect(text).toContain('Afgelast');
  // Structured data names the address of every offer; the links are what a person can follow.
  for (const closed of [full, gone]) expect(text).not.toContain(`href="/nl/sessions/${closed}/register"`);
  expect(text).not.toContain(draft);
});

test('an hour is shown in the zone of the reader and in that of the session, both named', async () => {
  const { id, slug } = await aMasterclass(school);
  await aSession(school, id, { startsAt: new Date('2026-12-03T16:00:00Z'), timeZone: 'America/New_York' });
  const { text } = await school.visitor().get(`/masterclasses/${slug}`);
  expect(text).toContain('17:00–18:15');
  expect(text).toMatch(/\(Brussels,\sCET\)/);
  expect(text).toMatch(/session:\s11:00–12:15\s\(New\sYork/);
});

test('structured data tells each date with its offset, as an event that costs nothing', async () => {
  const { id, slug } = await aMasterclass(school, { title: { nl: '</script><b>huid' } });
  await aSession(school, id);
  const { text } = await school.visitor().get(`/nl/masterclasses/${slug}`);
  const blocks = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  );
  expect(blocks[0]).toMatchObject({
    '@type': 'EducationEvent',
    name: '</script><b>huid',
    startDate: '2026-12-03T19:30:00+01:00',
    eventSchedule: { scheduleTimezone: 'Europe/Brussels' },
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    offers: { price: 0, availability: 'https://schema.org/InStock' },
  });
  expect(blocks.at(-1)).toMatchObject({ '@type': 'BreadcrumbList' });
});

test('a guest’s page sets no cookie, may be kept by shared caches for seconds, and is fresh after a change', async () => {
  const { id, slug } = await aMasterclass(school);
  const first = await school.visitor().get(`/nl/masterclasses/${slug}`);
  expect(first.headers.getSetCookie()).toEqual([]);
  expect(first.headers.get('cache-control')).toContain('s-maxage=3');
  expect(first.text).toContain('Er is nu geen datum gepland');
  await aSession(school, id);
  const shown = async () => (await school.visitor().get(`/nl/masterclasses/${slug}`)).text.includes('Neem een plaats');
  await until('the new session on the page', shown);
});

test.each(['/masterclasses/no-such-class', '/nl/masterclasses/UPPER', `/fr/masterclasses/${'x'.repeat(250)}`])(
  '%s is not found',
  async (path) => {
    expect((await school.visitor().get(path)).status).toBe(404);
  },
);

test('with nothing planned, the list says so and leads on', async () => {
  school.clock.set('2036-01-01T00:00:00Z');
  const { status, text } = await school.visitor().get('/fr/masterclasses');
  expect(status).toBe(200);
  expect(text).toContain('Aucune date n’est prévue');
});
