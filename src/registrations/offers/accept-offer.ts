import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { RegistrationMail } from '../registration-mail.js';
import { actsAs, type Claimant } from '../registration.rules.js';
import { notYours, sessionCancelled } from '../registrations.errors.js';
import { lockRegistration, type LockedRegistration, type LockedSession } from '../session-seats.js';
import { LapseOffers } from './lapse-offers.js';
import { hasLapsed } from './offer.rules.js';
import { offerGone, offerLapsed } from './offers.errors.js';

/** Takes a place that was offered. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly database: Database,
    private readonly lapse: LapseOffers,
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Accepting twice is accepting once. An answer after the deadline comes too late, also when nobody has looked at the
   * clock yet: the offer then ends here, and the next in line is served.
   * @param reason why staff did it for somebody; kept in the audit log
   * @returns whether it was accepted now
   * @throws DomainError `not-found`, `not-yours`, `no-offer`, `offer-lapsed`, `registration-cancelled`, `session-cancelled`
   */
  async run(claimant: Claimant, id: string, reason: string | undefined, now: Date): Promise<boolean> {
    const outcome = await this.database.transaction(async (tx) => {
      const { session, registration } = await lockRegistration(tx, id);
      const by = actsAs(claimant, registration);
      if (!by) throw notYours();
      if (registration.status === 'confirmed') return 'before';
      if (registration.status !== 'offered') throw offerGone(registration);
      if (session.status === 'cancelled') throw sessionCancelled();
      if (hasLapsed(registration, session, now)) {
        await this.lapse.run(tx, session.id, now);
        return 'lapsed';
      }
      const actor = by === 'staff' && 'viewer' in claimant ? claimant.viewer : null;
      if (actor)
        await this.audit.write(tx, {
          actor,
          action: 'registration.accept-offer',
          subject: 'registration',
          subjectId: id,
          reason,
        });
      await this.#confirm(tx, session, registration, actor?.id, now);
      return 'now';
    });
    // Said only here: the end of the offer is committed, and a thrown error would take it back.
    if (outcome === 'lapsed') throw offerLapsed();
    return outcome === 'now';
  }

  async #confirm(
    tx: Transaction,
    session: LockedSession,
    registration: LockedRegistration,
    actorId: string | undefined,
    now: Date,
  ): Promise<void> {
    const { id, calendarSequence } = registration;
    await tx.query(
      `UPDATE registration SET status = 'confirmed', confirmed_at = $2, offer_expires_at = NULL, calendar_sequence = calendar_sequence + 1
       WHERE id = $1`,
      [id, now],
    );
    const accepted = { ...registration, calendarSequence: calendarSequence + 1 };
    await this.mail.write(tx, 'registration-confirmed', accepted, session);
    await this.timeline.note(tx, [{ sessionId: session.id, kind: 'accepted', registrationId: id, actorId }], now);
    await this.outbox.publish(tx, {
      name: 'registration.confirmed',
      subjectId: id,
      payload: { sessionId: session.id },
    });
  }
}
