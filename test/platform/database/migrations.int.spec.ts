import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readMigrationFiles, revertMigration, runMigrations } from '../../../src/platform/database/migrations.js';
import { createTestDatabase } from '../../support/database.js';

async function tables(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  await client.end();
  return rows.map(({ name }) => name);
}

describe('the migrations', () => {
  it('can each be taken back, and brought in again', async () => {
    const { url, drop } = await createTestDatabase();
    const before = await tables(url);
    expect(before).toContain('registration');
    while (await revertMigration(url));
    expect(await tables(url)).toEqual(['migration']);
    expect(await runMigrations(url)).toHaveLength(readMigrationFiles().length);
    expect(await tables(url)).toEqual(before);
    await drop();
  });

  it('run once when two processes start at the same moment', async () => {
    const { url, drop } = await createTestDatabase();
    while (await revertMigration(url));
    const done = await Promise.all([runMigrations(url), runMigrations(url), runMigrations(url)]);
    expect(done.map((names) => names.length).sort()).toEqual([0, 0, readMigrationFiles().length]);
    await drop();
  });

  it('are refused when a file is not as agreed, by its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
    writeFileSync(join(folder, '20260101000000-half.sql'), '-- up\nSELECT 1;\n');
    expect(() => readMigrationFiles(folder)).toThrow("20260101000000-half.sql: needs a section '-- up'");
    writeFileSync(join(folder, 'later.sql'), '');
    expect(() => readMigrationFiles(folder)).toThrow();
  });
});
