import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { holdSequence } from './hold-sequence.js';
import { sequenceArchived, sequenceNotOn } from './sequences.errors.js';

/** Holds the mails of a sequence back: what falls due waits until it is resumed, or until it expires. */
@Injectable()
export class PauseSequence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Pausing twice is pausing once. @throws DomainError `not-found`, `sequence-not-on`, `sequence-archived` */
  async run(actor: Viewer, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { status } = await holdSequence(tx, id);
      if (status === 'archived') throw sequenceArchived();
      if (status === 'draft') throw sequenceNotOn();
      if (status === 'paused') return;
      await tx.query(
        `UPDATE mail_sequence SET status = 'paused', version = version + 1, updated_at = $2 WHERE id = $1`,
        [id, this.clock.now()],
      );
      await this.audit.write(tx, { actor, action: 'sequence.paused', subject: 'sequence', subjectId: id });
    });
  }
}
