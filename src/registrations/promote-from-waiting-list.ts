import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import { offerDeadline } from './offers/offer.rules.js';
import { RegistrationMail } from './registration-mail.js';
import { placesForWaiting } from './registration.rules.js';
import { countSeats, LOCKED_REGISTRATION, lockSession, type LockedRegistration } from './session-seats.js';

/** Gives free places to those who wait, in their order, in the transaction that freed them. */
@Injectable()
export class PromoteFromWaitingList {
  constructor(
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Fills what is free as far as somebody waits: outright, or, where the session asks for acceptance, by an offer that
   * holds the place until its deadline. Does nothing once the session has begun or does not take place.
   */
  async run(tx: Transaction, sessionId: string, now: Date): Promise<void> {
    const session = await lockSession(tx, sessionId);
    const places = placesForWaiting(session);
    if (places === 0 || session.status !== 'published' || hasBegun(session, now)) return;
    const deadline = session.acceptance ? offerDeadline(session, now) : null;
    const served = await serve(tx, sessionId, { places, deadline }, now);
    await countSeats(tx, sessionId, { taken: served.length, waiting: -served.length });
    const kind = deadline ? 'offered' : 'promoted';
    await this.timeline.note(
      tx,
      served.map(({ id }) => ({
        sessionId,
        kind,
        registrationId: id,
        ...(deadline && { details: { until: deadline.toISOString() } }),
      })),
      now,
    );
    await this.mail.writeAll(
      tx,
      served.map((registration) => ({ kind: `registration-${kind}` as const, registration })),
      session,
    );
    await this.outbox.publishAll(
      tx,
      served.map(({ id }) => ({
        name: deadline ? 'registration.offered' : 'registration.confirmed',
        subjectId: id,
        payload: { sessionId },
      })),
    );
  }
}

async function serve(
  tx: Transaction,
  sessionId: string,
  { places, deadline }: { places: number; deadline: Date | null },
  now: Date,
): Promise<LockedRegistration[]> {
  // Who is first in line? The session's lock keeps the line as it is.
  return tx.query<LockedRegistration & QueryResultRow>(
    `UPDATE registration SET calendar_sequence = calendar_sequence + 1, offer_expires_at = $4::timestamptz,
       status = CASE WHEN $4::timestamptz IS NULL THEN 'confirmed' ELSE 'offered' END,
       confirmed_at = CASE WHEN $4::timestamptz IS NULL THEN $3::timestamptz END,
       offered_at = CASE WHEN $4::timestamptz IS NOT NULL THEN $3::timestamptz END
     WHERE id IN (SELECT id FROM registration WHERE session_id = $1 AND status = 'waiting' ORDER BY priority DESC, arrival LIMIT $2)
     RETURNING ${LOCKED_REGISTRATION}`,
    [sessionId, places, now, deadline],
  );
}
