import { PostButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { usePage } from '../../../ui/page-context.js';
import { STAFF_CERTIFICATE_WORDS as words } from '../certificates.staff.messages.js';
import type { CourseCertificates } from '../staff-certificates.views.js';

/** Which courses give certificates. */
export function StaffCertificateCoursesPage({ courses }: { courses: readonly CourseCertificates[] }) {
  const { t, link } = usePage();
  const columns: Column<CourseCertificates>[] = [
    { key: 'course', label: t(words.course), header: true, cell: (row) => row.title },
    {
      key: 'gives',
      label: t(words.gives),
      beside: true,
      cell: (row) => (
        <Tag tone={row.certificates ? 'done' : undefined}>{t(row.certificates ? words.yes : words.no)}</Tag>
      ),
    },
    { key: 'valid', label: t(words.valid), number: true, cell: (row) => row.valid },
    { key: 'without', label: t(words.without), number: true, cell: (row) => row.without },
    { key: 'acts', label: t(words.change), cell: (row) => <Acts course={row} /> },
  ];
  return (
    <StaffLayout title={t(words.settings)} active="certificates">
      <div class="stack">
        <p>
          <a href={link('/staff/certificates')}>{t(words.back)}</a>
        </p>
        <p>{t(words.settingsIntro)}</p>
        <DataTable
          caption={t(words.settings)}
          captionHidden
          columns={columns}
          rows={courses}
          rowKey={(row) => row.id}
        />
      </div>
    </StaffLayout>
  );
}

function Acts({ course }: { course: CourseCertificates }) {
  const { t, link } = usePage();
  const here = link(`/staff/certificates/courses/${course.id}`);
  return (
    <div class="actions">
      <PostButton kind="quiet" small action={here} fields={course.certificates ? {} : { certificates: 'on' }}>
        {t(course.certificates ? words.turnOff : words.turnOn)}
      </PostButton>
      {course.certificates && course.without > 0 && (
        <PostButton kind="quiet" small action={`${here}/issue`}>
          {t(words.issueNow, { count: course.without })}
        </PostButton>
      )}
    </div>
  );
}
