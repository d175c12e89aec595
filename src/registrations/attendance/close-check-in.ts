import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { sessionCancelled } from '../registrations.errors.js';
import { lockSession } from '../session-seats.js';
import { notOverYet } from './attendance.errors.js';
import { attendanceTold, hasEnded, STEP_MAKES, type ClosingStep } from './attendance.rules.js';

/** Ticks off many at once when a session has ended: whoever joined by her link came, or the rest did not. */
@Injectable()
export class CloseCheckIn {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Whoever was ticked off by hand stays as she is.
   * @returns how many were ticked off
   * @throws DomainError `not-found`, `session-cancelled`, `not-over-yet`
   */
  async run(actor: Viewer, sessionId: string, of: ClosingStep, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const session = await lockSession(tx, sessionId);
      if (session.status === 'cancelled') throw sessionCancelled();
      if (!hasEnded(session, now)) throw notOverYet();
      const attendance = STEP_MAKES[of];
      const ticked = await tx.query<{ id: string }>(
        `UPDATE registration SET attendance = $2
         WHERE session_id = $1 AND status = 'confirmed' AND attendance IS NULL AND ($3 OR joined_at IS NOT NULL) RETURNING id`,
        [sessionId, attendance, of === 'rest'],
      );
      if (ticked.length === 0) return 0;
      const ids = ticked.map(({ id }) => id);
      await this.outbox.publishAll(tx, attendanceTold(sessionId, ids, attendance));
      const details = { step: randomUUID(), of };
      await this.timeline.note(
        tx,
        ticked.map(({ id }) => ({ sessionId, kind: attendance, registrationId: id, actorId: actor.id, details })),
        now,
      );
      await this.audit.write(tx, {
        actor,
        action: 'session.close-check-in',
        subject: 'session',
        subjectId: sessionId,
        details: { ...details, attendance, people: ticked.length },
      });
      return ticked.length;
    });
  }
}
