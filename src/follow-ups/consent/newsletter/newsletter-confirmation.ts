import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { localizePath } from '../../../platform/i18n/locales.js';
import { translator } from '../../../platform/i18n/messages.js';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../../platform/mail/mail.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';
import { renderEmail } from '../../../ui/email.js';
import { newsletterAlready, newsletterConfirm } from '../emails/newsletter.email.js';
import { NewsletterLinks } from './newsletter-links.js';
import { NewsletterQueries } from './newsletter.queries.js';

/** The mail that asks whether a wish for the newsletter is the wish of whoever reads the address. */
@Injectable()
@ComposesMail('newsletter-confirm')
export class NewsletterConfirmation implements MailComposer {
  constructor(
    private readonly queries: NewsletterQueries,
    private readonly links: NewsletterLinks,
    private readonly mailLinks: MailLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    const wish = await this.queries.wish(mail.subjectId, this.clock.now());
    if (!wish || wish.state !== 'open') return { skip: 'link-used-or-expired' };
    const t = translator(mail.locale);
    const address = (path: string) => this.config.publicUrl + localizePath(mail.locale, path);
    // Whoever asks for what she has learns so by mail: the page tells nobody.
    const written = wish.wanted
      ? newsletterAlready({ t, href: address(`/mail/preferences/${this.mailLinks.preferences.sign(mail.id)}`) })
      : newsletterConfirm({ t, href: address(`/newsletter/confirm/${this.links.sign(wish.id)}`) });
    return { name: '', ...renderEmail(written) };
  }
}
