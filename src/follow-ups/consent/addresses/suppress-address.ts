import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEntry } from '../../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { MailAddresses, type ConsentEvent } from '../mail-addresses.js';
import type { SuppressedFor } from '../mail-preferences.queries.js';

/** Nothing at all is sent to an address any more: because staff say so, its mail comes back, or its owner complained. */
@Injectable()
export class SuppressAddress {
  constructor(
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly audit: AuditLog,
  ) {}

  /** What a member of staff does; the reason is kept in the audit log. */
  async run(actor: AuditEntry['actor'], email: string, reason: string, now: Date): Promise<string> {
    return this.database.transaction(async (tx) => {
      const id = await this.addresses.lock(tx, email, now);
      const first = await this.#suppress(tx, id, 'staff', now);
      if (first)
        await this.audit.write(tx, {
          actor,
          action: 'mail-address.suppress',
          subject: 'mail-address',
          subjectId: id,
          reason,
        });
      return id;
    });
  }

  /** What the mail itself tells, within the transaction of the telling. An address that is suppressed stays so for its first reason. */
  async because(
    tx: Transaction,
    email: string,
    why: Exclude<SuppressedFor, 'staff'>,
    event: Omit<ConsentEvent, 'kind'>,
    now: Date,
  ): Promise<void> {
    const id = await this.addresses.lock(tx, email, now);
    if (await this.#suppress(tx, id, why, now)) await this.addresses.note(tx, id, [{ ...event, kind: why }], now);
  }

  async #suppress(tx: Transaction, id: string, why: SuppressedFor, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE mail_address SET suppressed_at = $2, suppressed_for = $3 WHERE id = $1 AND suppressed_at IS NULL RETURNING id`,
      [id, now, why],
    );
    return rows.length > 0;
  }
}
