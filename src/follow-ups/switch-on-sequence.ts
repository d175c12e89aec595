import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { holdSequence } from './hold-sequence.js';
import { Replanning } from './planning/replanning.js';
import { RecipientsOfSequence } from './recipients-of-sequence.js';
import { UNASKED } from './sequence.rules.js';
import { noSteps, numberWrong, sequenceArchived, typeNumber } from './sequences.errors.js';

/** Sets a sequence going: it takes in what happens from now on, and reminders everybody whose session is still to come. */
@Injectable()
export class SwitchOnSequence {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientsOfSequence,
    private readonly replanning: Replanning,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Switching on twice is switching on once.
   * @param typedNumber how many people would get a mail at once, where they are more than twenty
   * @throws DomainError `not-found`, `no-steps`, `sequence-archived`, `type-the-number`, `number-wrong`
   */
  async run(actor: Viewer, id: string, { typedNumber }: { typedNumber: number | null }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sequence = await holdSequence(tx, id);
      if (sequence.status === 'archived') throw sequenceArchived();
      if (sequence.status !== 'draft') return;
      if (sequence.steps.length === 0) throw noSteps();
      const now = this.clock.now();
      const atOnce = await this.recipients.atOnce(tx, sequence, now);
      if (atOnce > UNASKED && typedNumber === null) throw typeNumber(atOnce);
      if (atOnce > UNASKED && typedNumber !== atOnce) throw numberWrong(atOnce);
      await tx.query(
        `UPDATE mail_sequence SET status = 'on', switched_on_at = $2, scanned_to = $2, version = version + 1, updated_at = $2 WHERE id = $1`,
        [id, now],
      );
      await this.replanning.afterSwitchOn(tx, sequence, now);
      const details = { atOnce };
      await this.audit.write(tx, {
        actor,
        action: 'sequence.switched-on',
        subject: 'sequence',
        subjectId: id,
        details,
      });
    });
  }
}
