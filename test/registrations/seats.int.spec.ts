import { jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { HandOverRegistration } from '../../src/registrations/hand-over/hand-over-registration.js';
import { MoveToFront } from '../../src/registrations/move-to-front.js';
import { RecountSeats } from '../../src/registrations/recount-seats.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RescheduleRegistration } from '../../src/registrations/reschedule-registration.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { inTwoProcesses } from '../support/two-processes.js';
import { until } from '../support/until.js';
import { makeSession, seatsOf, signIn, wish } from './sessions.js';

const WORKER = fileURLToPath(new URL('./ask-for-places.ts', import.meta.url));

// Two processes that load the whole application take their time on a busy machine.
jest.setTimeout(120_000);

let app: TestApp;
let register: RegisterForSession;
let cancel: CancelRegistration;
const now = () => new Date();

beforeAll(async () => {
  app = await startTestApp();
  register = app.get(RegisterForSession);
  cancel = app.get(CancelRegistration);
});
afterAll(() => app.close());

const statusOf = async (id: string) =>
  (await app.database.query<{ status: string }>('SELECT status FROM registration WHERE id = $1', [id]))[0]!.status;

/** Lets two processes of their own ask for places, all at once. @returns how often each answer was given */
async function askFromTwoProcesses(
  sessionId: string,
  how: 'guarded' | 'unguarded' | 'same',
  people: number,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const results = await inTwoProcesses<Record<string, number>>(WORKER, (name) => [
    app.config.databaseUrl,
    sessionId,
    how,
    name,
    String(people / 2),
  ]);
  for (const result of results)
    for (const [answer, count] of Object.entries(result)) counts[answer] = (counts[answer] ?? 0) + count;
  return counts;
}

describe('many people ask at once, from two processes', () => {
  it('never gives more places than there are', async () => {
    const session = await makeSession(app, { capacity: 5 });
    const answers = await askFromTwoProcesses(session.id, 'guarded', 60);
    expect(answers).toEqual({ confirmed: 5, waiting: 55 });
    const { counters, rows } = await seatsOf(app, session.id);
    expect(rows).toEqual({ taken: 5, waiting: 55 });
    expect(counters).toEqual({ capacity: 5, ...rows });
  });

  it('gives each person one registration, though both processes ask for the same people', async () => {
    const session = await makeSession(app, { capacity: 5 });
    const answers = await askFromTwoProcesses(session.id, 'same', 60);
    expect(answers).toEqual({ confirmed: 5, waiting: 25, repeated: 30 });
    const { counters, rows } = await seatsOf(app, session.id);
    expect(rows).toEqual({ taken: 5, waiting: 25 });
    expect(counters).toEqual({ capacity: 5, ...rows });
  });

  it('says no to everybody else where there is no waiting list', async () => {
    const session = await makeSession(app, { capacity: 5, waitingList: false });
    expect(await askFromTwoProcesses(session.id, 'guarded', 60)).toEqual({ confirmed: 5, 'session-full': 55 });
  });

  it('oversells, or is stopped by the last guard, with the lock off: the control', async () => {
    const session = await makeSession(app, { capacity: 5 });
    const answers = await askFromTwoProcesses(session.id, 'unguarded', 60);
    const { rows } = await seatsOf(app, session.id);
    expect(rows.taken > 5 || (answers.session_never_oversold ?? 0) > 0).toBe(true);
  });
});

describe('one person', () => {
  it('has one registration, however often and however capitalised the address is sent at once', async () => {
    const session = await makeSession(app, { capacity: 5 });
    const asked = await Promise.all(
      ['ann@example.org', 'Ann@Example.org', 'ANN@EXAMPLE.ORG', 'ann@example.org'].map((email) =>
        register.run(null, wish(session.id, email), now()),
      ),
    );
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(asked.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await seatsOf(app, session.id)).toEqual({
      counters: { capacity: 5, taken: 1, waiting: 0 },
      rows: { taken: 1, waiting: 0 },
    });
  });

  it('is written to once, however often she asks', async () => {
    const session = await makeSession(app);
    for (let i = 0; i < 3; i++) await register.run(null, wish(session.id, 'once@example.org'), now());
    await app.mail('once@example.org', 'registration-confirmed');
    expect(await app.mails('once@example.org')).toHaveLength(1);
  });

  it('shows that a registration is hers by the same form or a verified account, never by the address alone', async () => {
    const session = await makeSession(app);
    const hers = { ...wish(session.id, 'hers@example.org'), source: { form: 'secret' } };
    expect((await register.run(null, hers, now())).mayManage).toBe(true);
    expect((await register.run(null, hers, now())).mayManage).toBe(true);
    expect((await register.run(null, wish(session.id, 'hers@example.org'), now())).mayManage).toBe(false);
    const pretender = await signIn(app, app.visitor(), ['learner'], { email: 'HERS@example.org', verified: false });
    expect((await register.run(pretender, wish(session.id, 'hers@example.org'), now())).mayManage).toBe(false);
    await app.database.query('UPDATE person SET email_verified_at = now() WHERE id = $1', [pretender.id]);
    expect((await register.run(pretender, wish(session.id, 'hers@example.org'), now())).mayManage).toBe(true);
  });

  it('may come back after cancelling, behind those who wait', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const ann = await register.run(null, wish(session.id, 'ann@example.org'), now());
    const ben = await register.run(null, wish(session.id, 'ben@example.org'), now());
    expect(ben.status).toBe('waiting');
    await cancel.run({ link: ann.id }, ann.id, undefined, now());
    const again = await register.run(null, wish(session.id, 'ann@example.org'), now());
    expect(again.id).not.toBe(ann.id);
    expect(again.status).toBe('waiting');
    expect(await statusOf(ben.id)).toBe('confirmed');
  });
});

