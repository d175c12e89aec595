import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { idParam, notFound, parseInput } from '../platform/http/input.js';
import { timeCursor } from '../platform/http/paging.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { DevelopmentOnly } from './development-only.js';
import { MailboxQueries } from './mailbox.queries.js';
import { MailPage } from './pages/mail-page.js';
import { MailboxPage } from './pages/mailbox-page.js';

const PAGE = 50;
const listInput = z.object({ after: z.string().max(200).optional() });

/** Every mail the school wrote, where there is no server to send it with. */
@ApiExcludeController()
@UseGuards(DevelopmentOnly)
@Controller('dev/mailbox')
export class MailboxController {
  constructor(
    private readonly mailbox: MailboxQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Query() query: unknown): Promise<string> {
    const { after } = parseInput(listInput, query);
    return visit.page(<MailboxPage mails={await this.mailbox.list(PAGE, after ? timeCursor(after) : null)} />);
  }

  @Get(':id')
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<MailPage mail={await this.mailbox.mail(idParam(id))} />);
  }

  /** The mail as its reader's program draws it: no scripts, inline styles, links that leave the frame. */
  @Get(':id/html')
  async html(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const { message } = await this.mailbox.mail(idParam(id));
    if (!message) throw notFound();
    const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data: ${this.config.publicUrl}; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation`;
    void visit.reply.headers({
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'private, no-store',
    });
    void visit.reply.type('text/html; charset=utf-8');
    return message.html.replace(/<head[^>]*>/i, '$&<base target="_top">');
  }

  /** The calendar entry that travels with the mail. */
  @Get(':id/invitation.ics')
  async calendar(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const calendar = (await this.mailbox.mail(idParam(id))).message?.calendar;
    if (!calendar) throw notFound();
    void visit.reply.headers({
      'content-disposition': 'attachment; filename="invitation.ics"',
      'cache-control': 'private, no-store',
    });
    void visit.reply.type(`text/calendar; charset=utf-8; method=${calendar.method}`);
    return calendar.content;
  }
}
