import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { SESSION_COLUMNS, toSessionView, type SessionRow } from '../masterclasses.queries.js';
import type { SessionView } from '../masterclasses.views.js';
import type { CalendarFilter } from './calendar.input.js';

/** More than this in one month is a slip of somebody's; the list has pages. */
const MOST = 1000;

/** What the calendar of sessions reads. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  /** The sessions of all masterclasses from one moment until before another, in their order. */
  async between(from: Date, to: Date, filter: CalendarFilter, locale: Locale): Promise<SessionView[]> {
    // Which sessions begin in this time?
    const rows = await this.database.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM session s JOIN masterclass m ON m.id = s.masterclass_id
       WHERE s.starts_at >= $1 AND s.starts_at < $2 AND ($3::uuid IS NULL OR s.masterclass_id = $3)
         AND ($4::text IS NULL OR s.language = $4) AND ($5::text IS NULL OR s.status = $5)
       ORDER BY s.starts_at, s.id LIMIT ${MOST}`,
      [from, to, filter.masterclassId ?? null, filter.language ?? null, filter.status ?? null],
    );
    return rows.map((row) => toSessionView(row, locale));
  }
}
