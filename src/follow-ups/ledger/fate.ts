import type { Translate } from '../../platform/i18n/messages.js';
import { explainMail } from '../../platform/mail/mail-reasons.js';
import type { Delivery } from './ledger.views.js';
import { LEDGER_WORDS as words } from './ledger.messages.js';

/** Why a mail was or was not sent, and what happened to it afterwards, in whole sentences. */
export function sayFate(t: Translate, mail: Delivery): string {
  const sentences = [t(...explainMail(mail))];
  if (mail.ambiguousAt && mail.state === 'accepted') sentences.push(t(words.ambiguousSent));
  if (mail.bounceStatus) sentences.push(t(words.bouncedWhy, { status: mail.bounceStatus }));
  return sentences.join(' ');
}
