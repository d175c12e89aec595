import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { SESSION_COLUMNS, toSessionView, type SessionRow } from '../../masterclasses/masterclasses.queries.js';
import type { RegistrationStatus } from '../registration.entity.js';
import type { Feed } from './feed-calendar.js';
import { FEED_WORDS } from './feeds.messages.js';

/** How long a session stays in a calendar after it was given. */
const SHOWN_AFTER = "interval '1 year'";
const MOST_ENTRIES = 500;

/** Whose a personal calendar is. */
export interface FeedOwner {
  personId: string | null;
  email: string | null;
}

/** What stands in the calendars that are subscribed to. */
@Injectable()
export class FeedQueries {
  constructor(private readonly database: Database) {}

  /** The sessions of a published masterclass, those that do not take place among them; null when there is none. */
  async ofMasterclass(slug: string, locale: Locale, now: Date): Promise<Feed | null> {
    // Is there such a masterclass, for everybody?
    const [masterclass] = await this.database.query<{ id: string; title: Localized } & QueryResultRow>(
      `SELECT id, title FROM masterclass WHERE slug = $1 AND status = 'published'`,
      [slug],
    );
    if (!masterclass) return null;
    // Which of its sessions has the public seen?
    const rows = await this.database.query<SessionRow & { changed_at: Date }>(
      `SELECT ${SESSION_COLUMNS}, greatest(s.updated_at, m.updated_at) AS changed_at
       FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE s.masterclass_id = $1 AND s.status <> 'draft' AND s.starts_at > $2::timestamptz - ${SHOWN_AFTER}
       ORDER BY s.starts_at, s.id LIMIT ${MOST_ENTRIES}`,
      [masterclass.id, now],
    );
    return {
      title: translator(locale)(FEED_WORDS.calendarOf, { title: masterclass.title[locale] }),
      entries: rows.map((row) => ({
        id: `session-${row.id}`,
        sequence: row.calendar_sequence,
        status: row.status === 'cancelled' ? 'cancelled' : 'confirmed',
        changedAt: row.changed_at,
        session: toSessionView(row, locale),
      })),
    };
  }

  /** Whose calendar this is; null when it was stopped or has another address now. */
  async owner(feedId: string): Promise<FeedOwner | null> {
    // Whose is it?
    const [row] = await this.database.query<FeedOwner & QueryResultRow>(
      'SELECT person_id AS "personId", email::text AS email FROM calendar_feed WHERE id = $1',
      [feedId],
    );
    return row ?? null;
  }

  /**
   * What somebody has a place for; a place that is only offered is tentative, a turn in a queue is left out. A session
   * that was called off stays, as cancelled; a place that she gave back is gone.
   */
  async ofOwner({ personId, email }: FeedOwner, locale: Locale, now: Date): Promise<Feed> {
    // For which sessions has this account, or this address, a place?
    const rows = await this.database.query<
      SessionRow & {
        registration_id: string;
        registration_status: RegistrationStatus;
        own_sequence: number;
        changed_at: Date;
      }
    >(
      `SELECT ${SESSION_COLUMNS}, r.id AS registration_id, r.status AS registration_status, r.calendar_sequence AS own_sequence,
         greatest(s.updated_at, m.updated_at, r.created_at, r.confirmed_at, r.offered_at, r.cancelled_at) AS changed_at
       FROM registration r JOIN session s ON s.id = r.session_id JOIN masterclass m ON m.id = s.masterclass_id
       WHERE (r.email = $2 OR r.person_id = $1
           OR r.person_id IS NULL AND r.email = (SELECT p.email FROM person p WHERE p.id = $1 AND p.email_verified_at IS NOT NULL))
         AND (r.status IN ('confirmed', 'offered')
           OR r.status = 'cancelled' AND s.status = 'cancelled' AND r.cancelled_was IN ('confirmed', 'offered'))
         AND s.starts_at > $3::timestamptz - ${SHOWN_AFTER}
       ORDER BY s.starts_at, r.id LIMIT ${MOST_ENTRIES}`,
      [personId, email, now],
    );
    return {
      title: translator(locale)(FEED_WORDS.mySessions),
      entries: rows.map((row) => ({
        id: row.registration_id,
        sequence: row.calendar_sequence + row.own_sequence,
        status:
          row.status === 'cancelled' ? 'cancelled' : row.registration_status === 'offered' ? 'tentative' : 'confirmed',
        changedAt: row.changed_at,
        session: toSessionView(row, locale),
      })),
    };
  }
}
