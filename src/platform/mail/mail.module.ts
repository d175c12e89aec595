import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailClaims } from './mail-claims.js';
import { MailComposers } from './mail-composers.js';
import { MailDelivery } from './mail-delivery.js';
import { MailGuards } from './mail-guards.js';
import { MailLinks } from './mail-links.js';
import { MailOutbox } from './mail-outbox.js';
import { MailSender } from './mail-sender.js';
import { MailTransport } from './mail-transport.js';
import { MailWordings } from './mail-wordings.js';
import { PauseBulkMail } from './pause-bulk-mail.js';
import { ResumeBulkMail } from './resume-bulk-mail.js';
import { RetryMail } from './retry-mail.js';
import { SetDomainLimit } from './set-domain-limit.js';
import { SetMailSettings } from './set-mail-settings.js';
import { SweepMail } from './sweep-mail.js';

/** What staff may do to mail. */
const ACTIONS = [RetryMail, PauseBulkMail, ResumeBulkMail, SetDomainLimit, SetMailSettings];

/** Outgoing mail: rows first, then the sender. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    MailLinks,
    MailOutbox,
    MailClaims,
    MailComposers,
    MailDelivery,
    MailGuards,
    MailSender,
    SweepMail,
    MailTransport,
    MailWordings,
    ...ACTIONS,
  ],
  exports: [MailComposers, MailLinks, MailOutbox, MailTransport, MailWordings, ...ACTIONS],
})
export class MailModule {}
