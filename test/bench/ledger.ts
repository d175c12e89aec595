import type pg from 'pg';
import { withClient } from './sign-in.js';

/** Each reader has so many mails, spread over the whole ledger. */
const MAILS_A_READER = 200;
/** One mail in so many goes to one address that gets more than anybody else; a prime, so that each reader keeps hers. */
export const ONE_IN = 499;
/** As many are written in one transaction. */
const PIECE = 1_000_000;
/** Pieces that are written at the same time, and processes that build an index. */
const HANDS = 2;

/** The address that gets more than anybody else. */
export const BUSY = 'busy@example.org';

/** How many readers share a ledger of so many mails. */
export const readersOf = (mails: number): number => Math.max(10, Math.round(mails / MAILS_A_READER));

/** How many mails there are. */
export async function mailsIn(dataDir: string): Promise<number> {
  return withClient(dataDir, async (client) => {
    const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM mail');
    return Number(rows[0]!.n);
  });
}

/**
 * Writes so many settled mails as a restore would: rows first, a million to a transaction, then keys and indexes. What is
 * put aside for that (keys, indexes, the pace of checkpoints) stands again afterwards, and the table is logged throughout.
 */
export async function fillLedger(dataDir: string, mails: number): Promise<void> {
  await withClient(dataDir, async (client) => {
    await client.query("ALTER SYSTEM SET max_wal_size = '16GB'");
    await client.query("ALTER SYSTEM SET checkpoint_timeout = '30min'");
    await client.query('SELECT pg_reload_conf()');
    const putBack = await putAside(client);
    await writeAll(dataDir, mails);
    await client.query(`SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = ${HANDS}`);
    for (const sql of putBack) await client.query(sql);
    await client.query('VACUUM (ANALYZE) mail');
    await tallyAnew(client);
    await client.query('ALTER SYSTEM RESET max_wal_size');
    await client.query('ALTER SYSTEM RESET checkpoint_timeout');
    await client.query('SELECT pg_reload_conf()');
    await client.query('CHECKPOINT');
  });
}

/** What was written with the triggers off is not in the tally, which the school may have begun before: it is begun again. */
async function tallyAnew(client: pg.Client): Promise<void> {
  await client.query(
    `BEGIN; TRUNCATE mail_tally, mail_tally_took; UPDATE mail_tallied SET until = '-infinity'; COMMIT`,
  );
  await client.query('SELECT mail_tally_go_on()');
  await client.query('VACUUM (ANALYZE) mail_tally, mail_tally_took');
}

/** Drops the indexes and unique keys of the ledger, but for its primary key. @returns the SQL that makes them again */
async function putAside(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `SELECT CASE WHEN c.oid IS NULL THEN format('DROP INDEX %I', i.indexname) ELSE format('ALTER TABLE mail DROP CONSTRAINT %I', c.conname) END AS drop,
       CASE WHEN c.oid IS NULL THEN i.indexdef ELSE format('ALTER TABLE mail ADD CONSTRAINT %I %s', c.conname, pg_get_constraintdef(c.oid)) END AS make
     FROM pg_indexes i LEFT JOIN pg_constraint c ON c.conname = i.indexname AND c.conrelid = 'mail'::regclass
     WHERE i.tablename = 'mail' AND c.contype IS DISTINCT FROM 'p'`,
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

async function writeAll(dataDir: string, mails: number): Promise<void> {
  let next = 1;
  const hand = (): Promise<void> =>
    withClient(dataDir, async (client) => {
      await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
      for (let from = next; from <= mails; from = next) {
        next = from + PIECE;
        await writePiece(client, from, Math.min(mails, from + PIECE - 1), mails);
      }
    });
  await Promise.all(Array.from({ length: HANDS }, hand));
}

/** Mails of thirty days, the last of them an hour old, of each running step in turn. */
async function writePiece(client: pg.Client, from: number, to: number, all: number): Promise<void> {
  await client.query(
    `INSERT INTO mail (id, dedupe_key, kind, recipient, locale, subject_id, state, reason, attempts, due_at, claimed_at, settled_at, created_at, message_id, topic, step_id)
     SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench-' || n, CASE WHEN s.id IS NULL THEN 'registration-confirmed' ELSE 'follow-up' END,
       CASE WHEN n % ${ONE_IN} = 1 THEN '${BUSY}' ELSE 'reader' || n % $4::bigint || '@example.org' END, 'en', ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
       CASE WHEN (n / 13) % 20 = 0 THEN 'skipped' WHEN n % 333 = 0 THEN 'failed' ELSE 'accepted' END,
       CASE WHEN (n / 13) % 20 = 0 THEN 'unsubscribed' WHEN n % 333 = 0 THEN 'refused-550' END, 1, at, at, at + n % 90 * interval '1 second', at - interval '1 hour',
       '<bench-' || n || '@example.org>', CASE WHEN s.id IS NULL THEN 'service' ELSE s.topic END, s.id
     FROM generate_series($1::bigint, $2::bigint) n
     CROSS JOIN LATERAL (SELECT now() - ($3::bigint - n) * (interval '30 days' / $3::bigint) - interval '1 hour' AS at) t
     CROSS JOIN (SELECT array_agg(st.id ORDER BY st.id) AS ids, array_agg(q.topic ORDER BY st.id) AS topics
       FROM mail_step st JOIN mail_sequence q ON q.id = st.sequence_id WHERE q.slug LIKE 'measured-%') steps
     CROSS JOIN LATERAL (SELECT steps.ids[1 + (n / 7) % 12] AS id, steps.topics[1 + (n / 7) % 12] AS topic) s`,
    [from, to, all, readersOf(all)],
  );
}
