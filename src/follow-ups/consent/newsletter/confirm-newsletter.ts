import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/database/outbox.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { MailAddresses } from '../mail-addresses.js';

interface Confirmed extends QueryResultRow {
  address_id: string;
  locale: Locale;
  wording: string;
}

/** The owner of an address says that the newsletter may come. */
@Injectable()
export class ConfirmNewsletter {
  constructor(
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A link works once: pressed again later it does not bring back what was stopped meanwhile.
   * @returns false when it was used before, or its time is over
   */
  async run(requestId: string, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // The update is the lock: of two tabs that press at once, one finds the wish unconfirmed.
      const [request] = await tx.query<Confirmed>(
        `UPDATE newsletter_request SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL AND expires_at > $2
         RETURNING address_id, locale, wording`,
        [requestId, now],
      );
      if (!request) return false;
      const { address_id: id, locale, wording } = request;
      await tx.query(
        `INSERT INTO mail_preference (address_id, topic, wanted, changed_at) VALUES ($1, 'news', true, $2)
         ON CONFLICT (address_id, topic) DO UPDATE SET wanted = true, changed_at = $2`,
        [id, now],
      );
      await tx.query('UPDATE mail_address SET locale = coalesce(locale, $2) WHERE id = $1', [id, locale]);
      await this.addresses.note(
        tx,
        id,
        [{ topic: 'news', kind: 'confirmed', wording, locale, place: 'confirmation' }],
        now,
      );
      await this.outbox.publish(tx, { name: 'newsletter.confirmed', subjectId: id, payload: { locale } });
      return true;
    });
  }
}
