import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { timeCursor, toCursor, type Paged } from '../platform/http/paging.js';
import type { Locale } from '../platform/i18n/locales.js';
import type { MailState } from '../platform/mail/mail-reasons.js';
import type { DeliveryFilter } from './delivery.input.js';

/** One mail of the ledger: who it was for, what about, and what became of it. Never what it says. */
export interface Delivery {
  id: string;
  kind: string;
  recipient: string;
  locale: Locale;
  /** What it is about: the id of a registration, of a sign-in link, and so on. */
  subjectId: string;
  /** The session, where the mail is about a registration. */
  sessionId: string | null;
  state: MailState;
  /** The rule that decided, where it was not simply sent. */
  reason: string | null;
  attempts: number;
  createdAt: Date;
  dueAt: Date;
  expiresAt: Date | null;
  claimedAt: Date | null;
  settledAt: Date | null;
}

/** Answers 'why did, or why didn't, she get this mail?' */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  /** The mails that pass the filter, newest first. @throws DomainError `invalid-input` for a cursor that is not ours */
  async list(filter: DeliveryFilter): Promise<Paged<Delivery>> {
    const [time, id] = filter.after ? timeCursor(filter.after) : [null, null];
    // Every mail of the filter with the session of its registration, newest first, one more than the page holds.
    const rows = await this.database.query<Delivery & { position: string }>(
      `SELECT m.id, m.kind, m.recipient::text AS recipient, m.locale, m.subject_id AS "subjectId",
              coalesce(r.session_id, s.id) AS "sessionId", m.state, m.reason, m.attempts, m.created_at AS "createdAt",
              m.due_at AS "dueAt", m.expires_at AS "expiresAt", m.claimed_at AS "claimedAt", m.settled_at AS "settledAt",
              m.created_at::text AS position
       FROM mail m LEFT JOIN registration r ON r.id = m.subject_id LEFT JOIN session s ON s.id = m.subject_id
       WHERE ($1::text IS NULL OR strpos(lower(m.recipient::text), lower($1)) > 0)
         AND ($2::text IS NULL OR m.state = $2) AND ($3::text IS NULL OR m.kind = $3)
         AND ($4::uuid IS NULL OR r.session_id = $4 OR m.subject_id = $4)
         AND ($5::timestamptz IS NULL OR (m.created_at, m.id) < ($5::timestamptz, $6::uuid))
       ORDER BY m.created_at DESC, m.id DESC LIMIT $7`,
      [
        filter.recipient || null,
        filter.state ?? null,
        filter.kind ?? null,
        filter.session ?? null,
        time,
        id,
        filter.limit + 1,
      ],
    );
    const items = rows.slice(0, filter.limit).map(({ position: _, ...delivery }) => delivery);
    const last = rows[filter.limit - 1];
    return { items, next: rows.length > filter.limit && last ? toCursor([last.position, last.id]) : null };
  }

  /** The kinds of mail that were ever written. */
  async kinds(): Promise<string[]> {
    const rows = await this.database.query<{ kind: string }>('SELECT DISTINCT kind FROM mail ORDER BY kind');
    return rows.map(({ kind }) => kind);
  }
}
