import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../platform/database/database.js';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { RegistrationMail } from './registration-mail.js';
import { LOCKED_REGISTRATION, lockSession, type LockedRegistration } from './session-seats.js';

/** Tells everybody with a live registration that the hour of their session has changed. */
@Injectable()
export class TellOfChangedSession {
  constructor(
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
  ) {}

  /** Two changes in a row are told as one, with the latest hour; whoever registered after the change knows it already. */
  async run(tx: Transaction, sessionId: string, now: Date): Promise<void> {
    const session = await lockSession(tx, sessionId);
    if (session.status !== 'published' || hasBegun(session, now)) return;
    // Who is registered and has no mail about the plan as it is now? A mail's key ends in the SEQUENCE that it tells of.
    const registrations = await tx.query<LockedRegistration & QueryResultRow>(
      `SELECT ${LOCKED_REGISTRATION} FROM registration r WHERE session_id = $1 AND status <> 'cancelled' AND NOT EXISTS (
         SELECT 1 FROM mail m WHERE m.subject_id = r.id AND m.dedupe_key LIKE '%/' || r.id || '/' || ($2::int + r.calendar_sequence))
       ORDER BY arrival`,
      [sessionId, session.calendarSequence],
    );
    if (registrations.length === 0) return;
    await this.mail.writeAll(
      tx,
      registrations.map((registration) => ({ kind: 'session-changed', registration })),
      session,
    );
    await this.timeline.note(tx, [{ sessionId, kind: 'session-told', details: { people: registrations.length } }], now);
  }
}
