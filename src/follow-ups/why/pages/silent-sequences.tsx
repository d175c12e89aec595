import { formatDate } from '../../../platform/i18n/dates.js';
import { TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { TRIGGER_WORDS } from '../../trigger.messages.js';
import { NO_MAIL_WORDS as say, WHY_WORDS as words } from '../why.messages.js';
import { whyNoMail } from '../why.rules.js';
import type { AddressFacts, SilentSequence } from '../why.views.js';

const NOTHING = {
  registration: say.noRegistration,
  enrolment: say.noEnrolment,
  'claim-reader': say.noEnrolment,
  attempt: say.noAttempt,
  address: say.noAddress,
} as const;

/** The running sequences that have no mail for an address, each with the reason. */
export function Silent({ silent, facts }: { silent: readonly SilentSequence[]; facts: AddressFacts }) {
  const { t, link } = usePage();
  return (
    <Section id="silent" title={t(words.silent)} intro={t(words.noRunning)}>
      <DataTable
        caption={t(words.silentCaption)}
        captionHidden
        rows={silent}
        rowKey={({ id }) => id}
        empty={<p class="muted">{t(words.noSilent)}</p>}
        columns={[
          {
            key: 'sequence',
            label: t(words.sequence),
            cell: ({ id, name, status }) => (
              <>
                <a href={link(`/staff/mail/sequences/${id}`)}>{name}</a>{' '}
                {status === 'paused' && <Tag>{t(words.paused)}</Tag>}
              </>
            ),
          },
          { key: 'reason', label: t(words.reason), cell: (sequence) => <Reason sequence={sequence} facts={facts} /> },
        ]}
      />
    </Section>
  );
}

function Reason({ sequence, facts }: { sequence: SilentSequence; facts: AddressFacts }) {
  const { t, locale, timeZone, now } = usePage();
  const day = (at: Date) => formatDate(locale, at, timeZone);
  const reason = whyNoMail(sequence, facts, now);
  switch (reason.why) {
    case 'nothing-to-go-by':
      return <>{t(NOTHING[reason.subject])}</>;
    case 'elsewhere':
      return <>{t(say.elsewhere)}</>;
    case 'not-triggered':
      return <>{t(say.notTriggered, { trigger: t(TRIGGER_WORDS[reason.trigger]) })}</>;
    case 'before-switched-on':
      return <>{t(say.beforeSwitchedOn, { at: day(reason.at), on: day(sequence.switchedOnAt) })}</>;
    case 'no-consent':
      return <>{t(say.noConsent)}</>;
    case 'suppressed':
      return <>{t(say.suppressed)}</>;
    case 'not-confirmed':
      return <>{t(say.notConfirmed)}</>;
    case 'unwanted':
      return <>{t(say.unwanted, { topic: t(TOPIC_MESSAGES[sequence.topic]) })}</>;
    case 'soon':
      return <>{t(say.soon, { at: day(reason.at) })}</>;
  }
}
