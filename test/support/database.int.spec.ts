import pg from 'pg';
import { createTestDatabase } from './database.js';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the throw-away database', () => {
  it('is migrated, empty, and shares nothing with another', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    try {
      expect(await query(one.url, 'SELECT name FROM migration')).not.toHaveLength(0);
      await query(one.url, 'CREATE TABLE mark (id int)');
      expect(await query(other.url, `SELECT to_regclass('mark') AS found`)).toEqual([{ found: null }]);
    } finally {
      await Promise.all([one.drop(), other.drop()]);
    }
  });

  it('is dropped although somebody is still connected', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('knows letters beyond ASCII', async () => {
    const database = await createTestDatabase();
    expect(await query(database.url, `SELECT lower('ÉPIDERME Ü') AS low`)).toEqual([{ low: 'épiderme ü' }]);
    await database.drop();
  });
});
