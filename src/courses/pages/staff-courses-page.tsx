import { LinkButton } from '../../ui/components/button.js';
import { DataTable, type Column } from '../../ui/components/data-table.js';
import { Tag } from '../../ui/components/list.js';
import { EmptyState } from '../../ui/components/notice.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { usePage } from '../../ui/page-context.js';
import { STAFF_COURSE_MESSAGES as m } from '../courses.messages.js';
import type { StaffCourse, StaffLesson } from '../staff-courses.queries.js';
import { TRANSFER_WORDS } from '../transfer/transfer.messages.js';
import { LanguageStates } from '../writing/language-states.js';

/** The console's list of courses: lessons, languages and claims without a grade. */
export function StaffCoursesPage({ courses }: { courses: readonly StaffCourse[] }) {
  const { t, link } = usePage();
  return (
    <StaffLayout
      title={t(m.title)}
      active="courses"
      actions={
        <LinkButton kind="quiet" href={link('/staff/courses/transfer')}>
          {t(TRANSFER_WORDS.title)}
        </LinkButton>
      }
    >
      {courses.length === 0 && <EmptyState title={t(m.none)}>{t(m.noneText)}</EmptyState>}
      <div class="stack">
        {courses.map((course) => (
          <LessonTable key={course.slug} course={course} />
        ))}
      </div>
    </StaffLayout>
  );
}

function LessonTable({ course }: { course: StaffCourse }) {
  const { t, link } = usePage();
  const columns: Column<StaffLesson>[] = [
    {
      key: 'lesson',
      label: t(m.lesson),
      header: true,
      cell: (lesson) => <a href={link(`/courses/${course.slug}/${lesson.slug}`)}>{lesson.title}</a>,
    },
    { key: 'module', label: t(m.module), cell: (lesson) => lesson.module },
    { key: 'minutes', label: t(m.minutes), number: true, cell: (lesson) => lesson.minutes },
    {
      key: 'languages',
      label: t(m.languages),
      cell: (lesson) => <LanguageStates course={course.slug} lesson={lesson.slug} languages={lesson.languages} />,
    },
    { key: 'claims', label: t(m.claims), number: true, cell: (lesson) => lesson.claims },
    {
      key: 'ungraded',
      label: t(m.ungraded),
      number: true,
      cell: (lesson) => (lesson.ungraded > 0 ? <Tag tone="evidence">{lesson.ungraded}</Tag> : 0),
    },
    {
      key: 'status',
      label: t(m.status),
      cell: (lesson) => (
        <>
          {t(m[lesson.status])}
          {lesson.preview && `, ${t(m.preview)}`}
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby={`course-${course.slug}`}>
      <h2 id={`course-${course.slug}`}>
        <a href={link(`/courses/${course.slug}`)}>{course.title}</a>{' '}
        {course.status === 'draft' && <Tag>{t(m.draft)}</Tag>}
      </h2>
      <p>
        <a href={link(`/staff/courses/${course.slug}/access`)}>{t(m.access)}</a>
      </p>
      <DataTable
        caption={t(m.caption, { course: course.title })}
        captionHidden
        columns={columns}
        rows={course.lessons}
        rowKey={(lesson) => lesson.slug}
        empty={<p>{t(m.noLessons)}</p>}
      />
    </section>
  );
}
