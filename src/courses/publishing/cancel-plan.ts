import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { IS_PLAN_OF, planOf, type PlanTarget } from './plan-target.js';

/** Takes back a planned publication, or puts away one that was not carried out. No plan at all is as good. */
@Injectable()
export class CancelPlan {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async run(actor: Viewer, target: PlanTarget): Promise<void> {
    const { owner, id, columns } = planOf(target);
    await this.database.transaction(async (tx) => {
      // The row that the job locks too: either it has published already, or it finds no plan.
      const planned = await tx.query(
        `UPDATE ${owner} SET publish_at = NULL WHERE id = $1 AND publish_at IS NOT NULL RETURNING id`,
        [id],
      );
      if (planned.length === 0) return;
      await tx.query(`DELETE FROM publication_plan WHERE ${IS_PLAN_OF}`, columns);
      await this.audit.write(tx, { actor, action: `${owner}.cancel-plan`, subject: owner, subjectId: id });
    });
  }
}
