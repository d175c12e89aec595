import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../../../platform/database/database.js';
import { allTopics } from '../consent.rules.js';
import { ChangePreference } from '../change-preference.js';
import { SuppressAddress } from '../addresses/suppress-address.js';
import { MailAddresses } from '../mail-addresses.js';
import type { LinkedMail } from '../mail-preferences.queries.js';
import { isHard, SOFT_BOUNCES, SOFT_SQL } from './bounce.rules.js';

/** Where something was told: the address for bounces, or a webhook. */
export type ToldBy = 'bounce' | 'webhook' | 'mailbox';

/** Notes what the receiving side says of a mail, within the transaction of whoever was told. */
@Injectable()
export class NoteReport {
  constructor(
    private readonly addresses: MailAddresses,
    private readonly suppress: SuppressAddress,
    private readonly change: ChangePreference,
  ) {}

  /** A mail that came back: told twice, it counts once. @returns false when it was told before */
  async bounced(tx: Transaction, mail: LinkedMail, status: string, by: ToldBy, now: Date): Promise<boolean> {
    const addressId = await this.addresses.lock(tx, mail.email, now);
    const rows = await tx.query(
      'UPDATE mail SET bounced_at = $2, bounce_status = $3 WHERE id = $1 AND bounced_at IS NULL RETURNING id',
      [mail.id, now, status.slice(0, 200)],
    );
    if (rows.length === 0) return false;
    const soft = isHard(status) ? null : await this.#inARow(tx, addressId, mail.email);
    if (soft !== null) await tx.query('UPDATE mail_address SET soft_bounces = $2 WHERE id = $1', [addressId, soft]);
    if (soft === null || soft >= SOFT_BOUNCES)
      await this.suppress.because(tx, mail.email, 'bounced', { topic: 'all', place: by, mailId: mail.id }, now);
    return true;
  }

  /** Its reader called a mail unwanted: nothing at all goes to her any more. */
  async complained(tx: Transaction, mail: LinkedMail, by: ToldBy, now: Date): Promise<void> {
    await this.suppress.because(tx, mail.email, 'complained', { topic: 'all', place: by, mailId: mail.id }, now);
  }

  /** A provider's own page was used to leave: everything that can be left. */
  async unsubscribed(tx: Transaction, mail: LinkedMail, now: Date): Promise<void> {
    const said = { place: 'webhook', locale: mail.locale, mailId: mail.id };
    await this.change.within(tx, mail.email, { topics: allTopics(false) }, said, now);
  }

  /**
   * How many mails in a row have come back for reasons that pass: up to the newest of them, since the last that did not
   * come back, and since staff put the address right. By when mails were handed over, not by when word of them came: that
   * takes days, and not in their order.
   */
  async #inARow(tx: Transaction, addressId: string, email: string): Promise<number> {
    const [row] = await tx.query<{ count: number } & QueryResultRow>(
      `WITH sent AS (
         SELECT m.settled_at, m.bounced_at, m.bounced_at IS NOT NULL AND (${SOFT_SQL('m.bounce_status')}) AS soft FROM mail m
         WHERE m.recipient = $1 AND m.state = 'accepted' AND m.settled_at > coalesce(
           (SELECT max(e.at) FROM mail_consent_event e WHERE e.address_id = $2 AND e.kind = 'released'), '-infinity')),
       newest AS (SELECT max(settled_at) AS at FROM sent WHERE soft),
       arrived AS (SELECT max(settled_at) AS at FROM sent, newest WHERE bounced_at IS NULL AND settled_at < newest.at)
       SELECT count(*)::int AS count FROM sent, arrived WHERE soft AND settled_at > coalesce(arrived.at, '-infinity')`,
      [email, addressId],
    );
    return row!.count;
  }
}
