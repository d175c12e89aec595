import { LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Tag } from '../../../ui/components/list.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { STAFF_MEDIA as m } from '../media.staff.messages.js';
import { MEDIA_A_PAGE, type MediaKind, type MediaRow } from '../media.views.js';
import { sizeOf } from './facts.js';

interface MediaListProps {
  filter: { q: string; kind: MediaKind | null; page: number };
  rows: readonly MediaRow[];
  total: number;
}

/** The console's list of images and videos. */
export function MediaListPage({ filter, rows, total }: MediaListProps) {
  const { t, link } = usePage();
  const here = link('/staff/media');
  const { q, kind, page } = filter;
  const filtered = q !== '' || kind !== null;
  const address = (to: number) =>
    `${here}?${new URLSearchParams({ ...(q && { q }), ...(kind && { kind }), ...(to > 1 && { page: String(to) }) })}`;
  return (
    <StaffLayout
      title={t(m.title)}
      active="media"
      actions={
        <>
          <LinkButton href={link('/staff/media/add/images')}>{t(m.addImages)}</LinkButton>
          <LinkButton kind="quiet" href={link('/staff/media/add/video')}>
            {t(m.addVideo)}
          </LinkButton>
        </>
      }
    >
      <FilterBar action={here} clearHref={filtered ? here : undefined}>
        <TextField name="q" type="search" label={t(m.search)} value={q} optional />
        <SelectField
          name="kind"
          label={t(m.kind)}
          value={kind ?? ''}
          placeholder={t(m.both)}
          options={(['image', 'video'] as const).map((one) => ({ value: one, label: t(m[one]) }))}
          optional
        />
      </FilterBar>
      <DataTable
        caption={t(m.title)}
        captionHidden
        columns={columnsFor(usePage())}
        rows={rows}
        rowKey={({ name }) => name}
        empty={
          filtered ? (
            <p>{t(m.noneFound)}</p>
          ) : (
            <EmptyState level={2} title={t(m.none)}>
              {t(m.noneText)}
            </EmptyState>
          )
        }
      />
      {total > MEDIA_A_PAGE && (
        <Pager
          previous={page > 1 ? address(page - 1) : null}
          next={page * MEDIA_A_PAGE < total ? address(page + 1) : null}
          shown={{ from: (page - 1) * MEDIA_A_PAGE + 1, to: Math.min(page * MEDIA_A_PAGE, total), total }}
        />
      )}
    </StaffLayout>
  );
}

function columnsFor({ t, link }: ReturnType<typeof usePage>): Column<MediaRow>[] {
  return [
    {
      key: 'name',
      label: t(m.name),
      header: true,
      cell: ({ name, thumbnail }) => (
        <a class="media-name" href={link(`/staff/media/${name}`)}>
          {thumbnail ? (
            <img src={thumbnail} alt="" width="72" height="54" loading="lazy" />
          ) : (
            <span aria-hidden="true" />
          )}
          {name}
        </a>
      ),
    },
    { key: 'kind', label: t(m.kind), cell: ({ kind }) => t(m[kind]) },
    {
      key: 'shows',
      label: t(m.shows),
      cell: ({ alt, decorative, altMissing }) => (
        <>
          {decorative ? <span class="muted">{t(m.decoration)}</span> : alt}{' '}
          {altMissing.length > 0 && <Tag tone="problem">{t(m.missing, { languages: altMissing.join(' ') })}</Tag>}
        </>
      ),
    },
    { key: 'size', label: t(m.size), cell: (row) => sizeOf(row, t) },
  ];
}
