import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { ClaimTopic } from '../claim-uses.js';
import { said } from '../evidence.queries.js';
import { DUE_DAYS } from '../grades/grade.rules.js';
import type { ClaimsFilter } from './claim.input.js';
import type { StaffClaim, StaffClaimRow } from './claims.views.js';

/** Claims on one page of the console's list. */
export const PAGE_SIZE = 50;

/** Reads claims as staff see them. */
@Injectable()
export class ClaimStaffQueries {
  constructor(private readonly database: Database) {}

  /** One page of the claims that a filter leaves, those whose review is nearest first. */
  async list(
    filter: ClaimsFilter,
    topics: readonly ClaimTopic[],
    locale: Locale,
    today: string,
  ): Promise<{ rows: StaffClaimRow[]; total: number }> {
    const { only, without } = used(filter.use, topics);
    // Which claims fit, each with its grade in force, its studies and whether a proposal waits?
    const rows = await this.database.query<StaffClaimRow & { total: number } & Record<string, unknown>>(
      `SELECT c.id, c.slug, ${said('c.text')} AS text, g.level, g.review_due::text AS "reviewDue", p.id IS NOT NULL AS waiting,
              (SELECT count(*)::int FROM claim_study s WHERE s.claim_id = c.id) AS studies, count(*) OVER ()::int AS total
       FROM claim c LEFT JOIN grade_proposal p ON p.claim_id = c.id AND p.state = 'open'
       LEFT JOIN LATERAL (SELECT level, review_due FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       WHERE concat_ws(' ', c.slug, c.text->>'en', c.text->>'nl', c.text->>'fr') ILIKE $1
         AND ($3::text IS NULL OR coalesce(g.level, 'none') = $3)
         AND ($4::date IS NULL OR g.review_due <= $4)
         AND ($5::uuid[] IS NULL OR c.id = ANY ($5)) AND ($6::uuid[] IS NULL OR c.id <> ALL ($6))
         AND ($7::boolean IS NULL OR (p.id IS NOT NULL) = $7)
       ORDER BY g.review_due NULLS FIRST, c.slug LIMIT ${PAGE_SIZE} OFFSET $8`,
      [
        `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`,
        locale,
        filter.grade ?? null,
        filter.review ? lastDay(filter.review, today) : null,
        only,
        without,
        filter.waiting ? true : null,
        (filter.page - 1) * PAGE_SIZE,
      ],
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** One claim in all its languages; null when there is none of that name. */
  async one(slug: string): Promise<StaffClaim | null> {
    // The words of a claim, and the studies behind it with what they say in each language.
    const [row] = await this.database.query<StaffClaim & Record<string, unknown>>(
      `SELECT c.id, c.slug, c.version, c.text, c.scope, c.population, coalesce((
         SELECT jsonb_agg(jsonb_build_object('slug', s.slug, 'authors', s.authors, 'year', s.year, 'direction', cs.direction, 'note', cs.note,
                  'checked', s.checked_by IS NOT NULL) ORDER BY s.year DESC NULLS LAST, s.slug)
         FROM claim_study cs JOIN study s ON s.id = cs.study_id WHERE cs.claim_id = c.id), '[]') AS studies
       FROM claim c WHERE c.slug = $1`,
      [slug],
    );
    return row ?? null;
  }

  /** Every study, for choosing one. */
  async studyChoices(): Promise<{ slug: string; authors: string; year: number | null; title: Partial<Localized> }[]> {
    // Which studies are there?
    return this.database.query<{ slug: string; authors: string; year: number | null; title: Partial<Localized> }>(
      'SELECT slug, authors, year, title FROM study ORDER BY authors, year, slug',
    );
  }
}

/** The last day on which a grade's review may be due to be in the list. */
function lastDay(review: 'due' | 'overdue', today: string): string {
  const days = review === 'due' ? DUE_DAYS : -1;
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

function used(use: string | undefined, topics: readonly ClaimTopic[]) {
  const taught = [...new Set(topics.flatMap(({ claimIds }) => claimIds))];
  if (use === '*') return { only: taught, without: null };
  if (use === '-') return { only: null, without: taught };
  const topic = topics.find(({ slug }) => slug === use);
  return { only: topic?.claimIds ?? null, without: null };
}
