import { formatShortDate, formatTime } from '../../../platform/i18n/dates.js';
import { MAIL_MESSAGES } from '../../../platform/mail/mail-reasons.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import type { Delivery } from '../ledger.views.js';
import { sayFate } from '../fate.js';
import { LEDGER_WORDS as words } from '../ledger.messages.js';
import { kindName } from '../mail-kinds.messages.js';

const TONES = { due: undefined, claimed: undefined, accepted: 'done', failed: 'problem', skipped: undefined } as const;

/** What a mail is: its kind, or the sequence and the step that asked for it. */
export function MailName({ mail }: { mail: Delivery }) {
  const { t, link } = usePage();
  const name = kindName(mail.kind);
  if (!mail.sequenceId) return <>{name ? t(name) : mail.kind}</>;
  return (
    <>
      <a href={link(`/staff/mail/sequences/${mail.sequenceId}`)}>{mail.sequenceName}</a>
      <span class="sub">{mail.step ? t(words.step, { number: mail.step }) : t(words.stepRemoved)}</span>
    </>
  );
}

/** Where a mail is on its way, and what is notable about it. */
export function MailStateTags({ mail }: { mail: Delivery }) {
  const { t } = usePage();
  return (
    <span class="mail-tags">
      <Tag tone={TONES[mail.state]}>{t(MAIL_MESSAGES[mail.state])}</Tag>
      {mail.ambiguousAt && <Tag tone="accent">{t(words.ambiguous)}</Tag>}
      {mail.bouncedAt && <Tag tone="problem">{t(words.bounced)}</Tag>}
    </span>
  );
}

/** The rule that decided, in whole sentences, and until when the mail makes sense while that is still to come. */
export function MailFate({ mail, zone }: { mail: Delivery; zone?: string }) {
  const { t, locale, timeZone } = usePage();
  const clock = zone ?? timeZone;
  const moment = (at: Date) => `${formatShortDate(locale, at, clock)}, ${formatTime(locale, at, clock)}`;
  const waits = mail.state === 'due';
  const hours = [
    waits && t(words.dueAt, { when: moment(mail.dueAt) }),
    mail.expiresAt && (waits || mail.reason === 'expired') && t(words.expires, { when: moment(mail.expiresAt) }),
  ].filter(Boolean);
  return (
    <>
      {sayFate(t, mail)} {hours.length > 0 && <span class="muted">{hours.join(' · ')}</span>}
    </>
  );
}
