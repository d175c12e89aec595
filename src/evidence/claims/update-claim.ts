import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { ClaimUses } from '../claim-uses.js';
import type { ClaimInput } from './claim.input.js';
import { changedMeanwhile, claimSlugStated, claimSlugTaken } from './claims.errors.js';

/** Changes the words of a claim, and its name as long as no lesson states it. */
@Injectable()
export class UpdateClaim {
  constructor(
    private readonly database: Database,
    private readonly uses: ClaimUses,
    private readonly audit: AuditLog,
  ) {}

  /**
   * What is left out stays.
   * @returns the slug it has now
   * @throws DomainError `not-found`, `changed-meanwhile`, `slug-taken`, `slug-stated`
   */
  async run(actor: Viewer, slug: string, input: Partial<ClaimInput> & { version: number }): Promise<string> {
    const wanted = input.slug || slug;
    try {
      return await this.database.transaction(async (tx) => {
        const [claim] = await tx.query<{ id: string; version: number }>(
          'SELECT id, version FROM claim WHERE slug = $1 FOR UPDATE',
          [slug],
        );
        if (!claim) throw notFound();
        if (claim.version !== input.version) throw changedMeanwhile();
        if (wanted !== slug && (await this.uses.stated(slug, tx))) throw claimSlugStated();
        await tx.query(
          `UPDATE claim SET slug = $2, text = coalesce($3, text), scope = coalesce($4, scope), population = coalesce($5, population),
             version = version + 1 WHERE id = $1`,
          [claim.id, wanted, input.text ?? null, input.scope ?? null, input.population ?? null],
        );
        await this.audit.write(tx, { actor, action: 'claim.update', subject: 'claim', subjectId: claim.id });
        return wanted;
      });
    } catch (error) {
      if (brokenConstraint(error) === 'claim_slug_key') throw claimSlugTaken();
      throw error;
    }
  }
}
