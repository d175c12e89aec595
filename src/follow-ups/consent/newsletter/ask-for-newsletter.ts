import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { MailOutbox } from '../../../platform/mail/mail-outbox.js';
import { NEWSLETTER_CONSENT } from '../../../ui/newsletter-consent.js';
import { CONFIRM_DAYS, CONFIRM_MAILS_A_DAY } from '../consent.rules.js';
import { MailAddresses } from '../mail-addresses.js';

const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** Somebody asks for the newsletter, for an address that may be hers: a mail to it asks whether that is so. */
@Injectable()
export class AskForNewsletter {
  constructor(
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly mails: MailOutbox,
  ) {}

  /** Tells the asker nothing: not whether the address is known, nor whether it was mailed as often as it may be. */
  async run(wish: { email: string; locale: Locale; place: string }, now: Date): Promise<void> {
    const { email, locale, place } = wish;
    await this.database.transaction(async (tx) => {
      const addressId = await this.addresses.lock(tx, email, now);
      // How often was this address asked within a day?
      const [recent] = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM newsletter_request WHERE address_id = $1 AND created_at > $2',
        [addressId, new Date(now.getTime() - DAY_MILLISECONDS)],
      );
      if (recent!.count >= CONFIRM_MAILS_A_DAY) return;
      const wording = NEWSLETTER_CONSENT.current;
      const expiresAt = new Date(now.getTime() + CONFIRM_DAYS * DAY_MILLISECONDS);
      const [request] = await tx.query<{ id: string }>(
        `INSERT INTO newsletter_request (address_id, locale, wording, place, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [addressId, locale, wording, place, now, expiresAt],
      );
      await this.addresses.note(tx, addressId, [{ topic: 'news', kind: 'asked', wording, locale, place }], now);
      await this.mails.enqueue(tx, {
        kind: 'newsletter-confirm',
        dedupeKey: `newsletter-confirm:${request!.id}`,
        recipient: email,
        locale,
        subjectId: request!.id,
        expiresAt,
      });
    });
  }
}
