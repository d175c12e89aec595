import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { capacityBelowTaken, draftWithPeople, sessionCancelled, sessionOver } from './masterclasses.errors.js';
import { Session } from './session.entity.js';
import type { SessionPatch } from './session.input.js';
import { changesOf, hasBegun, movesCalendar } from './session.rules.js';
import { checkStart } from './session-start.js';

/**
 * Changes the plan of a session. Tells of it as `session.changed` with the names of the fields, and of more places
 * also as `session.capacity-raised`, so that people who wait can move up.
 */
@Injectable()
export class UpdateSession {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `session-cancelled`, `session-over`, `starts-in-past`, `starts-too-late`, `capacity-below-taken`, `draft-with-people` */
  async run(actor: Viewer, id: string, patch: SessionPatch, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await tx.manager.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!session) throw notFound();
      const changes = changesOf(session, patch);
      if (changes.length === 0) return;
      check(session, patch, now);
      const before = session.capacity;
      Object.assign(session, patch, { updatedAt: now });
      if (movesCalendar(changes)) session.calendarSequence += 1;
      await tx.manager.save(session);

      await this.outbox.publish(tx, { name: 'session.changed', subjectId: id, payload: { fields: changes } });
      if (session.capacity > before) {
        await this.outbox.publish(tx, {
          name: 'session.capacity-raised',
          subjectId: id,
          payload: { from: before, to: session.capacity },
        });
      }
      await this.audit.write(tx, {
        actor,
        action: 'session.update',
        subject: 'session',
        subjectId: id,
        details: { fields: changes },
      });
    });
  }
}

function check(session: Session, patch: SessionPatch, now: Date): void {
  if (session.status === 'cancelled') throw sessionCancelled();
  if (session.status === 'finished' || hasBegun(session, now)) throw sessionOver();
  if (patch.startsAt) checkStart(patch.startsAt, now);
  if (patch.capacity !== undefined && patch.capacity < session.taken) throw capacityBelowTaken(session.taken);
  const people = session.taken + session.waiting;
  if (patch.status === 'draft' && people > 0) throw draftWithPeople(people);
}
