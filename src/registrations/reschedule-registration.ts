import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import { LapseOffers } from './offers/lapse-offers.js';
import { hasLapsed } from './offers/offer.rules.js';
import { offerLapsed } from './offers/offers.errors.js';
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
    private readonly lapse: LapseOffers,
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A place, also one that is only offered, is exchanged for a place, and for a place in a queue only where that was
   * accepted; whoever waits may also go and wait elsewhere. When the other session says no, nothing changes.
   * @throws DomainError `not-found`, `not-yours`, `registration-cancelled`, `other-masterclass`, `already-registered`,
   *   `place-for-queue`, `session-full`, `session-past`, `session-cancelled`, `offer-lapsed`
   */
  async run(claimant: Claimant, id: string, wanted: Move, now: Date): Promise<{ status: RegistrationStatus }> {
    let status: RegistrationStatus | null;
    try {
      status = await this.database.transaction((tx) => this.#exchange(tx, claimant, id, wanted, now));
    } catch (error) {
      throw sayConstraint(error);
    }
    // Said only here: the end of the offer is committed, and a thrown error would take it back.
    if (status === null) throw offerLapsed();
    return { status };
  }

  /** The same as a part of a larger act. */
  async within(
    tx: Transaction,
    claimant: Claimant,
    id: string,
    wanted: Move,
    now: Date,
  ): Promise<{ status: RegistrationStatus }> {
    const status = await this.#exchange(tx, claimant, id, wanted, now);
    if (status === null) throw offerLapsed();
    return { status };
  }

  /** Null when what was to move is an offer that has lapsed; it then ends here. */
  async #exchange(
    tx: Transaction,
    claimant: Claimant,
    id: string,
    { to: toSessionId, giveUpPlace = false, reason }: Move,
    now: Date,
  ): Promise<RegistrationStatus | null> {
    const { from, to, registration } = await lockForMove(tx, id, toSessionId);
    const by = actsAs(claimant, registration);
    if (!by) throw notYours();
    if (registration.status === 'cancelled') throw registrationCancelled();
    if (from.id === to.id) return registration.status;
    if (from.masterclassId !== to.masterclassId) throw otherMasterclass();
    if (hasBegun(from, now)) throw sessionPast();
    if (hasLapsed(registration, from, now)) {
      await this.lapse.run(tx, from.id, now);
      return null;
    }
    await refuseSecond(tx, registration, to.id);
    await this.promote.run(tx, to.id, now);
    const place = placeAt(await lockSession(tx, to.id), registration, giveUpPlace, now);
    const moved = await move(tx, registration, from, to, place, now);
    const actor = by === 'staff' && 'viewer' in claimant ? claimant.viewer : null;
    if (actor)
      await this.audit.write(tx, {
        actor,
        action: 'registration.reschedule',
        subject: 'registration',
        subjectId: id,
        reason,
        details: { from: from.id, to: to.id },
      });
    await this.#tell(tx, { registration, moved, from, to }, actor?.id, now);
    await this.promote.run(tx, from.id, now);
    return place;
  }

  async #tell(
    tx: Transaction,
    { registration, moved, from, to }: Moved,
    actorId: string | undefined,
    now: Date,
  ): Promise<void> {
    const { id, status } = moved;
    // An offer came without an invitation: only a confirmed place has one to take back.
    const withdraws = status === 'waiting' && registration.status === 'confirmed';
    const kind = status === 'waiting' ? 'registration-waiting' : 'registration-confirmed';
    await this.mail.write(tx, withdraws ? 'registration-moved-to-queue' : kind, moved, to);
    const was = registration.status;
    await this.timeline.note(
      tx,
      [
        { sessionId: from.id, kind: 'moved-out', registrationId: id, actorId, details: { was, to: to.id } },
        { sessionId: to.id, kind: 'moved-in', registrationId: id, actorId, details: { status, from: from.id } },
      ],
      now,
    );
    await this.outbox.publish(tx, {
      name: 'registration.moved',
      subjectId: id,
      payload: { from: from.id, to: to.id },
    });
  }
}

interface Moved {
  /** As it was before, and as it is now. */
  registration: LockedRegistration;
  moved: LockedRegistration;
  from: LockedSession;
  to: LockedSession;
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
       offered_at = NULL, offer_expires_at = NULL, attendance = NULL, joined_at = NULL,
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
