import type { SequenceDefinition, Trigger } from '../sequence.rules.js';
import { momentsOf } from './moments.sql.js';
import type { Scope } from './scope.js';

/** A sequence as the planner needs it, kept or only drawn up. */
export interface PlannedSequence extends Pick<SequenceDefinition, 'trigger' | 'narrowed' | 'topic' | 'goal' | 'exits'> {
  /** Nothing that happened before counts. */
  switchedOnAt: Date;
  steps: readonly PlannedStep[];
}

/** A step as the planner needs it. */
export interface PlannedStep extends Pick<
  SequenceDefinition['steps'][number],
  'delayMinutes' | 'quiet' | 'expiresMinutes' | 'conditions'
> {
  id: string;
}

/** The parameters of a look, in the order that the SQL of moments expects. @param hashKey knows erased addresses again */
export function parametersOf(sequence: PlannedSequence, scope: Scope, now: Date, hashKey: string): unknown[] {
  const steps = sequence.steps.map(({ id, delayMinutes, quiet, expiresMinutes, conditions }, place) => ({
    id,
    place,
    delay: delayMinutes + silence(sequence),
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    expires: expiresMinutes,
    conditions,
  }));
  const { narrowed, switchedOnAt, trigger, topic, goal, exits } = sequence;
  const given = { narrowed, switchedOnAt, trigger, topic, goal, exits, hashKey };
  return [now, JSON.stringify(steps), JSON.stringify(given), JSON.stringify(scope)];
}

/** A silence counts from what was done last: the days of it come before the delay of the step. */
function silence({ trigger, narrowed }: Pick<PlannedSequence, 'trigger' | 'narrowed'>): number {
  return trigger === 'silent' ? (narrowed.days ?? 0) * 24 * 60 : 0;
}

/**
 * Who gets which step when, by the rules that stand: one row for each subject and step, with the rule in `left_out` where
 * it is not to be planned. What is late goes now, or when the recipient's night is over, unless it has expired by then.
 */
export function planOf(trigger: Trigger, scope: Scope): string {
  // Found first, and each zone looked up once: nobody else's clock is read for one person's mail. OFFSET 0 has each hour
  // reckoned once rather than wherever it is named.
  return `
    WITH found AS MATERIALIZED (${momentsOf(trigger, scope)}),
    clock AS MATERIALIZED (SELECT known.time_zone, mail_zone(known.time_zone) AS zone FROM (SELECT DISTINCT time_zone FROM found) known)
    SELECT step.id AS step_id, step.place, step.conditions, h.subject_id, h.recipient, h.locale, clock.zone AS time_zone, h.moment, h.version, h.about_id,
      t.due_at, t.expires_at,
      CASE WHEN EXISTS (SELECT 1 FROM mail_erased x WHERE x.address_hash = mail_address_hash(h.recipient::citext, decode($3::jsonb ->> 'hashKey', 'hex')))
          THEN 'address-erased'
        WHEN t.awake_at < h.since THEN 'just-told' WHEN t.due_at >= t.expires_at THEN 'expired' END AS left_out
    FROM found h JOIN clock ON clock.time_zone = h.time_zone
    CROSS JOIN jsonb_to_recordset($2::jsonb) AS step (id uuid, place int, delay int, quiet_from time, quiet_to time, expires int, conditions jsonb)
    CROSS JOIN LATERAL (SELECT follow_up_moment(h.moment, clock.zone, step.delay) AS at OFFSET 0) turn
    CROSS JOIN LATERAL (SELECT mail_awake(turn.at, clock.zone, step.quiet_from, step.quiet_to, ${trigger === 'before-start'}) AS at OFFSET 0) awake
    CROSS JOIN LATERAL (SELECT awake.at AS awake_at,
      CASE WHEN awake.at >= $1 THEN awake.at ELSE mail_awake($1, clock.zone, step.quiet_from, step.quiet_to, false) END AS due_at,
      least(greatest(turn.at, awake.at) + make_interval(mins => step.expires), h.ends_at) AS expires_at OFFSET 0) t
    WHERE $4::jsonb IS NOT NULL`;
}

/**
 * Writes what `planOf` finds as mails that are due; what stands there already stays as it is. In one order, so that two
 * who plan the same at the same moment wait for each other rather than both. $5 is our domain, $6 the kind.
 */
export function insertOf(trigger: Trigger, scope: Scope): string {
  return `
    INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, expires_at, created_at, message_id, topic, step_id, subject_version,
      moment, time_zone, about_id)
    SELECT $6 || '/' || made.id, $6, plan.recipient, plan.locale, plan.subject_id, plan.due_at, plan.expires_at, $1, '<' || made.id || '@' || $5 || '>',
      $3::jsonb ->> 'topic', plan.step_id, plan.version, plan.moment, plan.time_zone, plan.about_id
    FROM (${planOf(trigger, scope)}) plan CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id WHERE plan.step_id IS NOT NULL) made
    WHERE plan.left_out IS NULL ORDER BY plan.subject_id, plan.place
    ON CONFLICT DO NOTHING`;
}
