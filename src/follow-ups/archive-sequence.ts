import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { holdSequence } from './hold-sequence.js';
import { skipDue } from './planning/replanning.js';

/** Ends a sequence for good; its mails stay in the ledger, and none that is still due goes. */
@Injectable()
export class ArchiveSequence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Archiving twice is archiving once. @throws DomainError `not-found` */
  async run(actor: Viewer, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { status } = await holdSequence(tx, id);
      if (status === 'archived') return;
      const now = this.clock.now();
      // One that was never switched on has no moment of its own for it.
      await tx.query(
        `UPDATE mail_sequence SET status = 'archived', switched_on_at = coalesce(switched_on_at, $2), version = version + 1, updated_at = $2 WHERE id = $1`,
        [id, now],
      );
      const steps = await tx.query<{ id: string }>('SELECT id FROM mail_step WHERE sequence_id = $1', [id]);
      await skipDue(
        tx,
        steps.map((step) => step.id),
        'sequence-archived',
        now,
      );
      await this.audit.write(tx, { actor, action: 'sequence.archived', subject: 'sequence', subjectId: id });
    });
  }
}
