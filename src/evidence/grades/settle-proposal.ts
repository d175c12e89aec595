import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { notOwnProposal, ownProposal, personNeeded, proposalSettled } from './grades.errors.js';
import { settlerOf } from './settler.js';

/** Ends a proposal without a grade: its proposer withdraws it, anybody else rejects it. The reason is kept. */
@Injectable()
export class SettleProposal {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `proposal-settled`, `own-proposal`, `not-own-proposal`, `person-needed` */
  async run(
    actor: Viewer,
    claimSlug: string,
    proposalId: string,
    { state, reason }: { state: 'rejected' | 'withdrawn'; reason: string },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [proposal] = await tx.query<{ claim_id: string; proposer_id: string; state: string }>(
        `SELECT p.claim_id, p.proposer_id, p.state FROM grade_proposal p JOIN claim c ON c.id = p.claim_id
         WHERE p.id = $1 AND c.slug = $2 FOR UPDATE OF p`,
        [proposalId, claimSlug],
      );
      if (!proposal) throw notFound();
      if (proposal.state !== 'open') throw proposalSettled();
      const own = proposal.proposer_id === actor.id;
      if (state === 'rejected' && own) throw ownProposal();
      if (state === 'withdrawn' && !own) throw notOwnProposal();
      if (state === 'rejected' && !settlerOf(actor).isPerson) throw personNeeded();
      await tx.query(
        'UPDATE grade_proposal SET state = $2, settler_id = $3, settler = $4, settled_at = $5, reason = $6 WHERE id = $1',
        [proposalId, state, actor.id, actor.name, now, reason],
      );
      await this.audit.write(tx, {
        actor,
        action: state === 'rejected' ? 'grade.reject' : 'grade.withdraw',
        subject: 'claim',
        subjectId: proposal.claim_id,
        reason,
        details: { proposal: proposalId },
      });
    });
  }
}
