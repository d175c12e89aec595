import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { RegistrationMail } from '../registration-mail.js';
import { sayConstraint } from '../registrations.errors.js';
import { RescheduleRegistration } from '../reschedule-registration.js';
import { lockForMove, lockRegistration, type LockedRegistration } from '../session-seats.js';
import { changedSince } from './bulk.errors.js';
import type { UndoOutcome } from './bulk.views.js';
import { actMailsLeft, dropActMails } from './act-mails.js';
import { holdLine, type OpenBulk, type Was } from './open-bulk.js';
import { RestoreRegistration } from './restore-registration.js';

interface Line {
  id: string;
  was: Was;
  /** When the act was done to it: its mails are no older. */
  since: Date;
}

/** Takes back what was done to one registration of many, as far as nobody is overtaken by it. */
@Injectable()
export class UndoBulkLine {
  constructor(
    private readonly database: Database,
    private readonly restore: RestoreRegistration,
    private readonly reschedule: RescheduleRegistration,
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
  ) {}

  /** What cannot be taken back stays as it is, and its line says why. */
  async run(bulk: OpenBulk, line: number, now: Date): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const item = await holdLine(tx, bulk.id, line, 'done');
        if (!item) return;
        const { registrationId: id, was, doneAt } = item;
        const outcome = await this.#undo(tx, bulk, { id, was: was!, since: doneAt! }, now);
        await tx.query(`UPDATE bulk_item SET state = 'undone', undo_outcome = $3 WHERE bulk_id = $1 AND line = $2`, [
          bulk.id,
          line,
          outcome,
        ]);
      });
    } catch (thrown) {
      const error = sayConstraint(thrown);
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.database.query(
        `UPDATE bulk_item SET state = 'kept', undo_outcome = $3 WHERE bulk_id = $1 AND line = $2 AND state = 'done'`,
        [bulk.id, line, error.code],
      );
    }
  }

  #undo(tx: Transaction, bulk: OpenBulk, line: Line, now: Date): Promise<UndoOutcome> {
    if (bulk.kind === 'cancel') return this.#comeBack(tx, bulk, line, now);
    return bulk.kind === 'move' ? this.#moveBack(tx, bulk, line, now) : this.#stepBack(tx, bulk, line, now);
  }

  /** A cancelled registration comes back; whoever was not told of the cancelling need not be told of this. */
  async #comeBack(tx: Transaction, bulk: OpenBulk, { id, since }: Line, now: Date): Promise<UndoOutcome> {
    const { registration } = await lockRegistration(tx, id);
    if (registration.status !== 'cancelled') throw changedSince();
    const restoring = {
      reason: bulk.reason,
      frontPriority: await frontPriority(tx, bulk.id),
      details: { bulk: bulk.id },
    };
    const back = await this.restore.within(tx, bulk.actor, id, restoring, now);
    if (back.front)
      await tx.query('UPDATE bulk_action SET front_priority = coalesce(front_priority, $2) WHERE id = $1', [
        bulk.id,
        back.priority,
      ]);
    const told = await actMailsLeft(tx, id, since);
    await dropActMails(tx, id, since, now);
    // Whoever lost her place to the next in line must know, told or not: her calendar still has it.
    if (back.front || (told && back.status === 'waiting'))
      await this.mail.write(tx, 'registration-restored', back.registration, back.session);
    else if (told && back.status === 'confirmed')
      await this.mail.write(tx, 'registration-confirmed', back.registration, back.session);
    if (back.status === 'offered') return 'offered';
    return back.status === 'confirmed' ? 'place' : back.front ? 'front' : 'queue';
  }

  /** A moved registration goes back to its place, or to its old spot in the line. */
  async #moveBack(tx: Transaction, bulk: OpenBulk, { id, was, since }: Line, now: Date): Promise<UndoOutcome> {
    const { to, registration } = await lockForMove(tx, id, was.sessionId);
    if (registration.status === 'cancelled' || registration.sessionId !== bulk.toSessionId) throw changedSince();
    const told = await actMailsLeft(tx, id, since);
    const move = { to: was.sessionId, giveUpPlace: was.status === 'waiting', reason: bulk.reason };
    const { status } = await this.reschedule.within(tx, { viewer: bulk.actor }, id, move, now);
    if (status !== 'waiting') {
      if (!told) await dropActMails(tx, id, since, now);
      return 'moved-back';
    }
    await tx.query('UPDATE registration SET arrival = $2, priority = $3 WHERE id = $1', [
      id,
      was.arrival,
      was.priority,
    ]);
    await dropActMails(tx, id, since, now);
    if (told) await this.mail.write(tx, 'registration-restored', await asItIs(tx, id), to);
    return 'queue';
  }

  /** Whoever was put to the front and still waits goes back to her spot. */
  async #stepBack(tx: Transaction, bulk: OpenBulk, { id, was }: Line, now: Date): Promise<UndoOutcome> {
    const { session, registration } = await lockRegistration(tx, id);
    if (registration.status !== 'waiting' || session.id !== bulk.sessionId) throw changedSince();
    await tx.query('UPDATE registration SET priority = $2 WHERE id = $1', [id, was.priority]);
    const { actor, reason } = bulk;
    const entry = { action: 'registration.restore', subject: 'registration', subjectId: id, reason };
    await this.audit.write(tx, { actor, ...entry, details: { bulk: bulk.id, status: 'waiting' } });
    await this.timeline.note(
      tx,
      [
        {
          sessionId: session.id,
          kind: 'restored',
          registrationId: id,
          actorId: actor.id,
          details: { status: 'waiting' },
        },
      ],
      now,
    );
    return 'priority';
  }
}

async function frontPriority(tx: Transaction, bulkId: string): Promise<number | null> {
  // Has somebody come back to the front before, and with which priority?
  const [row] = await tx.query<{ priority: number | null }>(
    'SELECT front_priority AS priority FROM bulk_action WHERE id = $1',
    [bulkId],
  );
  return row!.priority;
}

async function asItIs(tx: Transaction, id: string): Promise<LockedRegistration> {
  return (await lockRegistration(tx, id)).registration;
}
