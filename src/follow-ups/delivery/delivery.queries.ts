import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DeliveryFilter } from './delivery.input.js';
import { addUp, daysBetween } from './delivery.rules.js';
import type { Cell, CountedFigures, DeliveryFigures, LatencyCell, StepName } from './delivery.views.js';

/** The mails of a filter; its values are $1 to $5: zone, first day, last day, topic, sequence. */
const MEANT = `m.created_at >= ($2::date::timestamp AT TIME ZONE $1) AND m.created_at < (($3::date + 1)::timestamp AT TIME ZONE $1)
  AND ($4::text IS NULL OR m.topic = $4)
  AND ($5::uuid IS NULL OR m.step_id = ANY (ARRAY(SELECT id FROM mail_step WHERE sequence_id = $5)))`;

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
      `SELECT (m.created_at AT TIME ZONE $1)::date::text AS day, m.topic, m.step_id AS "stepId", m.reason, count(*)::int AS planned,
         count(*) FILTER (WHERE m.state IN ('due', 'claimed'))::int AS waiting,
         count(*) FILTER (WHERE m.attempts > 0)::int AS claimed,
         count(*) FILTER (WHERE m.state = 'accepted')::int AS accepted, count(m.bounced_at)::int AS bounced,
         count(*) FILTER (WHERE m.state = 'failed')::int AS failed, count(*) FILTER (WHERE m.state = 'skipped')::int AS skipped,
         count(m.ambiguous_at)::int AS ambiguous
       FROM mail m WHERE ${MEANT} GROUP BY 1, 2, 3, 4, (m.state = 'failed')`,
      values,
    );
  }

  async #latencies(values: unknown[]): Promise<LatencyCell[]> {
    // How long did the accepted ones take from being due? To the second up to two minutes, then more and more coarsely.
    return this.database.query<LatencyCell & Record<string, unknown>>(
      `SELECT day, seconds::int, count(*)::int AS count FROM (
         SELECT (m.created_at AT TIME ZONE $1)::date::text AS day, CASE WHEN took <= 120 THEN ceil(took) WHEN took <= 7200 THEN ceil(took / 10) * 10 ELSE ceil(took / 60) * 60 END AS seconds
         FROM mail m CROSS JOIN LATERAL (SELECT greatest(0, extract(epoch FROM m.settled_at - m.due_at)::float8) AS took) t
         WHERE m.state = 'accepted' AND ${MEANT}) each GROUP BY 1, 2`,
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
