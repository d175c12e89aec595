import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { holdSequence } from './hold-sequence.js';
import { Replanning } from './planning/replanning.js';
import { sequenceArchived, sequenceNotOn } from './sequences.errors.js';

/** Lets a paused sequence go on: what waited goes now, unless it has expired or is no longer true. */
@Injectable()
export class ResumeSequence {
  constructor(
    private readonly database: Database,
    private readonly replanning: Replanning,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Resuming twice is resuming once. @throws DomainError `not-found`, `sequence-not-on`, `sequence-archived` */
  async run(actor: Viewer, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { status, steps } = await holdSequence(tx, id);
      if (status === 'archived') throw sequenceArchived();
      if (status === 'draft') throw sequenceNotOn();
      if (status === 'on') return;
      const now = this.clock.now();
      await tx.query(`UPDATE mail_sequence SET status = 'on', version = version + 1, updated_at = $2 WHERE id = $1`, [
        id,
        now,
      ]);
      await this.replanning.retime(
        tx,
        steps.map((step) => step.id),
        now,
      );
      await this.audit.write(tx, { actor, action: 'sequence.resumed', subject: 'sequence', subjectId: id });
    });
  }
}
