import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database, type Queryable } from '../../platform/database/database.js';
import {
  FATES,
  PEOPLE_A_PAGE,
  type FateCounts,
  type Fate,
  type PeopleFilter,
  type PeoplePage,
  type PeopleSort,
  type PersonRow,
} from './people.views.js';

const RANK = `CASE r.status WHEN 'confirmed' THEN 0 WHEN 'offered' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END`;
const ORDERS: Record<PeopleSort, string> = {
  line: `${RANK}, r.priority DESC, r.arrival`,
  name: 'lower(r.name), r.arrival',
  newest: 'r.created_at DESC, r.arrival DESC',
  oldest: 'r.created_at, r.arrival',
};
/** The rows of a session that a filter means; its values are $1 to $6. */
const MEANT = `r.session_id = $1 AND ($2::text IS NULL OR r.fate = $2) AND ($3::text IS NULL OR r.locale = $3)
  AND ($4::text IS NULL OR CASE $4 WHEN 'open' THEN r.status = 'confirmed' AND r.attendance IS NULL ELSE r.attendance = $4 END)
  AND ($5::text IS NULL OR r.heard = $5)
  AND ($6 = '' OR strpos(lower(r.name), lower($6)) > 0 OR strpos(lower(r.email::text), lower($6)) > 0)`;

/** How many have each fate, and the ways by which people came here, the likeliest first. */
export interface PeopleFacets {
  fates: FateCounts;
  sources: { source: string; count: number }[];
}

/** What the console reads of a session's people. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** A page of those who match, with how many they are in all and what the whole session has to filter by. */
  async page(
    sessionId: string,
    filter: PeopleFilter,
    sort: PeopleSort,
    page: number,
  ): Promise<PeoplePage & { facets: PeopleFacets }> {
    const rowsOf = (n: number) => this.rows(sessionId, filter, sort, PEOPLE_A_PAGE, (n - 1) * PEOPLE_A_PAGE);
    const [facets, counted, asked] = await Promise.all([
      this.#facets(sessionId),
      isOpen(filter) ? null : this.count(sessionId, filter),
      rowsOf(page),
    ]);
    // Without a filter everybody is meant, and everybody is counted already.
    const total = counted ?? Object.values(facets.fates).reduce((sum, count) => sum + count, 0);
    const pages = Math.max(1, Math.ceil(total / PEOPLE_A_PAGE));
    // An address that leads beyond the end shows the last page.
    return { facets, rows: page <= pages ? asked : await rowsOf(pages), total, page: Math.min(page, pages), pages };
  }

  /** Those who match, in an order. */
  async rows(
    sessionId: string,
    filter: PeopleFilter,
    sort: PeopleSort,
    limit: number | null = null,
    offset = 0,
  ): Promise<PersonRow[]> {
    // Who matches, and which place in the line has whoever waits? The line is numbered once, not once for each row.
    return this.database.query<PersonRow & QueryResultRow>(
      `WITH meant AS MATERIALIZED (SELECT r.id, r.status, row_number() OVER (ORDER BY ${ORDERS[sort]}) AS n FROM registration r
         WHERE ${MEANT} ORDER BY ${ORDERS[sort]} LIMIT $7 OFFSET $8),
       line AS (SELECT id, row_number() OVER (ORDER BY priority DESC, arrival)::int AS position
         FROM registration WHERE session_id = $1 AND status = 'waiting' AND EXISTS (SELECT 1 FROM meant WHERE status = 'waiting'))
       SELECT r.id, r.name, r.email::text AS email, r.locale, r.time_zone AS "timeZone", r.status, r.fate, line.position,
         r.offer_expires_at AS "offerExpiresAt", r.attendance, r.note, r.heard AS source, r.added_by AS "addedBy",
         r.consent_version AS "consentVersion", r.consents, r.created_at AS "createdAt", r.cancelled_at AS "cancelledAt", r.cancelled_by AS "cancelledBy"
       FROM meant JOIN registration r USING (id) LEFT JOIN line USING (id) ORDER BY meant.n`,
      [...valuesOf(sessionId, filter), limit, offset],
    );
  }

  /** How many match. */
  async count(sessionId: string, filter: PeopleFilter): Promise<number> {
    // How many are meant?
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM registration r WHERE ${MEANT}`,
      valuesOf(sessionId, filter),
    );
    return row!.count;
  }

  /** How many have each fate, and the ways by which people came here, the likeliest first. */
  async #facets(sessionId: string): Promise<PeopleFacets> {
    // How many of each fate and source?
    const rows = await this.database.query<{ fate: Fate; source: string; count: number }>(
      `SELECT r.fate, r.heard AS source, count(*)::int AS count FROM registration r WHERE r.session_id = $1 GROUP BY 1, 2`,
      [sessionId],
    );
    const fates = Object.fromEntries(FATES.map((fate) => [fate, 0])) as FateCounts;
    const sources = new Map<string, number>();
    for (const { fate, source, count } of rows) {
      fates[fate] += count;
      if (source) sources.set(source, (sources.get(source) ?? 0) + count);
    }
    const named = [...sources].map(([source, count]) => ({ source, count }));
    return { fates, sources: named.sort((a, b) => b.count - a.count || a.source.localeCompare(b.source)).slice(0, 50) };
  }
}

/** True for a filter that lets everybody through. */
function isOpen({ fate, language, attendance, source, search }: PeopleFilter): boolean {
  return !(fate || language || attendance || source || search);
}

/** The ids of those who match, in the order of the line. */
export async function idsOf(from: Queryable, sessionId: string, filter: PeopleFilter): Promise<string[]> {
  // Who is meant?
  const rows = await from.query<{ id: string }>(
    `SELECT r.id FROM registration r WHERE ${MEANT} ORDER BY ${ORDERS.line}`,
    valuesOf(sessionId, filter),
  );
  return rows.map(({ id }) => id);
}

function valuesOf(sessionId: string, filter: PeopleFilter): unknown[] {
  const { fate, language, attendance, source, search } = filter;
  return [sessionId, fate ?? null, language ?? null, attendance ?? null, source ?? null, search];
}
