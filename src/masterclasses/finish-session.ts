import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { sessionCancelled, sessionNotBegun } from './masterclasses.errors.js';
import { SessionTimeline } from './session-timeline.js';
import { Session } from './session.entity.js';
import { hasBegun } from './session.rules.js';

/** Says that a session was given, and tells of it as `session.finished`. */
@Injectable()
export class FinishSession {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly timeline: SessionTimeline,
  ) {}

  /** Finishing twice is finishing once. @throws DomainError `not-found`, `session-cancelled`, `session-not-begun` */
  async run(actor: Viewer, id: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await tx.manager.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!session) throw notFound();
      if (session.status === 'finished') return;
      if (session.status === 'cancelled') throw sessionCancelled();
      if (session.status === 'draft' || !hasBegun(session, now)) throw sessionNotBegun();
      const calendarSequence = session.calendarSequence + 1;
      Object.assign(session, { status: 'finished', finishedAt: now, calendarSequence, updatedAt: now });
      await tx.manager.save(session);
      await this.outbox.publish(tx, { name: 'session.finished', subjectId: id });
      await this.timeline.note(tx, [{ sessionId: id, kind: 'session-finished', actorId: actor.id }], now);
      await this.audit.write(tx, { actor, action: 'session.finish', subject: 'session', subjectId: id });
    });
  }
}
