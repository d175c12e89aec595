import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { fromCursor, toCursor, type Paged } from '../../platform/http/paging.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { SESSION_COLUMNS, toSessionView, type SessionRow } from '../../masterclasses/masterclasses.queries.js';
import { RegistrationLinks } from '../registration-links.js';
import type { CheckInFilter } from './attendance.input.js';
import type { ClosingStep } from './attendance.rules.js';
import type { AttendedSession, CheckInCounts, CheckInRow, ClosingStepView } from './attendance.views.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads who came. */
@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly database: Database,
    private readonly links: RegistrationLinks,
  ) {}

  /** A page of those with a place, by name. @throws DomainError `invalid-input` for a cursor that is not ours */
  async checkIn(sessionId: string, filter: CheckInFilter, limit: number): Promise<Paged<CheckInRow>> {
    const [name, id] = filter.after ? keysOf(filter.after) : [null, null];
    // Who has a place here, is of this kind and is called so? One more than the page holds.
    const rows = await this.database.query<CheckInRow & { key: string } & Record<string, unknown>>(
      `SELECT id, name, email::text AS email, attendance, joined_at AS "joinedAt", lower(name) AS key FROM registration
       WHERE session_id = $1 AND status = 'confirmed'
         AND ($2 = '' OR strpos(lower(name), lower($2)) > 0 OR strpos(lower(email::text), lower($2)) > 0)
         AND ($3 = 'all' OR coalesce(attendance, 'unchecked') = $3)
         AND ($4::text IS NULL OR (lower(name), id) > ($4, $5::uuid))
       ORDER BY lower(name), id LIMIT $6`,
      [sessionId, filter.search, filter.show, name, id, limit + 1],
    );
    const items = rows.slice(0, limit).map(({ key: _, ...row }) => row);
    const last = rows[limit - 1];
    return { items, next: rows.length > limit && last ? toCursor([last.key, last.id]) : null };
  }

  /** How far the check-in is. */
  async counts(sessionId: string): Promise<CheckInCounts> {
    // How many have a place, came, did not, and joined by their link?
    const [row] = await this.database.query<CheckInCounts & Record<string, unknown>>(
      `SELECT count(*)::int AS places, count(*) FILTER (WHERE attendance = 'attended')::int AS attended,
         count(*) FILTER (WHERE attendance = 'no-show')::int AS "noShow", count(*) FILTER (WHERE attendance IS NULL)::int AS unchecked,
         count(joined_at)::int AS joined, count(joined_at) FILTER (WHERE attendance IS NULL)::int AS "joinedUnchecked"
       FROM registration WHERE session_id = $1 AND status = 'confirmed'`,
      [sessionId],
    );
    return row!;
  }

  /** The last step that ticked off many at once, if it still stands for somebody. */
  async lastStep(sessionId: string): Promise<ClosingStepView | null> {
    // Which step came last, and for how many has nothing been said since?
    const [row] = await this.database.query<{ id: string; step: ClosingStep; at: Date; people: number }>(
      `WITH last AS (
         SELECT e.details->>'step' AS id, e.details->>'of' AS step, e.at FROM session_event e
         WHERE e.session_id = $1 AND e.kind IN ('attended', 'no-show') AND e.details ? 'step' ORDER BY e.id DESC LIMIT 1
       )
       SELECT last.*, (SELECT count(*)::int FROM ${STANDING('$1', 'last.id')}) AS people FROM last`,
      [sessionId],
    );
    return row && row.people > 0 ? row : null;
  }

  /** The sessions that somebody came to, the latest first. */
  async attendedBy(person: Viewer): Promise<AttendedSession[]> {
    // To which sessions did she come?
    const rows = await this.database.query<SessionRow & { registration_id: string }>(
      `SELECT ${SESSION_COLUMNS}, r.id AS registration_id
       FROM registration r JOIN session s ON s.id = r.session_id JOIN masterclass m ON m.id = s.masterclass_id
       WHERE r.person_id = $1 AND r.attendance = 'attended' ORDER BY s.starts_at DESC, r.id LIMIT 50`,
      [person.id],
    );
    return rows.map((row) => ({
      id: row.registration_id,
      token: this.links.token(row.registration_id),
      session: toSessionView(row, person.locale),
    }));
  }
}

/** The events of a step after which nothing was said of the same person: what taking it back undoes. */
export const STANDING = (session: string, step: string): string =>
  `(SELECT e.registration_id FROM session_event e JOIN registration r ON r.id = e.registration_id
    WHERE e.session_id = ${session} AND e.kind IN ('attended', 'no-show') AND e.details->>'step' = ${step}
      AND r.session_id = e.session_id AND r.attendance = e.kind
      AND NOT EXISTS (SELECT 1 FROM session_event l WHERE l.session_id = e.session_id AND l.registration_id = e.registration_id
        AND l.id > e.id AND l.kind IN ('attended', 'no-show', 'attendance-cleared'))) standing`;

/** The sort keys in a cursor. @throws DomainError `invalid-input` when it was not made here */
function keysOf(cursor: string): (string | number)[] {
  const keys = fromCursor(cursor, 2);
  return typeof keys[0] === 'string' && !keys[0].includes('\0') && UUID.test(String(keys[1]))
    ? keys
    : fromCursor('', 2);
}
