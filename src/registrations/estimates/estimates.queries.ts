import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { RegistrationView } from '../registrations.views.js';
import { estimateFor, type Estimate, type LineHistory } from './estimate.rules.js';

/** How far back it is looked, in full sessions. */
const SESSIONS = 20;

/** The past only grows when a session has begun: what was read is good for this long. */
const KEPT_MILLISECONDS = 60_000;
const KEPT_SESSIONS = 500;

/** What the school's own past says to those who wait. */
@Injectable()
export class EstimateQueries {
  readonly #kept = new Map<string, { until: number; history: Promise<LineHistory> }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** For a registration; null for one that does not wait, and while the past is too short to tell anything. */
  async of({ position, session }: Pick<RegistrationView, 'position' | 'session'>): Promise<Estimate | null> {
    return position === null ? null : this.at(session.id, position);
  }

  /** For a place in line; thousands who ask at once cost one look. */
  async at(sessionId: string, position: number): Promise<Estimate | null> {
    const now = this.clock.now().getTime();
    let kept = this.#kept.get(sessionId);
    if (!kept || kept.until <= now) {
      if (this.#kept.size >= KEPT_SESSIONS) this.#kept.clear();
      kept = { until: now + KEPT_MILLISECONDS, history: this.#history(sessionId) };
      this.#kept.set(sessionId, kept);
      kept.history.catch(() => this.#kept.delete(sessionId));
    }
    return estimateFor(position, await kept.history);
  }

  async #history(sessionId: string): Promise<LineHistory> {
    // How many places came free at the latest full sessions, of its masterclass and of all?
    const rows = await this.database.query<{ own: boolean; freed: number }>(
      `(SELECT true AS own, freed FROM line_history WHERE masterclass_id = (SELECT masterclass_id FROM session WHERE id = $1) AND freed IS NOT NULL
        ORDER BY started_at DESC LIMIT ${SESSIONS})
       UNION ALL (SELECT false, freed FROM line_history WHERE freed IS NOT NULL ORDER BY started_at DESC LIMIT ${SESSIONS})`,
      [sessionId],
    );
    const freed = (own: boolean) => rows.filter((row) => row.own === own).map((row) => row.freed);
    return { masterclass: freed(true), school: freed(false) };
  }
}
