import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailLinks } from './mail-links.js';
import { MailOutbox } from './mail-outbox.js';
import { MailSender } from './mail-sender.js';
import { MailTransport } from './mail-transport.js';
import { MailWordings } from './mail-wordings.js';

/** Outgoing mail: rows first, then the sender. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [MailLinks, MailOutbox, MailSender, MailTransport, MailWordings],
  exports: [MailLinks, MailOutbox, MailTransport, MailWordings],
})
export class MailModule {}
