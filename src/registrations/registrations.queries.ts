import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { fromCursor, toCursor, type Paged } from '../platform/http/paging.js';
import type { Locale } from '../platform/i18n/locales.js';
import {
  MasterclassQueries,
  SESSION_COLUMNS,
  toSessionView,
  type SessionRow,
} from '../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../masterclasses/masterclasses.views.js';
import { isRegistrationOpen } from '../masterclasses/session.rules.js';
import type { Attendance, CancelledBy, RegistrationSource, RegistrationStatus } from './registration.entity.js';
import { RegistrationLinks } from './registration-links.js';
import type { RegistrationRowView, RegistrationView, UpcomingRegistration } from './registrations.views.js';

/** The place in line of a row `r`: one more than those served before it. */
const POSITION = `CASE WHEN r.status = 'waiting' THEN (SELECT 1 + count(*)::int FROM registration q
  WHERE q.session_id = r.session_id AND q.status = 'waiting' AND (q.priority, -q.arrival) > (r.priority, -r.arrival)) END AS position`;
/** The order of the list: places, offers, the queue, the cancelled; as the index registration_line has it. */
const RANK = "CASE r.status WHEN 'confirmed' THEN 0 WHEN 'offered' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END";
const ROW = `r.id, r.person_id, r.email::text AS email, r.name, r.locale, r.time_zone, r.status, r.arrival, r.note, r.source, r.calendar_sequence,
  r.created_at, r.confirmed_at, r.offer_expires_at, r.cancelled_at, r.cancelled_by, r.cancelled_was, r.handed_over_to,
  r.attendance, r.joined_at`;
/** The name of whoever handed the place of a row `r` over. */
const GIVER = `(SELECT g.name FROM registration g WHERE g.handed_over_to = r.id ORDER BY g.cancelled_at DESC LIMIT 1) AS handed_over_by`;

interface Row extends QueryResultRow {
  id: string;
  session_id: string;
  person_id: string | null;
  email: string;
  name: string;
  locale: Locale;
  time_zone: string;
  status: RegistrationStatus;
  arrival: string;
  position: number | null;
  note: string | null;
  source: RegistrationSource;
  calendar_sequence: number;
  created_at: Date;
  confirmed_at: Date | null;
  offer_expires_at: Date | null;
  cancelled_at: Date | null;
  cancelled_by: CancelledBy | null;
  cancelled_was: RegistrationView['cancelledWas'];
  handed_over_to: string | null;
  attendance: Attendance | null;
  joined_at: Date | null;
}

/** Which registrations of a session to list. */
export interface RegistrationFilter {
  status?: RegistrationStatus | undefined;
  search?: string;
}

/** What may be read of registrations. */
@Injectable()
export class RegistrationQueries {
  constructor(
    private readonly database: Database,
    private readonly masterclasses: MasterclassQueries,
    private readonly links: RegistrationLinks,
  ) {}

  /** One registration with its session, whose texts are in the language given. */
  async byId(id: string, locale: Locale): Promise<RegistrationView | null> {
    // What is this registration, and how many are before it in the line?
    const [row] = await this.database.query<Row & { handed_over_by: string | null }>(
      `SELECT ${ROW}, r.session_id, ${POSITION}, ${GIVER} FROM registration r WHERE r.id = $1`,
      [id],
    );
    if (!row) return null;
    const session = await this.masterclasses.session(row.session_id, locale);
    return {
      id: row.id,
      personId: row.person_id,
      email: row.email,
      name: row.name,
      locale: row.locale,
      timeZone: row.time_zone,
      status: row.status,
      position: row.position,
      sequence: session!.calendarSequence + row.calendar_sequence,
      confirmedAt: row.confirmed_at,
      offerExpiresAt: row.offer_expires_at,
      cancelledAt: row.cancelled_at,
      cancelledBy: row.cancelled_by,
      cancelledWas: row.cancelled_was,
      handedOver: row.handed_over_to !== null,
      handedOverBy: row.handed_over_by,
      attendance: row.attendance,
      joinedAt: row.joined_at,
      session: session!,
    };
  }

  /** The registration that a personal link opens. @throws DomainError `not-found` */
  async byToken(token: string, locale: Locale): Promise<RegistrationView> {
    const id = this.links.open(token);
    const registration = id && (await this.byId(id, locale));
    if (!registration) throw notFound();
    return registration;
  }

