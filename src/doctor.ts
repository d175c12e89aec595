import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from './config/config.js';
import { Database } from './platform/database/database.js';
import { MailTransport } from './platform/mail/mail-transport.js';
import { JobQueues } from './platform/queue/job-queues.js';

/** What the doctor found out about one part. */
export interface Finding {
  part: string;
  well: boolean;
  says: string;
}

/** A mail that was due this long ago should have gone. */
const LATE_MINUTES = 15;

/** Looks at every part that the school needs; changes nothing. */
export async function examine(app: INestApplicationContext, config: Config): Promise<Finding[]> {
  const database = app.get(Database, { strict: false });
  return [
    await look('database', async () => {
      const [row] = await database.query<{ version: string }>(
        "SELECT split_part(current_setting('server_version'), ' ', 1) AS version",
      );
      return `Postgres ${row!.version}, every migration is in`;
    }),
    await look('queue', async () => {
      await within(5_000, app.get(JobQueues, { strict: false }).ping());
      return config.redisUrl ? 'Redis answers' : 'kept in Postgres, answers';
    }),
    await look('mail server', async () => {
      const transport = app.get(MailTransport, { strict: false });
      await within(15_000, transport.check());
      return transport.keeps ? 'none configured: mails are kept in /dev/mailbox' : 'takes mail';
    }),
    await look('mail', () => mailIsSent(database, new Date())),
    await look('search', () => searchIsUpToDate(database, new Date())),
    await look('counters', () => countersAgree(database)),
    await look('data folder', async () => {
      await access(config.dataDir, constants.W_OK);
      return 'can be written';
    }),
  ];
}

async function look(part: string, at: () => Promise<string>): Promise<Finding> {
  try {
    return { part, well: true, says: await at() };
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    return { part, well: false, says: (message || code || 'does not answer').split('\n')[0]! };
  }
}

async function mailIsSent(database: Database, now: Date): Promise<string> {
  const [row] = await database.query<{ late: number; failed: number }>(
    // What staff hold back on purpose is not late.
    `SELECT count(*) FILTER (WHERE state IN ('due', 'claimed') AND attempts <= 1 AND due_at < $1
              AND (topic = 'service' OR NOT EXISTS (SELECT 1 FROM mail_setting WHERE paused_at IS NOT NULL)))::int AS late,
            count(*) FILTER (WHERE state = 'failed' AND created_at > $2)::int AS failed FROM mail`,
    [new Date(now.getTime() - LATE_MINUTES * 60_000), new Date(now.getTime() - 7 * 86_400_000)],
  );
  const { late, failed } = row!;
  if (late > 0)
    throw new Error(
      `${late} mails have waited for more than ${LATE_MINUTES} minutes: is a worker running (ROLE=worker or all)?`,
    );
  if (failed > 0) throw new Error(`${failed} mails failed in the last seven days: see /staff/mail?state=failed`);
  return 'nothing is late, nothing failed in the last seven days';
}

async function searchIsUpToDate(database: Database, now: Date): Promise<string> {
  // How much is to be found, and how much of what changed a while ago is not in it yet?
  const [row] = await database.query<{ documents: number; late: number }>(
    `SELECT (SELECT count(*)::int FROM search_document) AS documents,
       (SELECT count(DISTINCT (kind, subject_id))::int FROM search_stale WHERE since < $1) AS late`,
    [new Date(now.getTime() - LATE_MINUTES * 60_000)],
  );
  const { documents, late } = row!;
  if (late > 0)
    throw new Error(
      `${late} changes are not in search after ${LATE_MINUTES} minutes: is a worker running (ROLE=worker or all)?`,
    );
  return `finds ${documents} documents`;
}

async function countersAgree(database: Database): Promise<string> {
  // Sessions whose counters differ from their registrations.
  const [row] = await database.query<{ wrong: number }>(
    `SELECT count(*)::int AS wrong FROM session s, LATERAL
       (SELECT count(*) FILTER (WHERE status IN ('confirmed', 'offered')) AS taken, count(*) FILTER (WHERE status = 'waiting') AS waiting
        FROM registration WHERE session_id = s.id) r
     WHERE s.taken <> r.taken OR s.waiting <> r.waiting`,
  );
  if (row!.wrong > 0)
    throw new Error(`${row!.wrong} sessions have counters that differ from their registrations: run recount`);
  return 'agree with the registrations';
}

async function within<T>(milliseconds: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
