import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { holdReplay } from './hold-replay.js';

/** Takes the recording of a session away, with its captions and how far people were. Its file goes with the next sweep. */
@Injectable()
export class RemoveReplay {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
  ) {}

  /** Removing twice is removing once. @throws DomainError `not-found` */
  async run(actor: Viewer, sessionId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { replay } = await holdReplay(tx, sessionId);
      if (!replay) return;
      await tx.query('DELETE FROM session_replay WHERE session_id = $1', [sessionId]);
      await this.timeline.note(tx, [{ sessionId, kind: 'replay-removed', actorId: actor.id }], now);
      await this.audit.write(tx, { actor, action: 'replay.remove', subject: 'session', subjectId: sessionId });
    });
  }
}
