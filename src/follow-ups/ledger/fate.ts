import type { Translate } from '../../platform/i18n/messages.js';
import { explainMail, type MailState } from '../../platform/mail/mail-reasons.js';
import { followUpReason } from '../reasons.messages.js';
import type { Delivery } from './ledger.views.js';
import { LEDGER_WORDS as words } from './ledger.messages.js';

/** The rule that decided about a mail, as a sentence. */
export function sayRule(
  t: Translate,
  mail: { state: MailState; reason: string | null; attempts: number; heldFor?: string | null },
): string {
  const rule = mail.state === 'skipped' ? mail.reason : mail.state === 'due' ? (mail.heldFor ?? null) : null;
  const known = followUpReason(rule);
  return known ? t(known) : t(...explainMail(mail));
}

/** Why a mail was or was not sent, and what happened to it afterwards, in whole sentences. */
export function sayFate(t: Translate, mail: Delivery): string {
  const sentences = [sayRule(t, mail)];
  if (mail.ambiguousAt && mail.state === 'accepted') sentences.push(t(words.ambiguousSent));
  if (mail.bounceStatus) sentences.push(t(words.bouncedWhy, { status: mail.bounceStatus }));
  return sentences.join(' ');
}
