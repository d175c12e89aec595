import { hasRole } from '../../../platform/http/viewer.js';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { listAddress } from '../course-list.rules.js';
import { needs, publishedLocales } from '../lesson-needs.rules.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import { NEEDS, type StaffCourseRow } from '../outline.views.js';
import { PlanTag } from './lesson-flags.js';

/** Courses with their state, what readers have of them in each language, and what their lessons ask for. */
export function CourseTable({ courses }: { courses: readonly StaffCourseRow[] }) {
  const { t, link, viewer } = usePage();
  const columns: Column<StaffCourseRow>[] = [
    {
      key: 'course',
      label: t(say.course),
      header: true,
      cell: (course) => (
        <>
          <a href={link(`/staff/courses/${course.slug}`)}>{course.title}</a>
          <span class="sub">/courses/{course.slug}</span>
        </>
      ),
    },
    {
      key: 'status',
      label: t(say.status),
      cell: (course) => (
        <>
          {course.status === 'published' ? <Tag tone="done">{t(say.published)}</Tag> : <Tag>{t(say.draft)}</Tag>}{' '}
          <PlanTag at={course.publishAt} blocked={course.blocked} />
        </>
      ),
    },
    {
      key: 'lessons',
      label: t(say.lessons),
      cell: ({ lessons }) =>
        t(say.publishedOf, {
          published: lessons.filter(({ status }) => status === 'published').length,
          total: lessons.length,
        }),
    },
    { key: 'languages', label: t(say.languages), cell: (course) => <Languages course={course} /> },
    { key: 'attention', label: t(say.attention), cell: (course) => <Attention course={course} /> },
    ...(hasRole(viewer, 'editor', 'manager')
      ? [
          {
            key: 'report',
            label: t(say.report),
            cell: ({ slug, title }: StaffCourseRow) => (
              <a href={link(`/staff/courses/${slug}/report`)} aria-label={t(say.reportOf, { course: title })}>
                {t(say.report)}
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable caption={t(say.courses)} captionHidden columns={columns} rows={courses} rowKey={({ slug }) => slug} />
  );
}

/** How many of a course's lessons readers have in each language. */
function Languages({ course: { lessons } }: { course: StaffCourseRow }) {
  const count = (locale: Locale) => lessons.filter((lesson) => publishedLocales(lesson).includes(locale)).length;
  return (
    <span class="language-counts">
      {LOCALES.map((locale) => (
        <span key={locale}>
          <abbr title={LOCALE_NAMES[locale]}>{locale}</abbr> {count(locale)}/{lessons.length}
        </span>
      ))}
    </span>
  );
}

/** What the lessons of a course ask for; each leads to the lessons that do. */
function Attention({ course }: { course: StaffCourseRow }) {
  const { t, link } = usePage();
  const counts = NEEDS.map((need) => ({
    need,
    count: course.lessons.filter((lesson) => needs(lesson, need)).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return <span class="muted">{t(say.nothing)}</span>;
  return (
    <span class="needs">
      {counts.map(({ need, count }) => (
        <a
          key={need}
          href={link(listAddress({ search: course.title, need, page: 1, status: undefined, language: undefined }))}
        >
          {t(say[`need-${need}`])}: {count}
        </a>
      ))}
    </span>
  );
}
