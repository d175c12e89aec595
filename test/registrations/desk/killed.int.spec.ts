import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecountSeats } from '../../../src/registrations/recount-seats.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { freePort, printed, startProcess, type Run } from '../../support/process.js';
import { Visitor } from '../../support/visitor.js';
import { body, makeSession, seatsOf } from '../sessions.js';

const PLACES = 60;
const PEOPLE = 240;
/** After so many answers the process is killed, with the others on their way. */
const ANSWERS = 70;
const AT_ONCE = 64;
const PATIENCE = 120_000;

/** Looks at the database from beside the process that is killed. */
let app: TestApp;
let folder: string;
let run: Run;
let port: string;

async function start(): Promise<void> {
  port = await freePort();
  run = startProcess({
    ROLE: 'web',
    PORT: port,
    DATA_DIR: folder,
    DATABASE_URL: app.config.databaseUrl,
    MASTER_KEY: app.config.masterKey!,
    TRUST_PROXY: '1',
    ...(app.config.redisUrl ? { REDIS_URL: app.config.redisUrl } : {}),
  });
  await printed(run, /is open at/);
}

beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
  folder = await mkdtemp(join(tmpdir(), 'skin-school-killed-'));
  await start();
}, PATIENCE);
afterAll(async () => {
  run.child.kill('SIGKILL');
  await run.ended;
  await app.close();
  await rm(folder, { recursive: true, force: true });
}, PATIENCE);

const email = (n: number) => `p${n}@killed.example`;

/** Everybody asks, so many at once; who gets no answer any more stays without. @returns what each was told */
async function everybodyAsks(sessionId: string, onAnswer: (answers: number) => void): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < PEOPLE; n = next++) {
      // Cut off on the way: nothing was answered, so nothing was promised.
      const answer = await new Visitor(`http://127.0.0.1:${port}`)
        .api('POST', `/api/v1/sessions/${sessionId}/registrations`, body(email(n)))
        .catch(() => null);
      if (!answer) return;
      expect([200, 201]).toContain(answer.status);
      told.set(email(n), answer.json<{ status: string }>().status);
      onAnswer(told.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return told;
}

const kept = async (sessionId: string) =>
  new Map(
    (
      await app.database.query<{ email: string; status: string }>(
        'SELECT email::text, status FROM registration WHERE session_id = $1',
        [sessionId],
      )
    ).map((row) => [row.email, row.status]),
  );

async function expectCountersToAgree(sessionId: string): Promise<void> {
  const { counters, rows } = await seatsOf(app, sessionId);
  expect({ taken: counters.taken, waiting: counters.waiting }).toEqual(rows);
  expect(rows.taken).toBeLessThanOrEqual(PLACES);
  expect(await app.get(RecountSeats).run()).toEqual([]);
}

it(
  'a process that is killed in the middle of a crowd has kept every registration it answered, whole, and the next one goes on from there',
  async () => {
    const { id } = await makeSession(app, { capacity: PLACES });
    const before = await everybodyAsks(id, (answers) => {
      if (answers === ANSWERS) run.child.kill('SIGKILL');
    });
    await run.ended;
    expect(before.size).toBeGreaterThanOrEqual(ANSWERS);
    expect(before.size).toBeLessThan(PEOPLE);
    const afterwards = await kept(id);
    for (const [who, status] of before) expect([who, afterwards.get(who)]).toEqual([who, status]);
    await expectCountersToAgree(id);
    // Whatever was committed was committed whole: with the mail that confirms it, and its line in the timeline.
    const [half] = await app.database.query<{ mails: number; events: number }>(
      `SELECT count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM mail m WHERE m.subject_id = r.id))::int AS mails,
         count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM session_event e WHERE e.registration_id = r.id))::int AS events
       FROM registration r WHERE r.session_id = $1`,
      [id],
    );
    expect(half).toEqual({ mails: 0, events: 0 });

    await start();
    const told = await everybodyAsks(id, () => {});
    expect(told.size).toBe(PEOPLE);
    expect(await kept(id)).toEqual(told);
    expect((await seatsOf(app, id)).counters).toEqual({ capacity: PLACES, taken: PLACES, waiting: PEOPLE - PLACES });
    // Whoever was answered before has the same answer now.
    for (const [who, status] of before) expect([who, told.get(who)]).toEqual([who, status]);
    await expectCountersToAgree(id);
  },
  PATIENCE,
);
