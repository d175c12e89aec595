import type { Paged } from '../../../platform/http/paging.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { Form, typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { ADDRESS_WORDS as words } from '../addresses/addresses.messages.js';
import { ERASURE_WORDS } from '../erasure/erasure.messages.js';
import type { AddressRow } from '../addresses/addresses.queries.js';

interface AddressesProps {
  addresses: Paged<AddressRow>;
  values: FieldValues;
  paused: BulkPause | null;
  form?: { errors: FieldErrors; values: FieldValues } | undefined;
}

/** The state of an address in a word. */
export function AddressState({ address }: { address: Pick<AddressRow, 'suppressedFor'> }) {
  const { t } = usePage();
  const why = address.suppressedFor;
  return <Tag tone={why ? 'problem' : 'done'}>{t(why ? words[why] : words.open)}</Tag>;
}

/** The addresses that the mail knows, and a form that ends mail to one that it may not know. */
export function AddressesPage({ addresses, values, paused, form }: AddressesProps) {
  const { t, link } = usePage();
  const [search, state] = [typed(values.search), typed(values.state)];
  const next = addresses.next && new URLSearchParams({ search, state, after: addresses.next }).toString();
  return (
    <MailFrame title={t(words.title)} active="addresses" paused={paused}>
      <FilterBar
        action={link('/staff/mail/addresses')}
        clearHref={search || state ? link('/staff/mail/addresses') : undefined}
      >
        <TextField name="search" label={t(words.address)} type="search" value={search} optional />
        <SelectField
          name="state"
          label={t(words.state)}
          placeholder={t(words.anyState)}
          value={state}
          optional
          options={(['suppressed', 'soft', 'news'] as const).map((value) => ({ value, label: t(words[value]) }))}
        />
      </FilterBar>
      <Addresses rows={addresses.items} />
      <Pager next={next ? link(`/staff/mail/addresses?${next}`) : null} />
      <Section id="suppress" title={t(words.suppressTitle)} intro={t(words.suppressIntro)}>
        <Form action={link('/staff/mail/addresses')} errors={form?.errors} values={form?.values}>
          <TextField name="email" label={t(words.address)} type="email" autoComplete="off" maxLength={254} />
          <TextArea name="reason" label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
          <Actions>
            <Button kind="danger">{t(words.suppressButton)}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="erase" title={t(ERASURE_WORDS.title)} intro={t(ERASURE_WORDS.linkText)}>
        <a href={link('/staff/mail/addresses/erase')}>{t(ERASURE_WORDS.look)}</a>
      </Section>
    </MailFrame>
  );
}

function Addresses({ rows }: { rows: readonly AddressRow[] }) {
  const { t, link } = usePage();
  return (
    <DataTable
      caption={t(words.caption)}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState level={2} title={t(words.none)}>
          {t(words.noneText)}
        </EmptyState>
      }
      columns={[
        {
          key: 'email',
          label: t(words.address),
          cell: ({ id, email }) => <a href={link(`/staff/mail/addresses/${id}`)}>{email}</a>,
        },
        { key: 'state', label: t(words.state), cell: (address) => <AddressState address={address} /> },
        {
          key: 'since',
          label: t(words.since),
          cell: ({ suppressedAt }) => (suppressedAt ? <DateTime at={suppressedAt} short /> : '–'),
        },
        { key: 'bounces', label: t(words.bounces), number: true, cell: ({ softBounces }) => softBounces },
        { key: 'news', label: t(words.news), cell: ({ news }) => t(news ? words.yes : words.no) },
      ]}
    />
  );
}
