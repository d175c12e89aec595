import { pino, type Logger } from 'pino';
import type { Config } from '../../config/config.js';
import type { LoggerService } from '@nestjs/common';

/** Injection token of the process's log. */
export const LOG = Symbol('log');

/** The log: one JSON object a line on standard output, with ids and never with names, addresses or answers. */
export type Log = Logger;

/** Opens the log. */
export function openLog(config: Pick<Config, 'logLevel' | 'role'>): Log {
  return pino({
    level: config.logLevel,
    base: { role: config.role },
    timestamp: pino.stdTimeFunctions.isoTime,
    // An error of the driver or of a library can carry a row's values in further properties: only these are kept.
    serializers: { err: describeError },
  });
}

/** What a log line may say of an error: its kind, code, constraint and stack, not the values it was about. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const fromDriver =
    typeof (error as { severity?: unknown }).severity === 'string' || error.name === 'QueryFailedError';
  return {
    type: error.name,
    // Postgres repeats values in its messages ("Key (email)=(…) already exists").
    message: fromDriver ? `SQLSTATE ${typeof code === 'string' ? code : '?'}` : error.message,
    code,
    constraint,
    table,
    stack: error.stack?.split('\n').slice(1, 9).join('\n'),
  };
}

/** Lets Nest write its own lines into the same log. */
export function nestLogger(log: Log): LoggerService {
  const line =
    (level: 'info' | 'error' | 'warn' | 'debug' | 'trace') =>
    (message: unknown, ...rest: unknown[]) =>
      log[level](
        { context: rest.at(-1), ...(message instanceof Error ? { err: message } : {}) },
        message instanceof Error ? message.name : String(message),
      );
  return {
    log: line('debug'),
    error: line('error'),
    warn: line('warn'),
    debug: line('trace'),
    verbose: line('trace'),
    fatal: line('error'),
  };
}
