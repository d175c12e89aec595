import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { PromoteFromWaitingList } from './promote-from-waiting-list.js';
import { RegistrationMail } from './registration-mail.js';
import type { RegistrationStatus } from './registration.entity.js';
import { actsAs, countsOf, decidePlace, sequenceAfterMove, type Claimant } from './registration.rules.js';
import {
  alreadyRegistered,
  notYours,
  otherMasterclass,
  placeForQueue,
  refusal,
  registrationCancelled,
  sayConstraint,
  sessionPast,
} from './registrations.errors.js';
import {
  countSeats,
  LOCKED_REGISTRATION,
  lockForMove,
  lockSession,
  type LockedRegistration,
  type LockedSession,
} from './session-seats.js';

/** To which session, and what was said with it. */
export interface Move {
  to: string;
  /** True when whoever has a place accepts a place in the other session's queue for it. */
  giveUpPlace?: boolean;
  /** Why staff do it; kept in the audit log. */
  reason?: string | undefined;
}

/** Moves a registration to another session of the same masterclass: place, invitation and mail together. */
@Injectable()
export class RescheduleRegistration {
  constructor(
    private readonly database: Database,
    private readonly promote: PromoteFromWaitingList,
    private readonly mail: RegistrationMail,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A place is exchanged for a place, and for a place in a queue only where that was accepted; whoever waits may also
   * go and wait elsewhere. When the other session says no, nothing changes.
   * @throws DomainError `not-found`, `not-yours`, `registration-cancelled`, `other-masterclass`, `already-registered`,
   *   `place-for-queue`, `session-full`, `session-past`, `session-cancelled`
   */
  async run(claimant: Claimant, id: string, move: Move, now: Date): Promise<{ status: RegistrationStatus }> {
    try {
      return await this.database.transaction((tx) => this.within(tx, claimant, id, move, now));
    } catch (error) {
      throw sayConstraint(error);
    }
  }

  /** The same as a part of a larger act. */
  async within(
    tx: Transaction,
    claimant: Claimant,
    id: string,
    { to: toSessionId, giveUpPlace = false, reason }: Move,
    now: Date,
  ): Promise<{ status: RegistrationStatus }> {
    const { from, to, registration } = await lockForMove(tx, id, toSessionId);
    const by = actsAs(claimant, registration);
    if (!by) throw notYours();
    if (registration.status === 'cancelled') throw registrationCancelled();
    if (from.id === to.id) return { status: registration.status };
    if (from.masterclassId !== to.masterclassId) throw otherMasterclass();
    if (hasBegun(from, now)) throw sessionPast();
    await refuseSecond(tx, registration, to.id);
    await this.promote.run(tx, to.id, now);
    const status = placeAt(await lockSession(tx, to.id), registration, giveUpPlace, now);
    const moved = await move(tx, registration, from, to, status, now);
    if (by === 'staff' && 'viewer' in claimant) {
      const { viewer: actor } = claimant;
      await this.audit.write(tx, {
        actor,
        action: 'registration.reschedule',
        subject: 'registration',
        subjectId: id,
        reason,
        details: { from: from.id, to: to.id },
      });
    }
    const gaveUp = status === 'waiting' && registration.status !== 'waiting';
    await this.mail.write(tx, gaveUp ? 'registration-moved-to-queue' : `registration-${status}`, moved, to);
    await this.outbox.publish(tx, {
      name: 'registration.moved',
      subjectId: id,
      payload: { from: from.id, to: to.id },
    });
    await this.promote.run(tx, from.id, now);
    return { status };
  }
}

function placeAt(
  to: LockedSession,
  registration: LockedRegistration,
  giveUpPlace: boolean,
  now: Date,
): 'confirmed' | 'waiting' {
  const place = decidePlace(to, now);
  if (place !== 'confirmed' && place !== 'waiting') throw refusal(place);
  if (place === 'waiting' && registration.status !== 'waiting' && !giveUpPlace) throw placeForQueue();
  return place;
}

async function refuseSecond(tx: Transaction, { email }: LockedRegistration, sessionId: string): Promise<void> {
  // Is this address registered there already?
  const rows = await tx.query(
    "SELECT 1 FROM registration WHERE session_id = $1 AND email = $2 AND status <> 'cancelled'",
    [sessionId, email],
  );
  if (rows.length > 0) throw alreadyRegistered();
}

async function move(
  tx: Transaction,
  registration: LockedRegistration,
  from: LockedSession,
  to: LockedSession,
  status: 'confirmed' | 'waiting',
  now: Date,
): Promise<LockedRegistration> {
  const [moved] = await tx.query<LockedRegistration & QueryResultRow>(
    `WITH turn AS (UPDATE session SET next_arrival = next_arrival + 1 WHERE id = $2 RETURNING next_arrival - 1 AS arrival)
     UPDATE registration SET session_id = $2, arrival = turn.arrival, status = $3, priority = 0, calendar_sequence = $4,
       confirmed_at = CASE WHEN $3 = 'confirmed' THEN coalesce(confirmed_at, $5) END
     FROM turn WHERE registration.id = $1 RETURNING ${LOCKED_REGISTRATION}`,
    [
      registration.id,
      to.id,
      status,
      sequenceAfterMove(registration.calendarSequence, from.calendarSequence, to.calendarSequence),
      now,
    ],
  );
  const freed = countsOf(registration.status);
  await countSeats(tx, from.id, { taken: -freed.taken, waiting: -freed.waiting });
  await countSeats(tx, to.id, countsOf(status));
  return moved!;
}
