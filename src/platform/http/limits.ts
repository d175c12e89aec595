import { createHmac, hkdfSync } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MASTER_KEY } from '../crypto/master-key.js';
import { DomainError, type FieldError } from '../errors.js';
import type { Message } from '../i18n/messages.js';
import { hasRole } from './viewer.js';

/** So many times within a time, and what is said to whoever asks more often. */
export interface Limit {
  /** Told apart from all others by this. */
  name: string;
  max: number;
  /** Milliseconds. */
  timeWindow: number;
  /** May name {minutes}, rounded up. */
  say: Message;
  /** The field of the form at which it is said. */
  field?: string;
}

interface Spent {
  isAllowed: boolean;
  isExceeded: boolean;
  max: number;
  remaining: number;
  ttlInSeconds: number;
}
type Limiter = (request: FastifyRequest) => Promise<Spent>;

/** So many subjects one process remembers where it counts by itself; the oldest are forgotten first. */
const MOST_SUBJECTS = 100_000;

/**
 * Limits that count something other than the caller's address, in Redis where there is one. Beside each other and beside
 * the limit of the route, the headers tell of whichever is nearest. Programs with a token and staff are not counted.
 */
@Injectable()
export class Limits {
  readonly #limiters = new Map<string, Limiter>();
  readonly #keys = new WeakMap<FastifyRequest, Map<string, string>>();

  readonly #seal: (subject: string) => string;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(MASTER_KEY) masterKey: string,
  ) {
    this.#seal = subjectSeal(masterKey);
  }

  /** Counts one more of this subject. @throws DomainError `too-many` */
  async spend(request: FastifyRequest, reply: FastifyReply, limit: Limit, subject: string): Promise<void> {
    if (request.byToken || hasRole(request.viewer, 'manager', 'host')) return;
    const keys = this.#keys.get(request) ?? new Map<string, string>();
    keys.set(limit.name, `${limit.name}:${this.#seal(subject)}`);
    this.#keys.set(request, keys);
    const spent = await this.#limiter(limit)(request);
    if (spent.isAllowed) return;
    tell(reply, spent);
    if (!spent.isExceeded) return;
    void reply.header('retry-after', spent.ttlInSeconds);
    const values = { minutes: Math.max(1, Math.ceil(spent.ttlInSeconds / 60)) };
    const fields: FieldError[] = limit.field ? [{ field: limit.field, message: limit.say, values }] : [];
    throw new DomainError('too-many', 'too-many', limit.say, values, fields);
  }

  #limiter({ name, max, timeWindow }: Limit): Limiter {
    const known = this.#limiters.get(name);
    if (known) return known;
    const options = {
      max,
      timeWindow,
      cache: MOST_SUBJECTS,
      keyGenerator: (request: FastifyRequest) => this.#keys.get(request)!.get(name)!,
    };
    const made = this.host.httpAdapter.getInstance().createRateLimit(options) as Limiter;
    this.#limiters.set(name, made);
    return made;
  }
}

/** Neither a store nor a log learns an address, and a list of likely ones cannot be tried against what they hold. */
export function subjectSeal(masterKey: string): (subject: string) => string {
  const key = Buffer.from(hkdfSync('sha256', masterKey, 'skin-school', 'limits', 32));
  return (subject) => createHmac('sha256', key).update(subject).digest('base64url');
}

/** The network from which somebody asks: 256 neighbours of IPv4, or the one network that a household has of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.replace(/\.\d+$/, '.0/24');
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)];
  const network = all.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

function tell(reply: FastifyReply, { max, remaining, ttlInSeconds }: Spent): void {
  const told = reply.getHeader('ratelimit-remaining');
  if (told !== undefined && Number(told) <= remaining) return;
  void reply.headers({ 'ratelimit-limit': max, 'ratelimit-remaining': remaining, 'ratelimit-reset': ttlInSeconds });
}
