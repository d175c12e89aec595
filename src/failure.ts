import { ConfigError } from './config/config.js';

/** What a person at a terminal is told of an error: a line for each wrong setting, else one line. */
export function linesOf(error: unknown): string[] {
  if (error instanceof ConfigError) return error.faults;
  // A refused connection to several addresses has no message of its own.
  const { message, code } = error as { message?: string; code?: string };
  return [(message || code || String(error)).split('\n')[0]!];
}
