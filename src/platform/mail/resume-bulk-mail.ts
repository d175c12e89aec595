import { Injectable } from '@nestjs/common';
import { AuditLog } from '../database/audit-log.js';
import { Database } from '../database/database.js';
import type { Viewer } from '../http/viewer.js';
import { JobQueues } from '../queue/job-queues.js';
import { SEND_MAIL } from './mail-outbox.js';

/** Lets bulk mail go again: what became due meanwhile goes now, unless its time has passed. */
@Injectable()
export class ResumeBulkMail {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly queues: JobQueues,
  ) {}

  /** Resuming what is not paused changes nothing. */
  async run(actor: Viewer): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [resumed] = await tx.query(
        'UPDATE mail_setting SET paused_at = NULL, paused_by = NULL WHERE paused_at IS NOT NULL RETURNING 1',
      );
      if (!resumed) return;
      await this.audit.write(tx, { actor, action: 'mail.resume', subject: 'mail', subjectId: 'bulk' });
      tx.afterCommit(() => this.queues.hint(SEND_MAIL));
    });
  }
}
