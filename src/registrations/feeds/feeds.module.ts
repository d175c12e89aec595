import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../registrations.module.js';
import { FeedComposer } from './feed-composer.js';
import { FeedLinks } from './feed-links.js';
import { FeedQueries } from './feeds.queries.js';
import { FeedsController } from './feeds.web.js';
import { MailFeed } from './mail-feed.js';
import { OpenFeed } from './open-feed.js';
import { RenewFeed } from './renew-feed.js';
import { StopFeed } from './stop-feed.js';

/** Calendars that people subscribe to. */
@Module({
  imports: [RegistrationsModule],
  controllers: [FeedsController],
  providers: [FeedQueries, FeedLinks, FeedComposer, OpenFeed, MailFeed, RenewFeed, StopFeed],
})
export class FeedsModule {}
