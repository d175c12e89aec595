import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import { StudyQueries } from '../studies/studies.queries.js';
import type { EntryView, ImportView, ReadEntry } from './references.views.js';

type Row = ReadEntry & { number: number; savedSlug: string | null; savedAt: Date | null };

/** Reads lists of references that were looked at. */
@Injectable()
export class ReferenceQueries {
  constructor(
    private readonly database: Database,
    private readonly studies: StudyQueries,
  ) {}

  /** A list with what would become of each entry now; null when there is none with this id. */
  async one(id: string): Promise<ImportView | null> {
    // What was brought along, when?
    const [list] = await this.database.query<Omit<ImportView, 'entries'> & Record<string, unknown>>(
      'SELECT id, format, file_name AS "fileName", encoding, created_at AS "createdAt" FROM reference_import WHERE id = $1',
      [id],
    );
    return list ? { ...list, entries: await this.entries(id) } : null;
  }

  /** The entries of a list in its order; inside a transaction when one is given. */
  async entries(id: string, on: Queryable = this.database): Promise<EntryView[]> {
    // What was read, and which study was saved from it?
    const rows = await on.query<Row & Record<string, unknown>>(
      `SELECT e.number, e.line, e.reference, e.fault, e.saved_at AS "savedAt", s.slug AS "savedSlug"
       FROM reference_entry e LEFT JOIN study s ON s.id = e.study_id WHERE e.import_id = $1 ORDER BY e.number`,
      [id],
    );
    const good = rows.flatMap(({ reference, fault }) => (reference && !fault ? [reference] : []));
    const { dois, pmids } = await this.studies.known(
      good.flatMap(({ doi }) => doi ?? []),
      good.flatMap(({ pmid }) => pmid ?? []),
      on,
    );
    return rows.map(({ savedSlug, savedAt, ...entry }) => {
      const { doi = null, pmid = null } = entry.reference ?? {};
      const known = (doi && dois.get(doi)) ?? (pmid && pmids.get(pmid)) ?? null;
      if (savedAt) return { ...entry, state: 'saved', studySlug: savedSlug };
      if (entry.fault) return { ...entry, state: 'refused', studySlug: null };
      return { ...entry, state: known ? 'known' : 'new', studySlug: known || null };
    });
  }
}
