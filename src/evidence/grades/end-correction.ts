import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Takes the note of a changed grade off the lessons; the claim's history keeps it. Ending twice is ending once. */
@Injectable()
export class EndCorrection {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` */
  async run(actor: Viewer, claimSlug: string, correctionId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [note] = await tx.query<{ claim_id: string; ended_at: Date | null }>(
        `SELECT n.claim_id, n.ended_at FROM grade_correction n JOIN claim c ON c.id = n.claim_id
         WHERE n.id = $1 AND c.slug = $2 FOR UPDATE OF n`,
        [correctionId, claimSlug],
      );
      if (!note) throw notFound();
      if (note.ended_at) return;
      await tx.query('UPDATE grade_correction SET ended_at = $2, ended_by = $3 WHERE id = $1', [
        correctionId,
        now,
        actor.id,
      ]);
      await this.audit.write(tx, {
        actor,
        action: 'grade.end-note',
        subject: 'claim',
        subjectId: note.claim_id,
        details: { correction: correctionId },
      });
    });
  }
}