describe('the queue', () => {
  it('serves by priority, then by arrival, at the moment a place is given back', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const ids: string[] = [];
    for (const email of ['a@q.example', 'b@q.example', 'c@q.example'])
      ids.push((await register.run(null, wish(session.id, email), now())).id);
    const manager = await signIn(app, app.visitor(), ['manager']);
    await app.get(MoveToFront).run(manager, ids[2]!, 'she travels far', now());
    await cancel.run({ link: ids[0]! }, ids[0]!, undefined, now());
    expect([await statusOf(ids[1]!), await statusOf(ids[2]!)]).toEqual(['waiting', 'confirmed']);
    await cancel.run({ link: ids[2]! }, ids[2]!, undefined, now());
    expect(await statusOf(ids[1]!)).toBe('confirmed');
    const audit = await app.database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [ids[2]!]);
    expect(audit).toEqual([{ action: 'registration.move-to-front' }]);
  });

  it('keeps every promise while people come, go and move at random, all at once', async () => {
    const one = await makeSession(app, { capacity: 4 });
    const two = await makeSession(app, { capacity: 3, masterclassId: one.masterclassId });
    const reschedule = app.get(RescheduleRegistration);
    const ids: string[] = [];
    const step = async (n: number) => {
      const [from, to] = n % 2 ? [one, two] : [two, one];
      const id = ids[(n * 7) % Math.max(1, ids.length)];
      try {
        if (n % 5 === 3 && id) await cancel.run({ link: id }, id, undefined, now());
        else if (n % 5 === 4 && id) await reschedule.run({ link: id }, id, { to: to.id }, now());
        else ids.push((await register.run(null, wish(from.id, `p${n % 23}@random.example`), now())).id);
      } catch (error) {
        expect(['place-for-queue', 'already-registered', 'registration-cancelled']).toContain(
          (error as { code: string }).code,
        );
      }
    };
    for (let round = 0; round < 6; round++)
      await Promise.all(Array.from({ length: 25 }, (_, n) => step(round * 25 + n)));
    for (const session of [one, two]) {
      const { counters, rows } = await seatsOf(app, session.id);
      expect({ taken: counters.taken, waiting: counters.waiting }).toEqual(rows);
      expect(rows.taken).toBeLessThanOrEqual(counters.capacity);
      // A free place never stands beside somebody who waits.
      expect(rows.waiting === 0 || rows.taken === counters.capacity).toBe(true);
    }
    expect(await app.get(RecountSeats).run()).toEqual([]);
  });
});

