import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';
import { GuardsMail, type GuardVerdict, type MailGuard, type MailToClaim } from '../platform/mail/mail-guard.js';
import { verdictJoins, verdictOn } from './planning/verdict.sql.js';
import { FOLLOW_UP_KIND, WAITS_FOR_REPLAY, type Trigger } from './sequence.rules.js';

/** A mail of a paused sequence, or one that waits for a replay, is looked at again after this long; nothing waits for that. */
const HELD_MINUTES = 60;

interface Standing extends Record<string, unknown> {
  id: string;
  trigger: Trigger;
  skip: string | null;
  until: Date | null;
  /** What it waits for. */
  held: 'sequence-paused' | 'quiet-hours' | typeof WAITS_FOR_REPLAY;
}

/** Says of follow-ups that are about to go whether they still should: one question for each trigger among them. */
@Injectable()
@GuardsMail(FOLLOW_UP_KIND)
export class FollowUpGuard implements MailGuard {
  async check(tx: Transaction, mails: readonly MailToClaim[], now: Date): Promise<ReadonlyMap<string, GuardVerdict>> {
    const verdicts = new Map<string, GuardVerdict>();
    const standing = await standingOf(
      tx,
      mails.map(({ id }) => id),
      now,
    );
    for (const { id } of mails) if (!standing.has(id)) verdicts.set(id, { skip: 'step-removed' });
    const going: Standing[] = [];
    for (const row of standing.values()) {
      if (row.skip) verdicts.set(row.id, { skip: row.skip });
      else going.push(row);
    }
    for (const trigger of new Set(going.map((row) => row.trigger))) {
      const ids = going.filter((row) => row.trigger === trigger).map(({ id }) => id);
      for (const { id, reason } of await untrue(tx, trigger, ids, now)) verdicts.set(id, { skip: reason });
    }
    for (const { id, until, held } of going) if (until && !verdicts.has(id)) verdicts.set(id, { until, reason: held });
    return verdicts;
  }
}

/** How the sequence and the step stand, and whether it is night where the recipient is. */
async function standingOf(tx: Transaction, ids: readonly string[], now: Date): Promise<Map<string, Standing>> {
  const rows = await tx.query<Standing>(
    `SELECT m.id, q.trigger,
       CASE WHEN q.status = 'archived' THEN 'sequence-archived' WHEN st.removed_at IS NOT NULL THEN 'step-removed' END AS skip,
       CASE WHEN q.status = 'paused' OR replay.missing THEN least($1::timestamptz + interval '${HELD_MINUTES} minutes', m.expires_at)
         WHEN mail_awake($1, m.time_zone, st.quiet_from, st.quiet_to, false) > $1 THEN mail_awake($1, m.time_zone, st.quiet_from, st.quiet_to, false) END AS until,
       CASE WHEN q.status = 'paused' THEN 'sequence-paused' WHEN replay.missing THEN '${WAITS_FOR_REPLAY}' ELSE 'quiet-hours' END AS held
     FROM mail m JOIN mail_step st ON st.id = m.step_id JOIN mail_sequence q ON q.id = st.sequence_id
     CROSS JOIN LATERAL (SELECT st.conditions @> '[{"kind": "replay"}]' AND NOT EXISTS (SELECT FROM registration r
       JOIN session_replay y ON y.session_id = r.session_id AND y.status = 'published' WHERE r.id = m.subject_id) AS missing) replay
     WHERE m.id = ANY ($2::uuid[])`,
    [now, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those of a trigger that something keeps from going: what they tell of, a condition, an exit or the goal. */
function untrue(
  tx: Transaction,
  trigger: Trigger,
  ids: readonly string[],
  now: Date,
): Promise<{ id: string; reason: string }[]> {
  return tx.query(
    `SELECT c.id, v.reason FROM (SELECT id, subject_id, recipient, locale, moment, subject_version AS version, about_id, step_id FROM mail WHERE id = ANY ($2::uuid[])) c
     JOIN mail_step step ON step.id = c.step_id JOIN mail_sequence q ON q.id = step.sequence_id ${verdictJoins(trigger)}
     CROSS JOIN LATERAL (SELECT ${verdictOn(trigger)} AS reason) v WHERE v.reason IS NOT NULL AND ($1::timestamptz IS NOT NULL)`,
    [now, ids],
  );
}
