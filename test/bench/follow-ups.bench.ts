import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeApp } from '../../src/compose-app.js';
import { configFromEnvironment } from '../../src/config/environment.js';
import { PlanningJobs } from '../../src/follow-ups/planning/planning.jobs.js';
import { RecipientsOfSequence } from '../../src/follow-ups/recipients-of-sequence.js';
import { SaveSequence } from '../../src/follow-ups/save-sequence.js';
import { SwitchOnSequence } from '../../src/follow-ups/switch-on-sequence.js';
import { Database } from '../../src/platform/database/database.js';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { runMigrations } from '../../src/platform/database/migrations.js';
import { report } from './harness.js';

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 100_000);
const MOST_SECONDS = 20;
const ZONES = ['Europe/Brussels', 'Europe/London', 'America/New_York', 'Asia/Tokyo'];

/** A session with so many people, in four zones. */
async function fill(database: Database): Promise<{ masterclassId: string; sessionId: string }> {
  const texts = JSON.stringify({ en: 'Bench', nl: 'Bench', fr: 'Bench' });
  const [masterclass] = await database.query<{ id: string }>(
    `INSERT INTO masterclass (slug, status, host, title, subtitle, summary, body, programme, what_to_bring, created_at, updated_at)
     VALUES ('bench', 'published', 'Dr. Bench', $1, $1, $1, $1, '{}', $1, now(), now()) RETURNING id`,
    [texts],
  );
  const [session] = await database.query<{ id: string }>(
    `INSERT INTO session (masterclass_id, status, language, starts_at, time_zone, duration_minutes, capacity, taken, next_arrival, created_at, updated_at)
     VALUES ($1, 'published', 'en', now() + interval '30 days', 'Europe/Brussels', 75, 100000, $2, $2 + 1, now(), now()) RETURNING id`,
    [masterclass!.id, PEOPLE],
  );
  await database.query(
    `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at)
     SELECT $1, 'reader' || n || '@bench.example', 'Reader', 'en', ($3::text[])[1 + n % 4], 'confirmed', n, 'bench', now(), now() FROM generate_series(1, $2::int) n`,
    [session!.id, PEOPLE, ZONES],
  );
  await database.query(
    `INSERT INTO mail_template (name, trigger, created_at, updated_at) VALUES ('bench', 'before-start', now(), now())`,
  );
  await database.query('VACUUM ANALYZE');
  return { masterclassId: masterclass!.id, sessionId: session!.id };
}

/** The control: the rows that were planned, written by one bare statement into a table that is made like the ledger. */
async function bare(database: Database): Promise<number> {
  await database.query('CREATE TABLE mail_bare (LIKE mail INCLUDING ALL)');
  const rows = await database.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'mail'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  );
  const columns = rows.map(({ name }) => name).join(', ');
  await database.query('CHECKPOINT');
  const seconds = await timed(() =>
    database.query(`INSERT INTO mail_bare (${columns}) SELECT ${columns} FROM mail WHERE state = 'due'`),
  );
  await database.query('DROP TABLE mail_bare');
  return seconds;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
const server = await startEmbeddedServer({ dataDir });
try {
  await runMigrations(server.url);
  Object.assign(process.env, {
    DATABASE_URL: server.url,
    DATA_DIR: dataDir,
    ROLE: 'web',
    REDIS_URL: '',
    SMTP_URL: '',
    LOG_LEVEL: 'warn',
    MASTER_KEY: 'a master key that only benchmarks use, ever',
  });
  const app = await composeApp({ ...configFromEnvironment(), databaseUrl: server.url });
  await app.init();
  const database = app.get(Database, { strict: false });
  const { masterclassId, sessionId } = await fill(database);
  const actor = {
    id: '00000000-0000-4000-8000-000000000000',
    name: 'Bench',
    email: '',
    roles: [],
    locale: 'en',
    timeZone: 'UTC',
  } as const;
  const step = {
    id: null,
    template: 'bench',
    delayMinutes: -1440,
    quiet: { from: '21:00', to: '08:00' },
    expiresMinutes: 720,
    conditions: [],
  };
  const definition = {
    slug: 'bench',
    name: 'Bench',
    trigger: 'before-start',
    narrowed: { masterclassId },
    topic: 'sessions',
    goal: null,
    exits: ['cancelled'],
    steps: [step],
  } as const;
  const { id } = await app.get(SaveSequence, { strict: false }).run(actor, null, definition, 1);
  const shown = await timed(() => app.get(RecipientsOfSequence, { strict: false }).preview(id, 20));
  const plan = () => app.get(PlanningJobs, { strict: false }).handle();
  const planned = await timed(async () => {
    await app.get(SwitchOnSequence, { strict: false }).run(actor, id, { typedNumber: null });
    await plan();
  });
  const [row] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM mail WHERE state = 'due'`);
  if (row!.count !== PEOPLE) throw new Error(`${row!.count} reminders for ${PEOPLE} people`);
  const control = await bare(database);
  // The same once more, for a session that has moved: as many are taken back, and as many are planned anew.
  await database.query(
    `UPDATE session SET starts_at = starts_at + interval '1 day', calendar_sequence = calendar_sequence + 1 WHERE id = $1`,
    [sessionId],
  );
  await database.query(
    `INSERT INTO mail_planning (trigger, session_id, happened_at) VALUES ('before-start', $1, now())`,
    [sessionId],
  );
  const moved = await timed(plan);
  report(`a reminder planned for ${PEOPLE.toLocaleString('en')} people`, {
    subject: `${planned.toFixed(1)} s`,
    control: `${control.toFixed(1)} s`,
    ratio: control / planned,
    spread: `shown beforehand in ${shown.toFixed(1)} s, moved in ${moved.toFixed(1)} s`,
    target: `< ${MOST_SECONDS} s`,
    met: planned < MOST_SECONDS,
  });
  await app.close();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
