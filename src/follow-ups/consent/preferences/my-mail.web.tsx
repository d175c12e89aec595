import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../../platform/clock.js';
import { SignedIn } from '../../../platform/http/access.js';
import { idParam, parseInput, tickInput } from '../../../platform/http/input.js';
import { ChangeFollowUpConsent } from '../../../registrations/consents/change-follow-up-consent.js';
import { REGISTRATION_NOTICES } from '../../../registrations/registrations.notices.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../../ui/web/visit.js';
import { ChangePreference, type PreferenceChange } from '../change-preference.js';
import { allTopics } from '../consent.rules.js';
import { notVerified } from '../consent.errors.js';
import { MailPreferences } from '../mail-preferences.queries.js';
import { NewsletterQueries } from '../newsletter/newsletter.queries.js';
import { PreferencesPage, UnverifiedPage } from '../pages/preferences.js';
import { MyMailQueries } from './my-mail.queries.js';
import { changeOf, preferencesInput } from './preferences.input.js';
import { PREFERENCE_NOTICES as notices } from './preferences.notices.js';

const LOOKS = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const followUpInput = z.object({ given: tickInput });

/** The choice of mail for somebody who is signed in and whose address is known to be hers. */
@ApiExcludeController()
@Controller('me/mail')
@SignedIn()
export class MyMailController {
  constructor(
    private readonly preferences: MailPreferences,
    private readonly change: ChangePreference,
    private readonly consent: ChangeFollowUpConsent,
    private readonly mine: MyMailQueries,
    private readonly newsletter: NewsletterQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#draw(visit));
  }

  @Post()
  @RouteConfig(LOOKS)
  async save(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      preferencesInput,
      async (input) => {
        const asked = await this.preferences.asksToCount(await this.preferences.of(visit.person.email));
        await this.#change(visit, changeOf(input, asked));
        visit.redirectIn(input.locale, '/me/mail', notices.saved);
      },
      (errors, values) => this.#draw(visit, { errors, values }),
    );
  }

  @Post('stop')
  @RouteConfig(LOOKS)
  async stop(@ThisVisit() visit: Visit): Promise<void> {
    await this.#change(visit, { topics: allTopics(false) });
    visit.redirect('/me/mail', notices.stopped);
  }

  /** One press: the address is known to be hers, so nothing has to be confirmed by mail. */
  @Post('newsletter')
  @RouteConfig(LOOKS)
  async join(@ThisVisit() visit: Visit): Promise<void> {
    await this.#change(visit, { topics: { news: true } });
    visit.redirect('/me/mail', notices.newsletter);
  }

  @Post('registrations/:id')
  @RouteConfig(LOOKS)
  async after(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    const { given } = parseInput(followUpInput, visit.request.body);
    await this.consent.run({ viewer: visit.person }, idParam(id), given);
    visit.redirect('/me/mail', given ? REGISTRATION_NOTICES.followUpGiven : REGISTRATION_NOTICES.followUpWithdrawn);
  }

  /** @throws DomainError `address-not-verified`: an account can be made with anybody's address */
  async #change(visit: Visit, change: PreferenceChange): Promise<void> {
    const { id, email } = visit.person;
    if (!(await this.newsletter.isVerified(id))) throw notVerified();
    await this.change.run(email, change, { place: 'me', locale: visit.locale }, this.clock.now());
  }

  async #draw(visit: Visit, form?: { errors: FieldErrors; values: FieldValues }) {
    const { id, email, locale } = visit.person;
    if (!(await this.newsletter.isVerified(id))) return <UnverifiedPage email={email} />;
    const wishes = await this.preferences.of(email);
    const [asksToCount, sessions] = await Promise.all([
      this.preferences.asksToCount(wishes),
      this.mine.ofPerson(id, visit.locale),
    ]);
    return (
      <PreferencesPage
        preferences={{ ...wishes, locale }}
        asksToCount={asksToCount}
        action="/me/mail"
        sessions={sessions}
        own
        form={form}
      />
    );
  }
}
