import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DeliveryFilter } from './delivery.input.js';
import { addUp, daysBetween } from './delivery.rules.js';
import type { Cell, CountedFigures, DeliveryFigures, LatencyCell, StepName } from './delivery.views.js';

/** Where the days begin, and where the last of them ends. */
const BEGINNINGS = `ARRAY(SELECT day AT TIME ZONE $1 FROM generate_series($2::date::timestamp, $3::date::timestamp + interval '1 day', interval '1 day') day ORDER BY day)`;

/** The mails of a filter, told by when they were planned; its values are $1 to $5: zone, first day, last day, topic, sequence. */
const meant = (
  planned: string,
) => `${planned} >= ($2::date::timestamp AT TIME ZONE $1) AND ${planned} < (($3::date + 1)::timestamp AT TIME ZONE $1)
  AND ($4::text IS NULL OR m.topic = $4)
  AND ($5::uuid IS NULL OR m.step_id = ANY (ARRAY(SELECT id FROM mail_step WHERE sequence_id = $5)))`;

/** Which of the days that is, from 1: looked up among their beginnings, for to tell a day of each mail by the clock takes longer. */
const nthDay = (planned: string) => `width_bucket(${planned}, ${BEGINNINGS}) AS nth`;

/** That day by its name, for the few rows that are left once mails that are alike have been counted. */
const DAY = `($2::date + (nth - 1))::text AS day`;

/**
 * What the tally has of the mails that are meant, where $7 says that the days begin on whole hours as it counts them; for the
 * planner, $6 is a moment up to which it had come a little earlier, or the beginning of time where it is of no use.
 */
const TALLIED = `$7::boolean AND ${meant('m.planned')}`;

/** The mails that the tally does not have. */
const NOT_TALLIED = `${meant('m.created_at')} AND (m.settled_at IS NULL OR m.settled_at >= $6::timestamptz)
  AND (NOT $7::boolean OR m.settled_at IS NULL OR m.settled_at >= (SELECT until FROM mail_tallied))`;

/** Counts what became of mails: those that were settled some hours ago by the tally, the others one by one. */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  /** The figures of the days asked for, told by the clock of a zone. */
  async figures(filter: DeliveryFilter, timeZone: string): Promise<DeliveryFigures> {
    const values = await this.#withTally(valuesOf(filter, timeZone));
    const [cells, latencies, steps] = await Promise.all([this.#cells(values), this.#latencies(values), this.#steps()]);
    return addUp(cells, latencies, steps, daysBetween(filter.from, filter.to));
  }

  /** What was counted of the same mails, among those who let us. */
  async counted(filter: DeliveryFilter, timeZone: string): Promise<CountedFigures> {
    // How many accepted mails may be counted, to how many people, and what was?
    const [row] = await this.database.query<Record<string, number>>(
      `SELECT count(*) FILTER (WHERE c.clicks)::int AS linked, count(DISTINCT m.recipient) FILTER (WHERE c.clicks)::int AS linkers,
         count(*) FILTER (WHERE c.clicks AND EXISTS (SELECT 1 FROM mail_click k WHERE k.mail_id = m.id))::int AS clicked,
         count(*) FILTER (WHERE c.opens)::int AS pictured, count(DISTINCT m.recipient) FILTER (WHERE c.opens)::int AS openers,
         count(*) FILTER (WHERE c.opened = 'person')::int AS opened, count(*) FILTER (WHERE c.opened = 'machine')::int AS machines
       FROM mail_counted c JOIN mail m ON m.id = c.mail_id WHERE m.state = 'accepted' AND ${meant('m.created_at')}`,
      valuesOf(filter, timeZone),
    );
    return {
      clicks: { mails: row!.linked!, people: row!.linkers!, counted: row!.clicked! },
      opens: { mails: row!.pictured!, people: row!.openers!, counted: row!.opened! },
      machines: row!.machines!,
    };
  }

  async #cells(values: unknown[]): Promise<Cell[]> {
    // What became of the mails that were planned in these days? Counted by all that they can have in common at once.
    return this.database.query<Cell & Record<string, unknown>>(
      `SELECT ${DAY}, topic, "stepId", reason, sum(n)::int AS planned,
         coalesce(sum(n) FILTER (WHERE state IN ('due', 'claimed')), 0)::int AS waiting,
         coalesce(sum(n) FILTER (WHERE tried), 0)::int AS claimed,
         coalesce(sum(n) FILTER (WHERE state = 'accepted'), 0)::int AS accepted, coalesce(sum(n) FILTER (WHERE returned), 0)::int AS bounced,
         coalesce(sum(n) FILTER (WHERE state = 'failed'), 0)::int AS failed, coalesce(sum(n) FILTER (WHERE state = 'skipped'), 0)::int AS skipped,
         coalesce(sum(n) FILTER (WHERE unsure), 0)::int AS ambiguous
       FROM (
         SELECT ${nthDay('m.planned')}, m.topic, m.step_id AS "stepId", m.reason, m.state, m.tried, m.returned, m.unsure, sum(m.mails) AS n
         FROM mail_tally m WHERE ${TALLIED} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
         UNION ALL
         SELECT ${nthDay('m.created_at')}, m.topic, m.step_id, m.reason, m.state, m.attempts > 0, m.bounced_at IS NOT NULL, m.ambiguous_at IS NOT NULL, count(*)
         FROM mail m WHERE ${NOT_TALLIED} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
       ) alike GROUP BY 1, 2, 3, 4, (state = 'failed') HAVING sum(n) <> 0`,
      values,
    );
  }

  async #latencies(values: unknown[]): Promise<LatencyCell[]> {
    // How long did the accepted ones take from being due? To the second up to two minutes, then more and more coarsely.
    return this.database.query<LatencyCell & Record<string, unknown>>(
      `SELECT ${DAY}, seconds, sum(n)::int AS count FROM (
         SELECT ${nthDay('m.planned')}, m.seconds, sum(m.mails) AS n FROM mail_tally_took m WHERE ${TALLIED} GROUP BY 1, 2
         UNION ALL
         SELECT ${nthDay('m.created_at')}, mail_took(m.state, m.due_at, m.settled_at), count(*) FROM mail m WHERE m.state = 'accepted' AND ${NOT_TALLIED} GROUP BY 1, 2
       ) alike GROUP BY 1, 2 HAVING sum(n) <> 0`,
      values,
    );
  }

  async #withTally(values: unknown[]): Promise<unknown[]> {
    // How far is the tally, and do all these days begin on whole hours?
    const [row] = await this.database.query<{ since: string; whole: boolean }>(
      `SELECT CASE WHEN whole THEN until ELSE '-infinity' END::text AS since, whole
       FROM mail_tallied, LATERAL (SELECT bool_and(date_bin('1 hour', day, 'epoch') = day) AS whole FROM unnest(${BEGINNINGS}) day) days`,
      values.slice(0, 3),
    );
    return [...values, row!.since, row!.whole];
  }

  async #steps(): Promise<StepName[]> {
    // Which steps are there, by sequence and in their order?
    return this.database.query<StepName & Record<string, unknown>>(
      `SELECT st.id, q.id AS "sequenceId", q.name AS sequence, q.topic, CASE WHEN st.removed_at IS NULL THEN st.position + 1 END AS number
       FROM mail_step st JOIN mail_sequence q ON q.id = st.sequence_id ORDER BY lower(q.name), q.id, st.removed_at IS NOT NULL, st.position`,
    );
  }
}

function valuesOf({ from, to, topic, sequence }: DeliveryFilter, timeZone: string): unknown[] {
  return [timeZone, from, to, topic ?? null, sequence ?? null];
}
