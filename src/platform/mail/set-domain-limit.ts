import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { AuditLog } from '../database/audit-log.js';
import { Database } from '../database/database.js';
import { parseInput } from '../http/input.js';
import type { Viewer } from '../http/viewer.js';
import { JobQueues } from '../queue/job-queues.js';
import { domainLimitInput } from './mail.input.js';
import { SEND_MAIL } from './mail-outbox.js';

/** Says how many mails a minute may go to a receiving domain. */
@Injectable()
export class SetDomainLimit {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  /** @param input null for perMinute takes the limit away @throws DomainError `invalid-input` */
  async run(actor: Viewer, input: { domain: string; perMinute: number | null }): Promise<void> {
    const { domain, perMinute } = parseInput(domainLimitInput, input);
    await this.database.transaction(async (tx) => {
      const [before] = await tx.query<{ per_minute: number | null }>(
        'SELECT per_minute FROM mail_domain WHERE domain = $1 FOR UPDATE',
        [domain],
      );
      const was = before?.per_minute ?? null;
      if (was === perMinute) return;
      await tx.query(
        `INSERT INTO mail_domain (domain, per_minute) VALUES ($1, $2)
         ON CONFLICT (domain) DO UPDATE SET per_minute = $2, later_minute = NULL, later = 0`,
        [domain, perMinute],
      );
      // What the old limit had put off is looked at again. A sender that holds one of these does so anyway.
      await tx.query(
        `UPDATE mail SET due_at = $2 WHERE id IN (
           SELECT id FROM mail WHERE state = 'due' AND domain = $1 AND held_for = 'domain-limit' AND due_at > $2 FOR UPDATE SKIP LOCKED)`,
        [domain, this.clock.now()],
      );
      const details = { was, perMinute };
      await this.audit.write(tx, {
        actor,
        action: 'mail.domain-limit',
        subject: 'mail-domain',
        subjectId: domain,
        details,
      });
      tx.afterCommit(() => this.queues.hint(SEND_MAIL));
    });
  }
}
