import { LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { usePage } from '../../../ui/page-context.js';
import { CERTIFICATE_STATUSES } from '../certificate.views.js';
import type { CertificateFilter } from '../certificates.input.js';
import { CERTIFICATE_MESSAGES as m } from '../certificates.messages.js';
import { STAFF_CERTIFICATE_WORDS as words } from '../certificates.staff.messages.js';
import {
  CERTIFICATES_A_PAGE,
  type CourseCertificates,
  type StaffCertificateRow,
  type StaffCertificatesPage as Page,
} from '../staff-certificates.views.js';
import { StatusTag } from './status-tag.js';

interface StaffCertificatesProps {
  page: Page;
  filter: CertificateFilter;
  courses: readonly CourseCertificates[];
}

/** Every certificate that was ever issued, by search and filter. */
export function StaffCertificatesPage({ page, filter, courses }: StaffCertificatesProps) {
  const { t, link } = usePage();
  const here = link('/staff/certificates');
  const filtered = filter.search !== '' || filter.status !== undefined || filter.course !== undefined;
  const at = (number: number) => here + addressOf(filter, number);
  return (
    <StaffLayout
      title={t(words.title)}
      active="certificates"
      actions={
        <LinkButton kind="quiet" href={`${here}/courses`}>
          {t(words.settings)}
        </LinkButton>
      }
    >
      <div class="stack">
        <FilterBar action={here} {...(filtered && { clearHref: here })}>
          <TextField name="search" label={t(words.search)} value={filter.search} type="search" optional />
          <SelectField
            name="status"
            label={t(words.status)}
            value={filter.status ?? ''}
            placeholder={t(words.anyStatus)}
            options={CERTIFICATE_STATUSES.map((status) => ({ value: status, label: t(m[status]) }))}
            optional
          />
          <SelectField
            name="course"
            label={t(words.course)}
            value={filter.course ?? ''}
            placeholder={t(words.anyCourse)}
            options={courses.map(({ id, title }) => ({ value: id, label: title }))}
            optional
          />
        </FilterBar>
        <CertificatesTable rows={page.rows} filtered={filtered} />
        <Pager
          previous={page.page > 1 ? at(page.page - 1) : null}
          next={page.page < page.pages ? at(page.page + 1) : null}
          {...(page.pages > 1 && { shown: shownOf(page) })}
        />
        {page.total > 0 && (
          <p>
            <a href={`${link('/staff/certificates.csv')}${addressOf(filter, 1)}`}>{t(words.csv)}</a>
          </p>
        )}
      </div>
    </StaffLayout>
  );
}

function CertificatesTable({ rows, filtered }: { rows: readonly StaffCertificateRow[]; filtered: boolean }) {
  const { t, link } = usePage();
  const columns: Column<StaffCertificateRow>[] = [
    {
      key: 'name',
      label: t(words.name),
      header: true,
      cell: (row) => (
        <>
          <a href={link(`/staff/certificates/${row.id}`)}>
            <bdi>{row.name}</bdi>
          </a>
          <span class="sub">{row.email}</span>
        </>
      ),
    },
    { key: 'status', label: t(words.status), beside: true, cell: (row) => <StatusTag status={row.status} /> },
    { key: 'course', label: t(words.course), cell: (row) => <span lang={row.locale}>{row.course}</span> },
    {
      key: 'issued',
      label: t(words.issued),
      cell: (row) => (
        <span class="nowrap">
          <DateTime at={row.issuedAt} short dayOnly />
        </span>
      ),
    },
    { key: 'version', label: t(words.version), number: true, cell: (row) => row.version },
  ];
  return (
    <DataTable
      caption={t(words.caption)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t(filtered ? words.noMatchTitle : words.emptyTitle)} level={2}>
          {t(filtered ? words.noMatchText : words.emptyText)}
        </EmptyState>
      }
    />
  );
}

const shownOf = ({ page, rows, total }: Page) => ({
  from: (page - 1) * CERTIFICATES_A_PAGE + 1,
  to: (page - 1) * CERTIFICATES_A_PAGE + rows.length,
  total,
});

function addressOf({ search, status, course }: CertificateFilter, page: number): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(status && { status }),
    ...(course && { course }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `?${query}` : '';
}
