import type { Paged } from '../../../platform/http/paging.js';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { CheckboxField, SelectField } from '../../../ui/components/fields.js';
import { Form, type FieldValues } from '../../../ui/components/form.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { BulkBar, FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { LEDGER_WORDS } from '../../ledger/ledger.messages.js';
import type { Delivery } from '../../ledger/ledger.views.js';
import { MailFate, MailName, MailStateTags } from '../../ledger/pages/mail-cells.js';
import { queryOf } from '../../ledger/pages/query-of.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { FAILED_WORDS as words } from '../failed.messages.js';

/** A mail that was asked to go again and may not, with why. */
export interface RefusedRetry {
  mail: Delivery;
  why: string;
}

interface FailedProps {
  mails: Paged<Delivery>;
  paused: BulkPause | null;
  values: FieldValues;
  /** What is wrong with what was asked. */
  problem?: string;
  refused?: readonly RefusedRetry[];
  /** How many went back beside those that were refused. */
  done?: number;
}

/** The mails that failed and those of which nobody knows whether they arrived, to be looked at and sent again. */
export function FailedPage({ mails, paused, values, problem, refused = [], done = 0 }: FailedProps) {
  const { t, link } = usePage();
  const here = link('/staff/mail/failed');
  return (
    <MailFrame title={t(words.title)} active="failed" paused={paused}>
      <div>
        {problem && (
          <Notice tone="problem" live>
            {problem}
          </Notice>
        )}
        {refused.length > 0 && <Refused refused={refused} done={done} />}
        <FilterBar action={here}>
          <SelectField
            name="only"
            label={t(words.show)}
            options={(['failed', 'ambiguous'] as const).map((one) => ({ value: one, label: t(words[one]) }))}
            value={values.only ?? ''}
            placeholder={t(words.both)}
            optional
          />
        </FilterBar>
        <form method="post" action={`${here}/retry`}>
          <DataTable
            caption={t(words.caption)}
            captionHidden
            rows={mails.items}
            rowKey={(mail) => mail.id}
            select={{
              name: 'ids',
              label: (mail) => t(words.pick, { email: mail.recipient }),
              allLabel: t(words.pickAll),
            }}
            empty={
              <EmptyState level={2} title={t(words.noneTitle)}>
                {t(words.noneText)}
              </EmptyState>
            }
            columns={useColumns()}
          />
          {mails.items.length > 0 && (
            <BulkBar>
              <Button small kind="quiet">
                {t(words.retry)}
              </Button>
              <span class="muted">{t(words.retryWarning)}</span>
            </BulkBar>
          )}
        </form>
        <Pager next={mails.next ? `${here}${queryOf({ ...values, after: mails.next })}` : null} />
      </div>
    </MailFrame>
  );
}

function Refused({ refused, done }: { refused: readonly RefusedRetry[]; done: number }) {
  const { t } = usePage();
  return (
    <Notice tone="problem" title={t(words.refusedTitle)} live>
      <p>{t(words.refusedText, { done })}</p>
      <ul>
        {refused.map(({ mail, why }) => (
          <li key={mail.id}>
            <strong>{mail.recipient}</strong>: {why}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useColumns(): Column<Delivery>[] {
  const { t, link } = usePage();
  return [
    {
      key: 'recipient',
      label: t(LEDGER_WORDS.recipient),
      cell: (mail) => (
        <a class="breakable" href={link(`/staff/mail/why${queryOf({ email: mail.recipient })}`)}>
          {mail.recipient}
        </a>
      ),
    },
    {
      key: 'mail',
      label: t(LEDGER_WORDS.mail),
      cell: (mail) => (
        <div class="mail-what">
          <MailName mail={mail} />
        </div>
      ),
    },
    { key: 'state', label: t(LEDGER_WORDS.state), cell: (mail) => <MailStateTags mail={mail} /> },
    { key: 'why', label: t(LEDGER_WORDS.why), cell: (mail) => <MailFate mail={mail} /> },
    {
      key: 'when',
      label: t(LEDGER_WORDS.settled),
      cell: (mail) => <DateTime at={mail.settledAt ?? mail.createdAt} short />,
    },
  ];
}

interface RetryProps {
  mails: readonly Delivery[];
  paused: BulkPause | null;
}

/** Shows what would go again, and says that it cannot be taken back. */
export function RetryPage({ mails, paused }: RetryProps) {
  const { t, link } = usePage();
  const uncertain = mails.filter(({ reason }) => reason === 'ambiguous').length;
  const here = link('/staff/mail/failed');
  return (
    <MailFrame title={t(words.lookTitle)} active="failed" paused={paused}>
      <Notice tone="problem">{t(words.lookText, { count: mails.length })}</Notice>
      <DataTable
        caption={t(words.caption)}
        captionHidden
        rows={mails}
        rowKey={(mail) => mail.id}
        columns={useColumns()}
      />
      <Form action={`${here}/retry`}>
        {mails.map(({ id }) => (
          <input key={id} type="hidden" name="ids" value={id} />
        ))}
        <input type="hidden" name="sure" value="on" />
        {uncertain > 0 && (
          <CheckboxField name="twice" label={t(words.twice)} hint={t(words.twiceHint, { count: uncertain })} />
        )}
        <Actions>
          <Button kind="danger">{t(words.sendAgain, { count: mails.length })}</Button>
          <LinkButton kind="plain" href={here}>
            {t(words.back)}
          </LinkButton>
        </Actions>
      </Form>
    </MailFrame>
  );
}
