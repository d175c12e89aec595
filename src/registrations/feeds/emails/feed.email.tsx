import type { Translate } from '../../../platform/i18n/messages.js';
import { block, type EmailDocument } from '../../../ui/email.js';
import { FEED_MAIL as words } from '../feeds.mail.messages.js';

/** 'This is your calendar'. */
export function feedEmail({ t, address }: { t: Translate; address: string }): EmailDocument {
  return {
    locale: t.locale,
    subject: t(words.subject),
    preheader: t(words.text),
    blocks: [block.heading(t(words.heading)), block.paragraph(t(words.text)), block.button(t(words.button), address)],
    footer: [{ text: t(words.why) }],
  };
}
