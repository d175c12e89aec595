import { Injectable } from '@nestjs/common';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import { renderEmail } from '../../ui/email.js';
import { feedEmail } from './emails/feed.email.js';
import { FeedLinks } from './feed-links.js';
import { FeedQueries } from './feeds.queries.js';

/** Tells somebody where her calendar is. */
@Injectable()
@ComposesMail('calendar-feed')
export class FeedComposer implements MailComposer {
  constructor(
    private readonly queries: FeedQueries,
    private readonly links: FeedLinks,
  ) {}

  async compose({ subjectId, recipient, locale }: MailRow): Promise<ComposedMail | SkippedMail> {
    const owner = await this.queries.owner(subjectId);
    if (!owner) return { skip: 'calendar-stopped' };
    return { name: recipient, ...renderEmail(feedEmail({ locale, address: this.links.page(subjectId, locale) })) };
  }
}
