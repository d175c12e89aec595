import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../../src/platform/http/viewer.js';
import type { TestApp } from '../support/app.js';
import { makeViewer, signInAs } from '../support/people.js';
import type { Visitor } from '../support/visitor.js';

/** A session of a masterclass of its own; a week from now unless said otherwise. */
export async function makeSession(
  { database }: Pick<TestApp, 'database'>,
  given: {
    capacity?: number;
    waitingList?: boolean;
    startsAt?: Date;
    status?: string;
    masterclassId?: string;
    timeZone?: string;
    calendarSequence?: number;
    acceptance?: boolean;
    offerHours?: number;
  } = {},
): Promise<{ id: string; masterclassId: string }> {
  const texts = (text: string) => JSON.stringify({ en: text, nl: `${text} (nl)`, fr: `${text} (fr)` });
  let { masterclassId } = given;
  if (!masterclassId) {
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO masterclass (slug, status, host, title, subtitle, summary, body, programme, what_to_bring, created_at, updated_at)
       VALUES ($1, 'published', 'Dr. Test', $2, $3, $3, $3, '{}', $3, now(), now()) RETURNING id`,
      [`m-${randomUUID().slice(0, 8)}`, texts('Skin and genes'), texts('Words')],
    );
    masterclassId = row!.id;
  }
  const [session] = await database.query<{ id: string }>(
    `INSERT INTO session (masterclass_id, status, language, starts_at, time_zone, duration_minutes, capacity, waiting_list, calendar_sequence, acceptance, offer_hours, created_at, updated_at)
     VALUES ($1, $2, 'en', $3, $4, 75, $5, $6, $7, $8, $9, now(), now()) RETURNING id`,
    [
      masterclassId,
      given.status ?? 'published',
      given.startsAt ?? new Date(Date.now() + 7 * 86_400_000),
      given.timeZone ?? 'Europe/Brussels',
      given.capacity ?? 10,
      given.waitingList ?? true,
      given.calendarSequence ?? 0,
      given.acceptance ?? false,
      given.offerHours ?? 24,
    ],
  );
  return { id: session!.id, masterclassId };
}

/** Somebody's wish to come, for the action. */
export const wish = (sessionId: string, email: string, name = 'Ann Peeters') => ({
  sessionId,
  email,
  name,
  locale: 'en' as const,
  timeZone: 'Europe/Brussels',
});

/** Somebody's wish to come, for the API. */
export const body = (email: string, changes: Record<string, unknown> = {}) => ({
  email,
  name: 'Ann Peeters',
  locale: 'en',
  timeZone: 'Europe/Brussels',
  consent: true,
  ...changes,
});

/** What a guest fills in. */
export const form = (email: string, changes: Record<string, string> = {}): Record<string, string> => ({
  email,
  name: 'Ann Peeters',
  locale: 'en',
  timeZone: 'Europe/Brussels',
  consent: 'on',
  ...changes,
});

/** The counters of a session and its rows, to be compared. */
export async function seatsOf({ database }: Pick<TestApp, 'database'>, sessionId: string) {
  const [counters] = await database.query<{ capacity: number; taken: number; waiting: number }>(
    'SELECT capacity, taken, waiting FROM session WHERE id = $1',
    [sessionId],
  );
  const [rows] = await database.query<{ taken: number; waiting: number }>(
    `SELECT count(*) FILTER (WHERE status IN ('confirmed', 'offered'))::int AS taken, count(*) FILTER (WHERE status = 'waiting')::int AS waiting
     FROM registration WHERE session_id = $1`,
    [sessionId],
  );
  return { counters: counters!, rows: rows! };
}

/** Makes somebody with an account, signed in in the visitor's browser. */
export async function signIn(
  school: TestApp,
  visitor: Visitor,
  roles: Role[] = [],
  given: { email?: string; verified?: boolean } = {},
): Promise<Viewer> {
  const person = await makeViewer(school, roles, { name: 'Mia Claes', ...given });
  await signInAs(school, visitor, person.id);
  return person;
}
