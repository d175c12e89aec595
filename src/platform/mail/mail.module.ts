import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailOutbox } from './mail-outbox.js';
import { MailSender } from './mail-sender.js';
import { MailTransport } from './mail-transport.js';

/** Outgoing mail: rows first, then the sender. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [MailOutbox, MailSender, MailTransport],
  exports: [MailOutbox, MailTransport],
})
export class MailModule {}
