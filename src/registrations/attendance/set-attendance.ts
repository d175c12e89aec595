import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Attendance } from '../registration.entity.js';
import { registrationCancelled, sessionCancelled } from '../registrations.errors.js';
import { lockRegistration } from '../session-seats.js';
import { attendanceNeedsPlace, reasonNeeded } from './attendance.errors.js';
import { attendanceEvent, attendanceTold, hasEnded } from './attendance.rules.js';

/** Ticks somebody off: she came, she did not, or nobody has said yet. */
@Injectable()
export class SetAttendance {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Saying again what was said changes nothing.
   * @param reason asked for once the session has ended; kept in the audit log
   * @throws DomainError `not-found`, `session-cancelled`, `registration-cancelled`, `no-place-yet`, `reason-needed`
   */
  async run(
    actor: Viewer,
    id: string,
    { attendance, reason }: { attendance: Attendance | null; reason?: string | undefined },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { session, registration } = await lockRegistration(tx, id);
      if (session.status === 'cancelled') throw sessionCancelled();
      if (registration.status === 'cancelled') throw registrationCancelled();
      if (registration.status !== 'confirmed') throw attendanceNeedsPlace();
      // What was said before?
      const [before] = await tx.query<{ attendance: Attendance | null }>(
        'SELECT attendance FROM registration WHERE id = $1',
        [id],
      );
      const was = before?.attendance ?? null;
      if (was === attendance) return;
      if (hasEnded(session, now) && !reason) throw reasonNeeded();
      await tx.query('UPDATE registration SET attendance = $2 WHERE id = $1', [id, attendance]);
      if (attendance) await this.outbox.publishAll(tx, attendanceTold(session.id, [id], attendance));
      const details = { was, attendance };
      const kind = attendanceEvent(attendance);
      await this.timeline.note(
        tx,
        [{ sessionId: session.id, kind, registrationId: id, actorId: actor.id, details: { was } }],
        now,
      );
      await this.audit.write(tx, {
        actor,
        action: 'registration.attendance',
        subject: 'registration',
        subjectId: id,
        reason,
        details,
      });
    });
  }
}
