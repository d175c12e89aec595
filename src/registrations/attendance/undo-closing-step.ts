import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { sessionCancelled } from '../registrations.errors.js';
import { lockSession } from '../session-seats.js';
import { STANDING } from './attendance.queries.js';

/** Takes a step that ticked off many at once back; whoever was corrected by hand since stays as she is. */
@Injectable()
export class UndoClosingStep {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Taking back twice is taking back once.
   * @returns for how many it was taken back
   * @throws DomainError `not-found`, `session-cancelled`
   */
  async run(actor: Viewer, sessionId: string, step: string, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { status } = await lockSession(tx, sessionId);
      if (status === 'cancelled') throw sessionCancelled();
      const cleared = await tx.query<{ id: string }>(
        `UPDATE registration SET attendance = NULL WHERE id IN (SELECT registration_id FROM ${STANDING('$1', '$2')}) RETURNING id`,
        [sessionId, step],
      );
      if (cleared.length === 0) return 0;
      const kind = 'attendance-cleared';
      await this.timeline.note(
        tx,
        cleared.map(({ id }) => ({
          sessionId,
          kind,
          registrationId: id,
          actorId: actor.id,
          details: { takesBack: step },
        })),
        now,
      );
      await this.audit.write(tx, {
        actor,
        action: 'session.undo-check-in',
        subject: 'session',
        subjectId: sessionId,
        details: { step, people: cleared.length },
      });
      return cleared.length;
    });
  }
}
