import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { hashToken, newToken } from '../../src/platform/crypto/tokens.js';
import { findEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { PEOPLE_A_PAGE } from '../../src/registrations/people/people.views.js';
import { startPrivateRedis } from '../support/redis-server.js';
import { median, report, serve } from './harness.js';

const CROWD = fileURLToPath(new URL('./crowd.mjs', import.meta.url));
const PEOPLE = 20_000;
const PLACES = 500;
const COOL_SESSIONS = 1_000;
const CONNECTIONS = 256;
/** As many as the school itself opens. */
const POOL_SIZE = 12;
const PAIRS = 3;
/** `BENCH_ROWS='cool' BENCH_QUEUES='Redis'` runs some of the rows: for whoever looks for the cause of a figure. */
const ROWS = process.env.BENCH_ROWS ?? 'pages hot cool';
const QUEUES = (process.env.BENCH_QUEUES ?? 'Postgres Redis').split(' ');

interface Outcome {
  sent: number;
  answered: number;
  status: number;
  body: string;
}

/** Lets people register over HTTP, each at the session whose path is given, from a process of its own. */
async function crowd(url: string, paths: string[], from: number): Promise<{ seconds: number; outcomes: Outcome[] }> {
  const child = fork(CROWD, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  child.send({ port: Number(new URL(url).port), connections: CONNECTIONS, paths, from });
  const [result] = (await once(child, 'message')) as [{ seconds: number; outcomes: Outcome[]; error?: string }];
  child.disconnect();
  if (result.error) throw new Error(result.error);
  return result;
}

/** A masterclass with that many sessions. */
async function makeSessions(pool: pg.Pool, count: number, capacity: number): Promise<string[]> {
  const texts = JSON.stringify({ en: 'Bench', nl: 'Bench', fr: 'Bench' });
  const { rows: made } = await pool.query<{ id: string }>(
    `INSERT INTO masterclass (slug, status, host, title, subtitle, summary, body, programme, what_to_bring, created_at, updated_at)
     VALUES ('bench-' || gen_random_uuid(), 'published', 'Dr. Bench', $1, $1, $1, $1, '{}', $1, now(), now()) RETURNING id`,
    [texts],
  );
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO session (masterclass_id, status, language, starts_at, time_zone, duration_minutes, capacity, created_at, updated_at)
     SELECT $1, 'published', 'en', now() + interval '30 days', 'Europe/Brussels', 75, $3, now(), now() FROM generate_series(1, $2::int) RETURNING id`,
    [made[0]!.id, count, capacity],
  );
  return rows.map(({ id }) => id);
}

/** The control: as many connections as the school has, and for each registration one statement that is a transaction. */
async function rawLoop(pool: pg.Pool, sessions: string[], from: number): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < PEOPLE; n = next++) {
      await pool.query({
        name: 'raw-registration',
        text: `WITH seat AS (
            UPDATE session SET next_arrival = next_arrival + 1, taken = taken + (taken < capacity)::int, waiting = waiting + (taken >= capacity)::int
            WHERE id = $1 RETURNING next_arrival - 1 AS arrival, next_arrival - 1 <= capacity AS free
          )
          INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at)
          SELECT $1, $2, $3, 'en', 'Europe/Brussels', CASE WHEN free THEN 'confirmed' ELSE 'waiting' END, arrival, 'bench', now(), CASE WHEN free THEN now() END FROM seat`,
        values: [sessions[n % sessions.length], `raw${from + n}@crowd.example`, `Person ${n}`],
      });
    }
  };
  await Promise.all(Array.from({ length: POOL_SIZE }, worker));
  return PEOPLE / ((performance.now() - begun) / 1000);
}

/** What the run must have left behind. @throws Error on the first broken promise */
async function checkHot(pool: pg.Pool, sessionId: string, outcomes: Outcome[]): Promise<void> {
  const bad = outcomes.find(({ status }) => status !== 201);
  if (bad) throw new Error(`somebody was answered ${bad.status}: ${bad.body}`);
  const answers = outcomes.map(({ body }) => JSON.parse(body) as { id: string; status: string; position?: number });
  const { rows } = await pool.query<{ id: string; status: string }>(
    'SELECT id, status FROM registration WHERE session_id = $1 ORDER BY arrival',
    [sessionId],
  );
  const order = new Map(rows.map(({ id }, n) => [id, n]));
  const wrong = rows.findIndex(({ status }, n) => status !== (n < PLACES ? 'confirmed' : 'waiting'));
  if (rows.length !== PEOPLE || wrong >= 0) throw new Error(`${rows.length} registrations; number ${wrong} is wrong`);
  for (const { id, status, position } of answers) {
    const n = order.get(id)!;
    const told = n < PLACES ? status === 'confirmed' && position === undefined : position === n - PLACES + 1;
    if (!told) throw new Error(`arrival ${n} was told ${status}, position ${position}`);
  }
  // Whoever had an answer before somebody else asked stands before them.
  const byAnswer = outcomes.map(({ answered }, n) => [answered, order.get(answers[n]!.id)!] as const);
  byAnswer.sort((a, b) => a[0] - b[0]);
  const byAsking = outcomes.map(({ sent }, n) => [sent, order.get(answers[n]!.id)!] as const);
  byAsking.sort((a, b) => a[0] - b[0]);
  let latest = -1;
  let seen = 0;
  for (const [sent, arrival] of byAsking) {
    while (seen < byAnswer.length && byAnswer[seen]![0] < sent) latest = Math.max(latest, byAnswer[seen++]![1]);
    if (arrival < latest) throw new Error(`arrival ${arrival} overtook arrival ${latest}, who had an answer before`);
  }
}

/** What a run leaves in the queues would slow the next one down, the control most unfairly. */
async function clearAway(pool: pg.Pool): Promise<void> {
  await pool.query("DELETE FROM mail WHERE state IN ('due', 'claimed')");
  await pool.query('UPDATE domain_event SET settled_at = now() WHERE settled_at IS NULL');
  await pool.query('CHECKPOINT');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

const percentile = (figures: number[], part: number) =>
  figures.sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * part))]!;

async function compareRuns(name: string, target: number, sessions: number, url: string, pool: pg.Pool): Promise<void> {
  const pairs: { subject: number; control: number; p99: number }[] = [];
  for (let pair = 0; pair <= PAIRS; pair++) {
    const capacity = sessions === 1 ? PLACES : 100;
    const mine = await makeSessions(pool, sessions, capacity);
    const raw = await makeSessions(pool, sessions, capacity);
    await clearAway(pool);
    const from = pair * PEOPLE;
    const paths = Array.from({ length: PEOPLE }, (_, n) => `/api/v1/sessions/${mine[n % sessions]}/registrations`);
    const { seconds, outcomes } = await crowd(url, paths, from);
    const p99 = percentile(
      outcomes.map(({ sent, answered }) => answered - sent),
      0.99,
    );
    if (sessions === 1) await checkHot(pool, mine[0]!, outcomes);
    await clearAway(pool);
    const control = await rawLoop(pool, raw, from);
    // The first pair warms both up.
    if (pair > 0) pairs.push({ subject: PEOPLE / seconds, control, p99 });
  }
  const ratios = pairs.map(({ subject, control }) => subject / control);
  const p99 = median(pairs.map((pair) => pair.p99));
  report(name, {
    subject: `${Math.round(median(pairs.map(({ subject }) => subject)))}/s`,
    control: `${Math.round(median(pairs.map(({ control }) => control)))}/s`,
    ratio: median(ratios),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}, p99 ${Math.round(p99)} ms`,
    target: `>= ${target}, p99 < 1 s`,
    met: median(ratios) >= target && p99 < 1_000,
  });
}

