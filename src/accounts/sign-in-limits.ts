import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../platform/errors.js';
import { HTTP_MESSAGES } from '../platform/http/http.messages.js';

/** For one network address: generous, since a whole office may share one. */
export const PER_ADDRESS = { rateLimit: { max: 60, timeWindow: 60_000 } };
/** For one e-mail address, however many networks ask: enough for a person who tries, too few for guessing. */
const PER_EMAIL = { max: 10, timeWindow: 10 * 60_000 };

type Limiter = (request: FastifyRequest) => Promise<{ isAllowed: boolean; isExceeded?: boolean; ttl?: number }>;

/** Holds back whoever tries one e-mail address again and again. */
@Injectable()
export class SignInLimits {
  #limiter: Limiter | undefined;
  readonly #emails = new WeakMap<FastifyRequest, string>();

  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** @throws DomainError `too-many` */
  async check(request: FastifyRequest, purpose: 'sign-in' | 'link' | 'sign-up', email: string): Promise<void> {
    // The store may be Redis: it gets a hash, not an address.
    this.#emails.set(request, `${purpose}:${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`);
    this.#limiter ??= this.host.httpAdapter
      .getInstance()
      .createRateLimit({ ...PER_EMAIL, keyGenerator: (asked: FastifyRequest) => this.#emails.get(asked)! }) as Limiter;
    const { isAllowed, isExceeded, ttl } = await this.#limiter(request);
    if (!isAllowed && isExceeded)
      throw new DomainError('too-many', 'too-many', HTTP_MESSAGES.tooMany, {
        seconds: Math.max(1, Math.ceil((ttl ?? 0) / 1000)),
      });
  }
}
