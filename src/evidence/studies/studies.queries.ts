import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { StaffStudy, StaffStudyRow } from './studies.views.js';
import type { StudiesFilter } from './study.input.js';

/** Studies on one page of the console's list. */
export const STUDIES_PAGE_SIZE = 50;

/** Reads studies as staff see them. */
@Injectable()
export class StudyQueries {
  constructor(private readonly database: Database) {}

  /** One page of the studies that a filter leaves. */
  async list(filter: StudiesFilter): Promise<{ rows: StaffStudyRow[]; total: number }> {
    const { q, check, lacks, page } = filter;
    // Which studies fit, and behind how many claims does each stand?
    const rows = await this.database.query<StaffStudyRow & { total: number } & Record<string, unknown>>(
      `SELECT s.slug, s.authors, s.year, coalesce(s.title->>'en', s.title->>'nl', s.title->>'fr') AS title, s.journal, s.doi, s.pmid,
              s.checked_by IS NOT NULL AS checked, (SELECT count(*)::int FROM claim_study c WHERE c.study_id = s.id) AS claims,
              count(*) OVER ()::int AS total
       FROM study s
       WHERE concat_ws(' ', s.authors, s.year, s.title->>'en', s.journal, s.doi, s.pmid) ILIKE $1
         AND ($2::boolean IS NULL OR (s.checked_by IS NOT NULL) = $2)
         AND CASE $3::text WHEN 'identifier' THEN s.doi IS NULL AND s.pmid IS NULL WHEN 'funder' THEN s.funder IS NULL
               WHEN 'conflict' THEN s.conflict IS NULL ELSE true END
       ORDER BY s.authors, s.year, s.slug LIMIT ${STUDIES_PAGE_SIZE} OFFSET $4`,
      [
        `%${q.replace(/[\\%_]/g, '\\$&')}%`,
        check ? check === 'checked' : null,
        lacks ?? null,
        (page - 1) * STUDIES_PAGE_SIZE,
      ],
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** One study; null when there is none of that name. */
  async one(slug: string, on: Queryable = this.database): Promise<StaffStudy | null> {
    // What do we say about this study, and behind which claims does it stand?
    const [row] = await on.query<StaffStudy & Record<string, unknown>>(
      `SELECT s.id, s.slug, s.version, s.authors, s.year, coalesce(s.title->>'en', s.title->>'nl', s.title->>'fr') AS title, s.journal,
              s.citation, s.doi, s.pmid, s.design, s.size, s.funder, s.conflict, s.checked_by AS "checkedBy", s.checked_at AS "checkedAt",
              coalesce((SELECT jsonb_agg(jsonb_build_object('slug', c.slug, 'text', c.text) ORDER BY c.slug)
                FROM claim_study cs JOIN claim c ON c.id = cs.claim_id WHERE cs.study_id = s.id), '[]') AS claims
       FROM study s WHERE s.slug = $1`,
      [slug],
    );
    return row ?? null;
  }

  /** The slugs of the studies that have one of these identifiers, by identifier. */
  async known(
    dois: readonly string[],
    pmids: readonly string[],
    on: Queryable = this.database,
  ): Promise<{ dois: Map<string, string>; pmids: Map<string, string> }> {
    // Which of these studies are in the list already?
    const rows = await on.query<{ slug: string; doi: string | null; pmid: string | null }>(
      'SELECT slug, lower(doi) AS doi, pmid FROM study WHERE lower(doi) = ANY ($1) OR pmid = ANY ($2)',
      [dois, pmids],
    );
    const by = (key: 'doi' | 'pmid') =>
      new Map(rows.flatMap((row) => (row[key] ? [[row[key], row.slug] as const] : [])));
    return { dois: by('doi'), pmids: by('pmid') };
  }
}