describe('moving to another session', () => {
  it('exchanges place, invitation and hour in one go and keeps the UID with a higher SEQUENCE', async () => {
    const from = await makeSession(app, { capacity: 1, calendarSequence: 6 });
    const to = await makeSession(app, { capacity: 1, masterclassId: from.masterclassId });
    const mover = await register.run(null, wish(from.id, 'mover@example.org'), now());
    const next = await register.run(null, wish(from.id, 'next@example.org'), now());
    await app.mail('mover@example.org', 'registration-confirmed');
    await app.get(RescheduleRegistration).run({ link: mover.id }, mover.id, { to: to.id }, now());
    expect(await statusOf(next.id)).toBe('confirmed');
    expect((await seatsOf(app, to.id)).counters).toEqual({ capacity: 1, taken: 1, waiting: 0 });
    await until('the second mail', async () => {
      const mails = await app.mails('mover@example.org');
      return mails.filter(({ state }) => state === 'accepted').length === 2;
    });
    const sent = (await app.mails('mover@example.org')).map(({ message }) => message!.calendar!.content);
    expect(sent.map((text) => /SEQUENCE:(\d+)/.exec(text)![1])).toEqual(['6', '7']);
    expect(new Set(sent.map((text) => /UID:(.+)/.exec(text)![1])).size).toBe(1);
  });

  it('takes along no attendance and no coming in: those belong to the other date; nor does whoever comes instead', async () => {
    const from = await makeSession(app);
    const to = await makeSession(app, { masterclassId: from.masterclassId });
    const { id } = await register.run(null, wish(from.id, 'there@example.org'), now());
    const came = () =>
      app.database.query("UPDATE registration SET attendance = 'attended', joined_at = now() WHERE id = $1", [id]);
    const seen = async (which: string) =>
      (await app.database.query('SELECT attendance, joined_at FROM registration WHERE id = $1', [which]))[0];
    await came();
    await app.get(RescheduleRegistration).run({ link: id }, id, { to: to.id }, now());
    expect(await seen(id)).toEqual({ attendance: null, joined_at: null });
    await came();
    const bea = { name: 'Bea Maes', email: 'bea@example.org', locale: 'nl' as const };
    const received = await app.get(HandOverRegistration).run({ link: id }, id, bea, now());
    expect(await seen(received.id)).toEqual({ attendance: null, joined_at: null });
  });

  it('leaves everything as it was when the other session is full, foreign or already hers', async () => {
    const from = await makeSession(app, { capacity: 2 });
    const full = await makeSession(app, { capacity: 1, masterclassId: from.masterclassId });
    const foreign = await makeSession(app);
    await register.run(null, wish(full.id, 'holder@example.org'), now());
    const stays = await register.run(null, wish(from.id, 'stays@example.org'), now());
    const move = (to: string) => app.get(RescheduleRegistration).run({ link: stays.id }, stays.id, { to }, now());
    await expect(move(full.id)).rejects.toMatchObject({ code: 'place-for-queue' });
    await expect(move(foreign.id)).rejects.toMatchObject({ code: 'other-masterclass' });
    expect(await statusOf(stays.id)).toBe('confirmed');
    expect((await seatsOf(app, from.id)).rows).toEqual({ taken: 1, waiting: 0 });
  });
});

it('puts counters right that were changed by hand, and says which', async () => {
  const session = await makeSession(app, { capacity: 3 });
  await register.run(null, wish(session.id, 'count@example.org'), now());
  await app.database.query('UPDATE session SET taken = 3, waiting = 2 WHERE id = $1', [session.id]);
  expect(await app.get(RecountSeats).run()).toEqual([
    { sessionId: session.id, before: { taken: 3, waiting: 2 }, after: { taken: 1, waiting: 0 } },
  ]);
});
