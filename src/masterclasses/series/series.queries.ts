import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { SESSION_COLUMNS, toSessionView, type SessionRow } from '../masterclasses.queries.js';
import type { SessionView } from '../masterclasses.views.js';

/** A series with its sessions, in the order in which it plans them. */
export interface SeriesView {
  id: string;
  masterclassId: string;
  rrule: string;
  /** The first date as it was planned, on the clock of the zone. */
  start: string;
  timeZone: string;
  updatedAt: Date;
  sessions: SessionView[];
}

/** What may be read of series. */
@Injectable()
export class SeriesQueries {
  constructor(private readonly database: Database) {}

  /** One series, whatever has become of its sessions. */
  async byId(id: string, locale: Locale): Promise<SeriesView | null> {
    // What was planned?
    const [row] = await this.database.query<{
      id: string;
      masterclass_id: string;
      rrule: string;
      local_start: string;
      time_zone: string;
      updated_at: Date;
    }>('SELECT id, masterclass_id, rrule, local_start, time_zone, updated_at FROM session_series WHERE id = $1', [id]);
    if (!row) return null;
    // And what became of it?
    const sessions = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM session s JOIN masterclass m ON m.id = s.masterclass_id WHERE s.series_id = $1 ORDER BY s.series_slot`,
      [id],
    );
    return {
      id: row.id,
      masterclassId: row.masterclass_id,
      rrule: row.rrule,
      start: row.local_start,
      timeZone: row.time_zone,
      updatedAt: row.updated_at,
      sessions: sessions.map((session) => toSessionView(session, locale)),
    };
  }
}
