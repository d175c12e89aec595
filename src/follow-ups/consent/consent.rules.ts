import type { BulkTopic, MailTopic } from '../../platform/mail/mail-topics.js';
import { BULK_TOPICS } from '../../platform/mail/mail-topics.js';
import { NEWSLETTER_CONSENT } from '../../ui/newsletter-consent.js';

/** For how long the link in the mail that asks to confirm works. */
export const CONFIRM_DAYS = 7;

/** How many mails that ask to confirm an address gets within a day, whoever asks for them. */
export const CONFIRM_MAILS_A_DAY = 3;

/** The name of the wording of the preference centre. */
export const PREFERENCES_WORDING = 'preferences-2026-11';

/** What leaving a mail of a topic switches off: its topic; from an answer, everything that can be. */
export function topicsLeftBy(topic: MailTopic): readonly BulkTopic[] {
  return topic === 'service' ? BULK_TOPICS : [topic];
}

/** The same change of every topic. */
export function allTopics(wanted: boolean): Record<BulkTopic, boolean> {
  return Object.fromEntries(BULK_TOPICS.map((topic) => [topic, wanted])) as Record<BulkTopic, boolean>;
}

/** The wording that somebody who wants a topic has read. */
export function wordingOf(topic: BulkTopic): string {
  return topic === 'news' ? NEWSLETTER_CONSENT.current : PREFERENCES_WORDING;
}
