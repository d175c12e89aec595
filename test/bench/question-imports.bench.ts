import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hashToken, newToken } from '../../src/platform/crypto/tokens.js';
import { findEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { median, report, serve } from './harness.js';

const QUESTIONS = 10_000;
const RUNS = 3;
const MOST_SECONDS = 10;

/** A file of questions of every kind that GIFT has, none of them twice. */
function gift(run: number): string {
  const kinds = [
    (n: string) =>
      `::Choice ${n}::[html]<p>Which <b>light</b> of ${n} reaches the dermis?</p> {=UVA#Yes, ${n}. ~UVB#No. ~%-25%UVC ~visible light####It depends on ${n}.}`,
    (n: string) => `::Truth ${n}::The epidermis of ${n} has blood vessels. {F#It has none.#Right.}`,
    (n: string) => `::Number ${n}::How thick is it, in ${n}? {#=1.5e3:0.5 =%50%1500:20#Nearly.}`,
    (n: string) => `::Short ${n}::Which protein gives skin ${n} its strength? {=collagen* =%50%elastin#Not quite.}`,
    (n: string) => `::Pairs ${n}::Match the layers of ${n}. {=Epidermis -> Barrier =Dermis -> Strength = -> Digestion}`,
    (n: string) => `::Several ${n}::Tick what ages skin ${n}. {~%50%sun ~%50%smoke ~%-100%water}`,
  ];
  return Array.from({ length: QUESTIONS }, (_, n) => kinds[n % kinds.length]!(`${run}-${n}`)).join('\n\n');
}

/** Sends the file as a program does. @returns seconds until the report is there whole */
async function importAll(url: string, cookie: string, text: string): Promise<number> {
  const form = new FormData();
  form.set('format', 'gift');
  form.set('file', new Blob([text]), 'questions.txt');
  const begun = performance.now();
  const answer = await fetch(`${url}/api/v1/question-imports`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
  });
  const { counts } = (await answer.json()) as { counts?: { saved: number; exact: number } };
  const seconds = (performance.now() - begun) / 1000;
  if (counts?.saved !== QUESTIONS || counts.exact !== QUESTIONS)
    throw new Error(`${answer.status}: ${JSON.stringify(counts)}`);
  return seconds;
}

/** The control: what was saved, written once more by statements of a thousand rows and nothing else. */
async function insertRaw(pool: pg.Pool, run: number): Promise<number> {
  const { rows } = await pool.query<{ content: object }>(
    `SELECT content FROM question_version ORDER BY created_at DESC LIMIT ${QUESTIONS}`,
  );
  const begun = performance.now();
  const client = await pool.connect();
  await client.query('BEGIN');
  for (let from = 0; from < rows.length; from += 1_000) {
    const part = rows.slice(from, from + 1_000).map(({ content }, n) => ({ name: `raw-${run}-${from + n}`, content }));
    await client.query(
      `WITH r AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (name text, content jsonb)),
         q AS (INSERT INTO question (name, kind, version, created_at, updated_at)
           SELECT name, content->>'kind', 1, now(), now() FROM r RETURNING id, name)
       INSERT INTO question_version (question_id, version, content, created_at) SELECT q.id, 1, r.content, now() FROM q JOIN r USING (name)`,
      [JSON.stringify(part)],
    );
  }
  await client.query('COMMIT');
  client.release();
  return (performance.now() - begun) / 1000;
}

const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
const school = await serve('dist/main.js', {
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  REDIS_URL: '',
  SMTP_URL: '',
  TRUST_PROXY: '1',
});
const pool = new pg.Pool({ connectionString: (await findEmbeddedServer(dataDir))!.url, max: 2 });
try {
  const token = newToken();
  await pool.query(
    `INSERT INTO sign_in (person_id, token_hash, created_at, last_seen_at, expires_at)
     SELECT id, $1, now(), now(), now() + interval '1 day' FROM person WHERE 'manager' = ANY (roles) OR 'admin' = ANY (roles) LIMIT 1`,
    [hashToken(token)],
  );
  const pairs: { subject: number; control: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const subject = await importAll(school.url, `sign_in=${token}`, gift(run));
    pairs.push({ subject, control: await insertRaw(pool, run) });
  }
  const ratios = pairs.map(({ subject, control }) => subject / control);
  const seconds = median(pairs.map(({ subject }) => subject));
  report(`${QUESTIONS.toLocaleString('en')} questions of GIFT, read and saved`, {
    subject: `${seconds.toFixed(1)} s`,
    control: `${median(pairs.map(({ control }) => control)).toFixed(1)} s`,
    ratio: median(ratios),
    spread: `${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)}, ${Math.round(await school.residentMegabytes())} MB`,
    target: `< ${MOST_SECONDS} s`,
    met: seconds < MOST_SECONDS,
  });
} finally {
  await pool.end();
  await school.stop();
  await rm(dataDir, { recursive: true, force: true });
}
