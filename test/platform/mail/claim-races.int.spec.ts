import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { inTwoProcesses } from '../../support/two-processes.js';

const SCRIPT = fileURLToPath(new URL('claim-races.ts', import.meta.url));

describe('two senders in processes of their own', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    await pool.query('CREATE TABLE race_meeting (round integer)');
    await pool.query('UPDATE mail_setting SET weekly_cap = 1');
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  /** Mails that are due, some to each of so many people; those of one person stand one behind another. */
  const plan = (people: number, each: number, topic: string) =>
    pool.query(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic)
       SELECT n || '/' || k, 'test', 'r' || n || '@example.org', 'en', gen_random_uuid(), now() - make_interval(secs => 1000 - n), now(), '<' || n || '/' || k || '@test>', $3
       FROM generate_series(1, $1) AS n, generate_series(1, $2) AS k`,
      [people, each, topic],
    );
  const race = (off: string) => inTwoProcesses<string[]>(SCRIPT, () => [database.url, off]);
  const most = (claimed: string[][]) => {
    const times = new Map<string, number>();
    for (const recipient of claimed.flat()) times.set(recipient, (times.get(recipient) ?? 0) + 1);
    return Math.max(...times.values());
  };

  it('never claim the same mail', async () => {
    await plan(60, 1, 'sessions');
    const claimed = await race('nothing');
    expect([claimed.flat().length, most(claimed)]).toEqual([60, 1]);
  });

  it('do so without the lock on what is due: the control', async () => {
    await plan(3, 1, 'sessions');
    expect(most(await race('locks'))).toBe(2);
  });

  it('give nobody more than the cap, however her mails are spread over them', async () => {
    await plan(20, 4, 'learning');
    const claimed = await race('nothing');
    expect([claimed.flat().length, most(claimed)]).toEqual([20, 1]);
  });

  it('do so without counting one after another: the control', async () => {
    await plan(1, 2, 'learning');
    expect(most(await race('counting'))).toBe(2);
  });
});
