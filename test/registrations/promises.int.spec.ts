import { jest } from '@jest/globals';
import fc from 'fast-check';
import { CancelSession } from '../../src/masterclasses/cancel-session.js';
import { UpdateSession } from '../../src/masterclasses/update-session.js';
import { EventRelay } from '../../src/platform/database/outbox.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { Clock } from '../../src/platform/clock.js';
import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { HandOverRegistration } from '../../src/registrations/hand-over/hand-over-registration.js';
import { MoveToFront } from '../../src/registrations/move-to-front.js';
import { AcceptOffer } from '../../src/registrations/offers/accept-offer.js';
import { DeclineOffer } from '../../src/registrations/offers/decline-offer.js';
import { LapseOffersInTime } from '../../src/registrations/offers/offers.jobs.js';
import { RecountSeats } from '../../src/registrations/recount-seats.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RescheduleRegistration } from '../../src/registrations/reschedule-registration.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { LineModel, type ModelRegistration } from './line-model.js';
import { makeSession, signIn, wish } from './sessions.js';

// Each run is a story of up to forty steps, and every step is looked at whole.
jest.setTimeout(110_000);
const TIME_LIMIT_MILLISECONDS = 45_000;

type Step =
  | { act: 'register'; who: number; session: number }
  | { act: 'cancel'; which: number; by: 'attendee' | 'staff' }
  | { act: 'move'; which: number; session: number; giveUpPlace: boolean }
  | { act: 'accept'; which: number }
  | { act: 'decline'; which: number }
  | { act: 'hand-over'; which: number; who: number }
  | { act: 'wait'; hours: number }
  | { act: 'lapse' }
  | { act: 'front'; which: number }
  | { act: 'resize'; session: number; capacity: number }
  | { act: 'call-off'; session: number };

const who = fc.nat(8);
const which = fc.nat(50);
const session = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ act: fc.constant('register' as const), who, session }) },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant('cancel' as const), which, by: fc.constantFrom('attendee', 'staff') }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant('move' as const), which, session, giveUpPlace: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('accept' as const), which }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('decline' as const), which }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('hand-over' as const), which, who }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.constantFrom(1, 8, 24) }) },
  { weight: 3, arbitrary: fc.constant({ act: 'lapse' as const }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('front' as const), which }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('resize' as const), session, capacity: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('call-off' as const), session }) },
);

/** Told first, so that however slow the machine, what is looked for below has happened. */
const FIRST_STORY: Step[] = [
  ...[0, 1, 2].map((who): Step => ({ act: 'register', who, session: 1 })),
  { act: 'register', who: 3, session: 0 },
  { act: 'move', which: 3, session: 1, giveUpPlace: false },
  { act: 'move', which: 3, session: 1, giveUpPlace: true },
  { act: 'move', which: 3, session: 0, giveUpPlace: false },
  { act: 'cancel', which: 0, by: 'attendee' },
  { act: 'wait', hours: 24 },
  { act: 'accept', which: 1 },
  { act: 'accept', which: 2 },
  { act: 'hand-over', which: 2, who: 5 },
  { act: 'resize', session: 1, capacity: 3 },
];

let app: TestApp;
let manager: Viewer;
beforeAll(async () => {
  // Without a worker, so that events are dealt with when this test says so.
  app = await startTestApp({ role: 'web' });
  manager = await signIn(app, app.visitor(), ['manager']);
});
afterAll(() => app.close());

const email = (n: number) => `p${n}@promises.example`;
const SESSIONS = [
  { capacity: 2, waitingList: true },
  { capacity: 1, waitingList: true, acceptance: true },
  { capacity: 2, waitingList: false },
  { capacity: 2, waitingList: true, acceptance: true },
];
const HOUR = 3_600_000;
/** The stories are long enough to reach the start of the sessions now and then. */
const STARTS_IN = 100 * HOUR;

