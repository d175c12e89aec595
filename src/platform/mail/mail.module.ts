import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailLinks } from './mail-links.js';
import { MailOutbox } from './mail-outbox.js';
import { MailSender } from './mail-sender.js';
import { MailTransport } from './mail-transport.js';

/** Outgoing mail: rows first, then the sender. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [MailLinks, MailOutbox, MailSender, MailTransport],
  exports: [MailLinks, MailOutbox, MailTransport],
})
export class MailModule {}
