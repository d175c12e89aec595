import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  canAccess,
  makeSystemFolder,
  postgresBinaries,
  runsAsRoot,
  SYSTEM_FOLDER,
  unprivilegedUser,
  type PostgresBinaries,
  type SystemUser,
} from './embedded-binaries.js';
import { unlessMissing } from './missing-file.js';

export const SUPERUSER = 'skin_school';

/** The home of one embedded database: `cluster/` is Postgres' own, `password` and `users/` are ours. */
export interface DatabaseHome {
  folder: string;
  cluster: string;
  password: string;
}

/** In a data folder that the Postgres user may not enter, this file says where its database is instead. */
const NOTE = 'postgres-is-at.txt';
/** In such a database's home, this file says whose it is. */
const OWNER_NOTE = 'belongs-to.txt';

/** The database of a data folder, or null when it has none yet. */
export async function findHome(dataDir: string): Promise<DatabaseHome | null> {
  const inside = path.join(dataDir, 'postgres');
  if (existsSync(inside) && (await readdir(inside)).length > 0) return openHome(inside);
  const elsewhere = await readNote(path.join(dataDir, NOTE));
  if (!elsewhere || !existsSync(elsewhere)) return null;
  const ownerNote = path.join(elsewhere, OWNER_NOTE);
  const owner = await readNote(ownerNote);
  if (owner && owner !== dataDir) {
    // A copied data folder carries the note of the original and gets a database of its own; a moved one keeps its own.
    if ((await readNote(path.join(owner, NOTE))) === elsewhere) return null;
    await writeFile(ownerNote, `${dataDir}\n`);
  }
  return openHome(elsewhere);
}

/** Makes the database of a data folder. A kill half-way leaves only a folder that the next start clears away. */
export async function makeHome(dataDir: string, log: (line: string) => void): Promise<DatabaseHome> {
  await mkdir(dataDir, { recursive: true });
  const user = runsAsRoot() ? unprivilegedUser() : undefined;
  const binaries = await postgresBinaries(user);
  const outside = user !== undefined && !canAccess(user, '-x', dataDir);
  if (outside) await makeSystemFolder();
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = outside
    ? path.join(SYSTEM_FOLDER, `${key}-${Date.now().toString(36)}`)
    : path.join(dataDir, 'postgres');
  log(`Preparing a new database in ${folder}.`);
  await clearHalfMade(path.dirname(folder));
  const half = path.join(path.dirname(folder), `postgres.making-${process.pid}`);
  try {
    await fillHome(half, user, binaries);
    if (outside) await writeFile(path.join(half, OWNER_NOTE), `${dataDir}\n`);
    await rename(half, folder);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    // Somebody else may have made it in the same moment: then theirs is the one.
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
  if (outside) await writeFile(path.join(dataDir, NOTE), `${folder}\n`);
  return openHome(folder);
}

/** Who has to run this cluster: root lends itself its owner, anybody else must be the owner. */
export async function clusterUser(home: DatabaseHome): Promise<SystemUser | undefined> {
  const { uid, gid } = await stat(home.cluster);
  if (!runsAsRoot()) {
    if (uid === process.getuid?.()) return undefined;
    throw new Error(
      `The database in ${home.folder} was made by another user (uid ${uid}); start as that user, or set DATA_DIR to a folder of your own.`,
    );
  }
  return { uid, gid };
}

/** A cluster can only be opened by the major version that made it. */
export async function checkVersion(home: DatabaseHome, binaries: PostgresBinaries): Promise<void> {
  const made = (await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (made !== binaries.major) {
    throw new Error(
      `The database in ${home.folder} was made by Postgres ${made}, but Postgres ${binaries.major} is installed; dump it with version ${made} and load it again.`,
    );
  }
}

async function openHome(folder: string): Promise<DatabaseHome> {
  const cluster = path.join(folder, 'cluster');
  const password = path.join(folder, 'password');
  if (!existsSync(password) || !existsSync(cluster)) {
    throw new Error(
      `${folder} is not empty and holds no database of this application; move it away or set DATA_DIR to another folder.`,
    );
  }
  try {
    return { folder, cluster, password: (await readFile(password, 'utf8')).trim() };
  } catch {
    throw new Error(
      `The database in ${folder} belongs to another user; start as that user, or set DATA_DIR to a folder of your own.`,
    );
  }
}

async function fillHome(folder: string, user: SystemUser | undefined, binaries: PostgresBinaries): Promise<void> {
  const cluster = path.join(folder, 'cluster');
  await mkdir(folder);
  // Against a strict umask: the Postgres user has to pass through here.
  await chmod(folder, 0o711);
  await mkdir(cluster, { mode: 0o700 });
  const password = path.join(folder, 'password');
  await writeFile(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (user) {
    await chown(cluster, user.uid, user.gid);
    await chown(password, user.uid, user.gid);
  }
  // Case mapping by Postgres' own C.UTF-8, alike on every system; the system's is only asked which letters are letters.
  for (const ctype of ['C.UTF-8', 'C']) {
    const failure = await initdb(binaries, user, cluster, password, ctype);
    if (!failure) break;
    if (!/invalid locale/.test(failure) || ctype === 'C')
      throw new Error(`Postgres could not make a database in ${folder}: ${lastLine(failure)}`);
  }
  // Read by Postgres while it made the cluster; from here on by us alone.
  if (user) await chown(password, 0, 0);
}

async function initdb(
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  cluster: string,
  password: string,
  ctype: string,
): Promise<string | null> {
  const options = [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    '--set=timezone=UTC',
    '--set=log_timezone=UTC',
    '--no-instructions',
  ];
  try {
    await promisify(execFile)(path.join(binaries.folder, 'bin', 'initdb'), options, {
      ...user,
      cwd: '/',
      env: { LC_ALL: 'C' },
    });
    return null;
  } catch (error) {
    return (error as { stderr?: string }).stderr || (error as Error).message;
  }
}

async function clearHalfMade(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = /^postgres\.making-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

async function readNote(file: string): Promise<string | null> {
  return (await unlessMissing(readFile(file, 'utf8')))?.trim() ?? null;
}
