import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import type { Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import type { Viewer } from '../platform/http/viewer.js';
import { checkChange } from './session-plan.js';
import { SessionTimeline } from './session-timeline.js';
import type { Session } from './session.entity.js';
import type { SessionPatch } from './session.input.js';
import { changesOf, movesCalendar, movesHour } from './session.rules.js';

/**
 * Changes the plan of a session whose row is locked. Tells of it as `session.changed` with the names of the fields, and
 * of more places also as `session.capacity-raised`, so that people who wait can move up.
 */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly timeline: SessionTimeline,
  ) {}

  /**
   * @returns the names of the fields that are different now
   * @throws DomainError as `checkChange` does
   */
  async run(
    tx: Transaction,
    actor: Viewer,
    session: Session,
    patch: Omit<SessionPatch, 'version'>,
    now: Date,
  ): Promise<string[]> {
    const { message, ...plan } = patch;
    const changes = changesOf(session, plan);
    if (changes.length === 0) return [];
    checkChange(session, plan, now);
    const before = { capacity: session.capacity, status: session.status };
    Object.assign(session, plan, { updatedAt: now });
    if (movesCalendar(changes)) session.calendarSequence += 1;
    if (movesHour(changes)) session.changeMessage = message ?? null;
    await tx.manager.save(session);

    const { id, capacity } = session;
    const raised = { from: before.capacity, to: capacity };
    await this.outbox.publish(tx, { name: 'session.changed', subjectId: id, payload: { fields: changes } });
    if (capacity > before.capacity)
      await this.outbox.publish(tx, { name: 'session.capacity-raised', subjectId: id, payload: raised });
    const published = before.status === 'draft' && session.status === 'published';
    const details = { fields: changes, ...(capacity !== before.capacity && raised) };
    const kind = published ? 'session-published' : 'session-changed';
    await this.timeline.note(tx, [{ sessionId: id, kind, actorId: actor.id, details }], now);
    await this.audit.write(tx, {
      actor,
      action: 'session.update',
      subject: 'session',
      subjectId: id,
      details: { fields: changes },
    });
    return changes;
  }
}