/** A model and the real sessions that should do as it does. */
async function begin() {
  const now = Date.now();
  const startsAt = now + STARTS_IN;
  const model = new LineModel(
    SESSIONS.map((one) => ({ acceptance: false, ...one, cancelled: false, startsAt })),
    now,
  );
  // Time stands still but for what the story says.
  app.get(Clock).now = () => new Date(model.now);
  const ids: string[] = [];
  let masterclassId: string | undefined;
  for (const one of SESSIONS) {
    const made = await makeSession(app, {
      ...one,
      startsAt: new Date(startsAt),
      ...(masterclassId ? { masterclassId } : {}),
    });
    masterclassId = made.masterclassId;
    ids.push(made.id);
  }
  return { model, ids, sequences: new Map<string, { state: string; sequence: number }>() };
}
type Story = Awaited<ReturnType<typeof begin>>;

/** The state that an action answers with, or the code of its refusal. */
async function answerOf(work: Promise<unknown>, otherwise: string): Promise<string> {
  try {
    return ((await work) as { status?: string } | undefined)?.status ?? otherwise;
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code) throw error;
    return code;
  }
}

/** Does a step in the model and for real. @returns both answers */
async function take(step: Step, { model, ids }: Story): Promise<[expected: string, real: string]> {
  const now = new Date(model.now);
  const one = 'which' in step ? model.registrations[step.which % Math.max(1, model.registrations.length)] : undefined;
  switch (step.act) {
    case 'register': {
      const asked = app.get(RegisterForSession).run(null, wish(ids[step.session]!, email(step.who)), now);
      const expected = model.register(email(step.who), step.session);
      const real = await answerOf(asked, '');
      const registration = model.live(email(step.who), step.session);
      if (registration && real === expected) {
        const { id } = await asked;
        // Asking twice answers with the first.
        if (registration.id) expect(id).toBe(registration.id);
        registration.id = id;
      }
      return [expected, real];
    }
    case 'cancel': {
      if (!one) return ['', ''];
      const claimant = step.by === 'staff' ? { viewer: manager } : { link: one.id };
      return [
        model.cancel(one),
        await answerOf(app.get(CancelRegistration).run(claimant, one.id, 'asked', now), 'cancelled'),
      ];
    }
    case 'move': {
      if (!one) return ['', ''];
      const { giveUpPlace } = step;
      const expected = model.move(one, step.session, giveUpPlace);
      const move = { to: ids[step.session]!, giveUpPlace };
      return [expected, await answerOf(app.get(RescheduleRegistration).run({ link: one.id }, one.id, move, now), '')];
    }
    case 'accept': {
      if (!one) return ['', ''];
      const done = app.get(AcceptOffer).run({ link: one.id }, one.id, undefined, now);
      return [model.accept(one), await answerOf(done, 'confirmed')];
    }
    case 'decline': {
      if (!one) return ['', ''];
      const done = app.get(DeclineOffer).run({ link: one.id }, one.id, undefined, now);
      return [model.decline(one), await answerOf(done, 'cancelled')];
    }
    case 'hand-over': {
      if (!one) return ['', ''];
      const colleague = { name: 'Bea', email: email(step.who), locale: 'nl' as const };
      const done = app.get(HandOverRegistration).run({ link: one.id }, one.id, colleague, now);
      const answers: [string, string] = [model.handOver(one, colleague.email), await answerOf(done, 'handed-over')];
      const received = model.live(colleague.email, one.session);
      if (answers[1] === 'handed-over' && received && !received.id) received.id = (await done).id;
      return answers;
    }
    case 'wait':
      model.now += step.hours * HOUR;
      return ['', ''];
    case 'lapse':
      return [model.lapse(), await answerOf(app.get(LapseOffersInTime).handle(), 'done')];
    case 'front': {
      if (!one) return ['', ''];
      return [model.toFront(one), await answerOf(app.get(MoveToFront).run(manager, one.id, 'first', now), 'waiting')];
    }
    case 'resize': {
      const { capacity } = step;
      const done = app.get(UpdateSession).run(manager, ids[step.session]!, { capacity }, now);
      return [model.resize(step.session, capacity), await answerOf(done, 'done')];
    }
    case 'call-off': {
      const done = app.get(CancelSession).run(manager, ids[step.session]!, { reason: 'test' }, now);
      return [
        model.callOff(step.session),
        await answerOf(
          done.then(() => undefined),
          'done',
        ),
      ];
    }
  }
}

