import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type DatabaseHome } from './embedded-folder.js';
import { unlessMissing } from './missing-file.js';

const STOP_WITHIN_MS = 30_000;

/** What the server of a cluster wrote about itself; null when there is no such note. */
export async function readPidFile(home: DatabaseHome): Promise<{ pid: number; port: number; status: string } | null> {
  const lines = ((await unlessMissing(readFile(path.join(home.cluster, 'postmaster.pid'), 'utf8'))) ?? '').split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? '' } : null;
}

/** Process numbers are given out again, soonest in containers: the number alone does not say that it is our Postgres. */
export function runsCluster(pid: number, home: DatabaseHome): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(home.cluster);
  } catch {
    return false;
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function shutDown(pid: number, home: DatabaseHome): Promise<void> {
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_WITHIN_MS;
  while (isAlive(pid) && runsCluster(pid, home)) {
    if (Date.now() > deadline) {
      process.kill(pid, 'SIGQUIT');
      throw new Error(
        `The embedded Postgres (process ${pid}) did not stop within ${STOP_WITHIN_MS / 1000} s and was ended; it recovers at its next start.`,
      );
    }
    await sleep(20);
  }
}
