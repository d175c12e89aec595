import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { notFound } from '../../platform/http/input.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { importedBefore, nothingToImport } from './import.errors.js';
import { WORK_THROUGH_IMPORTS } from './work-through-import.js';

/** Says yes to a list that was looked at; the lines themselves follow. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
    private readonly queues: JobQueues,
  ) {}

  /**
   * @returns how many lines will be imported
   * @throws DomainError `not-found`, `imported-before`, `nothing-to-import`
   */
  async run(
    actor: Viewer,
    id: string,
    { reason, confirmation }: { reason: string; confirmation: boolean },
    now: Date,
  ): Promise<number> {
    return this.database.transaction(async (tx) => {
      // How far is it, and how much is there to do? Held, so that a second yes waits here.
      const [found] = await tx.query<{ state: string; sessionId: string; due: number }>(
        `SELECT state, session_id AS "sessionId", (SELECT count(*)::int FROM registration_import_line WHERE import_id = i.id AND state = 'due') AS due
         FROM registration_import i WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!found) throw notFound();
      if (found.state !== 'checked') throw importedBefore();
      if (found.due === 0) throw nothingToImport();
      await tx.query(
        `UPDATE registration_import SET state = 'importing', reason = $2, quiet = $3, actor_id = $4, actor_name = $5 WHERE id = $1`,
        [id, reason, !confirmation, actor.id, actor.name],
      );
      const details = { import: id, lines: found.due };
      const subject = { subject: 'session', subjectId: found.sessionId };
      await this.audit.write(tx, { actor, action: 'registration.import', ...subject, reason, details });
      await this.timeline.note(tx, [{ sessionId: found.sessionId, kind: 'import', actorId: actor.id, details }], now);
      tx.afterCommit(() => this.queues.hint(WORK_THROUGH_IMPORTS));
      return found.due;
    });
  }
}
