import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock.js';
import { LANGUAGE_COOKIE } from '../../../platform/http/language.js';
import { readUpload } from '../../../platform/http/upload.js';
import { DEFAULT_LOCALE } from '../../../platform/i18n/locales.js';
import { translator } from '../../../platform/i18n/messages.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { ChangePreference } from '../change-preference.js';
import { topicsLeftBy } from '../consent.rules.js';
import { MailPreferences, type LinkedMail } from '../mail-preferences.queries.js';
import { UnsubscribePage } from '../pages/unsubscribe.js';
import { MailTokens } from './mail-tokens.js';
import { PREFERENCE_WORDS } from './preferences.messages.js';

/** Providers of mail unsubscribe for very many people from few addresses. */
const FROM_PROVIDERS = { rateLimit: { max: 1200, timeWindow: '1 minute' }, fromAnywhere: true };
const LOOKS = { rateLimit: { max: 120, timeWindow: '1 minute' } };

/**
 * The way out that the header of a mail names (RFC 8058): one POST of a mail program, from wherever it runs, with nothing
 * but the address. Whoever opens the same address as a page finds a button.
 */
@ApiExcludeController()
@Controller('mail/unsubscribe/:token')
export class UnsubscribeController {
  constructor(
    private readonly tokens: MailTokens,
    private readonly links: MailLinks,
    private readonly preferences: MailPreferences,
    private readonly change: ChangePreference,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RouteConfig(LOOKS)
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const mail = await this.tokens.mail('unsubscribe', token);
    // The address in the header knows no language; its reader has the one of her mail unless she chose another.
    const chosen = visit.request.headers.cookie?.includes(`${LANGUAGE_COOKIE}=`);
    if (visit.locale === DEFAULT_LOCALE && mail.locale !== DEFAULT_LOCALE && !chosen)
      return visit.redirectIn(mail.locale, `/mail/unsubscribe/${token}`);
    const { topics } = await this.preferences.of(mail.email);
    return visit.page(
      <UnsubscribePage
        topic={mail.topic}
        email={mail.email}
        left={topicsLeftBy(mail.topic).every((topic) => !topics[topic])}
        token={token}
        preferencesToken={this.links.preferences.sign(mail.id)}
      />,
    );
  }

  @Post()
  @RouteConfig(FROM_PROVIDERS)
  async leave(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const mail = await this.tokens.mail('unsubscribe', token);
    await readUpload(visit.request);
    const body = (visit.request.body ?? {}) as Record<string, unknown>;
    if (body['how'] === 'page') {
      await this.#leave(mail, 'withdrawn', visit);
      return visit.redirect(`/mail/unsubscribe/${token}`);
    }
    const asks = body['List-Unsubscribe'] === 'One-Click';
    if (asks) await this.#leave(mail, 'one-click', visit);
    const t = translator(mail.locale);
    void visit.reply
      .status(asks ? 200 : 422)
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-language', mail.locale);
    return `${t(asks ? PREFERENCE_WORDS.oneClickDone : PREFERENCE_WORDS.noWish)}\n`;
  }

  async #leave(mail: LinkedMail, how: 'one-click' | 'withdrawn', visit: Visit): Promise<void> {
    const topics = Object.fromEntries(topicsLeftBy(mail.topic).map((topic) => [topic, false]));
    await this.change.run(
      mail.email,
      { topics },
      {
        place: 'unsubscribe',
        locale: how === 'one-click' ? mail.locale : visit.locale,
        mailId: mail.id,
        ...(how === 'one-click' ? { leftBy: how } : {}),
      },
      this.clock.now(),
    );
  }
}
