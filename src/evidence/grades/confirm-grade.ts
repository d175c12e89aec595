import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { GradeLevel } from '../../ui/components/evidence.js';
import { ClaimUses } from '../claim-uses.js';
import { confirmFault, dayOf, gradeChange, type ProposalState } from './grade.rules.js';
import { ownProposal, personNeeded, proposalSettled, reviewPassed } from './grades.errors.js';
import { settlerOf } from './settler.js';

/** What a confirmed proposal led to. */
export interface Confirmed {
  gradeId: string;
  /** False when readers see the same grade as before: looked at again, and found right. */
  changed: boolean;
}

const FAULTS = { settled: proposalSettled, own: ownProposal, 'no-person': personNeeded, 'review-passed': reviewPassed };

/**
 * Puts a proposed grade in force. When it differs from the one before, every published lesson that states the claim
 * carries a note of it from then on, and `grade.changed` tells the rest of the school.
 */
@Injectable()
export class ConfirmGrade {
  constructor(
    private readonly database: Database,
    private readonly uses: ClaimUses,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `proposal-settled`, `own-proposal`, `person-needed`, `review-passed` */
  async run(actor: Viewer, claimSlug: string, proposalId: string, now: Date): Promise<Confirmed> {
    return this.database.transaction(async (tx) => {
      // The claim's row makes whoever confirms at the same time take turns.
      const [claim] = await tx.query<{ id: string }>('SELECT id FROM claim WHERE slug = $1 FOR UPDATE', [claimSlug]);
      if (!claim) throw notFound();
      const [proposal] = await tx.query<ProposalState & { level: GradeLevel }>(
        `SELECT state, level, proposer_id AS "proposerId", review_due::text AS "reviewDue" FROM grade_proposal WHERE id = $1 AND claim_id = $2 FOR UPDATE`,
        [proposalId, claim.id],
      );
      if (!proposal) throw notFound();
      const fault = confirmFault(proposal, settlerOf(actor), dayOf(now));
      if (fault) throw FAULTS[fault]();
      const [before] = await tx.query<{ id: string; level: GradeLevel }>(
        'SELECT id, level FROM grade WHERE claim_id = $1 ORDER BY created_at DESC LIMIT 1',
        [claim.id],
      );
      const gradeId = await this.#putInForce(tx, actor, proposalId, now);
      const change = gradeChange(before?.level ?? null, proposal.level);
      if (change) await this.#tell(tx, claim.id, { gradeId, before: before?.id ?? null, ...change }, now);
      await this.audit.write(tx, {
        actor,
        action: 'grade.confirm',
        subject: 'claim',
        subjectId: claim.id,
        details: { proposal: proposalId, grade: gradeId, level: proposal.level },
      });
      return { gradeId, changed: change !== null };
    });
  }

  async #putInForce(tx: Transaction, actor: Viewer, proposalId: string, now: Date): Promise<string> {
    await tx.query(
      `UPDATE grade_proposal SET state = 'confirmed', settler_id = $2, settler = $3, settled_at = $4 WHERE id = $1`,
      [proposalId, actor.id, actor.name, now],
    );
    // The newest grade is the one in force, so this one is the newest whatever the clock says.
    const [grade] = await tx.query<{ id: string }>(
      `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at, proposal_id, proposer_id, proposed_on, confirmer_id, confirmer)
       SELECT p.claim_id, p.level, p.rationale, p.proposer, $2::date, p.review_due,
         greatest($3::timestamptz, (SELECT max(created_at) + interval '1 microsecond' FROM grade WHERE claim_id = p.claim_id)),
         p.id, p.proposer_id, (p.proposed_at AT TIME ZONE 'UTC')::date, p.settler_id, p.settler
       FROM grade_proposal p WHERE p.id = $1 RETURNING id`,
      [proposalId, dayOf(now), now],
    );
    return grade!.id;
  }

  async #tell(
    tx: Transaction,
    claimId: string,
    change: { gradeId: string; before: string | null; from: GradeLevel; to: GradeLevel },
    now: Date,
  ): Promise<void> {
    const lessons = await this.uses.of(claimId, 'en', tx);
    const articles = await this.uses.articles(claimId, 'en', tx);
    // An older note of the same claim tells of a grade that is no longer in force; the new note takes its place.
    await tx.query(
      'UPDATE grade_correction SET ended_at = $2, ended_by = (SELECT confirmer_id FROM grade WHERE id = $3) WHERE claim_id = $1 AND ended_at IS NULL',
      [claimId, now, change.gradeId],
    );
    const [note] = await tx.query<{ id: string }>(
      'INSERT INTO grade_correction (claim_id, grade_id, from_level, to_level, changed_at) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [claimId, change.gradeId, change.from, change.to, now],
    );
    await tx.query('INSERT INTO grade_correction_lesson (correction_id, lesson_id) SELECT $1, unnest($2::uuid[])', [
      note!.id,
      lessons.map(({ lessonId }) => lessonId),
    ]);
    await tx.query('INSERT INTO grade_correction_article (correction_id, article_id) SELECT $1, unnest($2::uuid[])', [
      note!.id,
      articles.map(({ articleId }) => articleId),
    ]);
    await this.outbox.publish(tx, {
      name: 'grade.changed',
      subjectId: claimId,
      payload: { gradeId: change.gradeId, previousGradeId: change.before, correctionId: note!.id },
    });
  }
}
