import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { ChangePlan } from '../change-plan.js';
import { changeMembers, membersAhead } from './series-change.js';
import { seriesChangedMeanwhile } from './series.errors.js';
import type { SeriesPatch } from './series.input.js';
import { lockSeries } from './series.sql.js';

/** Changes the sessions of a series that are still to come, or those from one on: all that it can, or none. */
@Injectable()
export class UpdateSeries {
  constructor(
    private readonly database: Database,
    private readonly changePlan: ChangePlan,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the sessions that are different now, and how many people hear of it
   * @throws DomainError `not-found`, `changed-meanwhile`, `hour-unclear`, or as a change of one session does, with the dates
   */
  async run(actor: Viewer, id: string, patch: SeriesPatch, now: Date): Promise<{ changed: string[]; people: number }> {
    return this.database.transaction(async (tx) => {
      const { updatedAt, sessions } = await lockSeries(tx, id);
      if (patch.version !== undefined && patch.version !== updatedAt.toISOString()) throw seriesChangedMeanwhile();
      const members = membersAhead(sessions, patch.from, now);
      if (patch.from !== undefined && !sessions.some((session) => session.id === patch.from)) throw notFound();
      const changed: string[] = [];
      let people = 0;
      for (const { member, patch: plan, slot, effect } of changeMembers(members, patch, now)) {
        member.seriesSlot = slot;
        const message = patch.message;
        const fields = await this.changePlan.run(tx, actor, member, { ...plan, ...(message && { message }) }, now);
        if (fields.length === 0) await tx.query('UPDATE session SET series_slot = $2 WHERE id = $1', [member.id, slot]);
        else changed.push(member.id);
        people += Math.max(effect.told, effect.promoted);
      }
      await tx.query('UPDATE session_series SET updated_at = $2, time_zone = coalesce($3, time_zone) WHERE id = $1', [
        id,
        now,
        patch.from === undefined ? (patch.timeZone ?? null) : null,
      ]);
      const details = { sessions: changed.length, ...(patch.from && { from: patch.from }) };
      await this.audit.write(tx, { actor, action: 'series.update', subject: 'series', subjectId: id, details });
      return { changed, people };
    });
  }
}
