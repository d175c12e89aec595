import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { ListensTo, type EventListener, type HeardEvent } from '../../platform/database/outbox.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { PeopleFirst } from '../../platform/people-first.js';
import { HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import type { Trigger } from '../sequence.rules.js';
import { HAPPENINGS, happenedTo, HOUR } from './happenings.js';
import { livingSequences, Planner } from './planner.js';
import { PLAN_FOLLOW_UPS } from './planning-job.js';
import { Replanning } from './replanning.js';
import { RetimeForPerson } from './retime-for-person.js';
import { skipStaleReminders, skipStaleRemindersOf } from './stale-reminders.js';

/** As many people of a session are planned for in one transaction. */
const CHUNK = 5_000;
/** How often the clock is looked at for silence. */
const SCAN_MILLISECONDS = 10 * 60_000;
/** What was committed late is found by looking back a little. */
const LOOK_BACK_MILLISECONDS = 60 * 60_000;

/** Hears what happens to people, and plans what follows from it. */
@Injectable()
@ListensTo(Object.keys(HAPPENINGS) as HeardEvent['name'][], 'follow-ups.plan')
export class WhenSomethingHappens implements EventListener {
  constructor(
    private readonly planner: Planner,
    private readonly clock: Clock,
  ) {}

  on(event: HeardEvent, tx: Transaction): Promise<void> {
    return this.onAll([event], tx);
  }

  async onAll(events: readonly HeardEvent[], tx: Transaction): Promise<void> {
    const now = this.clock.now();
    const { name } = events[0]!;
    const subjects = events.map(happenedTo);
    if (name === 'registration.cancelled' || name === 'registration.moved')
      await skipStaleReminders(
        tx,
        subjects.map(({ id }) => id),
        now,
      );
    for (const sequence of await livingSequences(tx, HAPPENINGS[name]!.triggers))
      await this.planner.planIn(tx, sequence, { kind: 'happened', subjects }, now);
  }
}

/** Hears what happens to sessions: their people are looked at by the job, however many they are. */
@Injectable()
@ListensTo(['session.changed', 'session.cancelled', 'session.finished'], 'follow-ups.plan-session')
export class WhenSessionHappens implements EventListener {
  constructor(private readonly replanning: Replanning) {}

  async on({ name, subjectId, occurredAt, payload }: HeardEvent, tx: Transaction): Promise<void> {
    for (const trigger of triggersOf(name, payload?.fields))
      await this.replanning.sessionFor(tx, trigger, subjectId, occurredAt);
  }
}

function triggersOf(name: string, fields: unknown): Trigger[] {
  if (name === 'session.cancelled') return ['before-start'];
  if (name === 'session.finished') return ['attended', 'missed'];
  if (!Array.isArray(fields)) return [];
  if (HOUR.some((field) => fields.includes(field))) return ['before-start', 'session-changed'];
  return fields.includes('status') ? ['before-start'] : [];
}

/** Hears that somebody's language or time zone was corrected. */
@Injectable()
@ListensTo('registration.corrected', 'follow-ups.retime')
export class WhenRegistrationCorrected implements EventListener {
  constructor(
    private readonly retime: RetimeForPerson,
    private readonly clock: Clock,
  ) {}

  async on({ subjectId }: HeardEvent, tx: Transaction): Promise<void> {
    await this.retime.within(tx, subjectId, this.clock.now());
  }
}

interface Work extends Record<string, unknown> {
  id: string;
  trigger: Trigger;
  sessionId: string;
  happenedAt: Date;
  after: string;
}

/** Plans for the people of sessions in pieces, each a transaction, and looks who has fallen silent. */
@Injectable()
@HandlesJob(PLAN_FOLLOW_UPS)
export class PlanningJobs implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly clock: Clock,
    private readonly people: PeopleFirst,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handle(stopping?: AbortSignal): Promise<void> {
    let after = '0';
    while (!stopping?.aborted) {
      const held = { work: null as Work | null };
      try {
        await this.database.transaction(async (tx) => {
          held.work = await claim(tx, after);
          if (held.work) await this.#piece(tx, held.work);
        });
      } catch (error) {
        if (!held.work) throw error;
        // It stays where it is for the next look; what stands behind it goes on.
        this.log.error({ err: error, session: held.work.sessionId }, 'follow-ups of a session were not planned');
        after = held.work.id;
      }
      if (!held.work) break;
      await this.people.giveWay();
    }
    if (!stopping?.aborted) await this.#scanSilence();
  }

  async #piece(tx: Transaction, { id, trigger, sessionId, happenedAt, after }: Work): Promise<void> {
    const now = this.clock.now();
    // The last of the next few thousand; arrivals are numbered within a session.
    const [{ upTo } = { upTo: null }] = await tx.query<{ upTo: string | null }>(
      `SELECT max(arrival)::text AS "upTo" FROM (SELECT arrival FROM registration WHERE session_id = $1 AND arrival > $2 ORDER BY arrival LIMIT ${CHUNK}) piece`,
      [sessionId, after],
    );
    if (upTo === null) {
      await tx.query('DELETE FROM mail_planning WHERE id = $1', [id]);
      return;
    }
    if (trigger === 'before-start') await skipStaleRemindersOf(tx, { sessionId, after, upTo }, now);
    await this.planner.plan(tx, trigger, { kind: 'session', sessionId, happenedAt, after, upTo }, now);
    await tx.query('UPDATE mail_planning SET after = $2 WHERE id = $1', [id, upTo]);
  }

  async #scanSilence(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      for (const sequence of await livingSequences(tx, ['silent'])) {
        if (now.getTime() - sequence.scannedTo.getTime() < SCAN_MILLISECONDS) continue;
        // Whoever moves the mark has looked; a second process waits here and then finds it moved.
        const [mine] = await tx.query(
          'UPDATE mail_sequence SET scanned_to = $3 WHERE id = $1 AND coalesce(scanned_to, switched_on_at) = $2 RETURNING id',
          [sequence.id, sequence.scannedTo, now],
        );
        const since = new Date(sequence.scannedTo.getTime() - LOOK_BACK_MILLISECONDS);
        if (mine) await this.planner.planIn(tx, sequence, { kind: 'silent', since }, now);
      }
    });
  }
}

async function claim(tx: Transaction, after: string): Promise<Work | null> {
  // The first piece of work that nobody else holds.
  const [row] = await tx.query<Work>(
    `SELECT id, trigger, session_id AS "sessionId", happened_at AS "happenedAt", after FROM mail_planning WHERE id > $1
     ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [after],
  );
  return row ?? null;
}
