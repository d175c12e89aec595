import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { RegistrationEnd, type Ending } from './registration-end.js';
import type { RegistrationStatus } from './registration.entity.js';
import { actsAs, type Claimant } from './registration.rules.js';
import { notYours, sessionPast } from './registrations.errors.js';
import { lockRegistration } from './session-seats.js';

/** Gives a place back, or leaves the queue. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly database: Database,
    private readonly end: RegistrationEnd,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The first in line gets the place in the same transaction. Cancelling what was cancelled before changes nothing.
   * @param reason why staff did it; kept in the audit log and not told to the attendee
   * @returns whether it was cancelled now
   * @throws DomainError `not-found`, `not-yours`, `session-past`
   */
  async run(claimant: Claimant, id: string, reason: string | undefined, now: Date): Promise<boolean> {
    return this.database.transaction((tx) => this.within(tx, claimant, id, reason, now));
  }

  /** The same as a part of a larger act. */
  async within(
    tx: Transaction,
    claimant: Claimant,
    id: string,
    reason: string | undefined,
    now: Date,
  ): Promise<boolean> {
    // The session first, like everybody who touches its places: freeing one also gives one.
    const { session, registration } = await lockRegistration(tx, id);
    const by = actsAs(claimant, registration);
    if (!by) throw notYours();
    if (registration.status === 'cancelled') return false;
    if (hasBegun(session, now)) throw sessionPast();
    const actor = by === 'staff' && 'viewer' in claimant ? claimant.viewer : null;
    if (actor)
      await this.audit.write(tx, {
        actor,
        action: 'registration.cancel',
        subject: 'registration',
        subjectId: id,
        reason,
        details: { was: registration.status },
      });
    await this.end.run(tx, { session, registration }, ending(registration.status, by, actor?.id), now);
    return true;
  }
}

/** Whoever gives back a place that is only offered declines it, whichever button was pressed. */
function ending(was: RegistrationStatus, by: 'attendee' | 'staff', actorId: string | undefined): Ending {
  return was === 'offered' && by === 'attendee'
    ? { by, mail: 'registration-declined', event: 'declined' }
    : { by, actorId, mail: 'registration-cancelled', event: 'cancelled' };
}
