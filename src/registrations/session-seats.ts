import type { QueryResultRow } from 'pg';
import type { Transaction } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';
import { notFound } from '../platform/http/input.js';
import type { Bookable } from '../masterclasses/session.rules.js';
import type { SessionStatus } from '../masterclasses/session.entity.js';
import type { CancelledBy, RegistrationStatus } from './registration.entity.js';

/** A session whose row this transaction holds: nobody else gives or takes its places until the commit. */
export interface LockedSession extends Bookable {
  id: string;
  masterclassId: string;
  /** The number that the next arrival gets. */
  nextArrival: number;
  calendarSequence: number;
  /** True when a place that comes free is offered, and held for `offerHours`. */
  acceptance: boolean;
  offerHours: number;
}

/** A registration whose session and row this transaction holds. */
export interface LockedRegistration {
  id: string;
  sessionId: string;
  personId: string | null;
  email: string;
  locale: Locale;
  status: RegistrationStatus;
  calendarSequence: number;
  confirmedAt: Date | null;
  /** Until when its place is held; null unless it is offered. */
  offerExpiresAt: Date | null;
  cancelledBy: CancelledBy | null;
  cancelledWas: Exclude<RegistrationStatus, 'cancelled'> | null;
}

interface SessionRow extends QueryResultRow {
  id: string;
  masterclass_id: string;
  published: boolean;
  status: SessionStatus;
  starts_at: Date;
  duration_minutes: number;
  capacity: number;
  taken: number;
  waiting: number;
  waiting_list: boolean;
  /** A bigint, which the driver hands over as text. */
  next_arrival: string;
  calendar_sequence: number;
  opens_at: Date | null;
  closes_at: Date | null;
  acceptance: boolean;
  offer_hours: number;
}

/** The columns of a LockedRegistration under their names there. */
export const LOCKED_REGISTRATION = `id, session_id AS "sessionId", person_id AS "personId", email::text AS email, locale, status,
  calendar_sequence AS "calendarSequence", confirmed_at AS "confirmedAt", offer_expires_at AS "offerExpiresAt",
  cancelled_by AS "cancelledBy", cancelled_was AS "cancelledWas"`;

/**
 * Takes the lock under which places are given: the session's row, always before any row of its registrations, so
 * that no two transactions can wait for each other.
 * @throws DomainError `not-found`
 */
export async function lockSession(tx: Transaction, id: string): Promise<LockedSession> {
  const [session] = (await lockSessions(tx, [id])).values();
  if (!session) throw notFound();
  return session;
}

/** Takes the locks of several sessions, lower id first; a session that does not exist is left out. */
export async function lockSessions(tx: Transaction, ids: readonly string[]): Promise<Map<string, LockedSession>> {
  // What are these sessions' places now, and hold them so?
  const rows = await tx.prepared<SessionRow>(
    'lock-sessions',
    `SELECT s.id, s.masterclass_id, m.status = 'published' AS published, s.status, s.starts_at, s.duration_minutes, s.capacity,
       s.taken, s.waiting, s.waiting_list, s.next_arrival, s.calendar_sequence, s.opens_at, s.closes_at, s.acceptance, s.offer_hours
     FROM session s JOIN masterclass m ON m.id = s.masterclass_id WHERE s.id = ANY ($1::uuid[]) ORDER BY s.id FOR UPDATE OF s`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toLocked(row)]));
}

function toLocked(row: SessionRow): LockedSession {
  return {
    id: row.id,
    masterclassId: row.masterclass_id,
    published: row.published,
    status: row.status,
    startsAt: row.starts_at,
    durationMinutes: row.duration_minutes,
    capacity: row.capacity,
    taken: row.taken,
    waiting: row.waiting,
    waitingList: row.waiting_list,
    nextArrival: Number(row.next_arrival),
    calendarSequence: row.calendar_sequence,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    acceptance: row.acceptance,
    offerHours: row.offer_hours,
  };
}

/** Locks a registration's session, then the registration. @throws DomainError `not-found` */
export async function lockRegistration(
  tx: Transaction,
  id: string,
): Promise<{ session: LockedSession; registration: LockedRegistration }> {
  // At which session is it? Read without a lock, hence looked at again below.
  const [seen] = await tx.query<{ session_id: string }>('SELECT session_id FROM registration WHERE id = $1', [id]);
  if (!seen) throw notFound();
  const session = await lockSession(tx, seen.session_id);
  return { session, registration: await lockedRow(tx, id, session.id) };
}

/** Locks two sessions, lower id first, and a registration at the first of them. @throws DomainError `not-found` */
export async function lockForMove(
  tx: Transaction,
  id: string,
  toId: string,
): Promise<{ from: LockedSession; to: LockedSession; registration: LockedRegistration }> {
  // At which session is it? Read without a lock, hence looked at again below.
  const [seen] = await tx.query<{ session_id: string }>('SELECT session_id FROM registration WHERE id = $1', [id]);
  if (!seen) throw notFound();
  const locked = await lockSessions(tx, [seen.session_id, toId]);
  const from = locked.get(seen.session_id)!;
  const to = locked.get(toId);
  if (!to) throw notFound();
  return { from, to, registration: await lockedRow(tx, id, from.id) };
}

async function lockedRow(tx: Transaction, id: string, sessionId: string): Promise<LockedRegistration> {
  // What is this registration now?
  const [row] = await tx.query<LockedRegistration & QueryResultRow>(
    `SELECT ${LOCKED_REGISTRATION} FROM registration WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw notFound();
  // It moved to another session before the lock was ours: the transaction begins again, as after a serialisation failure.
  if (row.sessionId !== sessionId) throw Object.assign(new Error('the registration has moved'), { code: '40001' });
  return row;
}

/** Changes the counters of a session that this transaction has locked. */
export async function countSeats(
  tx: Transaction,
  sessionId: string,
  change: { taken?: number; waiting?: number },
): Promise<void> {
  await tx.query('UPDATE session SET taken = taken + $2, waiting = waiting + $3 WHERE id = $1', [
    sessionId,
    change.taken ?? 0,
    change.waiting ?? 0,
  ]);
}
