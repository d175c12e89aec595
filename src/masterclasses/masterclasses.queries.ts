import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import type { Locale, Localized } from '../platform/i18n/locales.js';
import type { ProgrammePart } from './masterclass.entity.js';
import { pickText } from './masterclass.rules.js';
import type { MasterclassSummary, MasterclassView, SessionView } from './masterclasses.views.js';
import type { SessionStatus } from './session.entity.js';
import { endOf, freePlaces } from './session.rules.js';

/** The masterclass columns that a list shows. */
const SUMMARY = 'm.id, m.slug, m.status, m.host, m.figure, m.title, m.subtitle, m.summary';
/** The columns of a session (s) with its masterclass (m). */
export const SESSION_COLUMNS = `s.id, s.masterclass_id, m.slug, coalesce(s.title, m.title) AS title, m.subtitle, coalesce(s.host, m.host) AS host,
  m.status = 'published' AS published, s.language, s.starts_at, s.time_zone, s.duration_minutes, s.capacity, s.taken, s.waiting, s.waiting_list,
  s.status, s.calendar_sequence, s.cancel_message, s.opens_at, s.closes_at, s.acceptance, s.offer_hours, s.join_url,
  s.title AS own_title, s.summary AS own_summary, s.host AS own_host, s.series_id, s.series_slot, s.change_message, s.finished_at, s.updated_at`;
/** How long a session stays on its masterclass's page after it began. */
const SHOWN_AFTER_DAYS = 30;

/** A session with its masterclass, as the database holds it. */
export interface SessionRow extends Record<string, unknown> {
  id: string;
  masterclass_id: string;
  slug: string;
  title: Localized;
  subtitle: Partial<Localized>;
  host: string;
  published: boolean;
  language: Locale;
  starts_at: Date;
  time_zone: string;
  duration_minutes: number;
  capacity: number;
  taken: number;
  waiting: number;
  waiting_list: boolean;
  status: SessionStatus;
  calendar_sequence: number;
  cancel_message: string | null;
  opens_at: Date | null;
  closes_at: Date | null;
  acceptance: boolean;
  offer_hours: number;
  join_url: string | null;
  own_title: Localized | null;
  own_summary: Partial<Localized> | null;
  own_host: string | null;
  series_id: string | null;
  series_slot: string | null;
  change_message: string | null;
  finished_at: Date | null;
  updated_at: Date;
}

interface SummaryRow extends Record<string, unknown> {
  id: string;
  slug: string;
  status: 'draft' | 'published';
  host: string;
  figure: string | null;
  title: Localized;
  subtitle: Partial<Localized>;
  summary: Partial<Localized>;
}

interface WholeRow extends SummaryRow {
  body: Partial<Localized>;
  programme: Partial<Localized<ProgrammePart[]>>;
  what_to_bring: Partial<Localized>;
}

/** What the public, the API and other features may read of masterclasses and their sessions. */
@Injectable()
export class MasterclassQueries {
  constructor(private readonly database: Database) {}

  /** Every published masterclass with its sessions to come; those with the nearest session first. */
  async list(locale: Locale, now: Date): Promise<MasterclassSummary[]> {
    // Which masterclasses are published?
    const rows = await this.database.prepared<SummaryRow>(
      'masterclass-list',
      `SELECT ${SUMMARY} FROM masterclass m WHERE m.status = 'published' ORDER BY m.created_at, m.slug`,
      [],
    );
    const sessions = await this.upcomingSessions(locale, 200, now);
    const nearest = (slug: string) => sessions.findIndex((session) => session.masterclassSlug === slug) >>> 0;
    return rows
      .map((row) =>
        toSummary(
          row,
          locale,
          sessions.filter((session) => session.masterclassId === row.id),
        ),
      )
      .sort((a, b) => nearest(a.slug) - nearest(b.slug));
  }

