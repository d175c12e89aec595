import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ErasedAddresses } from '../consent/erasure/erased-addresses.js';
import { parametersOf, planOf } from '../planning/plan.sql.js';
import { livingSequences } from '../planning/planner.js';
import type { Scope } from '../planning/scope.js';
import { standingsIn } from '../planning/standing.sql.js';
import type { SilentSequence, Standing } from './why.views.js';

type Row = Omit<SilentSequence, 'leftOut'> & Record<string, unknown>;

/** Tells which running sequences have no mail for somebody, and what the planner's own rules say to that. */
@Injectable()
export class SilentSequences {
  constructor(
    private readonly database: Database,
    private readonly erased: ErasedAddresses,
  ) {}

  /** Those without a mail for an address, by name. */
  async of(email: string, now: Date): Promise<SilentSequence[]> {
    // Which sequences are on and have no mail for her, and how do they stand to her? One look into an index
    // for each step, however many mails she has; planned once a connection, for it asks the rules of every trigger.
    const rows = await this.database.prepared<Row>(
      'silent-sequences',
      `WITH silent AS MATERIALIZED (
         SELECT q.id, q.name, q.trigger, q.status, q.switched_on_at, q.narrowed FROM mail_sequence q
         WHERE q.status IN ('on', 'paused') AND NOT EXISTS (SELECT FROM mail_step st WHERE st.sequence_id = q.id
           AND (SELECT TRUE FROM mail m WHERE m.recipient = $2 AND m.step_id = st.id LIMIT 1))),
       standing AS (${standingsIn('silent')})
       SELECT q.id, q.name, q.trigger, q.status, q.switched_on_at AS "switchedOnAt",
         CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('meant', n.meant, 'at', n.at, 'taken', n.taken) END AS standing
       FROM silent q LEFT JOIN standing n ON n.id = q.id ORDER BY lower(q.name), q.id`,
      [now, email],
    );
    const silent = rows.map((row) => ({ ...row, standing: toStanding(row.standing), leftOut: null }));
    const taken = silent.filter(({ standing }) => standing?.taken);
    if (taken.length === 0) return silent;
    const leftOut = await this.#leftOut(email, taken, now);
    return silent.map((one) => ({ ...one, leftOut: leftOut.get(one.id) ?? null }));
  }

  /** The rule that leaves her out, for each of these that something set going and that leaves her out of all of its steps. */
  async #leftOut(email: string, taken: readonly SilentSequence[], now: Date): Promise<ReadonlyMap<string, string>> {
    const scope: Scope = { kind: 'recipient', email };
    const found = new Map<string, string>();
    const living = await livingSequences(this.database, [...new Set(taken.map(({ trigger }) => trigger))]);
    for (const sequence of living) {
      if (!taken.some(({ id }) => id === sequence.id)) continue;
      // What would the planner do with each of its steps?
      const steps = await this.database.query<{ leftOut: string | null }>(
        `SELECT left_out AS "leftOut" FROM (${planOf(sequence.trigger, scope)}) plan ORDER BY left_out IS NOT NULL, moment DESC, place LIMIT 1`,
        parametersOf(sequence, scope, now, this.erased.hexKey),
      );
      const rule = sequence.steps.length === 0 ? 'step-removed' : steps[0]?.leftOut;
      if (rule) found.set(sequence.id, rule);
    }
    return found;
  }
}

/** Times come out of JSON as text. */
function toStanding(standing: Standing | null): Standing | null {
  return standing && { ...standing, at: standing.at && new Date(standing.at) };
}
