import type { Config } from '../../config/config.js';
import { addressCode } from './address-code.js';
import type { MailRow } from './mail.js';
import type { MailLinks } from './mail-links.js';
import { TOPIC_MESSAGES, type MailTopic } from './mail-topics.js';

/** Topics whose mails people write and time themselves: all others are the school's own doing (RFC 3834). */
const BY_HAND: readonly MailTopic[] = ['news'];

/** What receivers are told about a mail beside what it says. */
export function mailHeaders(
  mail: Pick<MailRow, 'id' | 'topic' | 'locale'>,
  config: Pick<Config, 'publicUrl' | 'mailBounceDomain'>,
  links: Pick<MailLinks, 'unsubscribe'>,
): Record<string, string> {
  const headers: Record<string, string> = {};
  if (!BY_HAND.includes(mail.topic)) headers['Auto-Submitted'] = 'auto-generated';
  if (mail.topic === 'service') return headers;
  const token = links.unsubscribe.sign(mail.id);
  const ways = [`<${config.publicUrl}/mail/unsubscribe/${token}>`];
  if (config.mailBounceDomain) ways.push(`<mailto:unsubscribe+${addressCode(token)}@${config.mailBounceDomain}>`);
  headers['List-Unsubscribe'] = ways.join(', ');
  // RFC 8058: whoever shows the button posts this to the first address, without a cookie and without asking again.
  headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  headers['List-Id'] = `${TOPIC_MESSAGES[mail.topic].en} <${mail.topic}.${new URL(config.publicUrl).hostname}>`;
  return headers;
}

/** Where a bounce of this mail goes: it names the mail and nothing else. Null: to the sender in the From line. */
export function returnPath(
  mail: Pick<MailRow, 'id'>,
  config: Pick<Config, 'mailBounceDomain'>,
  links: Pick<MailLinks, 'bounce'>,
): string | null {
  return config.mailBounceDomain
    ? `bounce+${addressCode(links.bounce.sign(mail.id))}@${config.mailBounceDomain}`
    : null;
}
