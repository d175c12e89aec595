import { Injectable } from '@nestjs/common';
import type { Translate } from '../../platform/i18n/messages.js';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
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
    private readonly wordings: MailWordings,
  ) {}

  async compose({ subjectId, recipient, locale }: MailRow): Promise<ComposedMail | SkippedMail> {
    const owner = await this.queries.owner(subjectId);
    if (!owner) return { skip: 'calendar-stopped' };
    const t = await this.wordings.translator(locale);
    return { name: recipient, ...renderEmail(feedEmail({ t, address: this.links.page(subjectId, locale) })) };
  }

  example(t: Translate): ComposedMail {
    return { name: '', ...renderEmail(feedEmail({ t, address: 'https://skin-school.example/calendar/example' })) };
  }
}
