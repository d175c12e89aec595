import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { CallOff } from '../call-off.js';
import type { CancelSessionInput } from '../session.input.js';
import { membersAhead } from './series-change.js';
import { lockSeries } from './series.sql.js';

/** Cancels the sessions of a series that are still to come, or those from one on. */
@Injectable()
export class CancelSeries {
  constructor(
    private readonly database: Database,
    private readonly callOff: CallOff,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many sessions were cancelled, and how many people are told. @throws DomainError `not-found` */
  async run(
    actor: Viewer,
    id: string,
    { from, ...input }: CancelSessionInput & { from?: string | undefined },
    now: Date,
  ): Promise<{ sessions: number; people: number }> {
    return this.database.transaction(async (tx) => {
      const { sessions } = await lockSeries(tx, id);
      if (from !== undefined && !sessions.some((session) => session.id === from)) throw notFound();
      const members = membersAhead(sessions, from, now);
      let people = 0;
      for (const member of members) people += await this.callOff.run(tx, actor, member, input, now);
      await tx.query('UPDATE session_series SET updated_at = $2 WHERE id = $1', [id, now]);
      const { reason } = input;
      const details = { sessions: members.length, people };
      await this.audit.write(tx, { actor, action: 'series.cancel', subject: 'series', subjectId: id, reason, details });
      return { sessions: members.length, people };
    });
  }
}
