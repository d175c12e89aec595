import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { median, report, serve } from './harness.js';
import { signedInAs, withClient } from './sign-in.js';

const LEDGER = Number(process.env.BENCH_LEDGER ?? 1_000_000);
const SMALL = 2_000;
/** Each address has so many mails, spread over the whole ledger. */
const MAILS_AN_ADDRESS = 200;
const LOOKS = 25;
const MOST_MILLISECONDS = 50;
const MOST_FIGURES_MILLISECONDS = 3_000;

const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
const settings = { DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', ROLE: 'all', LOG_LEVEL: 'warn' };

/** Writes settled mails in one statement; the indexes are built afterwards, as a restore would. */
async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT i.indexname AS name, i.indexdef AS made FROM pg_indexes i LEFT JOIN pg_constraint c ON c.conname = i.indexname
     WHERE i.tablename = 'mail' AND c.oid IS NULL`,
  );
  await client.query(
    "SET maintenance_work_mem = '512MB'; SET session_replication_role = replica; SET synchronous_commit = off",
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  const people = Math.max(10, Math.round(to / MAILS_AN_ADDRESS));
  await client.query(
    `INSERT INTO mail (id, dedupe_key, kind, recipient, locale, subject_id, state, reason, attempts, due_at, claimed_at, settled_at, created_at, message_id, topic, step_id)
     SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench-' || n, CASE WHEN s.id IS NULL THEN 'registration-confirmed' ELSE 'follow-up' END,
       'reader' || n % $3::bigint || '@example.org', 'en', ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
       CASE WHEN n % 20 = 0 THEN 'skipped' WHEN n % 333 = 0 THEN 'failed' ELSE 'accepted' END,
       CASE WHEN n % 20 = 0 THEN 'unsubscribed' WHEN n % 333 = 0 THEN 'refused-550' END, 1, at, at, at + n % 90 * interval '1 second', at - interval '1 hour',
       '<bench-' || n || '@example.org>', CASE WHEN s.id IS NULL THEN 'service' ELSE s.topic END, s.id
     FROM generate_series($1::bigint, $2::bigint) n
     CROSS JOIN LATERAL (SELECT now() - ($2::bigint - n) * (interval '30 days' / $2::bigint) - interval '1 hour' AS at) t
     CROSS JOIN (SELECT array_agg(st.id ORDER BY st.id) AS ids, array_agg(q.topic ORDER BY st.id) AS topics FROM mail_step st JOIN mail_sequence q ON q.id = st.sequence_id) steps
     CROSS JOIN LATERAL (SELECT steps.ids[1 + n % 12] AS id, steps.topics[1 + n % 12] AS topic) s`,
    [from, to, people],
  );
  for (const { made } of rows) await client.query(made);
  await client.query('VACUUM (ANALYZE) mail');
}

/** Steps for the mails to be of, where the school has none of its own. */
async function makeSteps(client: pg.Client): Promise<void> {
  await client.query(
    `WITH t AS (INSERT INTO mail_template (name, trigger, created_at, updated_at) VALUES ('measured', 'before-start', now(), now()) RETURNING id),
       q AS (INSERT INTO mail_sequence (slug, name, trigger, topic, status, switched_on_at, created_at, updated_at)
         SELECT 'measured-' || n, 'Measured ' || n, 'before-start', 'sessions', 'on', now(), now(), now() FROM generate_series(1, 6) n RETURNING id)
     INSERT INTO mail_step (sequence_id, position, template_id, delay_minutes, expires_minutes) SELECT q.id, 0, t.id, -60, 50 FROM q, t`,
  );
}

/** Milliseconds that a page takes, look after look. @throws Error when it does not answer 200 */
async function looks(url: string, cookie: string, path: (look: number) => string, count = LOOKS): Promise<number[]> {
  const took: number[] = [];
  for (let look = 0; look < count; look++) {
    const begun = performance.now();
    const answer = await fetch(url + path(look), { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path(look)} answered ${answer.status}`);
    took.push(performance.now() - begun);
  }
  return took;
}

const why = (look: number) => `/staff/mail/why?email=reader${look % 10}%40example.org`;
const FIGURES = () => '/staff/mail/delivery';

try {
  const school = await serve('dist/main.js', settings);
  const cookie = await signedInAs(dataDir, 'staff%');
  await withClient(dataDir, makeSteps);
  await withClient(dataDir, (client) => fill(client, 1, SMALL));
  await looks(school.url, cookie, why, 10);
  const small = await looks(school.url, cookie, why);
  const smallFigures = await looks(school.url, cookie, FIGURES, 5);
  const begun = performance.now();
  await withClient(dataDir, (client) => fill(client, SMALL + 1, LEDGER));
  console.log(`${LEDGER} mails, written and indexed in ${Math.round((performance.now() - begun) / 1000)} s`);
  await looks(school.url, cookie, why, 10);
  const large = await looks(school.url, cookie, why);
  report(`why did it arrive, ${LEDGER} mails`, {
    subject: `${median(large).toFixed(1)} ms`,
    control: `${median(small).toFixed(1)} ms`,
    ratio: median(large) / median(small),
    spread: `${Math.min(...large).toFixed(0)}–${Math.max(...large).toFixed(0)} ms, control with ${SMALL}`,
    target: `< ${MOST_MILLISECONDS} ms`,
    met: median(large) < MOST_MILLISECONDS,
  });
  const figures = await looks(school.url, cookie, FIGURES, 5);
  // Thirty days hold the whole ledger here; a million is what a large school sends in that time.
  report(`delivery in figures, ${LEDGER} mails`, {
    subject: `${median(figures).toFixed(0)} ms`,
    control: `${median(smallFigures).toFixed(0)} ms`,
    ratio: median(figures) / median(smallFigures),
    spread: `${Math.min(...figures).toFixed(0)}–${Math.max(...figures).toFixed(0)} ms, control with ${SMALL}`,
    target: `< ${MOST_FIGURES_MILLISECONDS} ms a million`,
    met: median(figures) < (MOST_FIGURES_MILLISECONDS * LEDGER) / 1_000_000,
  });
  await school.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
