import { Injectable } from '@nestjs/common';
import { notFound } from '../../../platform/http/input.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';
import { isStandIn } from '../erasure/erasure.rules.js';
import { MailPreferences, type LinkedMail } from '../mail-preferences.queries.js';

/** Finds the mail that a link came from, however long ago it went. */
@Injectable()
export class MailTokens {
  constructor(
    private readonly links: MailLinks,
    private readonly preferences: MailPreferences,
  ) {}

  /** @throws DomainError `not-found` for a token that is not ours, or whose mail is gone; of who was erased there is nothing to choose */
  async mail(purpose: 'unsubscribe' | 'preferences' | 'bounce' | 'click', token: string): Promise<LinkedMail> {
    const id = this.links[purpose].verify(token);
    const mail = id && (await this.preferences.mail(id));
    if (!mail || (purpose === 'preferences' && isStandIn(mail.email))) throw notFound();
    return mail;
  }
}
