import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { notFound, parseInput } from '../../../platform/http/input.js';
import { unsigned } from '../consent.errors.js';
import { TakeWebhookEvent, type WebhookOutcome } from './take-webhook-event.js';
import { genericInput, mailgunInput, toldByGeneric, toldByMailgun } from './webhook.input.js';
import {
  GENERIC_WINDOW_SECONDS,
  genericSignature,
  isSignature,
  isTimely,
  MAILGUN_WINDOW_SECONDS,
  mailgunSignature,
} from './webhook.rules.js';

const SIGNED = { rateLimit: { max: 1200, timeWindow: '1 minute' }, fromAnywhere: true, keepsBody: true };
const answer = z.object({
  outcome: z
    .enum(['noted', 'replayed', 'unknown-mail', 'nothing'])
    .describe('`replayed`: it was told before and changed nothing'),
});

/** Where providers of mail tell what came back. Each says by a signature that it is itself; nothing else is believed. */
@ApiTags('Deliveries')
@Controller('api/v1/mail/webhooks')
export class WebhooksController {
  constructor(
    private readonly take: TakeWebhookEvent,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** From whoever knows our secret. */
  @Post('generic')
  @HttpCode(200)
  @RouteConfig(SIGNED)
  @ApiOperation({
    summary: 'Tell that a mail came back or was unwanted',
    description:
      'For programs that know the secret of MAIL_WEBHOOK_SECRET. Sign the time (in seconds), a full stop and the body as it travels with HMAC-SHA256; a time more than five minutes from ours is refused. An event that was told before is answered with 200 and changes nothing.',
  })
  @ApiHeader({ name: 'x-webhook-timestamp', required: true, description: 'Seconds since 1970' })
  @ApiHeader({ name: 'x-webhook-signature', required: true, description: 'The signature in hex' })
  @ApiBody({ schema: z.toJSONSchema(genericInput, { target: 'openapi-3.0', io: 'input' }) as never })
  @ApiOkResponse({ schema: z.toJSONSchema(answer, { target: 'openapi-3.0' }) as never })
  async generic(@Req() request: FastifyRequest): Promise<{ outcome: WebhookOutcome }> {
    const secret = this.config.mailWebhookSecret;
    if (!secret) throw notFound();
    const now = this.clock.now();
    const timestamp = header(request, 'x-webhook-timestamp');
    const given = header(request, 'x-webhook-signature').replace(/^sha256=/, '');
    const body = request.keptBody ?? Buffer.alloc(0);
    if (!isSignature(given, genericSignature(secret, timestamp, body))) throw unsigned();
    if (!isTimely(timestamp, GENERIC_WINDOW_SECONDS, now)) throw unsigned();
    const input = parseInput(genericInput, request.body);
    return { outcome: await this.take.run({ names: [['generic', input.id]], told: toldByGeneric(input) }, now) };
  }

  /** From Mailgun. */
  @Post('mailgun')
  @HttpCode(200)
  @RouteConfig(SIGNED)
  @ApiOperation({
    summary: 'Take an event of Mailgun',
    description:
      'For webhooks of Mailgun: permanent failures, complaints and unsubscribes; all else is answered and ignored. Signed with the key of MAILGUN_SIGNING_KEY; a token that was used before changes nothing.',
  })
  @ApiBody({ schema: z.toJSONSchema(mailgunInput, { target: 'openapi-3.0', io: 'input' }) as never })
  @ApiOkResponse({ schema: z.toJSONSchema(answer, { target: 'openapi-3.0' }) as never })
  async mailgun(@Req() request: FastifyRequest): Promise<{ outcome: WebhookOutcome }> {
    const key = this.config.mailgunSigningKey;
    if (!key) throw notFound();
    const now = this.clock.now();
    const signed = mailgunInput.shape.signature.safeParse((request.body as Record<string, unknown> | null)?.signature);
    if (!signed.success) throw unsigned();
    const { timestamp, token, signature } = signed.data;
    if (!isSignature(signature, mailgunSignature(key, timestamp, token))) throw unsigned();
    if (!isTimely(timestamp, MAILGUN_WINDOW_SECONDS, now)) throw unsigned();
    const { 'event-data': data } = parseInput(mailgunInput, request.body);
    const names = [['mailgun-token', token] as const, ['mailgun', data.id] as const];
    return { outcome: await this.take.run({ names, told: toldByMailgun(data) }, now) };
  }
}

function header(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
