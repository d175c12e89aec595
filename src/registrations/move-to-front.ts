import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database, type Transaction } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import { PromoteFromWaitingList } from './promote-from-waiting-list.js';
import { notWaiting } from './registrations.errors.js';
import { lockRegistration } from './session-seats.js';

/** Puts somebody who waits first in line: staff decide who goes before, never that there are more places. */
@Injectable()
export class MoveToFront {
  constructor(
    private readonly database: Database,
    private readonly promote: PromoteFromWaitingList,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `not-waiting` */
  async run(actor: Viewer, id: string, reason: string, now: Date): Promise<void> {
    await this.database.transaction((tx) => this.within(tx, actor, id, reason, now));
  }

  /** The same as a part of a larger act. */
  async within(tx: Transaction, actor: Viewer, id: string, reason: string, now: Date): Promise<void> {
    const { session, registration } = await lockRegistration(tx, id);
    if (registration.status !== 'waiting') throw notWaiting();
    await tx.query(
      `UPDATE registration SET priority = 1 + (SELECT coalesce(max(priority), 0) FROM registration WHERE session_id = $2 AND status = 'waiting')
       WHERE id = $1`,
      [id, session.id],
    );
    await this.audit.write(tx, {
      actor,
      action: 'registration.move-to-front',
      subject: 'registration',
      subjectId: id,
      reason,
    });
    await this.timeline.note(
      tx,
      [{ sessionId: session.id, kind: 'first-in-line', registrationId: id, actorId: actor.id }],
      now,
    );
    await this.promote.run(tx, session.id, now);
  }
}
