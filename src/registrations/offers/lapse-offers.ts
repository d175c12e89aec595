import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { PromoteFromWaitingList } from '../promote-from-waiting-list.js';
import { RegistrationMail } from '../registration-mail.js';
import { countSeats, LOCKED_REGISTRATION, lockSession, type LockedRegistration } from '../session-seats.js';

/** Ends the offers of a session that nobody accepted in time, and offers their places to the next in line. */
@Injectable()
export class LapseOffers {
  constructor(
    private readonly promote: PromoteFromWaitingList,
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
  ) {}

  /**
   * In the caller's transaction. The next in line gets a full deadline from now, however late this is.
   * @returns how many offers ended
   */
  async run(tx: Transaction, sessionId: string, now: Date): Promise<number> {
    const session = await lockSession(tx, sessionId);
    // A session that is called off ends its registrations itself, and tells of that.
    if (session.status === 'cancelled') return 0;
    // Whose time is over? The start of the session is the last moment for everybody.
    const lapsed = await tx.query<LockedRegistration & QueryResultRow>(
      `UPDATE registration SET status = 'cancelled', cancelled_was = status, cancelled_at = $2, cancelled_by = 'clock', offer_expires_at = NULL,
         calendar_sequence = calendar_sequence + 1
       WHERE session_id = $1 AND status = 'offered' AND least(offer_expires_at, $3) <= $2 RETURNING ${LOCKED_REGISTRATION}`,
      [sessionId, now, session.startsAt],
    );
    if (lapsed.length === 0) return 0;
    await countSeats(tx, sessionId, { taken: -lapsed.length });
    await this.timeline.note(
      tx,
      lapsed.map(({ id }) => ({ sessionId, kind: 'lapsed', registrationId: id })),
      now,
    );
    await this.mail.writeAll(
      tx,
      lapsed.map((registration) => ({ kind: 'registration-lapsed', registration })),
      session,
    );
    await this.outbox.publishAll(
      tx,
      lapsed.map(({ id }) => ({ name: 'registration.cancelled', subjectId: id, payload: { sessionId } })),
    );
    await this.promote.run(tx, sessionId, now);
    return lapsed.length;
  }
}
