import type { Translate } from '../../platform/i18n/messages.js';
import { block, type EmailDocument } from '../../ui/email.js';
import { ACCOUNT_MAIL_MESSAGES as say } from '../accounts.mail.messages.js';
import { VERIFY_LINK_MINUTES } from '../accounts.rules.js';

/** The first mail of an account, with a link that confirms its address. */
export function verifyEmail({ t, name, href }: { t: Translate; name: string; href: string }): EmailDocument {
  return {
    locale: t.locale,
    subject: t(say.verifySubject),
    preheader: t(say.verifyPreheader),
    blocks: [
      block.heading(t(say.verifyHeading)),
      block.paragraph(t(say.hello, { name })),
      block.paragraph(t(say.verifyBody, { hours: VERIFY_LINK_MINUTES / 60 })),
      block.button(t(say.verifyButton), href),
      block.small(t(say.verifyNotYou)),
    ],
    footer: [{ text: t(say.whyThisMail) }],
  };
}

/** For looking at the mail without sending it. */
export const preview = { name: 'Anna Peeters', href: 'https://skin-school.example/sign-in/link/example' };
