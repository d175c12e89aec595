import { LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Tag } from '../../../ui/components/list.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import { STUDY_STAFF as say } from '../studies.messages.js';
import type { StaffStudyRow } from '../studies.views.js';
import type { StudiesFilter } from '../study.input.js';

interface StudiesPageProps {
  rows: readonly StaffStudyRow[];
  total: number;
  pageSize: number;
  filter: StudiesFilter;
}

const HERE = '/staff/evidence/studies';

/** The console's list of studies. */
export function StudiesPage({ rows, total, pageSize, filter }: StudiesPageProps) {
  const { t, link } = usePage();
  const { page, ...kept } = filter;
  const at = (number: number) => {
    const query = Object.entries({ ...kept, page: String(number) }).filter(
      (pair): pair is [string, string] => !!pair[1],
    );
    return `${link(HERE)}?${new URLSearchParams(query).toString()}`;
  };
  const from = (page - 1) * pageSize + 1;
  return (
    <EvidenceFrame
      title={t(say.studies)}
      part="studies"
      actions={
        <LinkButton href={link(`${HERE}/new`)} data-shortcut="n">
          {t(say.newStudy)}
        </LinkButton>
      }
    >
      <Filters filter={filter} />
      <Studies rows={rows} />
      {total > pageSize && (
        <Pager
          previous={page > 1 ? at(page - 1) : null}
          next={from + pageSize <= total ? at(page + 1) : null}
          shown={{ from, to: Math.min(from + pageSize - 1, total), total }}
        />
      )}
    </EvidenceFrame>
  );
}

function Filters({ filter }: { filter: StudiesFilter }) {
  const { t, link } = usePage();
  const filtered = filter.q || filter.check || filter.lacks;
  return (
    <FilterBar action={link(HERE)} {...(filtered && { clearHref: link(HERE) })}>
      <TextField name="q" type="search" label={t(say.search)} value={filter.q} optional />
      <SelectField
        name="check"
        label={t(say.check)}
        placeholder={t(say.anyCheck)}
        value={filter.check ?? ''}
        optional
        options={[
          { value: 'unchecked', label: t(say.unchecked) },
          { value: 'checked', label: t(say.checked) },
        ]}
      />
      <SelectField
        name="lacks"
        label={t(say.lacks)}
        placeholder={t(say.lacksNothing)}
        value={filter.lacks ?? ''}
        optional
        options={[
          { value: 'identifier', label: t(say.lacksIdentifier) },
          { value: 'funder', label: t(say.lacksFunder) },
          { value: 'conflict', label: t(say.lacksConflict) },
        ]}
      />
    </FilterBar>
  );
}

function Studies({ rows }: { rows: readonly StaffStudyRow[] }) {
  const { t, link } = usePage();
  return (
    <DataTable
      caption={t(say.studies)}
      captionHidden
      rows={rows}
      rowKey={({ slug }) => slug}
      empty={
        <EmptyState level={2} title={t(say.noneFound)}>
          {t(say.noneFoundText)}
        </EmptyState>
      }
      columns={[
        {
          key: 'study',
          label: t(say.study),
          header: true,
          cell: ({ slug, authors, year, title }) => (
            <>
              <a href={link(`${HERE}/${slug}`)}>{year === null ? authors : `${authors}, ${year}`}</a>
              <span class="sub" lang="en">
                {title}
              </span>
            </>
          ),
        },
        { key: 'journal', label: t(say.journal), cell: ({ journal }) => journal },
        { key: 'doi', label: 'DOI, PMID', cell: ({ doi, pmid }) => <Identifiers doi={doi} pmid={pmid} /> },
        {
          key: 'check',
          label: t(say.check),
          cell: ({ checked }) => (
            <Tag tone={checked ? 'done' : undefined}>{t(checked ? say.checked : say.unchecked)}</Tag>
          ),
        },
        { key: 'claims', label: t(say.claims), number: true, cell: ({ claims }) => claims },
      ]}
    />
  );
}

function Identifiers({ doi, pmid }: { doi: string | null; pmid: string | null }) {
  const { t } = usePage();
  if (!doi && !pmid) return <Tag tone="problem">{t(say.noIdentifier)}</Tag>;
  return <>{[doi, pmid && `PMID ${pmid}`].filter(Boolean).join(', ')}</>;
}
