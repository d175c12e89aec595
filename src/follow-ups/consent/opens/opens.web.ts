import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';
import { CountOpen } from './count-open.js';
import { DOT } from './open-picture.js';
import { perhapsMachine } from './open.rules.js';

/** Mail programs of very many people load pictures through few proxies. */
const FROM_PROXIES = { rateLimit: { max: 3000, timeWindow: '1 minute' } };

/**
 * The picture in mails of those who agreed that opens are counted. Loading it is the one GET of the school that writes
 * anything: that, once for a mail. Of who asks nothing is kept.
 */
@ApiExcludeController()
@Controller('mail/opens')
export class OpensController {
  constructor(
    private readonly links: MailLinks,
    private readonly count: CountOpen,
    private readonly clock: Clock,
  ) {}

  /** The same dot for every address, so that nobody learns whether there is such a mail, or whether it was counted. */
  @Get(':picture')
  @RouteConfig(FROM_PROXIES)
  async opened(
    @Param('picture') picture: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    void reply.type('image/gif').headers({
      'cache-control': 'private, no-store, max-age=0',
      // Mail is read on pages of others: they may show it.
      'cross-origin-resource-policy': 'cross-origin',
      'x-robots-tag': 'noindex',
    });
    const mailId = this.links.open.verify(picture.replace(/\.gif$/, ''));
    // A HEAD asks whether there is something; it has seen nothing.
    if (mailId && request.method === 'GET')
      await this.count.run(mailId, perhapsMachine(request.headers), this.clock.now());
    return DOT;
  }
}
