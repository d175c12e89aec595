import { LinkButton } from '../../ui/components/button.js';
import { DataTable } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { Tag } from '../../ui/components/list.js';
import { Seats } from '../../ui/components/meters.js';
import { EmptyState } from '../../ui/components/notice.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { StaffMasterclass } from '../masterclasses.staff.queries.js';

/** The console's list of masterclasses. */
export function StaffMasterclassList({
  masterclasses,
  mayWrite,
}: {
  masterclasses: readonly StaffMasterclass[];
  mayWrite: boolean;
}) {
  const { t, link } = usePage();
  const create = mayWrite && (
    <LinkButton href={link('/staff/masterclasses/new')} data-shortcut="n">
      {t(say.newMasterclass)}
    </LinkButton>
  );
  return (
    <StaffLayout title={t(say.masterclasses)} active="masterclasses" actions={masterclasses.length > 0 && create}>
      <DataTable
        caption={t(say.masterclasses)}
        captionHidden
        rows={masterclasses}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t(say.noMasterclasses)} action={create}>
            {t(say.noMasterclassesText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: t(say.titleField),
            cell: (row) => <a href={link(`/staff/masterclasses/${row.id}`)}>{row.title}</a>,
          },
          {
            key: 'status',
            label: t(say.status),
            cell: (row) => <Tag tone={row.status === 'published' ? 'done' : undefined}>{t(say[row.status])}</Tag>,
          },
          { key: 'host', label: t(say.host), cell: (row) => row.host },
          {
            key: 'next',
            label: t(say.nextSession),
            cell: (row) => (row.next ? <DateTime short at={row.next.at} zone={row.next.timeZone} /> : t(say.none)),
          },
          { key: 'upcoming', label: t(say.upcoming), number: true, cell: (row) => row.upcoming },
          {
            key: 'seats',
            label: t(say.occupancy),
            cell: (row) => (row.capacity > 0 ? <Seats inline {...row} /> : t(say.none)),
          },
        ]}
      />
    </StaffLayout>
  );
}
