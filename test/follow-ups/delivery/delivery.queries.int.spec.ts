import { DeliveryQueries } from '../../../src/follow-ups/delivery/delivery.queries.js';
import { SequenceQueries } from '../../../src/follow-ups/sequences.queries.js';
import { WorkbenchQueries } from '../../../src/follow-ups/workbench/workbench.queries.js';
import { localTime } from '../../../src/masterclasses/session.rules.js';
import { startTestApp, type TestApp } from '../../support/app.js';

/** Mails as their rows say; each figure is counted from them once more, one by one. */
interface LedgerRow extends Record<string, unknown> {
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

/** Nights on which the clocks of these zones change, in Santiago at midnight itself, and the days around them. */
const STRETCHES = [
  ['Europe/Brussels', '2026-03-27', '2026-03-31'],
  ['Europe/Brussels', '2026-10-23', '2026-10-27'],
  ['America/Santiago', '2026-04-03', '2026-04-07'],
  ['America/Santiago', '2026-09-04', '2026-09-08'],
  ['Asia/Kathmandu', '2026-03-27', '2026-03-31'],
  ['UTC', '2026-10-23', '2026-10-27'],
] as const;

let test: TestApp;
let ledger: LedgerRow[];
let sequences: string[];

beforeAll(async () => {
  // A web process only: no worker may touch the mails of these tests.
  test = await startTestApp({ role: 'web' });
  sequences = await makeSequences();
  // A mail every eleven minutes of those days and of a day before and after them; on whole hours too, and a moment before.
  const hours = STRETCHES.map(([, from, to]) => [`${from}T00:00:00Z`, `${to}T23:59:59Z`]);
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
  ledger = await test.database.query<LedgerRow>(
    'SELECT m.*, st.sequence_id AS sequence FROM mail m LEFT JOIN mail_step st ON st.id = m.step_id',
  );
});
afterAll(() => test.close());

/** Three sequences of two steps, the last of another topic. @returns their ids */
async function makeSequences(): Promise<string[]> {
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
const fatesOf = (mails: readonly LedgerRow[]) => {
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
function latencyOf(mails: readonly LedgerRow[]) {
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

const dayOf = (mail: LedgerRow, zone: string) => localTime(mail.created_at, zone).slice(0, 10);

describe('the figures of delivery', () => {
  it.each(STRETCHES)('are what counting each mail gives, on the clock of %s from %s to %s', async (zone, from, to) => {
    const meant = ledger.filter((mail) => dayOf(mail, zone) >= from && dayOf(mail, zone) <= to);
    const figures = await test.get(DeliveryQueries).figures({ from, to }, zone);
    expect(figures.all).toEqual(fatesOf(meant));
    expect(figures.latency).toEqual(latencyOf(meant));
    expect(figures.days).toHaveLength(5);
    for (const { day, latency, ...fates } of figures.days) {
      const mails = meant.filter((mail) => dayOf(mail, zone) === day);
      expect({ day, ...fates }).toEqual({ day, ...fatesOf(mails) });
      expect({ day, latency }).toEqual({ day, latency: latencyOf(mails) });
    }
    for (const { topic, ...fates } of figures.topics)
      expect(fates).toEqual(fatesOf(meant.filter((mail) => mail.topic === topic)));
    for (const { step, ...fates } of figures.steps)
      expect(fates).toEqual(fatesOf(meant.filter((mail) => mail.step_id === step.id)));
    for (const { state, reason, count } of figures.reasons)
      expect(count).toBe(meant.filter((mail) => mail.state === state && mail.reason === reason).length);
    expect([figures.topics.length, figures.steps.length, figures.reasons.length]).toEqual([3, 6, 6]);
  });

  it('belong to days of the clock that is asked for', async () => {
    const [, from, to] = STRETCHES[1];
    const days = async (zone: string) => (await test.get(DeliveryQueries).figures({ from, to }, zone)).days;
    expect(await days('Europe/Brussels')).not.toEqual(await days('UTC'));
  });

  it('are those of one topic or one sequence alone when that is asked for', async () => {
    const [zone, from, to] = STRETCHES[0];
    const meant = ledger.filter((mail) => dayOf(mail, zone) >= from && dayOf(mail, zone) <= to);
    const [sequence] = sequences;
    const ofTopic = await test.get(DeliveryQueries).figures({ from, to, topic: 'news' }, zone);
    const ofSequence = await test.get(DeliveryQueries).figures({ from, to, sequence }, zone);
    expect(ofTopic.all).toEqual(fatesOf(meant.filter(({ topic }) => topic === 'news')));
    expect(ofSequence.all).toEqual(fatesOf(meant.filter((mail) => mail.sequence === sequence)));
    expect(ofSequence.latency).toEqual(latencyOf(meant.filter((mail) => mail.sequence === sequence)));
  });
});

describe('the figures of a sequence', () => {
  const of = (state: readonly string[], sequence: string, since = new Date(0)) =>
    ledger.filter(
      (mail) =>
        mail.sequence === sequence &&
        state.includes(mail.state) &&
        (mail.settled_at === null || mail.settled_at > since),
    ).length;

  it('of a week are what counting each mail gives, on the list and step by step', async () => {
    const now = new Date('2026-11-02T10:00:00Z');
    const since = new Date('2026-10-26T10:00:00Z');
    const rows = await test.get(WorkbenchQueries).rows(now);
    for (const id of sequences) {
      const counted = {
        due: of(['due', 'claimed'], id),
        sent: of(['accepted'], id, since),
        skipped: of(['skipped'], id, since),
        failed: of(['failed'], id, since),
      };
      expect(counted.sent).toBeGreaterThan(0);
      expect(counted.sent).toBeLessThan(of(['accepted'], id));
      expect(rows.find((row) => row.id === id)).toMatchObject(counted);
      const step = await test.get(WorkbenchQueries).figures(id, now);
      const ids = new Set(ledger.flatMap((mail) => (mail.sequence === id ? [mail.step_id!] : [])));
      const sum = (name: keyof typeof counted) => [...ids].reduce((all, one) => all + step(one)[name], 0);
      expect({ due: sum('due'), sent: sum('sent'), skipped: sum('skipped'), failed: sum('failed') }).toEqual(counted);
    }
  });

  it('of all time are what counting each mail gives', async () => {
    const lines = await test.get(SequenceQueries).list();
    for (const id of sequences)
      expect(lines.find((line) => line.id === id)).toMatchObject({
        due: of(['due', 'claimed'], id),
        accepted: of(['accepted'], id),
        skipped: of(['skipped'], id),
        failed: of(['failed'], id),
      });
  });
});