/** Every school that runs at the moment. */
const opened = new Set<School>();

/** A running school, its database and a cookie of a member of staff. */
interface School {
  url: string;
  pool: pg.Pool;
  cookie: string;
  close(): Promise<void>;
}

/** Starts a school of its own with its queue there. */
async function openSchool(queue: 'Postgres' | 'Redis'): Promise<School> {
  const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
  const redis = queue === 'Redis' ? await startPrivateRedis() : null;
  const school = await serve('dist/main.js', {
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    REDIS_URL: redis?.url ?? '',
    SMTP_URL: '',
    LOG_LEVEL: 'info',
    TRUST_PROXY: '1',
  });
  const pool = new pg.Pool({ connectionString: (await findEmbeddedServer(dataDir))!.url, max: POOL_SIZE });
  const token = newToken();
  await pool.query(
    `INSERT INTO sign_in (person_id, token_hash, created_at, last_seen_at, expires_at)
     SELECT id, $1, now(), now(), now() + interval '1 day' FROM person WHERE 'admin' = ANY (roles) OR 'manager' = ANY (roles) LIMIT 1`,
    [hashToken(token)],
  );
  const close = async () => {
    opened.delete(one);
    await pool.end();
    await school.stop();
    await redis?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const one: School = { url: school.url, pool, cookie: `sign_in=${token}`, close };
  opened.add(one);
  return one;
}

/** Fills sessions with people, a fifth of them by a campaign. */
async function fill(pool: pg.Pool, sessions: string[], people: number): Promise<void> {
  await pool.query(
    `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, source, consent_version, created_at, confirmed_at)
     SELECT s, 'seed' || n || '@' || s || '.example', 'Person ' || n, 'en', 'Europe/Brussels', CASE WHEN n <= $3 THEN 'confirmed' ELSE 'waiting' END, n,
       CASE WHEN n % 5 = 0 THEN '{"utm": {"utm_source": "letter"}}' ELSE '{}' END::jsonb, 'bench', now(), CASE WHEN n <= $3 THEN now() END
     FROM generate_series(1, $2::int) n, unnest($1::uuid[]) s ORDER BY n, s`,
    [sessions, people, PLACES],
  );
  await pool.query(
    'UPDATE session SET taken = least($2::int, $3::int), waiting = greatest($2::int - $3::int, 0), next_arrival = $2::int + 1 WHERE id = ANY ($1::uuid[])',
    [sessions, people, PLACES],
  );
  await pool.query('VACUUM ANALYZE registration');
}

/** Milliseconds until a page has arrived whole. */
async function timeOf(url: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const page = await fetch(url, { headers: { cookie } });
  await page.text();
  if (page.status !== 200) throw new Error(`${url} answered ${page.status}`);
  return performance.now() - begun;
}

/**
 * The same pages in a system with 100,000 registrations, 5,000 of them in the session, and in one that has nothing but
 * a session with as many people as its staff page shows at once: both draw as many rows. Drawn afresh for a person who
 * is signed in, so that no kept page hides a slow query.
 */
async function comparePages(): Promise<void> {
  const [full, empty] = [await openSchool('Postgres'), await openSchool('Postgres')];
  // The session that is asked for has a masterclass of its own in both, so that their pages have as many rows.
  const [crowded] = await makeSessions(full.pool, 1, PLACES);
  await fill(full.pool, [crowded!, ...(await makeSessions(full.pool, 19, PLACES))], 5_000);
  const [few] = await makeSessions(empty.pool, 1, PLACES);
  await fill(empty.pool, [few!], PEOPLE_A_PAGE);
  const slugOf = async ({ pool }: typeof full, session: string) => {
    const slug = 'SELECT slug FROM masterclass m JOIN session s ON s.masterclass_id = m.id WHERE s.id = $1';
    return (await pool.query<{ slug: string }>(slug, [session])).rows[0]!.slug;
  };
  const pages = [
    ['staff page of a session', `/staff/sessions/${crowded}`, `/staff/sessions/${few}`],
    ['registration page', `/sessions/${crowded}/register`, `/sessions/${few}/register`],
    ['public page', `/masterclasses/${await slugOf(full, crowded!)}`, `/masterclasses/${await slugOf(empty, few!)}`],
  ] as const;
  for (const [name, there, here] of pages) {
    const pairs: { subject: number; control: number }[] = [];
    for (let n = 0; n < 60; n++) {
      const subject = await timeOf(full.url + there, full.cookie);
      const control = await timeOf(empty.url + here, empty.cookie);
      if (n >= 20) pairs.push({ subject, control });
    }
    const ratios = pairs.map(({ subject, control }) => subject / control).sort((a, b) => a - b);
    report(`${name}, 100,000 registrations`, {
      subject: `${median(pairs.map(({ subject }) => subject)).toFixed(1)} ms`,
      control: `${median(pairs.map(({ control }) => control)).toFixed(1)} ms`,
      ratio: median(ratios),
      spread: `${ratios[10]!.toFixed(2)}–${ratios[29]!.toFixed(2)}, middle half`,
      target: '<= 1.5',
      met: median(ratios) <= 1.5,
    });
  }
  await Promise.all([full.close(), empty.close()]);
}

try {
  if (ROWS.includes('pages')) await comparePages();
  for (const queue of ['Postgres', 'Redis'] as const) {
    if (!QUEUES.includes(queue)) continue;
    const school = await openSchool(queue);
    const { url, pool } = school;
    if (ROWS.includes('hot')) await compareRuns(`one hot session, queue on ${queue}`, 1, 1, url, pool);
    const cool = `${COOL_SESSIONS} cool sessions, queue on ${queue}`;
    if (ROWS.includes('cool')) await compareRuns(cool, 0.5, COOL_SESSIONS, url, pool);
    await school.close();
  }
} finally {
  // What a failure left open would go on running.
  for (const school of opened) await school.close();
}
