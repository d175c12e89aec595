import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import type { Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import type { Viewer } from '../platform/http/viewer.js';
import { sessionOver } from './masterclasses.errors.js';
import { SessionTimeline } from './session-timeline.js';
import type { Session } from './session.entity.js';
import type { CancelSessionInput } from './session.input.js';
import { hasBegun } from './session.rules.js';

/** Cancels a session whose row is locked, for good, and tells of it as `session.cancelled`; whoever has a place hears of it from there. */
@Injectable()
export class CallOff {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly timeline: SessionTimeline,
  ) {}

  /**
   * Cancelling twice is cancelling once.
   * @returns how many people have a place or wait, and are told
   * @throws DomainError `session-over`
   */
  async run(
    tx: Transaction,
    actor: Viewer,
    session: Session,
    { reason, message }: CancelSessionInput,
    now: Date,
  ): Promise<number> {
    if (session.status === 'cancelled') return 0;
    if (session.status === 'finished' || hasBegun(session, now)) throw sessionOver();
    const { id, taken, waiting } = session;
    Object.assign(session, {
      status: 'cancelled',
      cancelMessage: message ?? null,
      calendarSequence: session.calendarSequence + 1,
      updatedAt: now,
    });
    await tx.manager.save(session);
    await this.outbox.publish(tx, { name: 'session.cancelled', subjectId: id });
    const details = { people: taken + waiting };
    await this.timeline.note(tx, [{ sessionId: id, kind: 'session-cancelled', actorId: actor.id, details }], now);
    await this.audit.write(tx, { actor, action: 'session.cancel', subject: 'session', subjectId: id, reason });
    return taken + waiting;
  }
}
