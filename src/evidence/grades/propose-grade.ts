import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { ProposalInput } from './grade.input.js';
import { dayOf, reviewDayFault } from './grade.rules.js';
import { proposalWaits, reviewDayWrong } from './grades.errors.js';

/** Proposes a grade; it takes effect once another person confirms it. */
@Injectable()
export class ProposeGrade {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `proposal-waits`, `review-too-soon`, `review-too-late` */
  async run(actor: Viewer, claimSlug: string, input: ProposalInput, now: Date): Promise<{ id: string }> {
    const fault = reviewDayFault(input.reviewDue, dayOf(now));
    if (fault) throw reviewDayWrong(fault);
    return this.database.transaction(async (tx) => {
      const [claim] = await tx.query<{ id: string }>('SELECT id FROM claim WHERE slug = $1', [claimSlug]);
      if (!claim) throw notFound();
      const [proposal] = await tx.query<{ id: string }>(
        `INSERT INTO grade_proposal (claim_id, level, rationale, review_due, proposer_id, proposer, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (claim_id) WHERE state = 'open' DO NOTHING RETURNING id`,
        [claim.id, input.level, input.rationale, input.reviewDue, actor.id, actor.name, now],
      );
      if (!proposal) throw proposalWaits();
      await this.audit.write(tx, {
        actor,
        action: 'grade.propose',
        subject: 'claim',
        subjectId: claim.id,
        details: { proposal: proposal.id, level: input.level },
      });
      return proposal;
    });
  }
}
