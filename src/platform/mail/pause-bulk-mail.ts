import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { AuditLog } from '../database/audit-log.js';
import { Database } from '../database/database.js';
import type { Viewer } from '../http/viewer.js';

/** Holds all bulk mail back until it is resumed; answers to people go on. */
@Injectable()
export class PauseBulkMail {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Once it has returned no further bulk mail is claimed, anywhere. Pausing what is paused changes nothing. */
  async run(actor: Viewer): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Waits for claims under way: they hold this row.
      const [paused] = await tx.query(
        'UPDATE mail_setting SET paused_at = $1, paused_by = $2 WHERE paused_at IS NULL RETURNING 1',
        [this.clock.now(), actor.id],
      );
      if (paused) await this.audit.write(tx, { actor, action: 'mail.pause', subject: 'mail', subjectId: 'bulk' });
    });
  }
}
