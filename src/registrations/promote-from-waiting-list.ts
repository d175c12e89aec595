import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { RegistrationMail } from './registration-mail.js';
import { placesForWaiting } from './registration.rules.js';
import { countSeats, LOCKED_REGISTRATION, lockSession, type LockedRegistration } from './session-seats.js';

/** Gives free places to those who wait, in their order, in the transaction that freed them. */
@Injectable()
export class PromoteFromWaitingList {
  constructor(
    private readonly mail: RegistrationMail,
    private readonly outbox: Outbox,
  ) {}

  /** Fills what is free as far as somebody waits. Does nothing once the session has begun or does not take place. */
  async run(tx: Transaction, sessionId: string, now: Date): Promise<void> {
    const session = await lockSession(tx, sessionId);
    const places = placesForWaiting(session);
    if (places === 0 || session.status !== 'published' || hasBegun(session, now)) return;
    // Who is first in line? The session's lock keeps the line as it is.
    const promoted = await tx.query<LockedRegistration & QueryResultRow>(
      `UPDATE registration SET status = 'confirmed', confirmed_at = $3, calendar_sequence = calendar_sequence + 1
       WHERE id IN (SELECT id FROM registration WHERE session_id = $1 AND status = 'waiting' ORDER BY priority DESC, arrival LIMIT $2)
       RETURNING ${LOCKED_REGISTRATION}`,
      [sessionId, places, now],
    );
    await countSeats(tx, sessionId, { taken: promoted.length, waiting: -promoted.length });
    for (const registration of promoted) {
      await this.mail.write(tx, 'registration-promoted', registration, session);
      await this.outbox.publish(tx, {
        name: 'registration.confirmed',
        subjectId: registration.id,
        payload: { sessionId },
      });
    }
  }
}
