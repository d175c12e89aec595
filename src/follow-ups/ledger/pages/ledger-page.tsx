import { formatShortDate, formatTime } from '../../../platform/i18n/dates.js';
import type { Paged } from '../../../platform/http/paging.js';
import { MAIL_MESSAGES, MAIL_STATES } from '../../../platform/mail/mail-reasons.js';
import { MAIL_TOPICS, TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { MARKS } from '../ledger.input.js';
import type { Delivery, SequenceName } from '../ledger.views.js';
import { LEDGER_WORDS as words } from '../ledger.messages.js';
import { kindName, NAMED_KINDS } from '../mail-kinds.messages.js';
import { MailFate, MailName, MailStateTags } from './mail-cells.js';
import { queryOf } from './query-of.js';

interface LedgerProps {
  mails: Paged<Delivery>;
  sequences: readonly SequenceName[];
  paused: BulkPause | null;
  values: FieldValues;
  errors: FieldErrors;
}

/** The mail ledger: filters, then a row for each mail that says why it was or was not sent. */
export function LedgerPage({ mails, sequences, paused, values, errors }: LedgerProps) {
  const { t, link } = usePage();
  const problems = Object.values(errors);
  return (
    <MailFrame title={t(words.title)} active="ledger" paused={paused}>
      <div>
        {problems.length > 0 && (
          <Notice tone="problem" title={t(words.badFilter)}>
            {problems.join(' ')}
          </Notice>
        )}
        <Filters sequences={sequences} values={values} />
        {typeof values.session === 'string' && values.session !== '' && <p class="muted">{t(words.oneSession)}</p>}
        <Mails mails={mails} />
        <Pager next={mails.next ? link(`/staff/mail${queryOf({ ...values, after: mails.next })}`) : null} />
      </div>
    </MailFrame>
  );
}

function Filters({ sequences, values }: Pick<LedgerProps, 'sequences' | 'values'>) {
  const { t, link } = usePage();
  const names = ['recipient', 'state', 'kind', 'topic', 'sequence', 'mark', 'session', 'after'];
  const filtered = names.some((name) => values[name]);
  const choice = (name: 'state' | 'kind' | 'topic' | 'sequence' | 'mark') => ({
    name,
    value: values[name] ?? '',
    optional: true,
  });
  return (
    <FilterBar action={link('/staff/mail')} {...(filtered && { clearHref: link('/staff/mail') })}>
      <TextField name="recipient" label={t(words.recipient)} type="search" value={values.recipient ?? ''} optional />
      <SelectField
        {...choice('state')}
        label={t(words.state)}
        options={MAIL_STATES.map((state) => ({ value: state, label: t(MAIL_MESSAGES[state]) }))}
        placeholder={t(words.anyState)}
      />
      <SelectField
        {...choice('topic')}
        label={t(words.topic)}
        options={MAIL_TOPICS.map((topic) => ({ value: topic, label: t(TOPIC_MESSAGES[topic]) }))}
        placeholder={t(words.anyTopic)}
      />
      <SelectField
        {...choice('kind')}
        label={t(words.kind)}
        options={NAMED_KINDS.map((kind) => ({ value: kind, label: t(kindName(kind)!) }))}
        placeholder={t(words.anyKind)}
      />
      <SelectField
        {...choice('sequence')}
        label={t(words.sequence)}
        options={sequences.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t(words.anySequence)}
      />
      <SelectField
        {...choice('mark')}
        label={t(words.mark)}
        options={MARKS.map((mark) => ({ value: mark, label: t(words[mark]) }))}
        placeholder={t(words.anyMark)}
      />
      {typeof values.session === 'string' && values.session !== '' && (
        <input type="hidden" name="session" value={values.session} />
      )}
    </FilterBar>
  );
}

function Mails({ mails }: { mails: Paged<Delivery> }) {
  const { t, link, locale, timeZone } = usePage();
  const moment = (at: Date) => `${formatShortDate(locale, at, timeZone)}, ${formatTime(locale, at, timeZone)}`;
  return (
    <DataTable
      caption={t(words.caption)}
      captionHidden
      rows={mails.items}
      rowKey={(mail) => mail.id}
      empty={
        <EmptyState level={2} title={t(words.noMail)}>
          {t(words.noMailText)}
        </EmptyState>
      }
      columns={[
        {
          key: 'recipient',
          label: t(words.recipient),
          cell: (mail) => (
            <a
              class="breakable"
              href={link(`/staff/mail/why${queryOf({ email: mail.recipient })}`)}
              title={t(words.whyHer, { email: mail.recipient })}
            >
              {mail.recipient}
            </a>
          ),
        },
        {
          key: 'kind',
          label: t(words.mail),
          cell: (mail) => (
            <div class="mail-what">
              <MailName mail={mail} />
              <span class="sub">{t(TOPIC_MESSAGES[mail.topic])}</span>
              {mail.sessionId && <a href={link(`/staff/sessions/${mail.sessionId}`)}>{t(words.openSession)}</a>}
            </div>
          ),
        },
        { key: 'state', label: t(words.state), cell: (mail) => <MailStateTags mail={mail} /> },
        { key: 'why', label: t(words.why), cell: (mail) => <MailFate mail={mail} /> },
        {
          key: 'written',
          label: t(words.written),
          cell: (mail) => <span class="nowrap">{moment(mail.createdAt)}</span>,
        },
        {
          key: 'settled',
          label: t(words.settled),
          cell: (mail) => (mail.settledAt ? <span class="nowrap">{moment(mail.settledAt)}</span> : '–'),
        },
      ]}
    />
  );
}
