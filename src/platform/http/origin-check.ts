import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors.js';
import { HTTP_MESSAGES } from './http.messages.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site made a browser send. Browsers say where a request comes from (Sec-Fetch-Site,
 * Origin); a program says neither, and may write as long as it carries no cookie that another site could borrow.
 * @throws DomainError `foreign-origin`
 */
export function checkOrigin(request: FastifyRequest, publicOrigin: string): void {
  if (READING.has(request.method) || request.byToken) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site === 'same-origin' || site === 'none') return;
  if (site === undefined && origin === undefined && !request.headers.cookie) return;
  if (
    site === undefined &&
    origin !== undefined &&
    (origin === publicOrigin || origin === `${request.protocol}://${request.host}`)
  )
    return;
  throw new DomainError('forbidden', 'foreign-origin', HTTP_MESSAGES.foreignOrigin);
}