/** Looks at everything that is promised about the sessions of a story. */
async function keepPromises({ model, ids, sequences }: Story): Promise<void> {
  const sessions = await app.database.query<{
    id: string;
    capacity: number;
    taken: number;
    waiting: number;
    n: number;
  }>('SELECT id, capacity, taken, waiting, calendar_sequence AS n FROM session WHERE id = ANY ($1::uuid[])', [ids]);
  const rows = await app.database.query<{
    id: string;
    email: string;
    session: string;
    status: string;
    n: number;
    until: Date | null;
  }>(
    `SELECT id, email::text, session_id AS session, status, calendar_sequence AS n, offer_expires_at AS until FROM registration
     WHERE session_id = ANY ($1::uuid[]) ORDER BY priority DESC, arrival`,
    [ids],
  );
  const told = (one: ModelRegistration) => `${one.id} ${ids[one.session]} ${one.status}`;
  expect(rows.map((row) => `${row.id} ${row.session} ${row.status}`).sort()).toEqual(
    model.registrations.map(told).sort(),
  );
  for (const [n, id] of ids.entries()) {
    const counters = sessions.find((one) => one.id === id)!;
    const here = rows.filter((row) => row.session === id && row.status !== 'cancelled');
    const waiting = here.filter(({ status }) => status === 'waiting');
    expect(counters.taken).toBe(here.length - waiting.length);
    expect(counters.waiting).toBe(waiting.length);
    expect(counters.taken).toBeLessThanOrEqual(counters.capacity);
    expect(new Set(here.map((row) => row.email.toLowerCase())).size).toBe(here.length);
    expect(waiting.map((row) => row.id)).toEqual(model.line(n).map((one) => one.id));
    // Nobody waits beside a free place, as long as places are given at all.
    expect(model.begun(n) || waiting.length === 0 || counters.taken === counters.capacity).toBe(true);
  }
  for (const row of rows) {
    if (row.status === 'offered') {
      const { until } = model.registrations.find(({ id }) => id === row.id)!;
      expect(row.until!.getTime()).toBe(until);
      // A deadline is never after the start.
      expect(until).toBeLessThanOrEqual(model.sessions[ids.indexOf(row.session)]!.startsAt);
    }
    const sequence = sessions.find(({ id }) => id === row.session)!.n + row.n;
    const before = sequences.get(row.id);
    const state = `${row.session} ${row.status}`;
    // A calendar takes a change for newer only when the number has risen.
    if (before && before.state !== state) expect(sequence).toBeGreaterThan(before.sequence);
    else if (before) expect(sequence).toBeGreaterThanOrEqual(before.sequence);
    sequences.set(row.id, { state, sequence });
  }
}

it('keeps every promise about seats through any story of coming, going, moving, offers, time and changed plans', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      const story = await begin();
      for (const one of steps) {
        const [expected, real] = await take(one, story);
        expect(`${one.act}: ${real}`).toBe(`${one.act}: ${expected}`);
        await app.get(EventRelay).handle();
        await keepPromises(story);
        seen.add(`${one.act} ${real}`);
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: TIME_LIMIT_MILLISECONDS, examples: [[FIRST_STORY]] },
  );
  expect(await app.get(RecountSeats).run()).toEqual([]);
  // The stories were not empty ones.
  for (const happened of [
    'register confirmed',
    'register waiting',
    'move confirmed',
    'move waiting',
    'move place-for-queue',
    'cancel cancelled',
    'resize done',
    'accept confirmed',
    'accept offer-lapsed',
    'hand-over handed-over',
  ])
    expect(seen).toContain(happened);
});
