import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Clock } from '../platform/clock.js';
import { localizePath } from '../platform/i18n/locales.js';
import type { Translate } from '../platform/i18n/messages.js';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../platform/mail/mail.js';
import { MailWordings } from '../platform/mail/mail-wordings.js';
import { renderEmail, type EmailDocument } from '../ui/email.js';
import { preview, signInLinkEmail } from './emails/sign-in-link.email.js';
import { verifyEmail } from './emails/verify-email.email.js';
import { LinkTokens, type ArmedLink } from './link-tokens.js';

/** Writes a mail around a link. */
@Injectable()
export class LinkMails {
  constructor(
    private readonly links: LinkTokens,
    private readonly clock: Clock,
    private readonly wordings: MailWordings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(
    mail: MailRow,
    write: (link: ArmedLink, address: string, t: Translate) => EmailDocument | SkippedMail,
  ): Promise<ComposedMail | SkippedMail> {
    const link = await this.links.arm(mail.subjectId, mail.recipient, this.clock.now());
    if (!link) return { skip: 'link-used-or-expired' };
    const address = this.config.publicUrl + localizePath(mail.locale, `/sign-in/link/${link.token}`);
    const written = write(link, address, await this.wordings.translator(mail.locale));
    return 'skip' in written ? written : { name: link.name, ...renderEmail(written) };
  }
}

/** The mail with a link that signs in. */
@Injectable()
@ComposesMail('sign-in-link')
export class SignInLinkMail implements MailComposer {
  constructor(private readonly mails: LinkMails) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.mails.compose(mail, ({ name }, href, t) => signInLinkEmail({ t, name, href }));
  }

  example(t: Translate): ComposedMail {
    return { name: preview.name, ...renderEmail(signInLinkEmail({ t, ...preview })) };
  }
}

/** The first mail of an account, with a link that confirms its address. */
@Injectable()
@ComposesMail('verify-email')
export class VerifyEmailMail implements MailComposer {
  constructor(private readonly mails: LinkMails) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.mails.compose(mail, ({ name, verified }, href, t) =>
      verified ? { skip: 'already-verified' } : verifyEmail({ t, name, href }),
    );
  }

  example(t: Translate): ComposedMail {
    return { name: preview.name, ...renderEmail(verifyEmail({ t, ...preview })) };
  }
}
