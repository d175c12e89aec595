import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import type { Queryable, Transaction } from '../../platform/database/database.js';
import { SEND_MAIL } from '../../platform/mail/mail-outbox.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { ErasedAddresses } from '../consent/erasure/erased-addresses.js';
import { FOLLOW_UP_KIND, type Trigger } from '../sequence.rules.js';
import { insertOf, parametersOf, type PlannedSequence } from './plan.sql.js';
import type { Scope } from './scope.js';

/** Plans the mails of sequences: rows in the ledger, written by one statement however many people it concerns. */
@Injectable()
export class Planner {
  readonly #domain: string;

  constructor(
    private readonly queues: JobQueues,
    private readonly erased: ErasedAddresses,
    @Inject(CONFIG) config: Config,
  ) {
    this.#domain = new URL(config.publicUrl).hostname;
  }

  /** Plans for a scope in every sequence of a trigger that is on or paused. Planning twice is planning once. */
  async plan(tx: Transaction, trigger: Trigger, scope: Scope, now: Date): Promise<void> {
    for (const sequence of await livingSequences(tx, [trigger])) await this.planIn(tx, sequence, scope, now);
  }

  /** Plans for a scope in one sequence. */
  async planIn(tx: Transaction, sequence: PlannedSequence, scope: Scope, now: Date): Promise<void> {
    if (sequence.steps.length === 0) return;
    await tx.query(insertOf(sequence.trigger, scope), [
      ...parametersOf(sequence, scope, now, this.erased.hexKey),
      this.#domain,
      FOLLOW_UP_KIND,
    ]);
    tx.afterCommit(() => this.queues.hint(SEND_MAIL));
  }
}

/** A sequence that takes people in. */
export type LivingSequence = PlannedSequence & { id: string; scannedTo: Date };

/** The sequences of these triggers that take people in, also while they are paused. */
export async function livingSequences(tx: Queryable, triggers: readonly Trigger[]): Promise<LivingSequence[]> {
  return tx.prepared<LivingSequence & Record<string, unknown>>(
    'living-sequences',
    `SELECT q.id, q.trigger, q.narrowed, q.topic, q.goal, q.exits, q.switched_on_at AS "switchedOnAt", coalesce(q.scanned_to, q.switched_on_at) AS "scannedTo",
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', st.id, 'delayMinutes', st.delay_minutes, 'expiresMinutes', st.expires_minutes, 'conditions', st.conditions,
         'quiet', CASE WHEN st.quiet_from IS NOT NULL THEN jsonb_build_object('from', st.quiet_from, 'to', st.quiet_to) END) ORDER BY st.position)
         FROM mail_step st WHERE st.sequence_id = q.id AND st.removed_at IS NULL), '[]') AS steps
     FROM mail_sequence q WHERE q.trigger = ANY ($1::text[]) AND q.status IN ('on', 'paused') ORDER BY q.id`,
    [triggers],
  );
}
