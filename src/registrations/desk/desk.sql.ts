import { randomUUID } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { RegistrationStatus } from '../registration.entity.js';
import { CONSENT_VERSION } from '../registration.rules.js';
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

/** Which of these addresses are registered at the session, and which are the same? One row each, in their order. */
export async function findHeld(tx: Transaction, sessionId: string, emails: readonly string[]): Promise<Held[]> {
  return tx.query<Held>(
    `SELECT (min(asked.n) OVER (PARTITION BY asked.email) - 1)::int AS first, r.id, r.status, r.person_id AS "personId", r.source ->> 'form' AS form
     FROM unnest($2::citext[]) WITH ORDINALITY AS asked (email, n)
     LEFT JOIN registration r ON r.session_id = $1 AND r.email = asked.email AND r.status <> 'cancelled' ORDER BY asked.n`,
    [sessionId, emails],
  );
}

/** A registration that was made just now. */
export interface NewRegistration {
  id: string;
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
  sessionId: string,
  asked: readonly Asking[],
  places: readonly Place[],
): Promise<Map<number, NewRegistration>> {
  const made = new Map<number, NewRegistration>();
  for (const [n, { kind }] of places.entries()) {
    if (kind !== 'confirmed' && kind !== 'waiting') continue;
    const asking = asked[n]!;
    const { email, locale } = asking.wish;
    made.set(n, { id: randomUUID(), personId: null, email, locale, status: kind, calendarSequence: 0, asking });
  }
  const fresh = [...made.values()];
  if (fresh.length === 0) return made;
  const taken = fresh.filter(({ status }) => status === 'confirmed').length;
  // Only somebody's own address joins their account: staff may register others.
  const owned = await tx.query<{ id: string; person_id: string | null }>(
    `WITH turn AS (
       UPDATE session SET next_arrival = next_arrival + $3, taken = taken + $4, waiting = waiting + $5 WHERE id = $1
       RETURNING next_arrival - $3 - 1 AS last
     ), made AS (
       INSERT INTO registration (id, session_id, person_id, email, name, locale, time_zone, status, arrival, note, source, consent_version,
         created_at, confirmed_at, answers, questions_version, consents, added_by)
       SELECT w.id, $1, p.id, w.email, w.name, w.locale, w.time_zone, w.status, turn.last + w.n, w.note, w.source, $6,
         w.now, CASE WHEN w.status = 'confirmed' THEN w.now END, w.answers, w.questions_version, w.consents, w.added_by
       FROM turn CROSS JOIN jsonb_to_recordset($2::jsonb) AS w (n int, id uuid, actor uuid, email citext, name text, locale text, time_zone text,
         status text, note text, source jsonb, now timestamptz, answers jsonb, questions_version int, consents jsonb, added_by text)
       LEFT JOIN person p ON p.id = w.actor AND p.email = w.email ORDER BY w.n
       RETURNING id, person_id
     ) SELECT id, person_id FROM made WHERE person_id IS NOT NULL`,
    [sessionId, JSON.stringify(fresh.map(toRow)), fresh.length, taken, fresh.length - taken, CONSENT_VERSION],
  );
  const owners = new Map(owned.map(({ id, person_id }) => [id, person_id]));
  for (const registration of fresh) registration.personId = owners.get(registration.id) ?? null;
  return made;
}

function toRow({ id, status, asking: { actor, wish, now } }: NewRegistration, index: number) {
  return {
    n: index + 1,
    id,
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

/** Which places in line do these registrations have? */
export async function positionsOf(
  tx: Transaction,
  sessionId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; position: number }>(
    `SELECT id, position FROM (
       SELECT id, row_number() OVER (ORDER BY priority DESC, arrival)::int AS position FROM registration WHERE session_id = $1 AND status = 'waiting'
     ) line WHERE id = ANY ($2::uuid[])`,
    [sessionId, ids],
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
