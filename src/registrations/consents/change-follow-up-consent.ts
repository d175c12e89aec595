import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { actsAs, type Claimant } from '../registration.rules.js';
import { notYours } from '../registrations.errors.js';
import { lockRegistration } from '../session-seats.js';
import { CONSENTS } from './consents.js';

/** Gives or withdraws the consent to mail after a session; possible at any time, also when the registration is over. */
@Injectable()
export class ChangeFollowUpConsent {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Whoever gives it agrees to the wording that stands now; whoever gave it before keeps the one she agreed to.
   * @throws DomainError `not-found`, `not-yours`
   */
  async run(claimant: Claimant, id: string, given: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { registration } = await lockRegistration(tx, id);
      if (!actsAs(claimant, registration)) throw notYours();
      const wording = CONSENTS['follow-up'].current;
      const changed = await tx.query(
        given
          ? `UPDATE registration SET consents = $2::jsonb || consents WHERE id = $1 AND NOT consents ? 'follow-up' RETURNING id`
          : `UPDATE registration SET consents = consents - 'follow-up' WHERE id = $1 AND consents ? 'follow-up' RETURNING id`,
        given ? [id, { 'follow-up': wording }] : [id],
      );
      if (changed.length > 0)
        await this.outbox.publish(tx, {
          name: 'registration.consent-changed',
          subjectId: id,
          payload: given ? { given, wording } : { given },
        });
    });
  }
}
