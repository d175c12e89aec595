import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits, networkOf, type Limit } from '../../../platform/http/limits.js';
import { NEWSLETTER_FIELD } from '../../../ui/newsletter-form.js';
import { NEWSLETTER_WORDS as words } from './newsletter.messages.js';

const HOUR = 60 * 60_000;

const FROM_NETWORK: Limit = {
  name: 'newsletter-network',
  max: 200,
  timeWindow: HOUR,
  say: words.manyAsked,
  field: NEWSLETTER_FIELD,
};
const FOR_ADDRESS: Limit = {
  name: 'newsletter-address',
  max: 5,
  timeWindow: HOUR,
  say: words.manyAsked,
  field: NEWSLETTER_FIELD,
};

/** Holds back whoever fills mailboxes with questions about the newsletter. */
@Injectable()
export class NewsletterLimits {
  constructor(private readonly limits: Limits) {}

  /** @throws DomainError `too-many` */
  async ask(request: FastifyRequest, reply: FastifyReply, email: string): Promise<void> {
    await this.limits.spend(request, reply, FROM_NETWORK, networkOf(request.ip));
    await this.limits.spend(request, reply, FOR_ADDRESS, email.toLowerCase());
  }
}
