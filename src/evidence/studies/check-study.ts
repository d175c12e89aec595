import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { changedMeanwhile } from '../claims/claims.errors.js';
import { identifierFirst } from './studies.errors.js';

/** A reviewer signs that what we say about a study agrees with the paper. */
@Injectable()
export class CheckStudy {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param version the state that the reviewer compared
   * @throws DomainError `not-found`, `changed-meanwhile`, `identifier-needed`
   */
  async run(actor: Viewer, slug: string, version: number, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [study] = await tx.query<{ id: string; version: number; identified: boolean }>(
        'SELECT id, version, doi IS NOT NULL OR pmid IS NOT NULL AS identified FROM study WHERE slug = $1 FOR UPDATE',
        [slug],
      );
      if (!study) throw notFound();
      if (!study.identified) throw identifierFirst();
      if (study.version !== version) throw changedMeanwhile();
      await tx.query('UPDATE study SET checked_by = $2, checked_at = $3 WHERE id = $1', [study.id, actor.name, now]);
      await this.audit.write(tx, { actor, action: 'study.check', subject: 'study', subjectId: study.id });
    });
  }
}
