import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEntry } from '../../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { MailAddresses } from '../mail-addresses.js';
import { ErasedAddresses } from './erased-addresses.js';
import { newStandIn } from './erasure.rules.js';

/**
 * Erases what follow-ups keep of an address: in the ledger and beside the proofs of consent something stands in its place
 * that nothing leads back from. Mails keep their state, so that figures stay what they were. There is no undo.
 */
@Injectable()
export class EraseAddress {
  constructor(
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly erased: ErasedAddresses,
    private readonly audit: AuditLog,
  ) {}

  /** The reason is kept in the audit log, the address is not. @returns how many mails of the ledger were hers */
  async run(actor: AuditEntry['actor'], email: string, reason: string, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const id = await this.addresses.lock(tx, email, now);
      await tx.query('SELECT 1 FROM mail WHERE recipient = $1 FOR UPDATE', [email]);
      // Whoever is planning mail has looked here first: this waits for them, so that no row of theirs comes after.
      await tx.query('LOCK TABLE mail_erased IN ACCESS EXCLUSIVE MODE');
      const [address] = await tx.query<{ suppressed: boolean }>(
        'SELECT suppressed_at IS NOT NULL AS suppressed FROM mail_address WHERE id = $1',
        [id],
      );
      await this.erased.remember(tx, email, address!.suppressed, now);
      const standIn = newStandIn();
      const mails = await this.#eraseLedger(tx, email, standIn, now);
      await this.#eraseAddress(tx, id, standIn, now);
      await this.audit.write(tx, {
        actor,
        action: 'mail-address.erase',
        subject: 'mail-address',
        subjectId: id,
        reason,
        details: { mails },
      });
      return mails;
    });
  }

  /** What is still due is turned away. A follow-up no longer says whose registration or course it was about. */
  async #eraseLedger(tx: Transaction, email: string, standIn: string, now: Date): Promise<number> {
    const rows = await tx.query(
      `UPDATE mail SET recipient = $2, kept_message = NULL,
         subject_id = CASE WHEN step_id IS NULL THEN subject_id ELSE gen_random_uuid() END,
         reason = CASE WHEN state = 'due' THEN 'address-erased' ELSE reason END,
         settled_at = CASE WHEN state = 'due' THEN $3 ELSE settled_at END,
         state = CASE WHEN state = 'due' THEN 'skipped' ELSE state END
       WHERE recipient = $1 RETURNING id`,
      [email, standIn, now],
    );
    return rows.length;
  }

  /** What it wanted goes; when it agreed to what stays, as a proof that no longer names anybody. */
  async #eraseAddress(tx: Transaction, id: string, standIn: string, now: Date): Promise<void> {
    await tx.query('DELETE FROM mail_preference WHERE address_id = $1', [id]);
    await tx.query('DELETE FROM newsletter_request WHERE address_id = $1', [id]);
    await tx.query(
      `UPDATE mail_address SET email = $2, locale = NULL, clicks_agreed_at = NULL, opens_agreed_at = NULL, soft_bounces = 0,
         suppressed_at = coalesce(suppressed_at, $3), suppressed_for = coalesce(suppressed_for, 'staff'), erased_at = $3
       WHERE id = $1`,
      [id, standIn, now],
    );
  }
}
