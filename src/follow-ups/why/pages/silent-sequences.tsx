import { formatDate } from '../../../platform/i18n/dates.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { sayRule } from '../../ledger/fate.js';
import { TRIGGER_WORDS } from '../../trigger.messages.js';
import { NO_MAIL_WORDS as say, WHY_WORDS as words } from '../why.messages.js';
import { whyNoMail } from '../why.rules.js';
import type { SilentSequence } from '../why.views.js';

const NOTHING = {
  registration: say.noRegistration,
  enrolment: say.noEnrolment,
  'claim-reader': say.noEnrolment,
  attempt: say.noAttempt,
  address: say.noAddress,
} as const;

/** The running sequences that have no mail for an address, each with the reason. */
export function Silent({ silent }: { silent: readonly SilentSequence[] }) {
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
          { key: 'reason', label: t(words.reason), cell: (sequence) => <Reason sequence={sequence} /> },
        ]}
      />
    </Section>
  );
}

function Reason({ sequence }: { sequence: SilentSequence }) {
  const { t, locale, timeZone } = usePage();
  const day = (at: Date) => formatDate(locale, at, timeZone);
  const reason = whyNoMail(sequence);
  switch (reason.why) {
    case 'nothing-to-go-by':
      return <>{t(NOTHING[reason.subject])}</>;
    case 'elsewhere':
      return <>{t(say.elsewhere)}</>;
    case 'not-triggered':
      return <>{t(say.notTriggered, { trigger: t(TRIGGER_WORDS[reason.trigger]) })}</>;
    case 'before-switched-on':
      return <>{t(say.beforeSwitchedOn, { at: day(reason.at), on: day(sequence.switchedOnAt) })}</>;
    case 'left-out':
      return <>{t(say.leftOut, { rule: sayRule(t, { state: 'skipped', reason: reason.rule, attempts: 0 }) })}</>;
    case 'soon':
      return <>{t(say.soon, { at: day(reason.at) })}</>;
  }
}
