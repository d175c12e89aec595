import { jest } from '@jest/globals';
import { MasterclassQueries } from '../../../src/masterclasses/masterclasses.queries.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { FiguresQueries } from '../../../src/registrations/figures/figures.queries.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeSession, seatsOf, signIn, wish } from '../sessions.js';

let app: TestApp;
beforeAll(async () => (app = await startTestApp({ role: 'web' })));
afterAll(() => app.close());

const figuresOf = async (id: string, now: Date) =>
  app.get(FiguresQueries).ofSession((await app.get(MasterclassQueries).session(id, 'en'))!, now);

/** A session whose people come and go at the moments given, each `[came, left]`. */
async function lived(timeZone: string, created: string, visits: [came: string, left?: string][], capacity = 50) {
  const session = await makeSession(app, { capacity, timeZone, startsAt: new Date('2027-06-01T18:00:00Z') });
  await app.database.query('UPDATE session SET created_at = $2 WHERE id = $1', [session.id, created]);
  for (const [n, [came, left]] of visits.entries()) {
    const { id } = await app
      .get(RegisterForSession)
      .run(null, wish(session.id, `v${n}@figures.example`), new Date(came));
    if (left) await app.get(CancelRegistration).run({ link: id }, id, undefined, new Date(left));
  }
  return session.id;
}

describe('registrations over time', () => {
  it('count at the end of each day, and end with how things stand', async () => {
    const id = await lived(
      'Europe/Brussels',
      '2026-11-20T10:00:00Z',
      [
        ['2026-11-21T10:00:00Z'],
        ['2026-11-21T11:00:00Z'],
        ['2026-11-22T10:00:00Z', '2026-11-24T09:00:00Z'],
        ['2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z'],
      ],
      3,
    );
    const { growth } = await figuresOf(id, new Date('2026-11-25T12:00:00Z'));
    expect(growth.map(({ day, places, waiting }) => [day.slice(8), places, waiting])).toEqual([
      ['20', 0, 0],
      ['21', 2, 0],
      ['22', 3, 0],
      ['23', 3, 0],
      ['24', 2, 0],
      ['25', 2, 0],
    ]);
    const { rows } = await seatsOf(app, id);
    expect(growth.at(-1)).toMatchObject({ places: rows.taken, waiting: rows.waiting });
  });

  it('show the queue, and that whoever moves up leaves it', async () => {
    const id = await lived(
      'Europe/Brussels',
      '2026-11-20T10:00:00Z',
      [['2026-11-20T11:00:00Z', '2026-11-23T10:00:00Z'], ['2026-11-21T11:00:00Z'], ['2026-11-22T11:00:00Z']],
      1,
    );
    const { growth } = await figuresOf(id, new Date('2026-11-23T12:00:00Z'));
    // The first one cancelled before the others came, as far as this test's order goes: they took and waited afterwards.
    expect(growth.at(-1)).toMatchObject({ places: 1, waiting: 1 });
    expect(growth.every(({ places }) => places <= 2)).toBe(true);
  });

  it('lie on the day that it is at the session, on both sides of midnight and of daylight saving', async () => {
    // 23:30 and 00:30 in New York, around the night in which the clock goes back.
    const id = await lived('America/New_York', '2026-10-30T16:00:00Z', [
      ['2026-11-01T03:30:00Z'],
      ['2026-11-01T04:30:00Z'],
      ['2026-11-02T04:30:00Z'],
      ['2026-11-02T05:30:00Z'],
    ]);
    const { growth } = await figuresOf(id, new Date('2026-11-02T12:00:00Z'));
    expect(growth.map(({ day, places }) => [day, places])).toEqual([
      ['2026-10-30', 0],
      ['2026-10-31', 1],
      ['2026-11-01', 3],
      ['2026-11-02', 4],
    ]);
  });
});

describe('who they are', () => {
  it('is counted by language, source and zone, with attendance and cancellations', async () => {
    const session = await makeSession(app, { startsAt: new Date(Date.now() + 86_400_000 / 2) });
    const register = async (n: number, given: object) =>
      (
        await app
          .get(RegisterForSession)
          .run(null, { ...wish(session.id, `w${n}@figures.example`), ...given }, new Date())
      ).id;
    const ids = [
      await register(1, { locale: 'nl', source: { utm: { utm_source: 'letter' } } }),
      await register(2, { locale: 'nl', timeZone: 'Asia/Tokyo' }),
      await register(3, { locale: 'fr', source: { utm: { utm_source: '<b>x</b>' } } }),
      await register(4, {}),
    ];
    await app.get(CancelRegistration).run({ link: ids[3]! }, ids[3]!, undefined, new Date());
    await app.database.query(
      "UPDATE registration SET attendance = CASE WHEN id = $1 THEN 'attended' ELSE 'no-show' END WHERE id = ANY ($2::uuid[])",
      [ids[0], ids.slice(0, 2)],
    );
    const { all, languages, sources, zones } = await figuresOf(session.id, new Date());
    expect(all).toMatchObject({ total: 4, places: 3, attended: 1, noShow: 1, cancelled: 1, byAttendee: 1, late: 1 });
    expect(languages.map(({ value, places, cancelled }) => [value, places, cancelled])).toEqual(
      expect.arrayContaining([
        ['nl', 2, 0],
        ['fr', 1, 0],
        ['en', 0, 1],
      ]),
    );
    expect(sources.map(({ value, total }) => [value, total])[0]).toEqual(['', 2]);
    expect(zones.map(({ value, total }) => [value, total])).toEqual([
      ['Europe/Brussels', 3],
      ['Asia/Tokyo', 1],
    ]);
    const staff = app.visitor();
    await signIn(app, staff, ['host']);
    const { text } = await staff.get(`/nl/staff/sessions/${session.id}/figures`);
    expect(text).toContain('&lt;b>x&lt;/b>');
    expect(text).toContain('Tokio');
    expect(text).toContain('50');
  });

  it('is nothing to count for a session without people, and closed to learners', async () => {
    const session = await makeSession(app);
    const staff = app.visitor();
    await signIn(app, staff, ['host']);
    expect((await staff.get(`/staff/sessions/${session.id}/figures`)).text).toContain('Nothing to count yet');
    const learner = app.visitor();
    await signIn(app, learner);
    expect((await learner.get(`/staff/sessions/${session.id}/figures`)).status).toBe(403);
  });
});

it('asks two queries, right and by an index, however many registrations the school has', async () => {
  const [here, ...others] = await Promise.all([1, 2, 3, 4].map(() => makeSession(app, { capacity: 50_000 })));
  for (const [n, { id }] of [here!, ...others].entries())
    await app.database.query(
      `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at)
       SELECT $1, 's' || n || '@figures.example', 'Somebody', 'en', 'Europe/Brussels', 'confirmed', n, 'test', now(), now() FROM generate_series(1, $2::int) n`,
      [id, n === 0 ? 5000 : 33_000],
    );
  await app.database.query('ANALYZE registration');
  const session = (await app.get(MasterclassQueries).session(here!.id, 'en'))!;
  const spy = jest.spyOn(app.database.pool, 'query');
  const { all, growth } = await app.get(FiguresQueries).ofSession(session, new Date());
  const asked = spy.mock.calls.map(([sql, values]) => [sql, values] as unknown as [string, unknown[]]);
  spy.mockRestore();
  expect(asked).toHaveLength(2);
  expect([all.total, growth.at(-1)!.places]).toEqual([5000, 5000]);
  for (const [sql, values] of asked) {
    const plan = await app.database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values);
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on registration/);
  }
});
