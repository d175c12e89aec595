import { Module } from '@nestjs/common';
import { DevelopmentOnly } from './development-only.js';
import { GalleryController } from './gallery.web.js';
import { MailboxController } from './mailbox.web.js';
import { MailboxQueries } from './mailbox.queries.js';

/** Pages for whoever builds the school: the mailbox and the components. */
@Module({ controllers: [MailboxController, GalleryController], providers: [MailboxQueries, DevelopmentOnly] })
export class DevModule {}
