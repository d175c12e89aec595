import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../platform/database/database.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { RegistrationMail } from './registration-mail.js';
import { LOCKED_REGISTRATION, lockSession, type LockedRegistration } from './session-seats.js';

/** Tells everybody with a live registration that the hour of their session has changed. */
@Injectable()
export class TellOfChangedSession {
  constructor(private readonly mail: RegistrationMail) {}

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
    for (const registration of registrations) await this.mail.write(tx, 'session-changed', registration, session);
  }
}
