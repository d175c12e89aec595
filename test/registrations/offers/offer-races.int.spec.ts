import { jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { RecountSeats } from '../../../src/registrations/recount-seats.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { inTwoProcesses } from '../../support/two-processes.js';
import { makeSession, seatsOf, wish } from '../sessions.js';
import type { Answered } from './answer-offers.js';

const WORKER = fileURLToPath(new URL('./answer-offers.ts', import.meta.url));
const PLACES = 3;
const PEOPLE = 15;

// Two processes that load the whole application take their time on a busy machine.
jest.setTimeout(120_000);

let app: TestApp;
let now: Date;
beforeEach(async () => {
  app = await startTestApp({ role: 'web' });
  now = new Date();
});
afterEach(() => app.close());

/** Sessions whose places are all offered, each with a line behind it. */
async function offered(sessions: number): Promise<string[]> {
  const ids: string[] = [];
  for (let s = 0; s < sessions; s++) {
    const { id } = await makeSession(app, { capacity: PLACES, acceptance: true, offerHours: 1 });
    const people = Array.from({ length: PEOPLE }, (_, n) => wish(id, `p${n}@${id}.example`));
    const made = await Promise.all(people.map((person) => app.get(RegisterForSession).run(null, person, now)));
    const holders = made.filter(({ status }) => status === 'confirmed');
    for (const holder of holders) await app.get(CancelRegistration).run({ link: holder.id }, holder.id, undefined, now);
    ids.push(id);
  }
  return ids;
}

const answerAll = async (how: 'guarded' | 'unguarded', rounds: number): Promise<Answered[]> =>
  (
    await inTwoProcesses<Answered[]>(WORKER, (name) => [
      app.config.databaseUrl,
      how,
      name,
      now.toISOString(),
      String(rounds),
    ])
  ).flat();

/** What became of every offer that was made: the row as it ended, and what the timeline says of it. */
const offersMade = () =>
  app.database.query<{ id: string; status: string; was: string | null; by: string | null; kinds: string[] }>(
    `SELECT r.id, r.status, r.cancelled_was AS was, r.cancelled_by AS by,
       array_agg(e.kind ORDER BY e.id) FILTER (WHERE e.kind IN ('accepted', 'declined', 'lapsed', 'cancelled')) AS kinds
     FROM registration r JOIN session_event e ON e.registration_id = r.id
     WHERE EXISTS (SELECT 1 FROM session_event o WHERE o.registration_id = r.id AND o.kind = 'offered')
     GROUP BY r.id`,
  );

/** The one way in which the row says that it ended; an accepted place may have been given back afterwards. */
function endOf({ status, was, by }: { status: string; was: string | null; by: string | null }): string[] | null {
  if (status === 'offered') return null;
  if (status === 'confirmed') return ['accepted'];
  if (was === 'confirmed') return ['accepted', 'cancelled'];
  return [by === 'clock' ? 'lapsed' : 'declined'];
}

describe('offers that are accepted, declined, given back, answered late and let lapse at once, from two processes', () => {
  it('end in exactly one way each, sell no place twice and leave none free beside somebody who waits', async () => {
    const sessions = await offered(16);
    const answers = await answerAll('guarded', 4);
    const ways = new Set<string>();
    for (const { id, kinds, ...row } of await offersMade()) {
      expect([id, kinds]).toEqual([id, endOf(row)]);
      for (const kind of kinds ?? []) ways.add(kind);
      const counted = answers.filter(
        (answer) => answer.id === id && answer.outcome === 'now' && answer.act !== 'lapse',
      );
      // Each answer that was told it counted stands in the timeline, and the other way round; the clock tells nobody.
      const told = counted.map(({ act }) => (act === 'late' ? 'accept' : act)).sort();
      expect([id, told]).toEqual([id, (kinds ?? []).flatMap((kind) => actOf(kind, told)).sort()]);
    }
    expect(ways).toEqual(new Set(['accepted', 'cancelled', 'declined', 'lapsed']));
    const refusals = new Set(answers.map(({ outcome }) => outcome));
    for (const said of ['now', 'before']) refusals.delete(said);
    expect([...refusals].filter((code) => !KNOWN.includes(code))).toEqual([]);
    for (const id of sessions) {
      const { counters, rows } = await seatsOf(app, id);
      expect({ taken: counters.taken, waiting: counters.waiting }).toEqual(rows);
      expect(rows.taken).toBeLessThanOrEqual(PLACES);
      expect(rows.waiting === 0 || rows.taken === PLACES).toBe(true);
    }
    expect(await app.get(RecountSeats).run()).toEqual([]);
  });

  it('end in two ways with the lock off: the control', async () => {
    await offered(16);
    const answers = await answerAll('unguarded', 1);
    const accepted = new Set(
      answers.flatMap(({ id, act, outcome }) => (act === 'accept' && outcome === 'now' ? id : [])),
    );
    const both = answers.filter(({ id, act, outcome }) => act === 'lapse' && outcome === 'now' && accepted.has(id));
    expect(both.length).toBeGreaterThan(0);
  });
});

/** What an answer that comes too late may be told. */
const KNOWN = ['offer-lapsed', 'offer-accepted', 'registration-cancelled', 'no-offer'];

/** The answer that an entry of the timeline comes from: `declined` is said by two buttons, and the clock is nobody's answer. */
function actOf(kind: string, told: readonly string[]): string[] {
  if (kind === 'accepted') return ['accept'];
  if (kind === 'cancelled') return ['cancel'];
  if (kind === 'declined') return [told.includes('decline') ? 'decline' : 'cancel'];
  return [];
}
