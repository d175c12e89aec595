import type { ComponentChildren } from 'preact';
import { DataTable, type Column } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { Seats } from '../../ui/components/meters.js';
import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import { usePage } from '../../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { SessionView } from '../masterclasses.views.js';
import { SessionTag } from '../session-tag.js';
import { hasBegun } from '../session.rules.js';

interface StaffSessionTableProps {
  caption: string;
  sessions: readonly SessionView[];
  empty: ComponentChildren;
  mayWrite: boolean;
  /** Names the masterclass of each session, where there are several. */
  withTitle?: boolean;
}

/** Sessions as the console lists them, each with how full it is; the date leads to the people. */
export function StaffSessionTable({ caption, sessions, empty, mayWrite, withTitle = false }: StaffSessionTableProps) {
  const { t, link, now } = usePage();
  const title: Column<SessionView> = {
    key: 'masterclass',
    label: t(say.masterclass),
    cell: (row) => <a href={link(`/staff/masterclasses/${row.masterclassId}`)}>{row.title}</a>,
  };
  const edit: Column<SessionView> = {
    key: 'edit',
    label: t(say.edit),
    cell: (row) =>
      row.status !== 'cancelled' && !hasBegun(row, now) ? (
        <a href={link(`/staff/sessions/${row.id}/edit`)}>
          {t(say.edit)} <span class="visually-hidden">{row.startsAt.toISOString()}</span>
        </a>
      ) : null,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={sessions}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'when',
          label: t(say.when),
          cell: (row) => (
            <a href={link(`/staff/sessions/${row.id}`)}>
              <DateTime short at={row.startsAt} until={row.endsAt} zone={row.timeZone} />
            </a>
          ),
        },
        ...(withTitle ? [title] : []),
        {
          key: 'language',
          label: t(say.sessionLanguage),
          cell: (row) => <span lang={row.language}>{LOCALE_NAMES[row.language]}</span>,
        },
        {
          key: 'seats',
          label: t(say.occupancy),
          cell: (row) => <Seats inline taken={row.taken} capacity={row.capacity} waiting={row.waiting} />,
        },
        { key: 'status', label: t(say.status), cell: (row) => <SessionTag session={row} /> },
        ...(mayWrite ? [edit] : []),
      ]}
    />
  );
}
