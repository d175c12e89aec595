import { HttpException } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { sqlState } from '../database/database.js';
import { DomainError, type ErrorKind } from '../errors.js';
import type { MessageValues, Translate } from '../i18n/messages.js';
import { HTTP_MESSAGES } from './http.messages.js';

/** Statuses of the kinds of 'no'. The only place where the two meet. */
const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** An answer of the kind application/problem+json (RFC 9457). */
export interface Problem {
  type: 'about:blank';
  status: number;
  code: string;
  title: string;
  detail: string;
  /** What is wrong with which field; within a text also the line, counted from 1, and the name that stands there. */
  errors?: { field: string; detail: string; line?: number; name?: string }[];
}

/** The status that a DomainError is answered with. */
export function statusOf(error: DomainError): number {
  return STATUS[error.kind];
}

/** Driver and socket errors that mean Postgres is away, starting or going down. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
]);

/** Turns whatever was thrown into an error that can be told to a person; null when it is a fault of ours. */
export function asDomainError(thrown: unknown): DomainError | null {
  if (thrown instanceof DomainError) return thrown;
  const error = (thrown ?? {}) as { statusCode?: number };
  const code = sqlState(error);
  if (code && AWAY.has(code)) return new DomainError('unavailable', 'unavailable', HTTP_MESSAGES.unavailable);
  if (thrown instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(thrown.message)) {
    return new DomainError('unavailable', 'unavailable', HTTP_MESSAGES.unavailable);
  }
  const status = thrown instanceof HttpException ? thrown.getStatus() : error.statusCode;
  if (status === undefined || status >= 500) return null;
  if (status === 401) return new DomainError('signed-out', 'signed-out', HTTP_MESSAGES.signedOut);
  if (status === 403) return new DomainError('forbidden', 'forbidden', HTTP_MESSAGES.forbidden);
  if (status === 404 || status === 405) return new DomainError('not-found', 'not-found', HTTP_MESSAGES.notFound);
  if (status === 413) return new DomainError('too-large', 'too-large', HTTP_MESSAGES.tooLarge);
  return new DomainError('invalid', 'malformed', HTTP_MESSAGES.malformed);
}

/** The problem document of an error, in the caller's language. */
export function problemOf(error: DomainError | null, t: Translate): Problem {
  if (!error)
    return {
      type: 'about:blank',
      status: 500,
      code: 'internal',
      title: 'Internal Server Error',
      detail: t(HTTP_MESSAGES.failed),
    };
  const status = statusOf(error);
  return {
    type: 'about:blank',
    status,
    code: error.code,
    title: error.kind,
    detail: t(error.say, error.values),
    ...(error.fields.length > 0
      ? {
          errors: error.fields.map(({ field, message, values }) => ({
            field,
            detail: t(message, values),
            ...placeOf(values),
          })),
        }
      : {}),
  };
}

/** Where within a text a fault stands, for programs that show it there. */
function placeOf(values: MessageValues = {}): { line?: number; name?: string } {
  const { line, name } = values;
  if (typeof line !== 'number') return {};
  return typeof name === 'string' ? { line, name } : { line };
}

/** True once an answer can no longer be changed. */
export function alreadyAnswered(response: ServerResponse): boolean {
  return response.headersSent || response.writableEnded;
}