  /** The other sessions of the same masterclass that take this attendee now, for a place or for their queue, nearest first. */
  async otherDates(registration: RegistrationView, locale: Locale, now: Date): Promise<SessionView[]> {
    const { session, email } = registration;
    // Which other sessions are to come at which this address is not registered?
    const rows = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE s.masterclass_id = $1 AND s.id <> $2 AND s.status = 'published' AND s.starts_at > $3
         AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.session_id = s.id AND r.email = $4 AND r.status <> 'cancelled')
       ORDER BY s.starts_at, s.id LIMIT 100`,
      [session.masterclassId, session.id, now, email],
    );
    return rows.map((row) => toSessionView(row, locale)).filter((other) => isRegistrationOpen(other, now));
  }

  /** The live registration of whoever is signed in for a session, if there is one. */
  async liveOf(person: Viewer, sessionId: string): Promise<{ id: string; token: string } | null> {
    // Is this person registered here?
    const [row] = await this.database.query<{ id: string }>(
      "SELECT id FROM registration WHERE session_id = $1 AND person_id = $2 AND status <> 'cancelled' AND email = $3",
      [sessionId, person.id, person.email],
    );
    return row ? { id: row.id, token: this.links.token(row.id) } : null;
  }

  /** The sessions not yet over that a person is registered for, nearest first. */
  async upcomingOf(person: Viewer, now: Date): Promise<UpcomingRegistration[]> {
    // For which sessions that have not ended does she have a place or a place in the queue, in the account or as a guest?
    const rows = await this.database.query<Row>(
      `SELECT ${ROW}, r.session_id, ${POSITION}
       FROM registration r JOIN session s ON s.id = r.session_id
       WHERE r.status <> 'cancelled' AND s.status = 'published' AND s.starts_at + s.duration_minutes * interval '1 minute' > $2
         AND (r.person_id = $1 OR r.person_id IS NULL AND r.email = (SELECT email FROM person WHERE id = $1 AND email_verified_at IS NOT NULL))
       ORDER BY s.starts_at, r.id LIMIT 50`,
      [person.id, now],
    );
    // What are those sessions?
    const sessions = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS}
       FROM session s JOIN masterclass m ON m.id = s.masterclass_id WHERE s.id = ANY ($1::uuid[])`,
      [rows.map((row) => row.session_id)],
    );
    return rows.map((row) => ({
      id: row.id,
      token: this.links.token(row.id),
      status: row.status as UpcomingRegistration['status'],
      position: row.position,
      session: toSessionView(
        sessions.find(({ id }) => id === row.session_id)!,
        person.locale,
      ),
    }));
  }

  /** A page of a session's registrations: those with a place, then the line in its order, then the cancelled. */
  async listOf(
    sessionId: string,
    filter: RegistrationFilter,
    page: { limit: number; after?: string | undefined },
  ): Promise<Paged<RegistrationRowView>> {
    const [rank, priority, arrival] = page.after ? keysOf(page.after) : [-1, 0, 0];
    // Which registrations come next in the list? The line is numbered once, and only when somebody listed stands in it.
    const rows = await this.database.query<Row & { rank: number; priority: number }>(
      `WITH listed AS MATERIALIZED (
         SELECT r.id, ${RANK} AS rank FROM registration r
         WHERE r.session_id = $1 AND ($2::text IS NULL OR r.status = $2)
           AND ($3 = '' OR strpos(lower(r.name), lower($3)) > 0 OR strpos(lower(r.email::text), lower($3)) > 0)
           AND (${RANK}, -r.priority, r.arrival) > ($4::int, $5::int, $6::bigint)
         ORDER BY ${RANK}, r.priority DESC, r.arrival LIMIT $7
       ), line AS (
         SELECT id, row_number() OVER (ORDER BY priority DESC, arrival)::int AS position FROM registration
         WHERE session_id = $1 AND status = 'waiting' AND EXISTS (SELECT 1 FROM listed WHERE rank = 2)
       )
       SELECT ${ROW}, r.session_id, r.priority, listed.rank, line.position
       FROM listed JOIN registration r USING (id) LEFT JOIN line USING (id) ORDER BY listed.rank, r.priority DESC, r.arrival`,
      [sessionId, filter.status ?? null, filter.search ?? '', rank, priority, arrival, page.limit + 1],
    );
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toRowView),
      next: rows.length > shown.length && last ? toCursor([last.rank, -last.priority, last.arrival]) : null,
    };
  }
}

/** The sort keys in a cursor. @throws DomainError `invalid-input` when it was not made here */
function keysOf(cursor: string): (string | number)[] {
  const keys = fromCursor(cursor, 3);
  const whole =
    keys.every((key) => /^-?\d{1,15}$/.test(String(key))) &&
    keys.slice(0, 2).every((key) => Math.abs(Number(key)) < 2 ** 31);
  return whole ? keys : fromCursor('', 3);
}

function toRowView(row: Row): RegistrationRowView {
  return {
    id: row.id,
    personId: row.person_id,
    email: row.email,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    status: row.status,
    position: row.position,
    note: row.note,
    source: Object.values(row.source.utm ?? {}).join(' / '),
    createdAt: row.created_at,
    cancelledAt: row.cancelled_at,
    cancelledBy: row.cancelled_by,
  };
}
