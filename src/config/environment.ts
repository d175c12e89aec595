import { readFileSync } from 'node:fs';
import { readConfig, type Config } from './config.js';

/** The settings of this process: the only place that reads process.env. */
export function configFromEnvironment(): Config {
  return readConfig(process.env, (path) => readFileSync(path, 'utf8'));
}