  /**
   * One published masterclass with the sessions that its page shows: those to come and, for a while, those given.
   * With `drafts` it is as staff see it before it is published.
   */
  async bySlug(slug: string, locale: Locale, now: Date, drafts = false): Promise<MasterclassView | null> {
    // What is there to say about this masterclass?
    const [row] = await this.database.prepared<WholeRow>(
      'masterclass-by-slug',
      `SELECT ${SUMMARY}, m.body, m.programme, m.what_to_bring FROM masterclass m
       WHERE m.slug = $1 AND (m.status = 'published' OR $2)`,
      [slug, drafts],
    );
    if (!row) return null;
    // Which sessions of it are to come, or began not long ago? A cancelled one is told of until its hour.
    const sessions = await this.database.prepared<SessionRow>(
      'masterclass-sessions',
      `SELECT ${SESSION_COLUMNS} FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE s.masterclass_id = $1 AND s.starts_at > $2
         AND (s.status IN ('published', 'finished') OR (s.status = 'cancelled' AND s.starts_at > $3) OR (s.status = 'draft' AND $4))
       ORDER BY s.starts_at, s.id LIMIT 100`,
      [row.id, new Date(now.getTime() - SHOWN_AFTER_DAYS * 86_400_000), now, drafts],
    );
    return toMasterclass(
      row,
      locale,
      sessions.map((session) => toSessionView(session, locale)),
    );
  }

  /** The nearest sessions to come of all published masterclasses. */
  async upcomingSessions(locale: Locale, limit: number, now: Date): Promise<SessionView[]> {
    // Which sessions does the public see that have not begun?
    const rows = await this.database.prepared<SessionRow>(
      'sessions-upcoming',
      `SELECT ${SESSION_COLUMNS} FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE m.status = 'published' AND s.status = 'published' AND s.starts_at > $1 ORDER BY s.starts_at, s.id LIMIT $2`,
      [now, limit],
    );
    return rows.map((row) => toSessionView(row, locale));
  }

  /** One session, whatever its status; inside a transaction when one is given. */
  async session(id: string, locale: Locale, within: Queryable = this.database): Promise<SessionView | null> {
    // What is this session?
    const [row] = await within.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM session s JOIN masterclass m ON m.id = s.masterclass_id WHERE s.id = $1`,
      [id],
    );
    return row ? toSessionView(row, locale) : null;
  }
}

/** The view of a row that was read with its masterclass. */
export function toSessionView(row: SessionRow, locale: Locale): SessionView {
  const { starts_at: startsAt, duration_minutes: durationMinutes } = row;
  return {
    id: row.id,
    masterclassId: row.masterclass_id,
    masterclassSlug: row.slug,
    title: row.title[locale],
    subtitle: pickText(row.subtitle, locale).text ?? '',
    host: row.host,
    language: row.language,
    startsAt,
    timeZone: row.time_zone,
    durationMinutes,
    endsAt: endOf({ startsAt, durationMinutes }),
    capacity: row.capacity,
    taken: row.taken,
    waiting: row.waiting,
    free: freePlaces(row),
    waitingList: row.waiting_list,
    status: row.status,
    published: row.published,
    calendarSequence: row.calendar_sequence,
    cancelMessage: row.cancel_message,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    acceptance: row.acceptance,
    offerHours: row.offer_hours,
    joinUrl: row.join_url,
    summary: row.own_summary ? (pickText(row.own_summary, locale).text ?? null) : null,
    own: { title: row.own_title, summary: row.own_summary, host: row.own_host },
    seriesId: row.series_id,
    seriesSlot: row.series_slot,
    changeMessage: row.change_message,
    finishedAt: row.finished_at,
    updatedAt: row.updated_at,
  };
}

function toSummary(row: SummaryRow, locale: Locale, sessions: SessionView[]): MasterclassSummary {
  const { id, slug, status, host, figure } = row;
  return {
    id,
    slug,
    status,
    host,
    figure,
    title: row.title[locale],
    subtitle: pickText(row.subtitle, locale).text ?? '',
    summary: pickText(row.summary, locale).text ?? '',
    sessions,
  };
}

function toMasterclass(row: WholeRow, locale: Locale, sessions: SessionView[]): MasterclassView {
  const body = pickText(row.body, locale);
  return {
    ...toSummary(row, locale, sessions),
    textLocale: body.locale,
    body: body.text ?? '',
    programme: pickText(row.programme, locale).text ?? [],
    whatToBring: pickText(row.what_to_bring, locale).text ?? '',
  };
}
