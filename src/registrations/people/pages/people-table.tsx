import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { staffWords } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import { STAFF_WORDS } from '../../registrations.staff.messages.js';
import { PEOPLE_WORDS as words } from '../people.messages.js';
import type { PeopleSort, PersonRow } from '../people.views.js';
import { sourceSays } from '../source-words.js';
import { FateTag } from './fate-tag.js';

type PersonColumn = Column<PersonRow>;

interface PeopleTableProps {
  rows: readonly PersonRow[];
  sort: PeopleSort;
  /** The address of the list in another order. */
  sortHref: (sort: PeopleSort) => string;
  filtered: boolean;
  mayChange: boolean;
}

/** The people of a session, a row each; what nobody on this page has takes no column. */
export function PeopleTable({ rows, sort, sortHref, filtered, mayChange }: PeopleTableProps) {
  const { t } = usePage();
  const columns: PersonColumn[] = [
    useNameColumn(sort, sortHref, mayChange),
    {
      key: 'status',
      beside: true,
      label: t(STAFF_WORDS.status),
      sortHref: sortHref('line'),
      ...(sort === 'line' ? { sorted: 'ascending' as const } : {}),
      cell: (row) => <FateTag row={row} />,
    },
    {
      key: 'language',
      label: t(STAFF_WORDS.language),
      cell: (row) => <span lang={row.locale}>{LOCALE_NAMES[row.locale]}</span>,
    },
    ...useRareColumns(rows),
    {
      key: 'registered',
      label: t(STAFF_WORDS.registered),
      sortHref: sortHref(sort === 'newest' ? 'oldest' : 'newest'),
      ...(sort === 'newest' ? { sorted: 'descending' as const } : {}),
      ...(sort === 'oldest' ? { sorted: 'ascending' as const } : {}),
      cell: (row) => (
        <span class="nowrap">
          <DateTime at={row.createdAt} short dayOnly />
          {row.addedBy && (
            <span class="sub">{t(row.addedBy === 'staff' ? words.addedByStaff : words.addedByImport)}</span>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t(STAFF_WORDS.caption)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      {...(mayChange && {
        select: {
          name: 'ids',
          label: (row: PersonRow) => t(words.select, { name: row.name }),
          allLabel: t(staffWords.selectAll),
        },
      })}
      empty={
        <EmptyState title={t(filtered ? STAFF_WORDS.noMatchTitle : STAFF_WORDS.emptyTitle)}>
          {t(filtered ? STAFF_WORDS.noMatchText : STAFF_WORDS.emptyText)}
        </EmptyState>
      }
    />
  );
}

function useNameColumn(sort: PeopleSort, sortHref: (sort: PeopleSort) => string, mayChange: boolean): PersonColumn {
  const { t, link } = usePage();
  return {
    key: 'name',
    label: t(STAFF_WORDS.name),
    header: true,
    sortHref: sortHref('name'),
    ...(sort === 'name' ? { sorted: 'ascending' as const } : {}),
    cell: (row) => (
      <>
        {mayChange ? <a href={link(`/staff/registrations/${row.id}`)}>{row.name}</a> : row.name}
        <span class="sub">{row.email}</span>
        {row.note && <span class="sub quote">{row.note}</span>}
      </>
    ),
  };
}

function useRareColumns(rows: readonly PersonRow[]): PersonColumn[] {
  const { t } = usePage();
  const rare: (PersonColumn & { has: (row: PersonRow) => unknown })[] = [
    {
      key: 'attendance',
      label: t(words.attendance),
      has: (row) => row.attendance,
      cell: (row) => row.attendance && t(words[row.attendance]),
    },
    { key: 'source', label: t(words.source), has: (row) => row.source, cell: (row) => sourceSays(t, row.source) },
  ];
  return rare.filter(({ has }) => rows.some(has)).map(({ has: _, ...column }) => column);
}
