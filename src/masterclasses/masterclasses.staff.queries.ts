import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Locale, Localized } from '../platform/i18n/locales.js';
import type { Masterclass, ProgrammePart } from './masterclass.entity.js';
import { SESSION_COLUMNS, toSessionView, type SessionRow } from './masterclasses.queries.js';
import { SESSIONS_A_PAGE, type SessionView } from './masterclasses.views.js';
import type { SessionFilter } from './session-list.input.js';

/** A masterclass in the console's list. */
export interface StaffMasterclass {
  id: string;
  slug: string;
  title: string;
  status: 'draft' | 'published';
  host: string;
  upcoming: number;
  /** Of the sessions to come together. */
  taken: number;
  capacity: number;
  waiting: number;
  next: { at: Date; timeZone: string } | null;
}

/** A masterclass as its form in the console holds it. */
export type MasterclassTexts = Omit<Masterclass, 'createdAt'>;

/** What the console reads of masterclasses and sessions, drafts included. */
@Injectable()
export class MasterclassStaffQueries {
  constructor(private readonly database: Database) {}

  /** Every masterclass with what is to come of it. */
  async masterclasses(locale: Locale, now: Date): Promise<StaffMasterclass[]> {
    // How many sessions of each masterclass are to come, how full are they, and when is the next?
    const rows = await this.database.query<
      Omit<StaffMasterclass, 'next'> & { next_at: Date | null; next_zone: string | null }
    >(
      `SELECT m.id, m.slug, m.title->>$1 AS title, m.status, m.host, count(s.id)::int AS upcoming, coalesce(sum(s.taken), 0)::int AS taken,
              coalesce(sum(s.capacity), 0)::int AS capacity, coalesce(sum(s.waiting), 0)::int AS waiting,
              min(s.starts_at) AS next_at, (array_agg(s.time_zone ORDER BY s.starts_at))[1] AS next_zone
       FROM masterclass m LEFT JOIN session s ON s.masterclass_id = m.id AND s.starts_at > $2 AND s.status IN ('draft', 'published')
       GROUP BY m.id ORDER BY min(s.starts_at) NULLS LAST, m.created_at DESC`,
      [locale, now],
    );
    return rows.map(({ next_at: at, next_zone: timeZone, ...row }) => ({
      ...row,
      next: at && timeZone ? { at, timeZone } : null,
    }));
  }

  /** The titles of all masterclasses, for a filter. */
  async titles(locale: Locale): Promise<{ id: string; title: string }[]> {
    // What are the masterclasses called?
    return this.database.query<{ id: string; title: string }>(
      'SELECT id, title->>$1 AS title FROM masterclass ORDER BY 2',
      [locale],
    );
  }

  /** The texts of one masterclass in every language. */
  async texts(id: string): Promise<MasterclassTexts | null> {
    // What was written about this masterclass?
    const [row] = await this.database.query<TextsRow>(
      `SELECT id, slug, status, host, figure, title, subtitle, summary, body, programme, what_to_bring, updated_at FROM masterclass WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    const { what_to_bring: whatToBring, updated_at: updatedAt, ...rest } = row;
    return { ...rest, whatToBring, updatedAt };
  }

  /** Everybody who gives a masterclass or a session, for a filter. */
  async hosts(): Promise<string[]> {
    // Who gives something?
    const rows = await this.database.query<{ host: string }>(
      'SELECT host FROM masterclass UNION SELECT host FROM session WHERE host IS NOT NULL ORDER BY host',
    );
    return rows.map(({ host }) => host);
  }

  /** One page of the sessions that fit the filter; unless sorted otherwise those to come from the next one on, then those before from the last. */
  async sessions(
    filter: Pick<SessionFilter, 'when' | 'page'> & Partial<SessionFilter>,
    locale: Locale,
    now: Date,
  ): Promise<{ rows: SessionView[]; total: number }> {
    const down = filter.order === 'down' ? 'DESC' : 'ASC';
    const order = filter.sort ? `${SORTS[filter.sort]} ${down}` : NEAREST;
    // Which sessions fit, and how many are there in all? Its counters tell how full each is: no registration is read.
    const rows = await this.database.query<SessionRow & { total: number }>(
      `SELECT ${SESSION_COLUMNS}, count(*) OVER ()::int AS total FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE ${WHEN[filter.when]} AND ($3::uuid IS NULL OR s.masterclass_id = $3) AND ($4::text IS NULL OR s.status = $4)
         AND ($5::text IS NULL OR s.language = $5) AND ($6 = '' OR coalesce(s.host, m.host) = $6)
         AND ($7 = '' OR strpos(lower(concat_ws(' ', s.title::text, m.title::text, m.slug, s.host, m.host)), lower($7)) > 0)
         AND $8::text IS NOT NULL AND ${filter.seats ? SEATS[filter.seats] : 'true'}
       ORDER BY ${order}, s.starts_at, s.id LIMIT ${SESSIONS_A_PAGE} OFFSET $2`,
      [
        now,
        (filter.page - 1) * SESSIONS_A_PAGE,
        filter.masterclassId ?? null,
        filter.status ?? null,
        filter.language ?? null,
        filter.host ?? '',
        filter.search ?? '',
        locale,
      ],
    );
    return { rows: rows.map((row) => toSessionView(row, locale)), total: rows[0]?.total ?? 0 };
  }
}

const WHEN = { upcoming: 's.starts_at > $1', past: 's.starts_at <= $1', all: '$1::timestamptz IS NOT NULL' };
const SEATS = {
  free: 's.taken + s.waiting < s.capacity',
  full: 's.taken >= s.capacity',
  queue: 's.waiting > 0',
};
/** Whatever is nearest to now comes first: what is ahead, then what is behind. */
const NEAREST = 's.starts_at <= $1, abs(extract(epoch FROM s.starts_at - $1))';
const SORTS = {
  when: 's.starts_at',
  title: 'lower(coalesce(s.title, m.title)->>$8)',
  seats: 's.taken::float / s.capacity',
  waiting: 's.waiting',
};

interface TextsRow extends Record<string, unknown> {
  id: string;
  slug: string;
  status: 'draft' | 'published';
  host: string;
  figure: string | null;
  title: Localized;
  subtitle: Partial<Localized>;
  summary: Partial<Localized>;
  body: Partial<Localized>;
  programme: Partial<Localized<ProgrammePart[]>>;
  what_to_bring: Partial<Localized>;
  updated_at: Date;
}
