import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { sessionOver } from './masterclasses.errors.js';
import { Session } from './session.entity.js';
import { hasBegun } from './session.rules.js';

/** Cancels a session for good and tells of it as `session.cancelled`; whoever has a place hears of it from there. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Cancelling twice is cancelling once.
   * @returns how many people have a place or wait, and are told
   * @throws DomainError `not-found`, `session-over`
   */
  async run(
    actor: Viewer,
    id: string,
    { reason, message }: { reason: string; message?: string | undefined },
    now: Date,
  ): Promise<number> {
    return this.database.transaction(async (tx) => {
      const session = await tx.manager.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!session) throw notFound();
      if (session.status === 'cancelled') return 0;
      if (session.status === 'finished' || hasBegun(session, now)) throw sessionOver();
      Object.assign(session, {
        status: 'cancelled',
        cancelMessage: message ?? null,
        calendarSequence: session.calendarSequence + 1,
        updatedAt: now,
      });
      await tx.manager.save(session);
      await this.outbox.publish(tx, { name: 'session.cancelled', subjectId: id });
      await this.audit.write(tx, { actor, action: 'session.cancel', subject: 'session', subjectId: id, reason });
      return session.taken + session.waiting;
    });
  }
}
