import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';
import { MAIL_STATES, type MailState } from '../platform/mail/mail-reasons.js';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A coming session and how full it is. */
export interface ComingSession {
  id: string;
  title: string;
  startsAt: Date;
  timeZone: string;
  capacity: number;
  taken: number;
  waiting: number;
}

/** A mail that staff may want to look at. */
export interface FailedMail {
  id: string;
  kind: string;
  recipient: string;
  state: MailState;
  reason: string | null;
  attempts: number;
  settledAt: Date;
}

/** A claim whose grade should be looked at again; `reviewDue` is null while nobody has graded it. */
export interface ClaimToReview {
  slug: string;
  text: string;
  reviewDue: string | null;
}

/** A study that nobody has checked against its source. */
export interface StudyToCheck {
  slug: string;
  authors: string;
  year: number | null;
  claims: number;
}

/** A list that is shown only in part, with how many there are in all. */
export interface Shortlist<T> {
  total: number;
  items: T[];
}

/** Reads what the console's first page shows. */
@Injectable()
export class DashboardQueries {
  constructor(private readonly database: Database) {}

  /** The next sessions and how full they are. */
  async comingSessions(locale: Locale, now: Date, limit: number): Promise<ComingSession[]> {
    return this.database.query<ComingSession & Record<string, unknown>>(
      `SELECT s.id, coalesce(s.title, m.title) ->> $1 AS title, s.starts_at AS "startsAt", s.time_zone AS "timeZone", s.capacity, s.taken, s.waiting
       FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE s.status = 'published' AND s.starts_at + make_interval(mins => s.duration_minutes) > $2
       ORDER BY s.starts_at, s.id LIMIT $3`,
      [locale, now, limit],
    );
  }

  /** How many mails of the last thirty days are in each state. */
  async mailStates(now: Date): Promise<Record<MailState, number>> {
    const rows = await this.database.query<{ state: MailState; count: number }>(
      'SELECT state, count(*)::int AS count FROM mail WHERE created_at > $1 GROUP BY state',
      [new Date(now.getTime() - 30 * DAY_MILLISECONDS)],
    );
    const none = Object.fromEntries(MAIL_STATES.map((state) => [state, 0])) as Record<MailState, number>;
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** The newest mails that failed. */
  async failedMails(limit: number): Promise<FailedMail[]> {
    return this.database.query<FailedMail & Record<string, unknown>>(
      `SELECT id, kind, recipient::text AS recipient, state, reason, attempts, coalesce(settled_at, created_at) AS "settledAt"
       FROM mail WHERE state = 'failed' ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Claims whose newest grade is past its review date, and those that nobody has graded; the most overdue first. */
  async claimsToReview(locale: Locale, now: Date, limit: number): Promise<Shortlist<ClaimToReview>> {
    const rows = await this.database.query<ClaimToReview & { total: number }>(
      `SELECT c.slug, c.text ->> $1 AS text, CASE WHEN g.level <> 'ungraded' THEN g.review_due::text END AS "reviewDue", count(*) OVER ()::int AS total
       FROM claim c LEFT JOIN LATERAL (SELECT level, review_due FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       WHERE g.level IS NULL OR g.level = 'ungraded' OR g.review_due <= $2::date
       ORDER BY "reviewDue" NULLS LAST, c.slug LIMIT $3`,
      [locale, now, limit],
    );
    return { total: rows[0]?.total ?? 0, items: rows.map(({ slug, text, reviewDue }) => ({ slug, text, reviewDue })) };
  }

  /** Studies that a reviewer has still to check, those that carry the most claims first. */
  async studiesToCheck(limit: number): Promise<Shortlist<StudyToCheck>> {
    const rows = await this.database.query<StudyToCheck & { total: number }>(
      `SELECT s.slug, s.authors, s.year, count(cs.claim_id)::int AS claims, count(*) OVER ()::int AS total
       FROM study s LEFT JOIN claim_study cs ON cs.study_id = s.id WHERE s.checked_by IS NULL
       GROUP BY s.id ORDER BY claims DESC, s.slug LIMIT $1`,
      [limit],
    );
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map(({ slug, authors, year, claims }) => ({ slug, authors, year, claims })),
    };
  }
}
