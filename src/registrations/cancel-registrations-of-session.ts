import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import type { Transaction } from '../platform/database/database.js';
import { RegistrationMail } from './registration-mail.js';
import { LOCKED_REGISTRATION, lockSession, type LockedRegistration } from './session-seats.js';

/** Ends every live registration of a session that does not take place, and tells each person so. */
@Injectable()
export class CancelRegistrationsOfSession {
  constructor(
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
  ) {}

  /** Does nothing when the session takes place after all. */
  async run(tx: Transaction, sessionId: string, now: Date): Promise<void> {
    const session = await lockSession(tx, sessionId);
    if (session.status !== 'cancelled') return;
    const cancelled = await tx.query<LockedRegistration & { was: string } & QueryResultRow>(
      `UPDATE registration SET status = 'cancelled', cancelled_was = status, cancelled_at = $2, cancelled_by = 'staff', offer_expires_at = NULL,
         attendance = NULL, calendar_sequence = calendar_sequence + 1
       WHERE session_id = $1 AND status <> 'cancelled' RETURNING ${LOCKED_REGISTRATION}, cancelled_was AS was`,
      [sessionId, now],
    );
    await tx.query('UPDATE session SET taken = 0, waiting = 0 WHERE id = $1', [sessionId]);
    await this.mail.writeAll(
      tx,
      cancelled.map((registration) => ({ kind: 'session-cancelled', registration })),
      session,
    );
    await this.timeline.note(
      tx,
      cancelled.map(({ id, was }) => ({
        sessionId,
        kind: 'cancelled',
        registrationId: id,
        details: { was, with: 'session' },
      })),
      now,
    );
  }
}
