import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { lockRegistration } from '../session-seats.js';
import { shut } from './joining.errors.js';
import { joinState } from './joining.rules.js';

/** Lets somebody with a place into the meeting, and notes when she first came. */
@Injectable()
export class JoinSession {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
  ) {}

  /**
   * Going in twice is noted once.
   * @returns the address of the meeting
   * @throws DomainError `not-found`, `session-cancelled`, `registration-cancelled`, `session-past`, `no-place-yet`, `not-open-yet`, `no-address-yet`
   */
  async run(id: string, now: Date): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { session, registration } = await lockRegistration(tx, id);
      // Where is the meeting, and was she there before?
      const [row] = await tx.query<{ join_url: string | null; joined_at: Date | null }>(
        'SELECT s.join_url, r.joined_at FROM registration r JOIN session s ON s.id = r.session_id WHERE r.id = $1',
        [id],
      );
      if (!row) throw notFound();
      const state = joinState(registration.status, { ...session, joinUrl: row.join_url }, now);
      if (state !== 'open') throw shut(state);
      if (row.joined_at === null) {
        await tx.query('UPDATE registration SET joined_at = $2 WHERE id = $1', [id, now]);
        await this.timeline.note(tx, [{ sessionId: session.id, kind: 'joined', registrationId: id }], now);
      }
      return row.join_url!;
    });
  }
}
