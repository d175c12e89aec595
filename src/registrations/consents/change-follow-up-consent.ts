import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { actsAs, type Claimant } from '../registration.rules.js';
import { notYours } from '../registrations.errors.js';
import { lockRegistration } from '../session-seats.js';
import { CONSENTS } from './consents.js';

/** Gives or withdraws the consent to mail after a session; possible at any time, also when the registration is over. */
@Injectable()
export class ChangeFollowUpConsent {
  constructor(private readonly database: Database) {}

  /**
   * Whoever gives it agrees to the wording that stands now; whoever gave it before keeps the one she agreed to.
   * @throws DomainError `not-found`, `not-yours`
   */
  async run(claimant: Claimant, id: string, given: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { registration } = await lockRegistration(tx, id);
      if (!actsAs(claimant, registration)) throw notYours();
      if (given)
        await tx.query('UPDATE registration SET consents = $2::jsonb || consents WHERE id = $1', [
          id,
          { 'follow-up': CONSENTS['follow-up'].current },
        ]);
      else await tx.query(`UPDATE registration SET consents = consents - 'follow-up' WHERE id = $1`, [id]);
    });
  }
}
