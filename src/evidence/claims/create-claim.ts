import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { slugOf } from '../slug.rules.js';
import type { ClaimInput } from './claim.input.js';
import { claimSlugTaken } from './claims.errors.js';

/** Writes down a claim; until somebody grades it, it says so in the open. */
@Injectable()
export class CreateClaim {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `slug-taken` */
  async run(actor: Viewer, input: ClaimInput, now: Date): Promise<{ id: string; slug: string }> {
    const slug = input.slug || slugOf(input.text.en, 'claim');
    return this.database.transaction(async (tx) => {
      const [created] = await tx.query<{ id: string }>(
        `INSERT INTO claim (slug, text, scope, population, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (slug) DO NOTHING RETURNING id`,
        [slug, input.text, input.scope, input.population, now],
      );
      if (!created) throw claimSlugTaken();
      await this.audit.write(tx, { actor, action: 'claim.create', subject: 'claim', subjectId: created.id });
      return { id: created.id, slug };
    });
  }
}
