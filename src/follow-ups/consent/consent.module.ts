import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../../registrations/registrations.module.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { AddressQueries } from './addresses/addresses.queries.js';
import { AddressesStaffController } from './addresses/addresses.staff.js';
import { ReleaseAddress } from './addresses/release-address.js';
import { SuppressAddress } from './addresses/suppress-address.js';
import { MailIntake } from './bounces/mail-intake.js';
import { NoteReport } from './bounces/note-report.js';
import { SuppressRefused } from './bounces/suppress-refused.js';
import { TakeReturnedMail } from './bounces/take-returned-mail.js';
import { ChangePreference } from './change-preference.js';
import { ClickLinks } from './clicks/click-links.js';
import { ClicksController } from './clicks/clicks.web.js';
import { CountClick } from './clicks/count-click.js';
import { WhenRegistrationConsentChanged } from './consent.jobs.js';
import { CountedMails } from './counting/counted-mails.js';
import { EraseAddress } from './erasure/erase-address.js';
import { ErasedAddresses } from './erasure/erased-addresses.js';
import { ErasedGuard } from './erasure/erased-guard.js';
import { ErasureQueries } from './erasure/erasure.queries.js';
import { ErasureStaffController } from './erasure/erasure.staff.js';
import { ForgetConsents } from './forget-consents.js';
import { MailAddresses } from './mail-addresses.js';
import { MailPreferences } from './mail-preferences.queries.js';
import { AskForNewsletter } from './newsletter/ask-for-newsletter.js';
import { ConfirmNewsletter } from './newsletter/confirm-newsletter.js';
import { NewsletterConfirmation } from './newsletter/newsletter-confirmation.js';
import { NewsletterLimits } from './newsletter/newsletter-limits.js';
import { NewsletterLinks } from './newsletter/newsletter-links.js';
import { NewsletterQueries } from './newsletter/newsletter.queries.js';
import { NewsletterController } from './newsletter/newsletter.web.js';
import { CountOpen } from './opens/count-open.js';
import { OpenPicture } from './opens/open-picture.js';
import { OpensController } from './opens/opens.web.js';
import { MailTokens } from './preferences/mail-tokens.js';
import { MyMailQueries } from './preferences/my-mail.queries.js';
import { MyMailController } from './preferences/my-mail.web.js';
import { PreferencesController } from './preferences/preferences.web.js';
import { UnsubscribeController } from './preferences/unsubscribe.web.js';
import { TakeWebhookEvent } from './webhooks/take-webhook-event.js';
import { WebhooksController } from './webhooks/webhooks.api.js';

/** What people want of our mail, and what came back of it. */
@Module({
  imports: [RegistrationsModule],
  controllers: [
    NewsletterController,
    UnsubscribeController,
    PreferencesController,
    MyMailController,
    ClicksController,
    OpensController,
    WebhooksController,
    ErasureStaffController,
    AddressesStaffController,
  ],
  providers: [
    MailAddresses,
    MailPreferences,
    ChangePreference,
    SuppressAddress,
    ReleaseAddress,
    AddressQueries,
    MailSettingsQueries,
    NewsletterQueries,
    NewsletterLinks,
    NewsletterLimits,
    AskForNewsletter,
    ConfirmNewsletter,
    NewsletterConfirmation,
    MailTokens,
    MyMailQueries,
    NoteReport,
    SuppressRefused,
    TakeReturnedMail,
    MailIntake,
    TakeWebhookEvent,
    ClickLinks,
    CountClick,
    CountedMails,
    CountOpen,
    OpenPicture,
    WhenRegistrationConsentChanged,
    ForgetConsents,
    EraseAddress,
    ErasedAddresses,
    ErasedGuard,
    ErasureQueries,
  ],
  exports: [
    MailAddresses,
    MailPreferences,
    ChangePreference,
    SuppressAddress,
    ReleaseAddress,
    NewsletterQueries,
    TakeReturnedMail,
    ClickLinks,
    CountedMails,
    OpenPicture,
    EraseAddress,
    ErasedAddresses,
  ],
})
export class ConsentModule {}
