import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config/config.js';

/** Injection token of the master key. */
export const MASTER_KEY = Symbol('master key');

/** The configured master key, or one that is made once and kept in the data folder, readable by its owner only. */
export function loadMasterKey(config: Config): string {
  if (config.masterKey) return config.masterKey;
  const path = join(config.dataDir, 'master.key');
  mkdirSync(config.dataDir, { recursive: true });
  try {
    // 'wx' decides between two processes that start at once: the second reads what the first wrote.
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new Error(`the master key ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
