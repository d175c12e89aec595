import type { Translate } from '../../../platform/i18n/messages.js';
import { block, type EmailDocument } from '../../../ui/email.js';
import { NEWSLETTER_CONSENT } from '../../../ui/newsletter-consent.js';
import { CONFIRM_DAYS } from '../consent.rules.js';
import { NEWSLETTER_WORDS as say } from '../newsletter/newsletter.messages.js';

interface Props {
  t: Translate;
  href: string;
}

/** Asks whether the newsletter is wanted; the link leads to a button. */
export function newsletterConfirm({ t, href }: Props): EmailDocument {
  return {
    locale: t.locale,
    subject: t(say.mailSubject),
    preheader: t(say.mailPreheader),
    blocks: [
      block.heading(t(say.mailHeading)),
      block.paragraph(t(say.mailBody)),
      block.button(t(say.mailButton), href),
      block.small(t(NEWSLETTER_CONSENT.wordings[NEWSLETTER_CONSENT.current]!)),
      block.small(t(say.mailNotYou, { days: CONFIRM_DAYS })),
    ],
    footer: [{ text: t(say.mailWhy) }],
  };
}

/** Says that the newsletter comes already, and where it can be stopped. */
export function newsletterAlready({ t, href }: Props): EmailDocument {
  return {
    locale: t.locale,
    subject: t(say.alreadySubject),
    preheader: t(say.alreadyPreheader),
    blocks: [
      block.heading(t(say.alreadyHeading)),
      block.paragraph(t(say.alreadyBody)),
      block.button(t(say.alreadyButton), href),
    ],
    footer: [{ text: t(say.mailWhy) }],
  };
}

/** For looking at the mails without sending them. */
export const preview = { href: 'https://skin-school.example/newsletter/confirm/example' };
