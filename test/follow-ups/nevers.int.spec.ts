import fc from 'fast-check';
import { jest } from '@jest/globals';
import { FollowUpGuard } from '../../src/follow-ups/follow-up-guard.js';
import { CancelSession } from '../../src/masterclasses/cancel-session.js';
import { UpdateSession } from '../../src/masterclasses/update-session.js';
import { DomainError } from '../../src/platform/errors.js';
import { MailClaims } from '../../src/platform/mail/mail-claims.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { RestoreRegistration } from '../../src/registrations/bulk/restore-registration.js';
import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { HandOverRegistration } from '../../src/registrations/hand-over/hand-over-registration.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RescheduleRegistration } from '../../src/registrations/reschedule-registration.js';
import { makeSession, wish } from '../registrations/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeViewer } from '../support/people.js';
import { FollowUps, makeTemplate, sequence, step } from './sequences.js';

const HOUR = 3_600_000;
const BEGIN = new Date('2026-12-01T09:00:00Z').getTime();
/** The hours that sessions are moved between, some of them in somebody's night. */
const STARTS = ['2026-12-02T18:30:00Z', '2026-12-03T06:30:00Z', '2026-12-03T19:00:00Z', '2026-12-04T09:00:00Z'].map(
  (at) => new Date(at),
);
const ZONES = ['Europe/Brussels', 'America/New_York', 'Asia/Tokyo'];
const NIGHT = { from: '21:00', to: '08:00' };

let school: TestApp;
let manager: Viewer;
let ups: FollowUps;
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  manager = await makeViewer(school, ['manager']);
  ups = new FollowUps(school, manager);
  await makeTemplate(school, 'any', 'registered');
});
afterAll(() => school.close());

type Step =
  | { act: 'register'; who: number; session: number }
  | { act: 'cancel' | 'restore' | 'hand-over' | 'reschedule'; who: number; session: number }
  | { act: 'move'; session: number; start: number }
  | { act: 'call-off'; session: number }
  | { act: 'wait'; hours: number }
  | { act: 'plan' }
  | { act: 'send' };

const who = fc.nat(4);
const session = fc.nat(1);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('register' as const), who, session }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('cancel' as const, 'restore' as const, 'hand-over' as const, 'reschedule' as const),
      who,
      session,
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('move' as const), session, start: fc.nat(STARTS.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('call-off' as const), session }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.constantFrom(1, 5, 11) }) },
  { weight: 5, arbitrary: fc.constant({ act: 'plan' as const }) },
  { weight: 6, arbitrary: fc.constant({ act: 'send' as const }) },
);

interface Sent extends Record<string, unknown> {
  id: string;
  step: string;
  recipient: string;
  moment: Date;
  fault: string | null;
}

/** A story that is told step by step, and what is wrong with it. */
class Story {
  readonly faults: string[] = [];
  #sessions: string[] = [];
  #registrations: { id: string; session: number; who: number }[] = [];
  #sequence = '';

  async begin(): Promise<void> {
    await school.database.query(`UPDATE mail_sequence SET status = 'archived' WHERE status <> 'archived'`);
    await school.database.query(`UPDATE mail SET state = 'skipped', reason = 'expired' WHERE state = 'due'`);
    school.clock.set(new Date(BEGIN));
    const first = await makeSession(school, { startsAt: STARTS[0]!, capacity: 3 });
    const { masterclassId } = first;
    const second = await makeSession(school, { startsAt: STARTS[2]!, capacity: 3, masterclassId });
    this.#sessions = [first.id, second.id];
    const steps = [step(-1440, { quiet: NIGHT, expiresMinutes: 720 }), step(-60, { expiresMinutes: 50 })];
    this.#sequence = await ups.on(sequence('before-start', { narrowed: { masterclassId }, steps }));
  }

  async tell(one: Step): Promise<void> {
    try {
      await this.#do(one);
    } catch (error) {
      // A session that is full, over or called off says no: that is no part of this story.
      if (!(error instanceof DomainError)) throw error;
    }
  }

