import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { hasBegun } from '../../masterclasses/session.rules.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { PromoteFromWaitingList } from '../promote-from-waiting-list.js';
import type { RegistrationStatus } from '../registration.entity.js';
import { countsOf } from '../registration.rules.js';
import {
  alreadyRegistered,
  sayConstraint,
  sessionCancelled,
  sessionFull,
  sessionPast,
} from '../registrations.errors.js';
import {
  countSeats,
  LOCKED_REGISTRATION,
  lockRegistration,
  lockSession,
  type LockedRegistration,
  type LockedSession,
} from '../session-seats.js';

/** Why and how a registration comes back. */
export interface Restoring {
  reason: string;
  /** The priority of those who come to the front; the highest so far and one more when left out. */
  frontPriority?: number | null;
  details?: Record<string, unknown>;
}

/** What came of it. */
export interface Restored {
  status: RegistrationStatus;
  /** True when a place was lost and the front of the line came for it. */
  front: boolean;
  priority: number;
  registration: LockedRegistration;
  session: LockedSession;
}

/** Takes a cancellation back: to the place where it is still free, else to the front of the line. Nobody is overtaken. */
@Injectable()
export class RestoreRegistration {
  constructor(
    private readonly database: Database,
    private readonly promote: PromoteFromWaitingList,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `already-registered`, `session-full`, `session-past`, `session-cancelled` */
  async run(actor: Viewer, id: string, restoring: Restoring, now: Date): Promise<Restored> {
    try {
      return await this.database.transaction((tx) => this.within(tx, actor, id, restoring, now));
    } catch (error) {
      throw sayConstraint(error);
    }
  }

  /** The same as a part of a larger act; writes no mail, because whoever calls knows what was sent before. */
  async within(tx: Transaction, actor: Viewer, id: string, restoring: Restoring, now: Date): Promise<Restored> {
    const { session, registration } = await lockRegistration(tx, id);
    const was = await endedAs(tx, registration);
    if (session.status !== 'published') throw sessionCancelled();
    if (hasBegun(session, now)) throw sessionPast();
    // Whoever waits is served before whoever comes back, should a place have become free a moment ago.
    await this.promote.run(tx, session.id, now);
    const { capacity, taken } = await lockSession(tx, session.id);
    const status = was === 'confirmed' && taken < capacity ? 'confirmed' : 'waiting';
    if (status === 'waiting' && was !== 'waiting' && !session.waitingList && taken >= capacity) throw sessionFull();
    const front = was !== 'waiting' && status === 'waiting';
    const priority = front ? (restoring.frontPriority ?? (await nextPriority(tx, session.id))) : null;
    const restored = await restore(tx, id, status, priority);
    await countSeats(tx, session.id, countsOf(status));
    await this.#note(tx, actor, { id, session, status, restoring }, now);
    if (status === 'waiting') await this.promote.run(tx, session.id, now);
    const [now_] = await tx.query<{ status: RegistrationStatus }>('SELECT status FROM registration WHERE id = $1', [
      id,
    ]);
    return { status: now_!.status, front, priority: priority ?? 0, registration: restored, session };
  }

  async #note(
    tx: Transaction,
    actor: Viewer,
    { id, session, status, restoring }: { id: string; session: LockedSession; status: string; restoring: Restoring },
    now: Date,
  ): Promise<void> {
    const { reason, details } = restoring;
    const entry = { action: 'registration.restore', subject: 'registration', subjectId: id, reason };
    await this.audit.write(tx, { actor, ...entry, details: { ...details, status } });
    await this.timeline.note(
      tx,
      [{ sessionId: session.id, kind: 'restored', registrationId: id, actorId: actor.id, details: { status } }],
      now,
    );
    await this.outbox.publish(tx, {
      name: `registration.${status}` as 'registration.confirmed',
      subjectId: id,
      payload: { sessionId: session.id },
    });
  }
}

/** What a registration was when it ended. @throws DomainError `already-registered` when the address is back already */
async function endedAs(tx: Transaction, registration: LockedRegistration): Promise<RegistrationStatus> {
  // What was it, and has the same person registered again meanwhile?
  const [row] = await tx.query<{ was: RegistrationStatus | null; again: boolean }>(
    `SELECT r.cancelled_was AS was, EXISTS (SELECT 1 FROM registration o
       WHERE o.session_id = r.session_id AND o.email = r.email AND o.status <> 'cancelled') AS again
     FROM registration r WHERE r.id = $1`,
    [registration.id],
  );
  if (!row?.was || row.again) throw alreadyRegistered();
  return row.was;
}

async function nextPriority(tx: Transaction, sessionId: string): Promise<number> {
  // Which priority stands before everybody who waits?
  const [row] = await tx.query<{ next: number }>(
    `SELECT 1 + coalesce(max(priority), 0)::int AS next FROM registration WHERE session_id = $1 AND status = 'waiting'`,
    [sessionId],
  );
  return row!.next;
}

async function restore(
  tx: Transaction,
  id: string,
  status: 'confirmed' | 'waiting',
  priority: number | null,
): Promise<LockedRegistration> {
  // The arrival is still its own: whoever waited stands where she stood.
  const [row] = await tx.query<LockedRegistration & QueryResultRow>(
    `UPDATE registration SET status = $2, priority = coalesce($3, priority), cancelled_at = NULL, cancelled_by = NULL, cancelled_was = NULL,
       handed_over_to = NULL, offered_at = NULL, calendar_sequence = calendar_sequence + 1
     WHERE id = $1 RETURNING ${LOCKED_REGISTRATION}`,
    [id, status, priority],
  );
  return row!;
}
