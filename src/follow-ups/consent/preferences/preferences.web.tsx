import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../../platform/clock.js';
import { notFound, parseInput, tickInput } from '../../../platform/http/input.js';
import { Limits, type Limit } from '../../../platform/http/limits.js';
import { ChangeFollowUpConsent } from '../../../registrations/consents/change-follow-up-consent.js';
import { REGISTRATION_NOTICES } from '../../../registrations/registrations.notices.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { ChangePreference } from '../change-preference.js';
import { allTopics } from '../consent.rules.js';
import { MailPreferences, type LinkedMail } from '../mail-preferences.queries.js';
import { PreferencesPage } from '../pages/preferences.js';
import { MailTokens } from './mail-tokens.js';
import { MyMailQueries } from './my-mail.queries.js';
import { changeOf, preferencesInput } from './preferences.input.js';
import { PREFERENCE_WORDS } from './preferences.messages.js';
import { PREFERENCE_NOTICES as notices } from './preferences.notices.js';

const LOOKS = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const followUpInput = z.object({ given: tickInput });
const OF_MAIL: Limit = {
  name: 'mail-preferences',
  max: 30,
  timeWindow: 10 * 60_000,
  say: PREFERENCE_WORDS.manyLooks,
};

/** The choice of mail for whoever holds a link from one of her mails; no account is needed. */
@ApiExcludeController()
@Controller('mail/preferences/:token')
export class PreferencesController {
  constructor(
    private readonly tokens: MailTokens,
    private readonly preferences: MailPreferences,
    private readonly change: ChangePreference,
    private readonly consent: ChangeFollowUpConsent,
    private readonly sessions: MyMailQueries,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RouteConfig(LOOKS)
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    return visit.page(await this.#draw(visit, token, await this.tokens.mail('preferences', token)));
  }

  @Post()
  @RouteConfig(LOOKS)
  async save(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const mail = await this.tokens.mail('preferences', token);
    return visit.form(
      preferencesInput,
      async (input) => {
        await this.limits.spend(visit.request, visit.reply, OF_MAIL, mail.email.toLowerCase());
        const asked = await this.preferences.asksToCount(await this.preferences.of(mail.email));
        const change = changeOf(input, asked);
        await this.change.run(mail.email, change, this.#said(visit, mail), this.clock.now());
        visit.redirectIn(input.locale, `/mail/preferences/${token}`, notices.saved);
      },
      (errors, values) => this.#draw(visit, token, mail, { errors, values }),
    );
  }

  @Post('stop')
  @RouteConfig(LOOKS)
  async stop(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const mail = await this.tokens.mail('preferences', token);
    await this.change.run(mail.email, { topics: allTopics(false) }, this.#said(visit, mail), this.clock.now());
    visit.redirect(`/mail/preferences/${token}`, notices.stopped);
  }

  /** The consent of the registration that the mail is about, and of no other. */
  @Post('registrations/:id')
  @RouteConfig(LOOKS)
  async after(@ThisVisit() visit: Visit, @Param('token') token: string, @Param('id') id: string): Promise<void> {
    const mail = await this.tokens.mail('preferences', token);
    if (id !== mail.subjectId) throw notFound();
    const { given } = parseInput(followUpInput, visit.request.body);
    await this.consent.run({ link: id }, id, given);
    visit.redirect(
      `/mail/preferences/${token}`,
      given ? REGISTRATION_NOTICES.followUpGiven : REGISTRATION_NOTICES.followUpWithdrawn,
    );
  }

  #said(visit: Visit, mail: LinkedMail) {
    return { place: 'preferences', locale: visit.locale, mailId: mail.id };
  }

  async #draw(visit: Visit, token: string, mail: LinkedMail, form?: { errors: FieldErrors; values: FieldValues }) {
    const wishes = await this.preferences.of(mail.email);
    const [asksToCount, sessions] = await Promise.all([
      this.preferences.asksToCount(wishes),
      this.sessions.ofMail(mail.subjectId, visit.locale),
    ]);
    return (
      <PreferencesPage
        preferences={{ ...wishes, locale: wishes.locale ?? mail.locale }}
        asksToCount={asksToCount}
        action={`/mail/preferences/${token}`}
        sessions={sessions}
        form={form}
      />
    );
  }
}
