import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { SessionTimeline, type SessionEventKind } from '../masterclasses/session-timeline.js';
import { PromoteFromWaitingList } from './promote-from-waiting-list.js';
import { RegistrationMail, type RegistrationMailKind } from './registration-mail.js';
import type { CancelledBy } from './registration.entity.js';
import { countsOf } from './registration.rules.js';
import { countSeats, type LockedRegistration, type LockedSession } from './session-seats.js';

/** Who ends a registration, and how that is told. */
export interface Ending {
  by: CancelledBy;
  /** Who of staff does it. */
  actorId?: string | undefined;
  mail: RegistrationMailKind;
  event: SessionEventKind;
}

/** What every end of a single registration has in common: the row, the counters, the mail, the timeline, the next in line. */
@Injectable()
export class RegistrationEnd {
  constructor(
    private readonly promote: PromoteFromWaitingList,
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
  ) {}

  /** Ends a live registration that this transaction has locked; what it held goes to the first in line. */
  async run(
    tx: Transaction,
    { session, registration }: { session: LockedSession; registration: LockedRegistration },
    { by, actorId, mail, event }: Ending,
    now: Date,
  ): Promise<void> {
    const ended = await endRegistration(tx, registration, by, now);
    await this.mail.write(tx, mail, ended, session);
    await this.timeline.note(
      tx,
      [
        {
          sessionId: session.id,
          kind: event,
          registrationId: ended.id,
          actorId,
          details: { was: registration.status, by },
        },
      ],
      now,
    );
    await this.outbox.publish(tx, {
      name: 'registration.cancelled',
      subjectId: ended.id,
      payload: { sessionId: session.id },
    });
    await this.promote.run(tx, session.id, now);
  }
}

/** Ends a live registration and counts its place or its turn as free; tells nobody. */
export async function endRegistration(
  tx: Transaction,
  registration: LockedRegistration,
  by: CancelledBy,
  now: Date,
): Promise<LockedRegistration> {
  await tx.query(
    `UPDATE registration SET status = 'cancelled', cancelled_was = status, cancelled_at = $2, cancelled_by = $3, offer_expires_at = NULL,
       attendance = NULL, calendar_sequence = calendar_sequence + 1 WHERE id = $1`,
    [registration.id, now, by],
  );
  const { taken, waiting } = countsOf(registration.status);
  await countSeats(tx, registration.sessionId, { taken: -taken, waiting: -waiting });
  return { ...registration, status: 'cancelled', calendarSequence: registration.calendarSequence + 1 };
}
