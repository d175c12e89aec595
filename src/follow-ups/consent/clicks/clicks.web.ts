import { Controller, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound, parseInput } from '../../../platform/http/input.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { CountClick } from './count-click.js';

const clickInput = z.object({ m: z.string().max(100) });

/** Where the script of a page tells that somebody came by a link of a mail. */
@ApiExcludeController()
@Controller('mail/clicks')
export class ClicksController {
  constructor(
    private readonly links: MailLinks,
    private readonly count: CountClick,
  ) {}

  /** The answer is the same whether it was counted or not. */
  @Post()
  @HttpCode(204)
  @RouteConfig({ rateLimit: { max: 60, timeWindow: '1 minute' } })
  async clicked(@ThisVisit() visit: Visit): Promise<void> {
    const mailId = this.links.click.verify(parseInput(clickInput, visit.request.body).m);
    if (!mailId) throw notFound();
    await this.count.run(mailId);
  }
}
