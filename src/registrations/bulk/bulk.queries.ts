import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { SESSION_COLUMNS, toSessionView, type SessionRow } from '../../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { idsOf } from '../people/people.queries.js';
import type { PeopleFilter } from '../people/people.views.js';
import { UNDO_MILLISECONDS } from './bulk.rules.js';
import type { BulkLine, BulkView, Chosen } from './bulk.views.js';

/** Who was chosen: those with a tick, or everybody who matches a filter. */
export type Choosing = { ids: readonly string[] } | { filter: PeopleFilter };

/** Lines of a page of the report. */
export const LINES_A_PAGE = 200;

const BULK = `b.id, b.session_id AS "sessionId", b.kind, b.to_session_id AS "toSessionId", b.reason, b.actor_name AS "actorName", b.state, b.at,
  b.done_at AS "doneAt", b.undo_actor_name AS "undoActorName", b.undone_at AS "undoneAt"`;

/** What the console reads of acts on many registrations. */
@Injectable()
export class BulkQueries {
  constructor(private readonly database: Database) {}

  /** Those who were chosen, in the order of the line; `to` is the session to which they should move. */
  async chosen(sessionId: string, choosing: Choosing, to: string | undefined): Promise<Chosen[]> {
    const ids = await chosenIds(this.database, sessionId, choosing);
    // Who are they, and is any of them registered at the other session?
    return this.database.query<Chosen & QueryResultRow>(
      `WITH line AS (SELECT id, row_number() OVER (ORDER BY priority DESC, arrival)::int AS position
         FROM registration WHERE session_id = $2 AND status = 'waiting')
       SELECT r.id, r.name, r.status, r.fate, line.position, EXISTS (SELECT 1 FROM registration o
         WHERE o.session_id = $3 AND o.email = r.email AND o.status <> 'cancelled') AS "alreadyThere"
       FROM unnest($1::uuid[]) WITH ORDINALITY AS chosen (id, n) JOIN registration r USING (id) LEFT JOIN line USING (id) ORDER BY chosen.n`,
      [ids, sessionId, to ?? null],
    );
  }

  /** The other sessions of the masterclass that are still to come, nearest first. */
  async otherDates(session: SessionView, locale: Locale, now: Date): Promise<SessionView[]> {
    // Which other sessions could they move to?
    const rows = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE s.masterclass_id = $1 AND s.id <> $2 AND s.status = 'published' AND s.starts_at > $3 ORDER BY s.starts_at, s.id LIMIT 100`,
      [session.masterclassId, session.id, now],
    );
    return rows.map((row) => toSessionView(row, locale));
  }

  /** One act with how far it has come. */
  async one(id: string): Promise<BulkView | null> {
    const [bulk] = await this.#views('b.id = $1', [id]);
    return bulk ?? null;
  }

  /** The last act on a session that can still be undone or is under way. */
  async recent(sessionId: string, now: Date): Promise<BulkView | null> {
    const [bulk] = await this.#views(
      `b.session_id = $1 AND (b.state IN ('doing', 'undoing') OR b.state = 'done' AND b.done_at > $2) ORDER BY b.at DESC LIMIT 1`,
      [sessionId, new Date(now.getTime() - UNDO_MILLISECONDS)],
    );
    return bulk ?? null;
  }

  async #views(which: string, values: unknown[]): Promise<BulkView[]> {
    // Which acts, and how many of their lines are in each state?
    return this.database.query<BulkView & QueryResultRow>(
      `SELECT ${BULK}, (SELECT jsonb_build_object('total', count(*), 'due', count(*) FILTER (WHERE state = 'due'), 'done', count(*) FILTER (WHERE state = 'done'),
         'refused', count(*) FILTER (WHERE state = 'refused'), 'undone', count(*) FILTER (WHERE state = 'undone'), 'kept', count(*) FILTER (WHERE state = 'kept'))
         FROM bulk_item WHERE bulk_id = b.id) AS counts
       FROM bulk_action b WHERE ${which}`,
      values,
    );
  }

  /** A page of the report, with the names as they are now. */
  async lines(id: string, page: number): Promise<BulkLine[]> {
    // What became of each?
    return this.database.query<BulkLine & QueryResultRow>(
      `SELECT i.line, i.registration_id AS "registrationId", r.name, i.state, i.outcome, i.undo_outcome AS "undoOutcome"
       FROM bulk_item i JOIN bulk_action b ON b.id = i.bulk_id JOIN registration r ON r.id = i.registration_id WHERE i.bulk_id = $1 ORDER BY CASE b.kind WHEN 'move' THEN i.line ELSE -i.line END LIMIT $2 OFFSET $3`,
      [id, LINES_A_PAGE, (page - 1) * LINES_A_PAGE],
    );
  }

  /** Of those to whom something was done: who had a place, who waited, and of whom nothing can be taken back any more. */
  async undoable(id: string): Promise<{ places: number; waiting: number; changed: number }> {
    // What were they, and are they still as the act left them?
    const [row] = await this.database.query<{ places: number; waiting: number; changed: number }>(
      `SELECT count(*) FILTER (WHERE same AND was IN ('confirmed', 'offered'))::int AS places, count(*) FILTER (WHERE same AND was = 'waiting')::int AS waiting,
         count(*) FILTER (WHERE NOT same)::int AS changed
       FROM (SELECT i.was->>'status' AS was, CASE b.kind WHEN 'cancel' THEN r.status = 'cancelled' WHEN 'move' THEN r.status <> 'cancelled' AND r.session_id = b.to_session_id
           ELSE r.status = 'waiting' AND r.session_id = b.session_id END AS same
         FROM bulk_item i JOIN bulk_action b ON b.id = i.bulk_id JOIN registration r ON r.id = i.registration_id
         WHERE i.bulk_id = $1 AND i.state = 'done') done`,
      [id],
    );
    return row!;
  }
}

/** The ids of those who were chosen, in the order of the line; only registrations of this session. */
export async function chosenIds(from: Queryable, sessionId: string, choosing: Choosing): Promise<string[]> {
  if ('filter' in choosing) return idsOf(from, sessionId, choosing.filter);
  const all = new Set(choosing.ids);
  return all.size === 0 ? [] : (await idsOf(from, sessionId, { search: '' })).filter((id) => all.has(id));
}
