import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Takes a question out of every draw, or brings it back. Attempts and slots that name it keep it. */
@Injectable()
export class ArchiveQuestion {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` */
  async run(actor: Viewer, id: string, archived: boolean, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await tx.query(
        'UPDATE question SET archived_at = CASE WHEN $2 THEN coalesce(archived_at, $3) END, updated_at = $3 WHERE id = $1 RETURNING id',
        [id, archived, now],
      );
      if (rows.length === 0) throw notFound();
      const action = archived ? 'question.archive' : 'question.restore';
      await this.audit.write(tx, { actor, action, subject: 'question', subjectId: id });
    });
  }
}
