import { formatShortDate, formatTime } from '../../platform/i18n/dates.js';
import type { Paged } from '../../platform/http/paging.js';
import { explainMail, MAIL_MESSAGES, MAIL_STATES } from '../../platform/mail/mail-reasons.js';
import { DataTable } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { SelectField, TextField } from '../../ui/components/fields.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { Tag } from '../../ui/components/list.js';
import { Pager } from '../../ui/components/navigation.js';
import { EmptyState, Notice } from '../../ui/components/notice.js';
import { FilterBar } from '../../ui/components/staff-toolbar.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import type { Delivery } from '../deliveries.queries.js';
import { STAFF_MESSAGES } from '../staff.messages.js';

const TONES = { due: undefined, claimed: undefined, accepted: 'done', failed: 'problem', skipped: undefined } as const;

interface MailLedgerProps {
  mails: Paged<Delivery>;
  kinds: readonly string[];
  values: FieldValues;
  errors: FieldErrors;
}

/** The mail ledger: filters, then a row for each mail that says why it was or was not sent. */
export function MailLedgerPage({ mails, kinds, values, errors }: MailLedgerProps) {
  const { t, link } = usePage();
  const problems = Object.values(errors);
  return (
    <StaffLayout title={t(STAFF_MESSAGES.ledger)} active="mail">
      {problems.length > 0 && (
        <Notice tone="problem" title={t(STAFF_MESSAGES.badFilter)}>
          {problems.join(' ')}
        </Notice>
      )}
      <Filters kinds={kinds} values={values} />
      {typeof values.session === 'string' && values.session !== '' && (
        <p class="muted">{t(STAFF_MESSAGES.oneSession)}</p>
      )}
      <Mails mails={mails} />
      <Pager next={mails.next ? link(`/staff/mail?${addressOf({ ...values, after: mails.next })}`) : null} />
    </StaffLayout>
  );
}

function Filters({ kinds, values }: Pick<MailLedgerProps, 'kinds' | 'values'>) {
  const { t, link } = usePage();
  const filtered = ['recipient', 'state', 'kind', 'session', 'after'].some((name) => values[name]);
  const states = MAIL_STATES.map((state) => ({ value: state, label: t(MAIL_MESSAGES[state]) }));
  return (
    <FilterBar action={link('/staff/mail')} clearHref={filtered ? link('/staff/mail') : undefined}>
      <TextField
        name="recipient"
        label={t(STAFF_MESSAGES.recipient)}
        type="search"
        value={values.recipient ?? ''}
        optional
      />
      <SelectField
        name="state"
        label={t(STAFF_MESSAGES.state)}
        options={states}
        value={values.state ?? ''}
        placeholder={t(STAFF_MESSAGES.anyState)}
        optional
      />
      <SelectField
        name="kind"
        label={t(STAFF_MESSAGES.kind)}
        options={kinds.map((kind) => ({ value: kind, label: kind }))}
        value={values.kind ?? ''}
        placeholder={t(STAFF_MESSAGES.anyKind)}
        optional
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
      caption={t(STAFF_MESSAGES.ledgerCaption)}
      captionHidden
      rows={mails.items}
      rowKey={(mail) => mail.id}
      empty={
        <EmptyState level={2} title={t(STAFF_MESSAGES.noMail)}>
          {t(STAFF_MESSAGES.noMailText)}
        </EmptyState>
      }
      columns={[
        { key: 'recipient', label: t(STAFF_MESSAGES.recipient), cell: (mail) => mail.recipient },
        { key: 'kind', label: t(STAFF_MESSAGES.kind), cell: (mail) => mail.kind },
        {
          key: 'state',
          label: t(STAFF_MESSAGES.state),
          cell: (mail) => <Tag tone={TONES[mail.state]}>{t(MAIL_MESSAGES[mail.state])}</Tag>,
        },
        {
          key: 'why',
          label: t(STAFF_MESSAGES.why),
          cell: (mail) => (
            <>
              {t(...explainMail(mail))}{' '}
              {mail.expiresAt && (
                <span class="muted">{t(STAFF_MESSAGES.expires, { when: moment(mail.expiresAt) })}</span>
              )}
            </>
          ),
        },
        { key: 'written', label: t(STAFF_MESSAGES.written), cell: (mail) => <DateTime at={mail.createdAt} short /> },
        {
          key: 'settled',
          label: t(STAFF_MESSAGES.settled),
          cell: (mail) => (mail.settledAt ? <DateTime at={mail.settledAt} short /> : '–'),
        },
        {
          key: 'session',
          label: t(STAFF_MESSAGES.session),
          cell: (mail) =>
            mail.sessionId ? (
              <a href={link(`/staff/sessions/${mail.sessionId}`)}>{t(STAFF_MESSAGES.openSession)}</a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

function addressOf(values: FieldValues): string {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return new URLSearchParams(given).toString();
}
