import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { insertSession } from './insert-session.js';
import { checkPlan } from './session-plan.js';
import { SessionTimeline } from './session-timeline.js';
import type { SessionInput } from './session.input.js';

/** Adds a session to a masterclass. */
@Injectable()
export class AddSession {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly timeline: SessionTimeline,
  ) {}

  /** @throws DomainError `not-found`, `starts-in-past`, `starts-too-late`, `window-wrong` */
  async run(actor: Viewer, masterclassId: string, input: SessionInput, now: Date): Promise<{ id: string }> {
    checkPlan(input, now);
    return this.database.transaction(async (tx) => {
      const created = await insertSession(tx, masterclassId, input, now);
      const details = { status: input.status };
      await this.timeline.note(tx, [{ sessionId: created.id, kind: 'session-added', actorId: actor.id, details }], now);
      await this.audit.write(tx, { actor, action: 'session.add', subject: 'session', subjectId: created.id });
      return created;
    });
  }
}
