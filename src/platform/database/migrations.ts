import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));
/** Any number will do, as long as every process uses the same one. */
const LOCK = 7_226_410;

/** One migration file, cut into its two directions. */
export interface MigrationFile {
  name: string;
  up: string;
  down: string;
}

/**
 * Reads the SQL files, oldest first.
 * @throws Error naming the file whose name or sections are not as agreed
 */
export function readMigrationFiles(folder: string = FOLDER): MigrationFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const named = /^(\d{14})-([a-z0-9-]+)\.sql$/.exec(file);
      if (!named) throw new Error(`migrations/${file}: the name must be a time (YYYYMMDDhhmmss) and its content`);
      const parts = /^(?:.*?)^-- up$(.*)^-- down$(.*)$/ms.exec(readFileSync(join(folder, file), 'utf8'));
      if (!parts) throw new Error(`migrations/${file}: needs a section '-- up' and then a section '-- down'`);
      return { name: basename(file, '.sql'), up: parts[1]!, down: parts[2]! };
    });
}

/** TypeORM wants classes whose names end in milliseconds; plain SQL files are turned into such classes here. */
export function migrationClasses(files: MigrationFile[] = readMigrationFiles()): (new () => MigrationInterface)[] {
  return files.map(({ name, up, down }) => {
    const [time = '', ...words] = name.split('-');
    const millis = Date.parse(time.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'));
    return class implements MigrationInterface {
      name = `${words.join('_')}${millis}`;
      async up(runner: QueryRunner): Promise<void> {
        await runner.query(up);
      }
      async down(runner: QueryRunner): Promise<void> {
        await runner.query(down);
      }
    };
  });
}

/**
 * Brings a database up to date. Two processes that start at once take turns.
 * @returns the names of the migrations that were run now
 * @throws Error when the server is older than Postgres 15
 */
export async function runMigrations(url: string): Promise<string[]> {
  return withLockedSource(url, async (source) => {
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  });
}

/** Takes back the newest migration. @returns its name, or null when there was none */
export async function revertMigration(url: string): Promise<string | null> {
  return withLockedSource(url, async (source) => {
    const [last] = await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id DESC LIMIT 1');
    if (!last) return null;
    await source.undoLastMigration({ transaction: 'each' });
    return last.name;
  });
}

/** The migrations that a database still lacks, oldest first. Looks only. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'skin-school-migrate',
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ known: string | null }>("SELECT to_regclass('migration')::text AS known");
    const done = rows[0]?.known
      ? (await client.query<{ name: string }>('SELECT name FROM migration')).rows.map(({ name }) => name)
      : [];
    return migrationClasses()
      .map((Migration) => new Migration().name!)
      .filter((name) => !done.includes(name));
  } finally {
    await client.end();
  }
}

async function withLockedSource<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: migrationClasses(),
    migrationsTableName: 'migration',
    synchronize: false,
    extra: { max: 3, application_name: 'skin-school-migrate' },
  });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    const [server] = (await guard.query(`SELECT current_setting('server_version_num')::int AS number`)) as {
      number: number;
    }[];
    if (server!.number < 150_000)
      throw new Error(`Postgres 15 or newer is needed; this server is ${Math.floor(server!.number / 10_000)}`);
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      return await work(source);
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    await guard.release();
    await source.destroy();
  }
}
