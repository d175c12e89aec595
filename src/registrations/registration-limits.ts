import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits, networkOf, type Limit } from '../platform/http/limits.js';
import { ABUSE_WORDS as words } from './abuse.messages.js';

const MINUTE = 60_000;

/** Generous: a school, a hospital or a telephone company lets many people out by one network. */
const FROM_NETWORK: Limit = { name: 'register-network', max: 600, timeWindow: MINUTE, say: words.manyFromNetwork };
/** More sessions than a person registers for at a sitting, too few for filling sessions in somebody else's name. */
const FOR_ADDRESS: Limit = {
  name: 'register-address',
  max: 10,
  timeWindow: 60 * MINUTE,
  say: words.manyForAddress,
  field: 'email',
};
const LINKS_FOR_ADDRESS: Limit = {
  name: 'link-address',
  max: 5,
  timeWindow: 60 * MINUTE,
  say: words.manyLinks,
  field: 'email',
};

/** Holds back whoever registers, or asks for links, far more often than people do. */
@Injectable()
export class RegistrationLimits {
  constructor(private readonly limits: Limits) {}

  /** @throws DomainError `too-many` */
  async register(request: FastifyRequest, reply: FastifyReply, email: string): Promise<void> {
    await this.limits.spend(request, reply, FROM_NETWORK, networkOf(request.ip));
    await this.limits.spend(request, reply, FOR_ADDRESS, email.toLowerCase());
  }

  /** @throws DomainError `too-many` */
  async link(request: FastifyRequest, reply: FastifyReply, email: string): Promise<void> {
    await this.limits.spend(request, reply, FROM_NETWORK, networkOf(request.ip));
    await this.limits.spend(request, reply, LINKS_FOR_ADDRESS, email.toLowerCase());
  }
}
