import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { changedMeanwhile } from '../claims/claims.errors.js';
import { studyConflict } from './studies.errors.js';
import { StudyQueries } from './studies.queries.js';
import type { StudyInput } from './study.input.js';

/** Changes what is said about a study. A reviewer signed for what it said before, so a change takes the signature away. */
@Injectable()
export class UpdateStudy {
  constructor(
    private readonly database: Database,
    private readonly studies: StudyQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `changed-meanwhile`, `doi-known`, `pmid-known` */
  async run(actor: Viewer, slug: string, input: StudyInput & { version: number }): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        await tx.query('SELECT 1 FROM study WHERE slug = $1 FOR UPDATE', [slug]);
        const study = await this.studies.one(slug, tx);
        if (!study) throw notFound();
        if (study.version !== input.version) throw changedMeanwhile();
        const { version: _, ...given } = input;
        const same = isDeepStrictEqual(given, {
          authors: study.authors,
          year: study.year,
          title: study.title,
          journal: study.journal,
          citation: study.citation,
          doi: study.doi,
          pmid: study.pmid,
          design: study.design,
          size: study.size,
          funder: study.funder,
          conflict: study.conflict,
        });
        if (same) return;
        await tx.query(
          `UPDATE study SET authors = $2, year = $3, title = $4, journal = $5, citation = $6, doi = $7, pmid = $8, design = $9, size = $10,
             funder = $11, conflict = $12, version = version + 1, checked_by = NULL, checked_at = NULL WHERE slug = $1`,
          [
            slug,
            given.authors,
            given.year,
            { en: given.title, nl: given.title, fr: given.title },
            given.journal,
            given.citation,
            given.doi,
            given.pmid,
            given.design,
            given.size,
            given.funder,
            given.conflict,
          ],
        );
        await this.audit.write(tx, { actor, action: 'study.update', subject: 'study', subjectId: study.id });
      });
    } catch (error) {
      throw studyConflict(brokenConstraint(error)) ?? error;
    }
  }
}
