import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { RegistrationEnd } from '../registration-end.js';
import { actsAs, type Claimant } from '../registration.rules.js';
import { notYours } from '../registrations.errors.js';
import { lockRegistration } from '../session-seats.js';
import { LapseOffers } from './lapse-offers.js';
import { hasLapsed } from './offer.rules.js';
import { offerAccepted, offerGone, offerLapsed } from './offers.errors.js';

/** Lets a place that was offered go to the next in line. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly database: Database,
    private readonly end: RegistrationEnd,
    private readonly lapse: LapseOffers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Declining twice is declining once.
   * @param reason why staff did it for somebody; kept in the audit log
   * @returns whether it was declined now
   * @throws DomainError `not-found`, `not-yours`, `no-offer`, `offer-accepted`, `offer-lapsed`
   */
  async run(claimant: Claimant, id: string, reason: string | undefined, now: Date): Promise<boolean> {
    const outcome = await this.database.transaction(async (tx) => {
      const { session, registration } = await lockRegistration(tx, id);
      const by = actsAs(claimant, registration);
      if (!by) throw notYours();
      if (registration.status === 'cancelled') return 'before';
      if (registration.status === 'confirmed') throw offerAccepted();
      if (registration.status !== 'offered') throw offerGone(registration);
      if (hasLapsed(registration, session, now)) {
        await this.lapse.run(tx, session.id, now);
        return 'lapsed';
      }
      const actor = by === 'staff' && 'viewer' in claimant ? claimant.viewer : null;
      if (actor)
        await this.audit.write(tx, {
          actor,
          action: 'registration.decline-offer',
          subject: 'registration',
          subjectId: id,
          reason,
        });
      const ending = { by, actorId: actor?.id, mail: 'registration-declined', event: 'declined' } as const;
      await this.end.run(tx, { session, registration }, ending, now);
      return 'now';
    });
    // Said only here: the end of the offer is committed, and a thrown error would take it back.
    if (outcome === 'lapsed') throw offerLapsed();
    return outcome === 'now';
  }
}
