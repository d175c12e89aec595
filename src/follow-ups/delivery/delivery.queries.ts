import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DeliveryFilter } from './delivery.input.js';
import { addUp, daysBetween } from './delivery.rules.js';
import type { Cell, CountedFigures, DeliveryFigures, LatencyCell, StepName } from './delivery.views.js';

/** The mails of a filter; its values are $1 to $5: zone, first day, last day, topic, sequence. */
const MEANT = `m.created_at >= ($2::date::timestamp AT TIME ZONE $1) AND m.created_at < (($3::date + 1)::timestamp AT TIME ZONE $1)
  AND ($4::text IS NULL OR m.topic = $4)
  AND ($5::uuid IS NULL OR m.step_id = ANY (ARRAY(SELECT id FROM mail_step WHERE sequence_id = $5)))`;

/** Which of the days a mail was planned on, from 1: looked up among their beginnings, for to tell a day of each mail by the clock takes longer. */
const NTH_DAY = `width_bucket(m.created_at, ARRAY(SELECT day AT TIME ZONE $1 FROM generate_series($2::date::timestamp, $3::date::timestamp, interval '1 day') day ORDER BY day))`;

/** That day by its name, for the few rows that are left once mails that are alike have been counted. */
const DAY = `($2::date + (nth - 1))::text AS day`;

/** Seconds from due to accepted; this way of asking does without a decimal number for each mail. */
const TOOK = `date_part('epoch', m.settled_at - m.due_at)`;

/** Counts what became of mails, in one pass over the ledger for their fates and one for how long they took. */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  /** The figures of the days asked for, told by the clock of a zone. */
  async figures(filter: DeliveryFilter, timeZone: string): Promise<DeliveryFigures> {
    const values = valuesOf(filter, timeZone);
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
       FROM mail_counted c JOIN mail m ON m.id = c.mail_id WHERE m.state = 'accepted' AND ${MEANT}`,
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
       FROM (SELECT ${NTH_DAY} AS nth, m.topic, m.step_id AS "stepId", m.reason, m.state, m.attempts > 0 AS tried,
           m.bounced_at IS NOT NULL AS returned, m.ambiguous_at IS NOT NULL AS unsure, count(*) AS n
         FROM mail m WHERE ${MEANT} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) alike GROUP BY 1, 2, 3, 4, (state = 'failed')`,
      values,
    );
  }

  async #latencies(values: unknown[]): Promise<LatencyCell[]> {
    // How long did the accepted ones take from being due? To the second up to two minutes, then more and more coarsely.
    return this.database.query<LatencyCell & Record<string, unknown>>(
      `SELECT ${DAY}, seconds::int, sum(n)::int AS count FROM (
         SELECT ${NTH_DAY} AS nth, CASE WHEN (m.settled_at > m.due_at) IS NOT TRUE THEN 0
             WHEN m.settled_at <= m.due_at + interval '2 minutes' THEN ceil(${TOOK})
             WHEN m.settled_at <= m.due_at + interval '2 hours' THEN ceil(${TOOK} / 10) * 10 ELSE ceil(${TOOK} / 60) * 60 END AS seconds, count(*) AS n
         FROM mail m WHERE m.state = 'accepted' AND ${MEANT} GROUP BY 1, 2) alike GROUP BY 1, 2`,
      values,
    );
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
