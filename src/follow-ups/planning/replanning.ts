import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { SEND_MAIL } from '../../platform/mail/mail-outbox.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import type { StepChanges } from '../save-steps.js';
import { readSequence } from '../sequences.queries.js';
import type { SequenceDefinition, Trigger } from '../sequence.rules.js';
import { PLAN_FOLLOW_UPS } from './planning-job.js';

/** Brings the ledger in line with what staff changed. */
@Injectable()
export class Replanning {
  constructor(private readonly queues: JobQueues) {}

  /** A sequence was saved: what is due goes by the steps as they are now, and a new reminder reaches everybody to come. */
  async afterEdit(tx: Transaction, id: string, { added, changed, removed }: StepChanges, now: Date): Promise<void> {
    await skipDue(tx, removed, 'step-removed', now);
    await tx.query(
      `UPDATE mail m SET topic = q.topic FROM mail_step st JOIN mail_sequence q ON q.id = st.sequence_id
       WHERE m.step_id = st.id AND q.id = $1 AND m.state = 'due' AND m.topic <> q.topic`,
      [id],
    );
    await this.retime(tx, changed, now);
    const sequence = await readSequence(tx, id);
    const living = sequence && ['on', 'paused'].includes(sequence.status);
    if (living && (added.length > 0 || changed.length > 0)) await this.afterSwitchOn(tx, sequence, now);
  }

  /** A sequence of reminders is on: everybody at a session to come is looked at. Others wait for what happens. */
  async afterSwitchOn(
    tx: Transaction,
    { trigger, narrowed }: Pick<SequenceDefinition, 'trigger' | 'narrowed'>,
    now: Date,
  ): Promise<void> {
    if (trigger !== 'before-start') return;
    await tx.query(
      `INSERT INTO mail_planning (trigger, session_id, happened_at)
       SELECT $1, s.id, $2 FROM session s WHERE s.status = 'published' AND s.starts_at > $2 AND s.taken > 0
         AND ($3::uuid IS NULL OR s.masterclass_id = $3)`,
      [trigger, now, narrowed.masterclassId ?? null],
    );
    tx.afterCommit(() => this.queues.hint(PLAN_FOLLOW_UPS));
  }

  /** The people of a session are to be looked at for a trigger, a few thousand at a time. */
  async sessionFor(tx: Transaction, trigger: Trigger, sessionId: string, happenedAt: Date): Promise<void> {
    await tx.query('INSERT INTO mail_planning (trigger, session_id, happened_at) VALUES ($1, $2, $3)', [
      trigger,
      sessionId,
      happenedAt,
    ]);
    tx.afterCommit(() => this.queues.hint(PLAN_FOLLOW_UPS));
  }

  /**
   * Reckons the hours of what is due for these steps again, from the moment it was planned for; for these subjects alone
   * where some are named.
   */
  async retime(
    tx: Transaction,
    stepIds: readonly string[],
    now: Date,
    subjectIds: readonly string[] | null = null,
  ): Promise<void> {
    if (stepIds.length === 0) return;
    await tx.query(
      `UPDATE mail m SET held_for = NULL,
         due_at = CASE WHEN n.awake >= $2 THEN n.awake ELSE mail_awake($2, m.time_zone, n.quiet_from, n.quiet_to, false) END,
         expires_at = least(greatest(n.turn, n.awake) + make_interval(mins => n.expires_minutes), n.ends_at)
       FROM (
         SELECT d.id, st.quiet_from, st.quiet_to, st.expires_minutes, turn.at AS turn,
           mail_awake(turn.at, d.time_zone, st.quiet_from, st.quiet_to, q.trigger = 'before-start') AS awake,
           CASE WHEN q.trigger IN ('before-start', 'session-changed') THEN (SELECT s.starts_at FROM session s WHERE s.id = d.about_id) END AS ends_at
         FROM mail d JOIN mail_step st ON st.id = d.step_id JOIN mail_sequence q ON q.id = st.sequence_id
         CROSS JOIN LATERAL (SELECT follow_up_moment(d.moment, d.time_zone, st.delay_minutes
           + CASE WHEN q.trigger = 'silent' THEN (q.narrowed ->> 'days')::int * 1440 ELSE 0 END) AS at) turn
         WHERE d.step_id = ANY ($1::uuid[]) AND d.state = 'due' AND d.moment IS NOT NULL AND ($3::uuid[] IS NULL OR d.subject_id = ANY ($3))
       ) n WHERE m.id = n.id AND m.state = 'due'`,
      [stepIds, now, subjectIds],
    );
    tx.afterCommit(() => this.queues.hint(SEND_MAIL));
  }
}

/** What is due for these steps does not go. */
export async function skipDue(tx: Transaction, stepIds: readonly string[], reason: string, now: Date): Promise<void> {
  if (stepIds.length === 0) return;
  await tx.query(
    `UPDATE mail SET state = 'skipped', reason = $2, settled_at = $3 WHERE step_id = ANY ($1::uuid[]) AND state = 'due'`,
    [stepIds, reason, now],
  );
}
