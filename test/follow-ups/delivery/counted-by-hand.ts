import { localTime } from '../../../src/masterclasses/session.rules.js';
import type { TestApp } from '../../support/app.js';

/** Mails as their rows say; each figure is counted from them once more, one by one. */
export interface LedgerRow extends Record<string, unknown> {
  id: string;
  topic: string;
  step_id: string | null;
  sequence: string | null;
  state: string;
  reason: string | null;
  attempts: number;
  due_at: Date;
  settled_at: Date | null;
  created_at: Date;
  bounced_at: Date | null;
  ambiguous_at: Date | null;
}

/** Every mail there is. */
export const readLedger = ({ database }: TestApp): Promise<LedgerRow[]> =>
  database.query<LedgerRow>(
    'SELECT m.*, st.sequence_id AS sequence FROM mail m LEFT JOIN mail_step st ON st.id = m.step_id',
  );

/**
 * Writes a mail every eleven minutes of some days and of the day before and after them, and on whole hours too and a moment
 * before, of all fates, without a step and of the steps of three sequences.
 */
export async function writeMails(
  test: TestApp,
  days: readonly (readonly [string, string])[],
  sequences: readonly string[],
): Promise<void> {
  const hours = days.map(([from, to]) => [`${from}T00:00:00Z`, `${to}T23:59:59Z`]);
  await test.database.query(
    `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, state, reason, attempts, due_at, claimed_at, settled_at, created_at, message_id, topic, step_id, bounced_at, bounce_status, ambiguous_at)
     SELECT 'counted-' || n, CASE WHEN s.id IS NULL THEN 'sign-in-link' ELSE 'follow-up' END, 'reader' || n % 50 || '@example.org', 'en', gen_random_uuid(), state,
       CASE WHEN state IN ('skipped', 'failed') THEN (ARRAY['expired', 'unsubscribed', 'refused-550'])[1 + n % 3] END, n % 3, at + interval '1 hour', at,
       CASE WHEN state NOT IN ('due', 'claimed') THEN at + interval '1 hour' + (ARRAY[-3, 0, 0.4, 1, 59.001, 120, 120.5, 4000, 7200, 7201, 90000])[1 + n % 11] * interval '1 second' END,
       at, '<counted-' || n || '@example.org>', coalesce(s.topic, 'service'), s.id, CASE WHEN n % 17 = 0 THEN at END, CASE WHEN n % 17 = 0 THEN '5.1.1' END, CASE WHEN n % 19 = 0 THEN at END
     FROM (SELECT at, row_number() OVER (ORDER BY at)::int AS n FROM (
         SELECT generate_series(a - interval '1 day', b + interval '1 day', interval '11 minutes') AS at FROM unnest($1::timestamptz[], $2::timestamptz[]) u (a, b)
         UNION SELECT generate_series(a - interval '1 day', b + interval '1 day', interval '1 hour') - x FROM unnest($1::timestamptz[], $2::timestamptz[]) u (a, b), unnest(ARRAY[interval '0', interval '1 millisecond']) x) moments) m
     CROSS JOIN LATERAL (SELECT (ARRAY['accepted', 'accepted', 'accepted', 'skipped', 'failed', 'due', 'claimed'])[1 + n % 7] AS state) state
     LEFT JOIN LATERAL (SELECT st.id, q.topic FROM mail_step st JOIN mail_sequence q ON q.id = st.sequence_id WHERE n % 4 > 0 AND q.id = ($3::uuid[])[n % 4] AND st.position = n / 4 % 2) s ON true`,
    [hours.map(([from]) => from), hours.map(([, to]) => to), sequences],
  );
}

/** Three sequences of two steps, the last of another topic. @returns their ids */
export async function makeSequences(test: TestApp): Promise<string[]> {
  const rows = await test.database.query<{ id: string }>(
    `WITH t AS (INSERT INTO mail_template (name, trigger, created_at, updated_at) VALUES ('counted', 'registered', now(), now()) RETURNING id),
       q AS (INSERT INTO mail_sequence (slug, name, trigger, topic, status, narrowed, created_at, updated_at)
         SELECT 'counted-' || n, 'Counted ' || n, 'registered', CASE n WHEN 3 THEN 'news' ELSE 'sessions' END, 'draft', '{}', now(), now() FROM generate_series(1, 3) n RETURNING id),
       st AS (INSERT INTO mail_step (sequence_id, position, template_id, delay_minutes, expires_minutes) SELECT q.id, p, t.id, 0, 60 FROM q, t, generate_series(0, 1) p)
     SELECT id FROM q`,
  );
  return rows.map(({ id }) => id);
}

/** What became of some mails, counted one by one. */
export const fatesOf = (mails: readonly LedgerRow[]) => {
  const count = (meant: (mail: LedgerRow) => boolean) => mails.filter(meant).length;
  return {
    planned: mails.length,
    waiting: count(({ state }) => state === 'due' || state === 'claimed'),
    claimed: count(({ attempts }) => attempts > 0),
    accepted: count(({ state }) => state === 'accepted'),
    bounced: count((mail) => mail.bounced_at !== null),
    failed: count(({ state }) => state === 'failed'),
    skipped: count(({ state }) => state === 'skipped'),
    ambiguous: count((mail) => mail.ambiguous_at !== null),
  };
};

/** How long the accepted ones of some mails took, as the page rounds it up. */
export function latencyOf(mails: readonly LedgerRow[]) {
  const rounded = (seconds: number) => {
    const unit = seconds <= 120 ? 1 : seconds <= 7200 ? 10 : 60;
    return Math.ceil(seconds / unit) * unit;
  };
  const took = mails
    .filter(({ state }) => state === 'accepted')
    .map((mail) => rounded(Math.max(0, mail.settled_at!.getTime() - mail.due_at.getTime()) / 1000))
    .sort((one, other) => one - other);
  if (took.length === 0) return null;
  const at = (share: number) => took[Math.ceil(share * took.length) - 1]!;
  return { count: took.length, p50: at(0.5), p95: at(0.95) };
}

/** The day on which a mail was planned, on the clock of a zone. */
export const dayOf = (mail: LedgerRow, zone: string) => localTime(mail.created_at, zone).slice(0, 10);
