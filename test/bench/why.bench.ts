import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { median, report, serve, type Served } from './harness.js';
import { signedInAs, withClient } from './sign-in.js';

const LEDGER = Number(process.env.BENCH_LEDGER ?? 1_000_000);
const SMALL = 2_000;
/** Each address has so many mails, spread over the whole ledger. */
const MAILS_AN_ADDRESS = 200;
const LOOKS = 25;
/** Looks that are not counted: the first of each address reads from disk. */
const WARMING = 10;
const MOST_MILLISECONDS = 50;
const MOST_FIGURES_MILLISECONDS = 3_000;

const folders = await Promise.all(
  ['large', 'small'].map((name) => mkdtemp(join(tmpdir(), `skin-school-bench-${name}-`))),
);
const [large, small] = folders as [string, string];
const settings = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', ROLE: 'all', LOG_LEVEL: 'warn' };

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

/** A school with a ledger of so many mails, and the cookie of a manager. */
async function open(dataDir: string, mails: number): Promise<Desk> {
  const school = await serve('dist/main.js', { ...settings, DATA_DIR: dataDir });
  opened.push(school);
  const cookie = await signedInAs(dataDir, 'demo.staff@%');
  await withClient(dataDir, async (client) => {
    await makeSteps(client);
    await fill(client, 1, mails);
  });
  return { ...school, cookie };
}

interface Desk extends Served {
  cookie: string;
}

/** Milliseconds that a page takes. @throws Error when it does not answer 200 or does not say what it should */
async function look({ url, cookie }: Desk, path: string, says: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url + path, { headers: { cookie } });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(says))
    throw new Error(`${path} answered ${answer.status}, without '${says}'`);
  return performance.now() - begun;
}

/** Looks at a page of both ledgers in turn, so that a machine that slows down slows both. */
async function measure(
  name: string,
  path: (n: number) => string,
  says: string,
  count: number,
  most: number,
): Promise<void> {
  const [subject, control]: [number[], number[]] = [[], []];
  for (let n = 0; n < count + WARMING; n++) {
    const [one, other] = [await look(long, path(n), says), await look(short, path(n), says)];
    if (n < WARMING) continue;
    subject.push(one);
    control.push(other);
  }
  report(name, {
    subject: `${median(subject).toFixed(1)} ms`,
    control: `${median(control).toFixed(1)} ms`,
    ratio: median(subject) / median(control),
    spread: `${Math.min(...subject).toFixed(0)}–${Math.max(...subject).toFixed(0)} ms, control with ${SMALL}`,
    target: `< ${Math.round(most)} ms`,
    met: median(subject) < most,
  });
}

let long: Desk;
let short: Desk;
const opened: Served[] = [];
try {
  short = await open(small, SMALL);
  const begun = performance.now();
  long = await open(large, LEDGER);
  console.log(`${LEDGER} mails, written and indexed in ${Math.round((performance.now() - begun) / 1000)} s`);
  const why = (n: number) => `/staff/mail/why?email=reader${n % 10}%40example.org`;
  await measure(`why did it arrive, ${LEDGER} mails`, why, 'Message-ID of the mail', LOOKS, MOST_MILLISECONDS);
  // Thirty days hold the whole ledger here; a million is what a large school sends in that time.
  const most = MOST_FIGURES_MILLISECONDS * Math.max(1, LEDGER / 1_000_000);
  await measure(
    `delivery in figures, ${LEDGER} mails`,
    () => '/staff/mail/delivery',
    'From planned to arrived',
    5,
    most,
  );
  await measure(`the list of sequences, ${LEDGER} mails`, () => '/staff/mail/sequences', 'Measured 1', 5, most);
  await measure(
    `mails that failed, ${LEDGER} mails`,
    () => '/staff/mail/failed',
    'answer 550',
    LOOKS,
    MOST_MILLISECONDS * 3,
  );
} finally {
  for (const school of opened) await school.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
