import { Injectable } from '@nestjs/common';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { localTime } from '../../masterclasses/session.rules.js';
import { Database } from '../../platform/database/database.js';
import { growth, largest, type GrowthStep } from './figures.rules.js';
import type { Part, SessionFigures, Standing } from './figures.views.js';

/** Parts beyond this number are told together. */
const MOST_PARTS = 12;

type PartRow = SessionFigures['all'] & { part: 'language' | 'source' | 'zone' | 'all'; value: string | null };

/** Counts a session's registrations in two queries. */
@Injectable()
export class FiguresQueries {
  constructor(private readonly database: Database) {}

  /** The figures of a session as they are now. */
  async ofSession(session: SessionView, now: Date): Promise<SessionFigures> {
    const [steps, parts] = await Promise.all([this.#steps(session), this.#parts(session)]);
    const until = session.endsAt < now ? session.endsAt : now;
    const of = (part: PartRow['part']) =>
      largest(
        parts.filter((row) => row.part === part).map(({ part: _, ...row }) => row),
        MOST_PARTS,
        together,
      );
    return {
      growth: growth(steps, localTime(until, session.timeZone).slice(0, 10)),
      all: parts.find(({ part }) => part === 'all')!,
      languages: of('language'),
      sources: of('source'),
      zones: of('zone'),
    };
  }

  async #steps({ id, timeZone }: SessionView): Promise<GrowthStep[]> {
    // On which days, by the session's own clock, were places taken and given back, and did people come into the queue and leave it?
    return this.database.query<GrowthStep & Record<string, unknown>>(
      `WITH moved AS (
         SELECT registration_id, max(at) AS at FROM session_event WHERE session_id = $1 AND kind = 'moved-in' GROUP BY registration_id
       ), came AS (
         SELECT greatest(r.created_at, m.at) AS at, r.cancelled_at AS ended,
           CASE WHEN coalesce(r.cancelled_was, r.status) IN ('confirmed', 'offered')
             THEN greatest(r.created_at, m.at, least(r.offered_at, r.confirmed_at)) END AS seated
         FROM registration r LEFT JOIN moved m ON m.registration_id = r.id WHERE r.session_id = $1
       ), steps AS (
         SELECT step.* FROM came CROSS JOIN LATERAL (VALUES
           (came.seated, 1, 0), (CASE WHEN came.seated IS NOT NULL THEN came.ended END, -1, 0),
           (came.at, 0, 1), (coalesce(came.seated, came.ended), 0, -1)) AS step (at, places, waiting) WHERE step.at IS NOT NULL
         UNION ALL SELECT created_at, 0, 0 FROM session WHERE id = $1
       )
       SELECT (at AT TIME ZONE $2)::date::text AS day, sum(places)::int AS places, sum(waiting)::int AS waiting
       FROM steps GROUP BY 1 ORDER BY 1`,
      [id, timeZone],
    );
  }

  async #parts({ id, startsAt }: SessionView): Promise<PartRow[]> {
    // How do the registrations stand: all of them, and by language, source and zone?
    return this.database.query<PartRow & Record<string, unknown>>(
      `SELECT CASE WHEN grouping(locale) = 0 THEN 'language' WHEN grouping(came_by) = 0 THEN 'source' WHEN grouping(time_zone) = 0 THEN 'zone'
           ELSE 'all' END AS part, coalesce(locale, came_by, time_zone) AS value, count(*)::int AS total,
         count(*) FILTER (WHERE status IN ('confirmed', 'offered'))::int AS places,
         count(*) FILTER (WHERE attendance = 'attended')::int AS attended, count(*) FILTER (WHERE attendance = 'no-show')::int AS "noShow",
         count(*) FILTER (WHERE status = 'waiting')::int AS waiting, count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled,
         count(*) FILTER (WHERE cancelled_by = 'attendee')::int AS "byAttendee", count(*) FILTER (WHERE cancelled_by = 'staff')::int AS "byStaff",
         count(*) FILTER (WHERE cancelled_by = 'clock')::int AS "byClock",
         count(*) FILTER (WHERE cancelled_was = 'confirmed' AND cancelled_at > $2::timestamptz - interval '24 hours')::int AS late
       FROM (SELECT *, coalesce(source->'utm'->>'utm_source', '') AS came_by FROM registration WHERE session_id = $1) r
       GROUP BY GROUPING SETS ((locale), (came_by), (time_zone), ())`,
      [id, startsAt],
    );
  }
}

function together(others: Part[]): Part {
  const sum = (field: keyof Standing) => others.reduce((total, part) => total + part[field], 0);
  return {
    value: null,
    places: sum('places'),
    attended: sum('attended'),
    noShow: sum('noShow'),
    waiting: sum('waiting'),
    cancelled: sum('cancelled'),
    total: sum('total'),
  };
}
