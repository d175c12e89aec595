import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import type { SequenceLine, SequenceView, StepView } from './sequence.views.js';

const COLUMNS = `q.id, q.slug, q.name, q.trigger, q.narrowed, q.topic, q.status, q.goal, q.exits, q.version,
  q.switched_on_at AS "switchedOnAt", q.updated_at AS "updatedAt"`;

const STEPS = `SELECT st.id, t.name AS template, st.delay_minutes AS "delayMinutes", st.expires_minutes AS "expiresMinutes", st.conditions, st.version,
    to_char(st.quiet_from, 'HH24:MI') AS "quietFrom", to_char(st.quiet_to, 'HH24:MI') AS "quietTo"
  FROM mail_step st JOIN mail_template t ON t.id = st.template_id WHERE st.sequence_id = $1 AND st.removed_at IS NULL ORDER BY st.position`;

type StepRow = Omit<StepView, 'quiet'> & { quietFrom: string | null; quietTo: string | null } & Record<string, unknown>;

/** Reads the sequences that staff have built. */
@Injectable()
export class SequenceQueries {
  constructor(private readonly database: Database) {}

  /** All of them, those that are switched on first. */
  async list(): Promise<SequenceLine[]> {
    // Each sequence with its steps and what has become of their mails: from the tally, and of those that are not in it yet.
    return this.database.query<SequenceLine & Record<string, unknown>>(
      `SELECT ${COLUMNS}, (SELECT count(*)::int FROM mail_step st WHERE st.sequence_id = q.id AND st.removed_at IS NULL) AS steps,
         coalesce(m.due, 0)::int AS due, coalesce(m.accepted, 0)::int AS accepted, coalesce(m.skipped, 0)::int AS skipped, coalesce(m.failed, 0)::int AS failed
       FROM mail_sequence q LEFT JOIN (
         SELECT st.sequence_id, sum(alike.n) FILTER (WHERE alike.state IN ('due', 'claimed')) AS due, sum(alike.n) FILTER (WHERE alike.state = 'accepted') AS accepted,
           sum(alike.n) FILTER (WHERE alike.state = 'skipped') AS skipped, sum(alike.n) FILTER (WHERE alike.state = 'failed') AS failed
         FROM (
           SELECT step_id, state, sum(mails) AS n FROM mail_tally WHERE step_id IS NOT NULL GROUP BY 1, 2
           UNION ALL SELECT step_id, state, count(*) FROM mail WHERE step_id IS NOT NULL AND settled_at IS NULL GROUP BY 1, 2
           UNION ALL SELECT step_id, state, count(*) FROM mail WHERE step_id IS NOT NULL AND settled_at >= (SELECT until FROM mail_tallied) GROUP BY 1, 2
         ) alike JOIN mail_step st ON st.id = alike.step_id GROUP BY st.sequence_id
       ) m ON m.sequence_id = q.id
       ORDER BY array_position(ARRAY['on', 'paused', 'draft', 'archived'], q.status), q.name, q.id`,
    );
  }

  /** One of them with its steps in order; null when there is none. */
  get(id: string): Promise<SequenceView | null> {
    return readSequence(this.database, id);
  }
}

/** Reads a sequence, also inside of a transaction. */
export async function readSequence(on: Queryable, id: string): Promise<SequenceView | null> {
  const [row] = await on.query<SequenceView & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM mail_sequence q WHERE q.id = $1`,
    [id],
  );
  if (!row) return null;
  const steps = await on.query<StepRow>(STEPS, [id]);
  return { ...row, steps: steps.map(toStep) };
}

function toStep({ quietFrom, quietTo, ...step }: StepRow): StepView {
  return {
    ...(step as Omit<StepView, 'quiet'>),
    quiet: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null,
  };
}
