import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import type { Paged } from '../../platform/http/paging.js';
import { LinkButton } from '../../ui/components/button.js';
import { DataTable, type Column } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { SelectField, TextField } from '../../ui/components/fields.js';
import { Stat, Stats } from '../../ui/components/meters.js';
import { Pager } from '../../ui/components/navigation.js';
import { EmptyState } from '../../ui/components/notice.js';
import { FilterBar } from '../../ui/components/staff-toolbar.js';
import { usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { REGISTRATION_STATUSES } from '../registration.entity.js';
import type { RegistrationFilter } from '../registrations.queries.js';
import { STAFF_WORDS as words } from '../registrations.staff.messages.js';
import type { RegistrationCounts, RegistrationRowView } from '../registrations.views.js';
import { SessionFrame } from './session-frame.js';
import { StatusTag } from './staff-registration.js';

interface StaffSessionProps {
  session: SessionView;
  counts: RegistrationCounts;
  page: Paged<RegistrationRowView>;
  filter: RegistrationFilter;
  mayChange: boolean;
}

/** Everybody who is registered for a session. */
export function StaffSessionPage({ session, counts, page, filter, mayChange }: StaffSessionProps) {
  const { t, link } = usePage();
  const here = link(`/staff/sessions/${session.id}`);
  const filtered = Boolean(filter.status || filter.search);
  return (
    <SessionFrame
      session={session}
      active="people"
      actions={
        mayChange && (
          <>
            <LinkButton kind="quiet" href={link(`/staff/sessions/${session.id}/edit`)}>
              {t(words.editSession)}
            </LinkButton>
            <LinkButton kind="quiet" href={`${here}/registrations.csv`} download>
              {t(words.exportCsv)}
            </LinkButton>
          </>
        )
      }
    >
      <Stats>
        <Stat label={t(words.taken)} value={session.taken} note={t(words.places, { capacity: session.capacity })} />
        <Stat label={t(words.free)} value={session.free} />
        <Stat label={t(words.inQueue)} value={counts.waiting} />
        <Stat label={t(words.givenBack)} value={counts.cancelled} />
      </Stats>
      <div>
        <FilterBar action={here} clearHref={filtered ? here : undefined}>
          <TextField
            name="search"
            type="search"
            label={t(words.search)}
            value={filter.search ?? ''}
            optional
            data-shortcut="/"
          />
          <SelectField
            name="status"
            label={t(words.status)}
            value={filter.status ?? ''}
            optional
            placeholder={t(words.everyStatus)}
            options={REGISTRATION_STATUSES.map((status) => ({
              value: status,
              label: `${t(words[status])} (${counts[status]})`,
            }))}
          />
        </FilterBar>
        <RegistrationTable rows={page.items} filtered={filtered} mayChange={mayChange} />
        <Pager next={page.next && `${here}?${new URLSearchParams({ ...given(filter), after: page.next })}`} />
      </div>
    </SessionFrame>
  );
}

const given = ({ status, search }: RegistrationFilter) => ({
  ...(status ? { status } : {}),
  ...(search ? { search } : {}),
});

function RegistrationTable({
  rows,
  filtered,
  mayChange,
}: {
  rows: readonly RegistrationRowView[];
  filtered: boolean;
  mayChange: boolean;
}) {
  const { t, link } = usePage();
  const columns: Column<RegistrationRowView>[] = [
    {
      key: 'name',
      label: t(words.name),
      cell: (row) => (
        <>
          {row.name} <span class="sub">{row.email}</span>
        </>
      ),
    },
    { key: 'status', label: t(words.status), cell: (row) => <StatusTag status={row.status} position={row.position} /> },
    {
      key: 'language',
      label: t(words.language),
      cell: (row) => <span lang={row.locale}>{LOCALE_NAMES[row.locale]}</span>,
    },
    {
      key: 'registered',
      label: t(words.registered),
      cell: (row) => (
        <span class="nowrap">
          <DateTime at={row.createdAt} short dayOnly />
        </span>
      ),
    },
    ...(rows.some((row) => row.note)
      ? [{ key: 'note', label: t(words.note), cell: (row: RegistrationRowView) => row.note ?? '' }]
      : []),
    ...(mayChange
      ? [
          {
            key: 'actions',
            label: t(words.actions),
            cell: (row: RegistrationRowView) =>
              row.status === 'cancelled' ? null : (
                <a href={link(`/staff/registrations/${row.id}`)}>
                  {t(words.change)}
                  <span class="visually-hidden">: {row.name}</span>
                </a>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t(words.caption)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t(filtered ? words.noMatchTitle : words.emptyTitle)}>
          {t(filtered ? words.noMatchText : words.emptyText)}
        </EmptyState>
      }
    />
  );
}
