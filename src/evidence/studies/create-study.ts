import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database, type Transaction } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { freeSlug, slugOf } from '../slug.rules.js';
import { studyConflict } from './studies.errors.js';
import type { StudyInput } from './study.input.js';

/** Adds a study to the list. */
@Injectable()
export class CreateStudy {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `doi-known`, `pmid-known` */
  async run(actor: Viewer, input: StudyInput): Promise<{ id: string; slug: string }> {
    try {
      return await this.database.transaction(async (tx) => {
        const created = await this.within(tx, input, 'editor');
        await this.audit.write(tx, { actor, action: 'study.create', subject: 'study', subjectId: created.id });
        return created;
      });
    } catch (error) {
      throw studyConflict(brokenConstraint(error)) ?? error;
    }
  }

  /** The same inside a transaction of the caller, who deals with a study that is there already. */
  async within(tx: Transaction, input: StudyInput, origin: 'editor' | 'import'): Promise<{ id: string; slug: string }> {
    const wanted = studySlug(input);
    // Two studies of one author and year that are added at once take turns for their names.
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`study ${wanted}`]);
    const taken = await tx.query<{ slug: string }>("SELECT slug FROM study WHERE slug = $1 OR slug LIKE $1 || '-%'", [
      wanted,
    ]);
    const slug = freeSlug(wanted, new Set(taken.map((row) => row.slug)));
    const [created] = await tx.query<{ id: string }>(
      `INSERT INTO study (slug, authors, year, title, journal, citation, doi, pmid, design, size, funder, conflict, origin)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [
        slug,
        input.authors,
        input.year,
        // Titles of papers stay in the language in which they were published.
        { en: input.title, nl: input.title, fr: input.title },
        input.journal,
        input.citation,
        input.doi,
        input.pmid,
        input.design,
        input.size,
        input.funder,
        input.conflict,
        origin,
      ],
    );
    return { id: created!.id, slug };
  }
}

/** The name of a study: its first author's family and its year, such as 'miyaji-2018'. */
function studySlug({ authors, year }: StudyInput): string {
  const first = authors.split(/,|;| and | et | en |&/)[0] ?? '';
  const name = slugOf(first, 'study').slice(0, 60).replace(/-$/, '');
  const slug = year === null ? name : `${name}-${year}`;
  return slug === 'new' ? 'study-new' : slug;
}
