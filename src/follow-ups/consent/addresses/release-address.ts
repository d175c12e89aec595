import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEntry } from '../../../platform/database/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import { MailAddresses } from '../mail-addresses.js';

/** Mail goes to an address again, and the bounces it had no longer count; what it wants stays as it was. */
@Injectable()
export class ReleaseAddress {
  constructor(
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly audit: AuditLog,
  ) {}

  async run(actor: AuditEntry['actor'], email: string, reason: string, now: Date): Promise<string> {
    return this.database.transaction(async (tx) => {
      const id = await this.addresses.lock(tx, email, now);
      // Why was it suppressed, if it was?
      const [before] = await tx.query<{ was: string }>(
        'SELECT suppressed_for AS was FROM mail_address WHERE id = $1 AND suppressed_at IS NOT NULL',
        [id],
      );
      if (!before) return id;
      await tx.query(
        'UPDATE mail_address SET suppressed_at = NULL, suppressed_for = NULL, soft_bounces = 0 WHERE id = $1',
        [id],
      );
      await this.addresses.note(tx, id, [{ topic: 'all', kind: 'released', place: 'staff' }], now);
      await this.audit.write(tx, {
        actor,
        action: 'mail-address.release',
        subject: 'mail-address',
        subjectId: id,
        reason,
        details: { was: before.was },
      });
      return id;
    });
  }
}
