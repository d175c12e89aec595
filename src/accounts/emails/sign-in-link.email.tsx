import type { Translate } from '../../platform/i18n/messages.js';
import { block, type EmailDocument } from '../../ui/email.js';
import { ACCOUNT_MAIL_MESSAGES as say } from '../accounts.mail.messages.js';
import { LINK_MINUTES } from '../accounts.rules.js';

/** The mail with a link that signs in. */
export function signInLinkEmail({ t, name, href }: { t: Translate; name: string; href: string }): EmailDocument {
  return {
    locale: t.locale,
    subject: t(say.linkSubject),
    preheader: t(say.linkPreheader, { minutes: LINK_MINUTES }),
    blocks: [
      block.heading(t(say.linkSubject)),
      block.paragraph(t(say.hello, { name })),
      block.paragraph(t(say.linkBody, { minutes: LINK_MINUTES })),
      block.button(t(say.linkButton), href),
      block.small(t(say.linkNotAsked)),
    ],
    footer: [{ text: t(say.whyThisMail) }],
  };
}

/** For looking at the mail without sending it. */
export const preview = { name: 'Anna Peeters', href: 'https://skin-school.example/sign-in/link/example' };
