import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'skin_template';

/** A migrated, empty database for one test file; a copy of the run's template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  // Copied as files: quicker here than by way of the log, which is what Postgres does unless told otherwise.
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  return {
    url: urlOf(name),
    // With force: a test that failed may have left connections open, and the next one should not suffer for it.
    drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Makes the template once a run; called by the global setup. */
export async function makeTemplate(prepare: (url: string) => Promise<void>): Promise<void> {
  await asAdmin(`CREATE DATABASE ${TEMPLATE}`);
  await prepare(urlOf(TEMPLATE));
  // Postgres copies only a database to which nobody is connected.
  await asAdmin(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false`);
}

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: only *.int.spec.ts and *.browser.spec.ts have a database.');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
