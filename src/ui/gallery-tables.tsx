import { ColumnChart } from './components/column-chart.js';
import { DataTable } from './components/data-table.js';
import { DateTime } from './components/date-time.js';
import { Tag } from './components/list.js';
import { Seats } from './components/meters.js';
import { EmptyState } from './components/notice.js';
import { Section } from './components/page-head.js';

const ROWS = [0, 1, 2].map((day) => ({
  id: `s${day}`,
  name: ['What massage does to a face', 'Genes and skin', 'Light and ageing'][day]!,
  startsAt: new Date(Date.UTC(2026, 11, 3 + day, 18, 30)),
  taken: 60 - day * 20,
}));

/** Tables and charts. */
export function GalleryTables() {
  return (
    <Section id="tables" title="Tables and charts">
      <div class="stack">
        <DataTable
          caption="Sessions"
          rows={ROWS}
          rowKey={(row) => row.id}
          select={{ name: 'ids', label: (row) => `Select ${row.name}`, allLabel: 'Select all' }}
          columns={[
            { key: 'name', label: 'Masterclass', cell: (row) => <a href="#tables">{row.name}</a>, sortHref: '#tables' },
            {
              key: 'startsAt',
              label: 'Starts',
              cell: (row) => <DateTime short at={row.startsAt} />,
              sortHref: '#tables',
              sorted: 'ascending',
            },
            {
              key: 'seats',
              label: 'Seats',
              cell: (row) => <Seats inline taken={row.taken} capacity={60} waiting={row.taken === 60 ? 4 : 0} />,
            },
            { key: 'state', label: 'State', cell: () => <Tag tone="done">open</Tag> },
            { key: 'taken', label: 'Came', number: true, cell: (row) => row.taken },
          ]}
        />
        <DataTable
          caption="Nothing found"
          rows={[]}
          rowKey={String}
          columns={[]}
          empty={<EmptyState title="No session fits these filters" />}
        />
        <ColumnChart
          title="Registrations a day"
          unit="Registrations"
          labelHeader="Day"
          points={[12, 18, 9, 31, 44, 28, 16].map((value, day) => ({
            label: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day]!,
            value,
            marked: day === 4,
          }))}
        />
      </div>
    </Section>
  );
}
