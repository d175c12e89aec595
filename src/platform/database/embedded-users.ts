import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive, type DatabaseHome } from './embedded-folder.js';
import { readPidFile, runsCluster, shutDown } from './embedded-process.js';

let uses = 0;

/**
 * Writes down that this process uses the server, and returns what undoes it. A command may have started the server that
 * the application joined a moment later, or the application may have been killed: whoever leaves last shuts it down.
 */
export async function useServer(home: DatabaseHome): Promise<() => Promise<void>> {
  const users = path.join(home.folder, 'users');
  await mkdir(users, { recursive: true });
  const mine = path.join(users, `${process.pid}-${++uses}`);
  await writeFile(mine, '');
  let left: Promise<void> | undefined;
  return () => (left ??= leave(home, users, mine));
}

async function leave(home: DatabaseHome, users: string, mine: string): Promise<void> {
  await rm(mine, { force: true });
  if (!existsSync(users)) return;
  const others = await readdir(users);
  if (others.some((name) => isAlive(Number.parseInt(name, 10)))) return;
  await Promise.all(others.map((name) => rm(path.join(users, name), { force: true })));
  const held = await readPidFile(home);
  if (held && isAlive(held.pid) && runsCluster(held.pid, home)) await shutDown(held.pid, home);
}
