import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { RecountSeats } from '../../../src/registrations/recount-seats.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { createTestDatabase } from '../../support/database.js';
import { until } from '../../support/until.js';
import { makeSession, seatsOf, wish } from '../sessions.js';

const HOUR = 3_600_000;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

/** A session whose places are all offered, with this many people in line behind them. @returns its id and the line, first come first */
async function offered(school: TestApp, given: { places: number; line: number; startsAt: Date }) {
  const { places: capacity, startsAt } = given;
  const { id } = await makeSession(school, { capacity, startsAt, acceptance: true, offerHours: 24 });
  const ids: string[] = [];
  for (let n = 0; n < 2 * capacity + given.line; n++)
    ids.push((await school.get(RegisterForSession).run(null, wish(id, `p${n}@${id}.example`), new Date())).id);
  for (const holder of ids.slice(0, capacity))
    await school.get(CancelRegistration).run({ link: holder }, holder, undefined, new Date());
  return { id, line: ids.slice(capacity) };
}

interface Row extends Record<string, unknown> {
  status: string;
  by: string | null;
  offered: Date | null;
  until: Date | null;
}

const rowsOf = async (school: TestApp, ids: readonly string[]) => {
  const rows = await school.database.query<Row & { id: string }>(
    `SELECT id, status, cancelled_by AS by, offered_at AS offered, offer_expires_at AS until FROM registration WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)!);
};
const statuses = async (school: TestApp, ids: readonly string[]) =>
  (await rowsOf(school, ids)).map(({ status }) => status);

/** Everything that was agreed lies so much further back: hours in which nothing of the school ran. */
async function timePasses(school: TestApp, hours: number): Promise<void> {
  await school.database.query("UPDATE session SET starts_at = starts_at - $1 * interval '1 hour'", [hours]);
  await school.database.query(
    `UPDATE registration SET created_at = created_at - $1 * interval '1 hour', offered_at = offered_at - $1 * interval '1 hour',
       offer_expires_at = offer_expires_at - $1 * interval '1 hour'`,
    [hours],
  );
}

/** Starts the school, without its worker unless asked for, and stops it after the work. */
async function whileRunning<T>(role: 'web' | 'all', work: (school: TestApp) => Promise<T>): Promise<T> {
  const school = await startTestApp({ databaseUrl: database.url, role });
  try {
    return await work(school);
  } finally {
    await school.close();
  }
}

describe('offers whose time ran out while nothing ran', () => {
  it('lapse as soon as the school is back, and the next in line has all of her time from then, standstill after standstill', async () => {
    const { id, line } = await whileRunning('web', async (school) => {
      const made = await offered(school, { places: 2, line: 4, startsAt: inHours(24 * 10) });
      await timePasses(school, 30);
      return made;
    });
    for (const round of [1, 2]) {
      const back = Date.now();
      await whileRunning('all', async (school) => {
        const [before, next] = [line.slice(0, 2 * round), line.slice(2 * round, 2 * round + 2)];
        await until('the offers to move on', async () =>
          (await statuses(school, next)).every((status) => status === 'offered'),
        );
        for (const row of await rowsOf(school, before))
          expect(row).toMatchObject({ status: 'cancelled', by: 'clock', until: null });
        for (const { offered: at, until: end } of await rowsOf(school, next)) {
          expect(at!.getTime()).toBeGreaterThanOrEqual(back);
          expect(end!.getTime() - at!.getTime()).toBe(24 * HOUR);
        }
        expect((await seatsOf(school, id)).counters).toEqual({ capacity: 2, taken: 2, waiting: 4 - 2 * round });
        for (const [who, kind] of [
          [2 * round, 'registration-lapsed'],
          [2 * round + 2, 'registration-offered'],
        ] as const)
          expect((await school.mail(`p${who}@${id}.example`, kind)).state).toBe('accepted');
        expect(await school.get(RecountSeats).run()).toEqual([]);
        await timePasses(school, 30);
      });
    }
  });

  it('go on for no longer than until the start, and to nobody from the start on', async () => {
    const [soon, begun] = await whileRunning('web', async (school) => {
      const sessions = [
        await offered(school, { places: 1, line: 2, startsAt: inHours(40) }),
        await offered(school, { places: 1, line: 2, startsAt: inHours(28) }),
      ] as const;
      await timePasses(school, 30);
      return sessions;
    });
    await whileRunning('all', async (school) => {
      await until('both offers to lapse', async () =>
        (await statuses(school, [soon.line[0]!, begun.line[0]!])).every((status) => status === 'cancelled'),
      );
      expect(await statuses(school, soon.line)).toEqual(['cancelled', 'offered', 'waiting']);
      const [start] = await school.database.query<{ at: Date }>('SELECT starts_at AS at FROM session WHERE id = $1', [
        soon.id,
      ]);
      expect((await rowsOf(school, [soon.line[1]!]))[0]!.until).toEqual(start!.at);
      expect(await statuses(school, begun.line)).toEqual(['cancelled', 'waiting', 'waiting']);
      expect((await seatsOf(school, begun.id)).counters).toEqual({ capacity: 1, taken: 0, waiting: 2 });
      expect(await school.get(RecountSeats).run()).toEqual([]);
    });
  });
});
