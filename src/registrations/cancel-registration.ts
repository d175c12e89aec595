import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { PromoteFromWaitingList } from './promote-from-waiting-list.js';
import { RegistrationMail } from './registration-mail.js';
import { actsAs, countsOf, type Claimant } from './registration.rules.js';
import { notYours, sessionPast } from './registrations.errors.js';
import { countSeats, lockRegistration, type LockedRegistration } from './session-seats.js';

/** Gives a place back, or leaves the queue. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly database: Database,
    private readonly promote: PromoteFromWaitingList,
    private readonly mail: RegistrationMail,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The first in line gets the place in the same transaction. Cancelling what was cancelled before changes nothing.
   * @param reason why staff did it; kept in the audit log and not told to the attendee
   * @returns whether it was cancelled now
   * @throws DomainError `not-found`, `not-yours`, `session-past`
   */
  async run(claimant: Claimant, id: string, reason: string | undefined, now: Date): Promise<boolean> {
    return this.database.transaction((tx) => this.within(tx, claimant, id, reason, now));
  }

  /** The same as a part of a larger act. */
  async within(
    tx: Transaction,
    claimant: Claimant,
    id: string,
    reason: string | undefined,
    now: Date,
  ): Promise<boolean> {
    // The session first, like everybody who touches its places: freeing one also gives one.
    const { session, registration } = await lockRegistration(tx, id);
    const by = actsAs(claimant, registration);
    if (!by) throw notYours();
    if (registration.status === 'cancelled') return false;
    if (hasBegun(session, now)) throw sessionPast();
    const cancelled = await this.#cancel(tx, registration, by, now);
    if (by === 'staff' && 'viewer' in claimant) {
      const { viewer: actor } = claimant;
      await this.audit.write(tx, {
        actor,
        action: 'registration.cancel',
        subject: 'registration',
        subjectId: id,
        reason,
        details: { was: registration.status },
      });
    }
    await this.mail.write(tx, 'registration-cancelled', cancelled, session);
    await this.outbox.publish(tx, {
      name: 'registration.cancelled',
      subjectId: id,
      payload: { sessionId: session.id },
    });
    await this.promote.run(tx, session.id, now);
    return true;
  }

  async #cancel(
    tx: Transaction,
    registration: LockedRegistration,
    by: 'attendee' | 'staff',
    now: Date,
  ): Promise<LockedRegistration> {
    await tx.query(
      `UPDATE registration SET status = 'cancelled', cancelled_was = status, cancelled_at = $2, cancelled_by = $3, offer_expires_at = NULL,
         attendance = NULL, calendar_sequence = calendar_sequence + 1 WHERE id = $1`,
      [registration.id, now, by],
    );
    const { taken, waiting } = countsOf(registration.status);
    await countSeats(tx, registration.sessionId, { taken: -taken, waiting: -waiting });
    return { ...registration, status: 'cancelled', calendarSequence: registration.calendarSequence + 1 };
  }
}
