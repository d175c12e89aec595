import { randomUUID } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { RegistrationStatus } from '../registration.entity.js';
import { CONSENT_VERSION } from '../registration.rules.js';
import type { LockedSession } from '../session-seats.js';
import type { Place } from './places.rules.js';
import type { Asking } from './register-together.js';

/** What is known of the address of one of those who ask. */
export interface Held extends QueryResultRow {
  /** Index of the first of them with the same address, however it is capitalised. */
  first: number;
  /** The live registration of this address; null where there is none. */
  id: string | null;
  status: RegistrationStatus | null;
  personId: string | null;
  form: string | null;
}

/** Which of them are registered at their sessions already, and which are the same person? One row each, in their order. */
export async function findHeld(tx: Transaction, asked: readonly Asking[]): Promise<Held[]> {
  return tx.prepared<Held>(
    'find-held',
    `SELECT (min(asked.n) OVER (PARTITION BY asked.session_id, asked.email) - 1)::int AS first,
       r.id, r.status, r.person_id AS "personId", r.source ->> 'form' AS form
     FROM unnest($1::uuid[], $2::citext[]) WITH ORDINALITY AS asked (session_id, email, n)
     LEFT JOIN registration r ON r.session_id = asked.session_id AND r.email = asked.email AND r.status <> 'cancelled' ORDER BY asked.n`,
    [asked.map(({ wish }) => wish.sessionId), asked.map(({ wish }) => wish.email)],
  );
}

/** A registration that was made just now. */
export interface NewRegistration {
  id: string;
  session: LockedSession;
  arrival: number;
  personId: string | null;
  email: string;
  locale: Locale;
  status: 'confirmed' | 'waiting';
  calendarSequence: 0;
  asking: Asking;
}

/** Makes the registrations of those who got a place, and counts them. @returns them by their index among the askers */
export async function insertAll(
  tx: Transaction,
  sessions: ReadonlyMap<string, LockedSession>,
  asked: readonly Asking[],
  places: readonly Place[],
): Promise<Map<number, NewRegistration>> {
  const made = new Map<number, NewRegistration>();
  const counts = new Map<string, Counts>();
  for (const [n, { kind }] of places.entries()) {
    if (kind !== 'confirmed' && kind !== 'waiting') continue;
    const asking = asked[n]!;
    const { sessionId, email, locale } = asking.wish;
    const session = sessions.get(sessionId)!;
    const count = counts.get(sessionId) ?? { id: sessionId, made: 0, taken: 0, waiting: 0 };
    const arrival = session.nextArrival + count.made;
    const registration = { id: randomUUID(), session, arrival, email, locale, status: kind, asking };
    made.set(n, { ...registration, personId: null, calendarSequence: 0 });
    count.made += 1;
    count[kind === 'confirmed' ? 'taken' : 'waiting'] += 1;
    counts.set(sessionId, count);
  }
  if (made.size > 0) await insert(tx, [...made.values()], [...counts.values()]);
  return made;
}

interface Counts {
  id: string;
  made: number;
  taken: number;
  waiting: number;
}

async function insert(tx: Transaction, fresh: readonly NewRegistration[], counts: readonly Counts[]): Promise<void> {
  // Only somebody's own address joins their account: staff may register others.
  const owned = await tx.prepared<{ id: string; person_id: string | null }>(
    'insert-registrations',
    `WITH counted AS (
       UPDATE session s SET next_arrival = s.next_arrival + c.made, taken = s.taken + c.taken, waiting = s.waiting + c.waiting
       FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, made int, taken int, waiting int) WHERE s.id = c.id
     ), made AS (
       INSERT INTO registration (id, session_id, person_id, email, name, locale, time_zone, status, arrival, note, source, consent_version,
         created_at, confirmed_at, answers, questions_version, consents, added_by)
       SELECT w.id, w.session_id, p.id, w.email, w.name, w.locale, w.time_zone, w.status, w.arrival, w.note, w.source, $3,
         w.now, CASE WHEN w.status = 'confirmed' THEN w.now END, w.answers, w.questions_version, w.consents, w.added_by
       FROM jsonb_to_recordset($1::jsonb) AS w (id uuid, session_id uuid, arrival bigint, actor uuid, email citext, name text, locale text,
         time_zone text, status text, note text, source jsonb, now timestamptz, answers jsonb, questions_version int, consents jsonb, added_by text)
       LEFT JOIN person p ON p.id = w.actor AND p.email = w.email
       RETURNING id, person_id
     ) SELECT id, person_id FROM made WHERE person_id IS NOT NULL`,
    [JSON.stringify(fresh.map(toRow)), JSON.stringify(counts), CONSENT_VERSION],
  );
  const owners = new Map(owned.map(({ id, person_id }) => [id, person_id]));
  for (const registration of fresh) registration.personId = owners.get(registration.id) ?? null;
}

function toRow({ id, arrival, status, asking: { actor, wish, now } }: NewRegistration) {
  return {
    id,
    session_id: wish.sessionId,
    arrival,
    status,
    now,
    actor: actor?.id ?? null,
    email: wish.email,
    name: wish.name,
    locale: wish.locale,
    time_zone: wish.timeZone,
    note: wish.note ?? null,
    source: wish.source ?? {},
    answers: wish.answers ?? {},
    questions_version: wish.questionsVersion ?? null,
    consents: wish.consents ?? {},
    added_by: wish.addedBy ?? null,
  };
}

/** Which places in line do these registrations at these sessions have? */
export async function positionsOf(
  tx: Transaction,
  sessionIds: readonly string[],
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; position: number }>(
    `SELECT id, position FROM (
       SELECT id, row_number() OVER (PARTITION BY session_id ORDER BY priority DESC, arrival)::int AS position
       FROM registration WHERE session_id = ANY ($1::uuid[]) AND status = 'waiting'
     ) line WHERE id = ANY ($2::uuid[])`,
    [sessionIds, ids],
  );
  return new Map(rows.map(({ id, position }) => [id, position]));
}

/** Is this the verified address of whoever asks? Then the guest's registration was theirs, and joins the account. */
export async function adopt(tx: Transaction, id: string, personId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE registration r SET person_id = p.id FROM person p
     WHERE r.id = $1 AND p.id = $2 AND p.email = r.email AND p.email_verified_at IS NOT NULL RETURNING r.id`,
    [id, personId],
  );
  return rows.length === 1;
}
