import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { TRIGGERS } from '../../src/follow-ups/sequence.rules.js';
import { median, report, serve, type Served } from './harness.js';
import { BUSY, fillLedger, mailsIn, ONE_IN, readersOf } from './ledger.js';
import { signedInAs, withClient } from './sign-in.js';

const LEDGER = Number(process.env.BENCH_LEDGER ?? 1_000_000);
const SMALL = 2_000;
const LOOKS = 60;
/** Looks that are not counted: they warm the process, and are at addresses that are not looked at again. */
const WARMING = 15;
/** Looks at the figures, which take longer. */
const FEW_LOOKS = 15;
const MOST_MILLISECONDS = 50;
const MOST_FIGURES_MILLISECONDS = 500;

/** Where the long ledger is kept for the next run; without it, both are made anew and thrown away. */
const KEPT = process.env.BENCH_FOLDER;
const folders = await Promise.all(
  ['large', 'small'].map((name) => mkdtemp(join(tmpdir(), `skin-school-bench-${name}-`))),
);
const [large, small] = [KEPT ?? folders[0]!, folders[1]!];
const settings = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', ROLE: 'all', LOG_LEVEL: 'warn' };

/** Steps for the mails to be of, and for each trigger a running sequence that has no mail for anybody. */
async function makeSteps(client: pg.Client): Promise<void> {
  await client.query(
    `WITH t AS (INSERT INTO mail_template (name, trigger, created_at, updated_at) VALUES ('measured', 'before-start', now(), now()) RETURNING id),
       q AS (INSERT INTO mail_sequence (slug, name, trigger, topic, status, narrowed, switched_on_at, created_at, updated_at)
         SELECT 'measured-' || n, 'Measured ' || n, 'before-start', 'sessions', 'on', '{}'::jsonb, now(), now(), now() FROM generate_series(1, 6) n
         UNION ALL SELECT 'waits-' || t, 'Waits for ' || t, t, 'learning', 'on', CASE t WHEN 'silent' THEN '{"days": 14}'::jsonb ELSE '{}' END, now(), now(), now() FROM unnest($1::text[]) t
         RETURNING id)
     INSERT INTO mail_step (sequence_id, position, template_id, delay_minutes, expires_minutes) SELECT q.id, 0, t.id, -60, 50 FROM q, t`,
    [TRIGGERS],
  );
}

/** Readers who have registered and given back their place thirty times, as much as the page shows. */
async function registerReaders(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at, cancelled_at, cancelled_by, cancelled_was)
     SELECT s.id, 'reader' || reader || '@example.org', 'Reader', 'en', 'Europe/Brussels', 'cancelled', 1000000 + reader * 30 + n, 'bench', now() - n * interval '1 day',
       now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour', 'attendee', 'confirmed'
     FROM (SELECT id FROM session ORDER BY starts_at LIMIT 1) s, generate_series(0, 999) reader, generate_series(1, 30) n`,
  );
  await client.query('ANALYZE registration');
}

/** A school with a ledger of so many mails, and the cookie of a manager. */
async function open(dataDir: string, mails: number): Promise<Desk> {
  const school = await serve('dist/main.js', { ...settings, DATA_DIR: dataDir });
  opened.push(school);
  const cookie = await signedInAs(dataDir, 'demo.staff@%');
  if ((await mailsIn(dataDir)) < mails) {
    await withClient(dataDir, async (client) => {
      await makeSteps(client);
      await registerReaders(client);
    });
    await fillLedger(dataDir, mails);
  }
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

/** The figure that 95 of a hundred stay below. */
const slow = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.ceil(figures.length * 0.95) - 1]!;
const middleAndSlow = (figures: readonly number[]): string =>
  `${median(figures).toFixed(1)}/${slow(figures).toFixed(1)} ms`;

/** Looks at a page of both ledgers in turn, so that a machine that slows down slows both. */
async function measure(
  name: string,
  path: (n: number, mails: number) => string,
  says: string,
  count: number,
  most: number,
): Promise<void> {
  const [subject, control]: [number[], number[]] = [[], []];
  const warming = Math.min(WARMING, Math.ceil(count / 3));
  for (let n = 0; n < count + warming; n++) {
    const [one, other] = [await look(long, path(n, LEDGER), says), await look(short, path(n, SMALL), says)];
    if (n < warming) continue;
    subject.push(one);
    control.push(other);
  }
  report(name, {
    subject: middleAndSlow(subject),
    control: middleAndSlow(control),
    ratio: median(subject) / median(control),
    spread: `p50/p95 of ${count}, at most ${Math.max(...subject).toFixed(0)} ms; control with ${SMALL} mails`,
    target: `p95 < ${Math.round(most)} ms`,
    met: slow(subject) < most,
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
  const page = (email: string) => `/staff/mail/why?email=${encodeURIComponent(email)}`;
  // Each look is at somebody else, of whom nothing has been read yet; the short ledger has ten readers.
  const why = (n: number, mails: number) => page(`reader${n % Math.min(1000, readersOf(mails))}@example.org`);
  await measure(`why did it arrive, ${LEDGER} mails`, why, 'Message-ID of the mail', LOOKS, MOST_MILLISECONDS);
  await measure(
    `why, an address with ${Math.round(LEDGER / ONE_IN)} mails`,
    () => page(BUSY),
    'Message-ID of the mail',
    LOOKS,
    MOST_MILLISECONDS,
  );
  // Thirty days hold the whole ledger here; a million is what a large school sends in that time.
  await measure(
    `delivery in figures, ${LEDGER} mails`,
    () => '/staff/mail/delivery',
    'From planned to arrived',
    FEW_LOOKS,
    MOST_FIGURES_MILLISECONDS,
  );
  await measure(
    `the list of sequences, ${LEDGER} mails`,
    () => '/staff/mail/sequences',
    'Measured 1',
    FEW_LOOKS,
    MOST_FIGURES_MILLISECONDS,
  );
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
