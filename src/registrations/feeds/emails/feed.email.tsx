import type { Locale } from '../../../platform/i18n/locales.js';
import { translator } from '../../../platform/i18n/messages.js';
import { block, type EmailDocument } from '../../../ui/email.js';
import { FEED_WORDS as words } from '../feeds.messages.js';

/** 'This is your calendar'. */
export function feedEmail({ locale, address }: { locale: Locale; address: string }): EmailDocument {
  const t = translator(locale);
  return {
    locale,
    subject: t(words.mailSubject),
    preheader: t(words.mailText),
    blocks: [
      block.heading(t(words.heading)),
      block.paragraph(t(words.mailText)),
      block.button(t(words.mailButton), address),
    ],
    footer: [{ text: t(words.mailWhy) }],
  };
}
