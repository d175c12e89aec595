import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { sayConstraint } from './registrations.errors.js';
import { lockSession } from './session-seats.js';

/** A session whose counters did not agree with its registrations. */
export interface Recounted {
  sessionId: string;
  before: { taken: number; waiting: number };
  after: { taken: number; waiting: number };
}

/** Counts every session's places again from its registrations. */
@Injectable()
export class RecountSeats {
  constructor(private readonly database: Database) {}

  /**
   * Each session is counted under its own lock, while the others stay open.
   * @returns the sessions that were put right; none when all agreed
   * @throws DomainError `session-full` when a session has more places taken than it has
   */
  async run(): Promise<Recounted[]> {
    const sessions = await this.database.query<{ id: string }>('SELECT id FROM session ORDER BY id');
    const changed: Recounted[] = [];
    for (const { id } of sessions) {
      const one = await this.#recount(id);
      if (one) changed.push(one);
    }
    return changed;
  }

  async #recount(sessionId: string): Promise<Recounted | null> {
    try {
      return await this.database.transaction(async (tx) => {
        const { taken, waiting } = await lockSession(tx, sessionId);
        // How many hold a place, how many wait, and which number comes after the last arrival?
        const [rows] = await tx.query<{ taken: number; waiting: number; next: string }>(
          `SELECT count(*) FILTER (WHERE status IN ('confirmed', 'offered'))::int AS taken,
             count(*) FILTER (WHERE status = 'waiting')::int AS waiting, coalesce(max(arrival), 0) + 1 AS next
           FROM registration WHERE session_id = $1`,
          [sessionId],
        );
        const after = { taken: rows!.taken, waiting: rows!.waiting };
        await tx.query(
          'UPDATE session SET taken = $2, waiting = $3, next_arrival = greatest(next_arrival, $4) WHERE id = $1',
          [sessionId, after.taken, after.waiting, rows!.next],
        );
        if (after.taken === taken && after.waiting === waiting) return null;
        return { sessionId, before: { taken, waiting }, after };
      });
    } catch (error) {
      throw sayConstraint(error);
    }
  }
}
