import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';

/** Looks for sessions that have begun and whose waiting list nobody has counted. */
export const COUNT_LINE_HISTORY = defineJob('work', 'registrations.line-history', 10 * 60_000);

/** Sessions a statement: registering goes on in between. */
const BATCH = 50;

/** Counts once, after a session has begun, how many places came free while people waited for one. */
@Injectable()
@HandlesJob(COUNT_LINE_HISTORY)
export class CountLineHistory implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    let counted: unknown[];
    do counted = await this.#count();
    while (counted.length === BATCH);
  }

  #count(): Promise<unknown[]> {
    // From when on did people wait, and how many places were given back, moved away or not accepted after that? A place
    // that went to a colleague never was free.
    return this.database.query(
      `INSERT INTO line_history (session_id, masterclass_id, started_at, freed)
       SELECT s.id, s.masterclass_id, s.starts_at, CASE WHEN waited.since IS NOT NULL THEN
         (SELECT count(*) FROM registration r WHERE r.session_id = s.id AND r.cancelled_was IN ('confirmed', 'offered')
            AND r.handed_over_to IS NULL AND r.cancelled_at > waited.since AND r.cancelled_at < s.starts_at)
         + (SELECT count(*) FROM session_event e WHERE e.session_id = s.id AND e.kind = 'moved-out'
            AND e.details ->> 'was' IN ('confirmed', 'offered') AND e.at > waited.since) END
       FROM session s CROSS JOIN LATERAL (
         SELECT min(r.created_at) AS since FROM registration r WHERE r.session_id = s.id
           AND (r.status = 'waiting' OR r.cancelled_was = 'waiting' OR r.offered_at IS NOT NULL OR r.confirmed_at > r.created_at)) waited
       WHERE s.status IN ('published', 'finished') AND s.starts_at <= $1
         AND NOT EXISTS (SELECT 1 FROM line_history h WHERE h.session_id = s.id)
       ORDER BY s.starts_at LIMIT ${BATCH} ON CONFLICT DO NOTHING RETURNING session_id`,
      [this.clock.now()],
    );
  }
}
