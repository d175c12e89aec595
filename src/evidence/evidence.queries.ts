import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';
import type { GradeLevel } from '../ui/components/evidence.js';
import type { ClaimNote, ClaimSummary, ClaimView, GradeView, StudyView } from './evidence.views.js';

/** A text in the language of the second parameter or, where a translation is missing, in the first language there is. */
export const said = (column: string) =>
  `coalesce(${column}->>$2, ${column}->>'en', ${column}->>'nl', ${column}->>'fr')`;

/** Reads claims with their grades and studies, in one language. */
@Injectable()
export class EvidenceQueries {
  constructor(private readonly database: Database) {}

  /** Every claim with the grade in force, in the order of the alphabet. */
  async claims(locale: Locale): Promise<ClaimSummary[]> {
    // Each claim with its newest grade, when that is looked at again, and how many studies stand behind it.
    return this.database.query<ClaimSummary & Record<string, unknown>>(
      `SELECT c.id, c.slug, c.text->>$1 AS text, coalesce(g.level, 'ungraded') AS level, g.review_due::text AS "reviewDue",
              (SELECT count(*)::int FROM claim_study cs WHERE cs.claim_id = c.id) AS studies
       FROM claim c
       LEFT JOIN LATERAL (SELECT level, review_due FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       ORDER BY text, c.slug`,
      [locale],
    );
  }

  /** One claim with its grades and studies; null when there is none of that name. */
  async claim(slug: string, locale: Locale): Promise<ClaimView | null> {
    const [claim] = await this.database.query<{
      id: string;
      slug: string;
      text: string;
      scope: string;
      population: string;
    }>(
      // The claim's own words.
      `SELECT id, slug, ${said('text')} AS text, ${said('scope')} AS scope, ${said('population')} AS population FROM claim WHERE slug = $1`,
      [slug, locale],
    );
    if (!claim) return null;
    const [grades, studies] = await Promise.all([this.grades(claim.id, locale), this.#studies(claim.id, locale)]);
    return { ...claim, grade: grades[0] ?? null, history: grades.slice(1), studies };
  }

  /** All grades of a claim, the one in force first. */
  async grades(claimId: string, locale: Locale): Promise<GradeView[]> {
    // How was this claim graded? Days as text, since a day has no zone.
    return this.database.query<GradeView & { level: GradeLevel } & Record<string, unknown>>(
      `SELECT level, ${said('rationale')} AS rationale, grader, confirmer, graded_on::text AS "gradedOn", review_due::text AS "reviewDue"
       FROM grade WHERE claim_id = $1 ORDER BY created_at DESC`,
      [claimId, locale],
    );
  }

  /** What margin notes say about these claims, by slug; unknown slugs are simply not in it. */
  async notes(slugs: readonly string[], locale: Locale): Promise<Map<string, ClaimNote>> {
    if (slugs.length === 0) return new Map();
    // The words, the newest grade and the studies of several claims at once.
    const rows = await this.database.query<ClaimNote & Record<string, unknown>>(
      `SELECT c.slug, ${said('c.text')} AS text, coalesce(g.level, 'ungraded') AS level, ${said('g.rationale')} AS rationale, coalesce(s.studies, '[]') AS studies
       FROM claim c
       LEFT JOIN LATERAL (SELECT level, rationale FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       LEFT JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('authors', st.authors, 'year', st.year, 'direction', cs.direction) ORDER BY st.year DESC NULLS LAST, st.slug) AS studies
         FROM claim_study cs JOIN study st ON st.id = cs.study_id WHERE cs.claim_id = c.id) s ON true
       WHERE c.slug = ANY ($1)`,
      [slugs, locale],
    );
    return new Map(rows.map((row) => [row.slug, row]));
  }

  /** The ids of claims by slug, for keeping what states them in step. */
  async idsBySlug(slugs: readonly string[], on: Queryable = this.database): Promise<Map<string, string>> {
    const rows = await on.query<{ slug: string; id: string }>('SELECT slug, id FROM claim WHERE slug = ANY ($1)', [
      slugs,
    ]);
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  }

  /** The public addresses of the evidence, with when each last changed. */
  async addresses(): Promise<{ path: string; changedAt: Date }[]> {
    // Each claim with the later of its making and its newest grade.
    const rows = await this.database.query<{ slug: string; changed_at: Date }>(
      `SELECT c.slug, greatest(c.created_at, max(g.created_at)) AS changed_at
       FROM claim c LEFT JOIN grade g ON g.claim_id = c.id GROUP BY c.id ORDER BY c.slug`,
    );
    const latest = new Date(Math.max(0, ...rows.map((row) => row.changed_at.getTime())));
    return [
      { path: '/evidence', changedAt: latest },
      { path: '/evidence/how-we-grade', changedAt: latest },
      ...rows.map(({ slug, changed_at }) => ({ path: `/evidence/${slug}`, changedAt: changed_at })),
    ];
  }

  async #studies(claimId: string, locale: Locale): Promise<StudyView[]> {
    // The studies of a claim, the newest first, each with what it says about it.
    return this.database.query<StudyView & Record<string, unknown>>(
      `SELECT s.slug, s.authors, s.year, ${said('s.title')} AS title, s.journal, s.citation, s.doi, s.pmid, ${said('s.design')} AS design, ${said('s.size')} AS size,
              ${said('s.funder')} AS funder, ${said('s.conflict')} AS conflict, cs.direction, ${said('cs.note')} AS note, s.checked_by IS NOT NULL AS checked,
              s.checked_by AS "checkedBy", (s.checked_at AT TIME ZONE 'UTC')::date::text AS "checkedOn"
       FROM claim_study cs JOIN study s ON s.id = cs.study_id WHERE cs.claim_id = $1 ORDER BY s.year DESC NULLS LAST, s.slug`,
      [claimId, locale],
    );
  }
}
