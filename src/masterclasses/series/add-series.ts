import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { insertSession } from '../insert-session.js';
import { SessionTimeline, type SessionEvent } from '../session-timeline.js';
import { checkDecided, planSeries } from './plan-series.js';
import type { SeriesInput } from './series.input.js';

/** Adds a series of sessions to a masterclass: all of them, or none. */
@Injectable()
export class AddSeries {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly timeline: SessionTimeline,
  ) {}

  /** @throws DomainError `not-found`, `rule-refused`, `hour-unclear`, `starts-in-past`, `starts-too-late`, `window-wrong` */
  async run(
    actor: Viewer,
    masterclassId: string,
    input: SeriesInput,
    now: Date,
  ): Promise<{ id: string; sessions: number }> {
    const series = planSeries(input, now);
    checkDecided(series);
    return this.database.transaction(async (tx) => {
      const [created] = await tx.query<{ id: string }>(
        `INSERT INTO session_series (masterclass_id, rrule, local_start, time_zone, created_at, updated_at)
         SELECT id, $2, $3, $4, $5, $5 FROM masterclass WHERE id = $1 RETURNING id`,
        [masterclassId, series.rule, input.start, input.timeZone, now],
      );
      if (!created) throw notFound();
      const seriesId = created.id;
      const events: SessionEvent[] = [];
      for (const { slot, plan } of series.sessions) {
        const { id } = await insertSession(tx, masterclassId, plan, now, { seriesId, slot });
        events.push({
          sessionId: id,
          kind: 'session-added',
          actorId: actor.id,
          details: { status: plan.status, seriesId },
        });
      }
      await this.timeline.note(tx, events, now);
      const details = { rrule: series.rule, sessions: events.length };
      await this.audit.write(tx, { actor, action: 'series.add', subject: 'series', subjectId: seriesId, details });
      return { id: seriesId, sessions: events.length };
    });
  }
}
