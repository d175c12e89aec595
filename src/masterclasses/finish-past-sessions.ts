import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { SessionTimeline } from './session-timeline.js';

/** How long after its end a session that nobody has finished is finished by the clock: sessions run late. */
export const FINISHED_AFTER_HOURS = 3;
const BATCH = 100;

/** Finishes the sessions that ended hours ago, and tells of each as `session.finished`. */
@Injectable()
export class FinishPastSessions {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly timeline: SessionTimeline,
  ) {}

  /** Those that somebody else holds locked are left for the next look. @returns how many were finished */
  async run(now: Date): Promise<number> {
    let all = 0;
    for (let finished = BATCH; finished === BATCH; all += finished) finished = await this.#some(now);
    return all;
  }

  #some(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      // Which published sessions ended long enough ago?
      const rows = await tx.query<{ id: string }>(
        `UPDATE session SET status = 'finished', finished_at = $1, calendar_sequence = calendar_sequence + 1, updated_at = $1
         WHERE id IN (SELECT id FROM session WHERE status = 'published' AND starts_at < $1
           AND starts_at + (duration_minutes + $2::int) * interval '1 minute' <= $1 ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [now, FINISHED_AFTER_HOURS * 60],
      );
      for (const { id } of rows) await this.outbox.publish(tx, { name: 'session.finished', subjectId: id });
      await this.timeline.note(
        tx,
        rows.map(({ id }) => ({ sessionId: id, kind: 'session-finished' as const, details: { by: 'clock' } })),
        now,
      );
      return rows.length;
    });
  }
}
