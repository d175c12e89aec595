import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../errors.js';
import { HTTP_MESSAGES } from './http.messages.js';

/** A request that never ended (its process was killed) gives its key free again after this long. */
const ABANDONED_MILLISECONDS = 60_000;
/** How long an answer is repeated to whoever asks again under its key. */
export const REMEMBERED_MILLISECONDS = 24 * 60 * 60_000;

interface Remembered {
  body_hash: Buffer;
  status: number | null;
  body: unknown;
  created_at: Date;
}

/** Answers a POST that is sent again under the same Idempotency-Key with the first answer, for a day. */
@Injectable()
export class IdempotentAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work unless this key has an answer already.
   * @throws DomainError `reused-key` for another request under the same key, `still-running` while the first is under way
   */
  async once<T>(request: FastifyRequest, reply: FastifyReply, status: number, work: () => Promise<T>): Promise<T> {
    const key = request.headers['idempotency-key'];
    void reply.status(status);
    if (typeof key !== 'string' || key === '') return work();
    if (key.length > 200) throw new DomainError('invalid', 'malformed', HTTP_MESSAGES.malformed);
    // Guests share a caller name with their address: two guests who pick the same key must not see each other's answer.
    const caller = request.viewer?.id ?? `guest ${createHash('sha256').update(request.ip).digest('base64url')}`;
    const path = `${request.method} ${request.url}`;
    const hash = createHash('sha256')
      .update(path)
      .update(JSON.stringify(request.body ?? null))
      .digest();
    const now = this.clock.now();
    const [claimed] = await this.database.query(
      `INSERT INTO idempotent_request (key, caller, method_path, body_hash, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (caller, key) DO UPDATE SET method_path = $3, body_hash = $4, created_at = $5, status = NULL, body = NULL
         WHERE idempotent_request.created_at < $6 OR (idempotent_request.status IS NULL AND idempotent_request.created_at < $7)
       RETURNING key`,
      [
        key,
        caller,
        path,
        hash,
        now,
        new Date(now.getTime() - REMEMBERED_MILLISECONDS),
        new Date(now.getTime() - ABANDONED_MILLISECONDS),
      ],
    );
    if (!claimed) return this.#remembered<T>(caller, key, hash, reply);
    try {
      const body = await work();
      await this.database.query('UPDATE idempotent_request SET status = $3, body = $4 WHERE caller = $1 AND key = $2', [
        caller,
        key,
        reply.statusCode,
        JSON.stringify(body),
      ]);
      return body;
    } catch (error) {
      // What failed may be tried again under the same key: nothing was done.
      await this.database.query('DELETE FROM idempotent_request WHERE caller = $1 AND key = $2', [caller, key]);
      throw error;
    }
  }

  async #remembered<T>(caller: string, key: string, hash: Buffer, reply: FastifyReply): Promise<T> {
    const [first] = await this.database.query<Remembered & Record<string, unknown>>(
      'SELECT body_hash, status, body, created_at FROM idempotent_request WHERE caller = $1 AND key = $2',
      [caller, key],
    );
    if (!first || first.status === null) throw new DomainError('conflict', 'still-running', HTTP_MESSAGES.stillRunning);
    if (!first.body_hash.equals(hash)) throw new DomainError('invalid', 'reused-key', HTTP_MESSAGES.reusedKey);
    void reply.status(first.status).header('idempotent-replayed', 'true');
    return first.body as T;
  }
}