  async #do(one: Step): Promise<void> {
    const now = ups.now();
    switch (one.act) {
      case 'wait':
        return school.clock.advance(one.hours * HOUR);
      case 'plan':
        await ups.plan();
        return this.#checkPlanned();
      case 'send':
        return this.#send();
      case 'register': {
        const asked = { ...wish(this.#sessions[one.session]!, this.#address(one.who)), timeZone: ZONES[one.who % 3]! };
        const { id, repeated } = await school.get(RegisterForSession).run(null, asked, now);
        if (!repeated) this.#registrations.push({ id, session: one.session, who: one.who });
        return;
      }
      case 'move':
        return this.#move(this.#sessions[one.session]!, STARTS[one.start]!);
      case 'call-off':
        await school.get(CancelSession).run(manager, this.#sessions[one.session]!, { reason: 'ill' }, now);
        return;
      default:
        return this.#change(one.act, one.who, one.session);
    }
  }

  async #change(act: 'cancel' | 'restore' | 'hand-over' | 'reschedule', by: number, at: number): Promise<void> {
    const now = ups.now();
    const found = this.#registrations.findLast((one) => one.who === by && one.session === at);
    if (!found) return;
    const { id } = found;
    if (act === 'cancel') await school.get(CancelRegistration).run({ link: id }, id, undefined, now);
    if (act === 'restore') await school.get(RestoreRegistration).run(manager, id, { reason: 'asked' }, now);
    if (act === 'reschedule')
      await school
        .get(RescheduleRegistration)
        .run({ link: id }, id, { to: this.#sessions[1 - at]!, giveUpPlace: true }, now);
    if (act === 'hand-over') {
      const colleague = { name: 'Bea', email: this.#address((by + 1) % 5), locale: 'nl' as const };
      const received = await school.get(HandOverRegistration).run({ link: id }, id, colleague, now);
      this.#registrations.push({ id: received.id, session: at, who: (by + 1) % 5 });
    }
  }

  async #move(id: string, startsAt: Date): Promise<void> {
    const [row] = await school.database.query<{ updated_at: Date }>('SELECT updated_at FROM session WHERE id = $1', [
      id,
    ]);
    await school.get(UpdateSession).run(manager, id, { startsAt, version: row!.updated_at.toISOString() }, ups.now());
  }

  #address(who: number): string {
    return `${this.#sequence.slice(0, 8)}-${who}@nevers.example`;
  }

  /** Claims as the sender does, and looks at each mail that may go in the moment in which it may. */
  async #send(): Promise<void> {
    for (
      let claim = await school.get(MailClaims).take('bulk');
      claim;
      claim = await school.get(MailClaims).take('bulk')
    ) {
      const sent = await school.database.query<Sent>(
        `SELECT m.id, m.step_id AS step, m.recipient::text, m.moment, CASE
           WHEN r.id IS NULL OR r.status <> 'confirmed' THEN 'no place' WHEN s.status <> 'published' THEN 'no session'
           WHEN s.starts_at <> m.moment THEN 'another hour' WHEN s.starts_at <= $2 THEN 'after the start' WHEN m.expires_at <= $2 THEN 'expired'
           WHEN r.email <> m.recipient THEN 'another person'
           WHEN st.quiet_from IS NOT NULL AND NOT ($2::timestamptz AT TIME ZONE r.time_zone)::time BETWEEN '08:00' AND '20:59:59' THEN 'in the night'
           WHEN EXISTS (SELECT FROM mail o WHERE o.id <> m.id AND o.step_id = m.step_id AND o.recipient = m.recipient AND o.moment = m.moment
             AND o.about_id = m.about_id AND o.subject_id = m.subject_id AND o.state IN ('accepted', 'claimed')) THEN 'twice' END AS fault
         FROM mail m LEFT JOIN registration r ON r.id = m.subject_id LEFT JOIN session s ON s.id = r.session_id JOIN mail_step st ON st.id = m.step_id
         WHERE m.id = ANY ($1::uuid[])`,
        [claim.mails.map(({ id }) => id), ups.now()],
      );
      for (const { fault } of sent) if (fault) this.faults.push(fault);
      await school.database.query(`UPDATE mail SET state = 'accepted', settled_at = $2 WHERE id = ANY ($1::uuid[])`, [
        sent.map(({ id }) => id),
        ups.now(),
      ]);
    }
  }

  /** Whoever has a place has one reminder of each step that is still to come, and nothing else is due. */
  async #checkPlanned(): Promise<void> {
    const rows = await school.database.query<{ fault: string }>(
      `SELECT 'missing' AS fault FROM registration r JOIN session s ON s.id = r.session_id CROSS JOIN mail_step st
         CROSS JOIN LATERAL (SELECT follow_up_moment(s.starts_at, r.time_zone, st.delay_minutes) AS at) turn
         WHERE st.sequence_id = $1 AND s.id = ANY ($2::uuid[]) AND r.status = 'confirmed' AND s.status = 'published' AND s.starts_at > $3
           AND mail_awake(turn.at, r.time_zone, st.quiet_from, st.quiet_to, true) > greatest(r.confirmed_at, $3)
           AND NOT EXISTS (SELECT FROM mail m WHERE m.step_id = st.id AND m.subject_id = r.id AND m.moment = s.starts_at AND m.state <> 'skipped')
       UNION ALL
       SELECT 'stale' FROM mail m JOIN mail_step st ON st.id = m.step_id JOIN registration r ON r.id = m.subject_id JOIN session s ON s.id = r.session_id
         WHERE st.sequence_id = $1 AND m.state = 'due' AND NOT (r.status = 'confirmed' AND s.status = 'published' AND m.moment = s.starts_at)`,
      [this.#sequence, this.#sessions, ups.now()],
    );
    this.faults.push(...rows.map(({ fault }) => fault));
  }
}

async function faultsOf(steps: readonly Step[]): Promise<string[]> {
  const story = new Story();
  await story.begin();
  for (const one of steps) await story.tell(one);
  // Whatever happened, in the end everything is planned and what is due goes.
  for (const last of ['plan', 'send'] as const) await story.tell({ act: last });
  return story.faults;
}

describe('whatever people, staff and the clock do', () => {
  it('a reminder goes to whoever has the place, of the hour that holds, by day, and once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 12, maxLength: 30 }), async (steps) => {
        expect(await faultsOf(steps)).toEqual([]);
      }),
      { numRuns: Number(process.env.FOLLOW_UP_RUNS ?? 12), endOnFailure: true },
    );
  }, 120_000);

  const toLate: Step[] = [
    { act: 'register', who: 0, session: 0 },
    { act: 'register', who: 1, session: 0 },
    { act: 'plan' },
    { act: 'wait', hours: 11 },
    { act: 'cancel', who: 0, session: 0 },
    { act: 'move', session: 0, start: 3 },
    { act: 'send' },
  ];

  it('and would not without its guard', async () => {
    expect(await faultsOf(toLate)).toEqual([]);
    const guard = jest.spyOn(school.get(FollowUpGuard), 'check').mockResolvedValue(new Map());
    try {
      expect((await faultsOf(toLate)).sort()).toEqual(['another hour', 'no place']);
    } finally {
      guard.mockRestore();
    }
  });
});
