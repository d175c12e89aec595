import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import type { Log } from '../log/log.js';
import type { Claim } from './mail-claims.js';
import { refusal, WITH_ADDRESS } from './mail-nevers.js';
import type { Outcome } from './delivery.rules.js';

/** A claim that its sender has not confirmed for this long is abandoned. */
export const LEASE_MILLISECONDS = 2 * 60_000;
const RENEW_MILLISECONDS = 20_000;
/** Past this the sender itself no longer trusts its claim: nothing further is handed over. */
const TRUST_MILLISECONDS = LEASE_MILLISECONDS - 2 * RENEW_MILLISECONDS;

/** A batch in the hands of its sender: renews the claim while it works, and writes what becomes of each mail. */
export class ClaimedBatch {
  #confirmed = performance.now();
  readonly #open: Set<string>;
  readonly #renewal: NodeJS.Timeout;

  constructor(
    private readonly claim: Claim,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#open = new Set(claim.mails.map(({ id }) => id));
    this.#renewal = setInterval(() => void this.#renew(), RENEW_MILLISECONDS);
  }

  get mails(): Claim['mails'] {
    return this.claim.mails;
  }

  /** False when others may by now believe that this sender is dead. */
  get holds(): boolean {
    return performance.now() - this.#confirmed < TRUST_MILLISECONDS;
  }

  /**
   * Writes what became of some, and in the same statement that these others are handed over from now on: what may no
   * longer go, or not now, stays behind. @returns the ids that may go
   */
  async progress(outcomes: readonly Outcome[], next: readonly string[]): Promise<Set<string>> {
    if (outcomes.length === 0 && next.length === 0) return new Set();
    const now = this.clock.now();
    // A mail whose claim was taken for abandoned is still settled by who knows better, until somebody else claims it.
    const rows = await this.database.prepared<{ id: string }>(
      'mail-progress',
      `WITH told AS (
         UPDATE mail m SET state = o.state, reason = o.reason, settled_at = CASE WHEN o.state = 'due' THEN NULL ELSE $4::timestamptz END,
           due_at = coalesce(o.due_at, m.due_at), held_for = coalesce(o.held_for, m.held_for), attempts = m.attempts + coalesce(o.attempts, 0),
           ambiguous_at = CASE WHEN o.ambiguous THEN $4 WHEN m.state = 'claimed' THEN m.ambiguous_at END,
           kept_message = coalesce(o.kept, m.kept_message),
           bounced_at = CASE WHEN o.bounce_status IS NULL THEN m.bounced_at ELSE $4::timestamptz END,
           bounce_status = coalesce(o.bounce_status, m.bounce_status)
         FROM jsonb_to_recordset($2::jsonb) AS o (id uuid, state text, reason text, due_at timestamptz, held_for text, attempts int, ambiguous boolean, kept jsonb, bounce_status text)
         WHERE m.id = o.id AND m.claim = $1 AND m.state NOT IN ('accepted', 'skipped')),
       may AS (
         SELECT m.id FROM mail m ${WITH_ADDRESS} LEFT JOIN mail_domain d ON d.domain = m.domain
         WHERE m.id = ANY ($3::uuid[]) AND ${refusal('$4')} IS NULL AND (d.resting_until IS NULL OR d.resting_until <= $4)
           AND (m.topic = 'service' OR NOT EXISTS (SELECT 1 FROM mail_setting WHERE paused_at IS NOT NULL)))
       UPDATE mail m SET handed_over = true, attempts = m.attempts + 1 FROM may
       WHERE m.id = may.id AND m.claim = $1 AND m.state = 'claimed' RETURNING m.id`,
      [this.claim.id, JSON.stringify(outcomes.map(asRow)), next, now],
    );
    for (const { id } of outcomes) this.#open.delete(id);
    return new Set(rows.map(({ id }) => id));
  }

  /** Ends the work on the batch: what was not handed over is due again. */
  async end(): Promise<void> {
    clearInterval(this.#renewal);
    if (this.#open.size === 0) return;
    await this.database.query(
      "UPDATE mail SET state = 'due', claimed_at = NULL WHERE id = ANY ($1::uuid[]) AND claim = $2 AND state = 'claimed' AND NOT handed_over",
      [[...this.#open], this.claim.id],
    );
  }

  async #renew(): Promise<void> {
    const begun = performance.now();
    try {
      await this.database.query(
        "UPDATE mail SET claimed_at = $3 WHERE id = ANY ($1::uuid[]) AND claim = $2 AND state = 'claimed'",
        [[...this.#open], this.claim.id, this.clock.now()],
      );
      this.#confirmed = begun;
    } catch (error) {
      this.log.warn({ err: error }, 'a claim on mail could not be renewed');
    }
  }
}

function asRow({
  id,
  state,
  reason,
  dueAt,
  heldFor,
  attempts,
  ambiguous,
  kept,
  bounceStatus,
}: Outcome): Record<string, unknown> {
  return {
    id,
    state,
    reason,
    due_at: dueAt,
    held_for: heldFor,
    attempts,
    ambiguous,
    kept: kept ?? undefined,
    bounce_status: bounceStatus,
  };
}
