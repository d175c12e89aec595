import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../registrations/registrations.module.js';
import { ReleaseAddress } from './addresses/release-address.js';
import { SuppressAddress } from './addresses/suppress-address.js';
import { ChangePreference } from './change-preference.js';
import { WhenRegistrationConsentChanged } from './consent.jobs.js';
import { MailAddresses } from './mail-addresses.js';
import { MailPreferences } from './mail-preferences.queries.js';
import { AskForNewsletter } from './newsletter/ask-for-newsletter.js';
import { ConfirmNewsletter } from './newsletter/confirm-newsletter.js';
import { NewsletterConfirmation } from './newsletter/newsletter-confirmation.js';
import { NewsletterLimits } from './newsletter/newsletter-limits.js';
import { NewsletterLinks } from './newsletter/newsletter-links.js';
import { NewsletterQueries } from './newsletter/newsletter.queries.js';
import { NewsletterController } from './newsletter/newsletter.web.js';
import { MailTokens } from './preferences/mail-tokens.js';
import { MyMailQueries } from './preferences/my-mail.queries.js';
import { MyMailController } from './preferences/my-mail.web.js';
import { PreferencesController } from './preferences/preferences.web.js';
import { UnsubscribeController } from './preferences/unsubscribe.web.js';

/** What people want of our mail, and what came back of it. */
@Module({
  imports: [RegistrationsModule],
  controllers: [NewsletterController, UnsubscribeController, PreferencesController, MyMailController],
  providers: [
    WhenRegistrationConsentChanged,
    MailTokens,
    MyMailQueries,
    MailAddresses,
    MailPreferences,
    ChangePreference,
    SuppressAddress,
    ReleaseAddress,
    NewsletterQueries,
    NewsletterLinks,
    NewsletterLimits,
    AskForNewsletter,
    ConfirmNewsletter,
    NewsletterConfirmation,
  ],
  exports: [MailAddresses, MailPreferences, ChangePreference, SuppressAddress, ReleaseAddress, NewsletterQueries],
})
export class ConsentModule {}
