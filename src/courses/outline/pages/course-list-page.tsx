import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import type { CourseFilter } from '../course-list.input.js';
import { listAddress, type ListedLesson } from '../course-list.rules.js';
import { TRANSFER_WORDS } from '../../transfer/transfer.messages.js';
import { LanguageStates } from '../../writing/language-states.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import { NEEDS, type Need, type StaffCourseRow } from '../outline.views.js';
import { CourseTable } from './course-table.js';
import { LessonFlags } from './lesson-flags.js';

/** Lessons on one page of the list. */
export const LESSONS_A_PAGE = 100;

interface CourseListPageProps {
  courses: readonly StaffCourseRow[];
  lessons: readonly ListedLesson[];
  /** How many lessons match; `lessons` are one page of them. */
  total: number;
  filter: CourseFilter;
  mayWrite: boolean;
}

/** The console's list of courses, with what their lessons ask for; a filter lists those lessons. */
export function CourseListPage({ courses, lessons, total, filter, mayWrite }: CourseListPageProps) {
  const { t, link } = usePage();
  const narrowed = listAddress({ ...filter, page: 1 }) !== '/staff/courses';
  const from = (filter.page - 1) * LESSONS_A_PAGE;
  const pageAt = (page: number) => link(listAddress({ ...filter, page }));
  return (
    <StaffLayout
      title={t(say.courses)}
      active="courses"
      actions={
        mayWrite && (
          <>
            <LinkButton href={link('/staff/courses/new')}>{t(say.newCourse)}</LinkButton>
            <LinkButton kind="quiet" href={link('/staff/courses/transfer')}>
              {t(TRANSFER_WORDS.title)}
            </LinkButton>
          </>
        )
      }
    >
      <Filters filter={filter} narrowed={narrowed} />
      {courses.length === 0 && total === 0 ? (
        <EmptyState level={2} title={t(narrowed ? say.noMatch : say.noCourses)}>
          {t(narrowed ? say.noMatchText : say.noCoursesText)}
        </EmptyState>
      ) : (
        <div class="stack">
          {courses.length > 0 && <CourseTable courses={courses} />}
          {total > 0 && (
            <section aria-labelledby="lessons-found">
              <h2 id="lessons-found">{t(say.lessonsFound)}</h2>
              <LessonTable lessons={lessons} />
              <Pager
                previous={filter.page > 1 ? pageAt(filter.page - 1) : null}
                next={from + lessons.length < total ? pageAt(filter.page + 1) : null}
                shown={{ from: from + 1, to: from + lessons.length, total }}
              />
            </section>
          )}
        </div>
      )}
    </StaffLayout>
  );
}

function LessonTable({ lessons }: { lessons: readonly ListedLesson[] }) {
  const { t, link } = usePage();
  const columns: Column<ListedLesson>[] = [
    {
      key: 'lesson',
      label: t(say.lesson),
      header: true,
      cell: (lesson) => (
        <a href={link(`/staff/courses/${lesson.course.slug}/lessons/${lesson.slug}`)}>{lesson.title}</a>
      ),
    },
    {
      key: 'course',
      label: t(say.course),
      cell: ({ course }) => <a href={link(`/staff/courses/${course.slug}`)}>{course.title}</a>,
    },
    { key: 'flags', label: t(say.status), cell: (lesson) => <LessonFlags lesson={lesson} /> },
    {
      key: 'languages',
      label: t(say.languages),
      cell: ({ course, slug, languages }) => (
        <LanguageStates path={`/staff/courses/${course.slug}/lessons/${slug}`} languages={languages} />
      ),
    },
    { key: 'claims', label: t(say.claims), number: true, cell: ({ claims }) => claims },
  ];
  return (
    <DataTable caption={t(say.lessonsFound)} captionHidden columns={columns} rows={lessons} rowKey={({ id }) => id} />
  );
}

function Filters({ filter, narrowed }: { filter: CourseFilter; narrowed: boolean }) {
  const { t, link } = usePage();
  const need = (one: Need) => ({ value: one, label: t(say[`need-${one}`]) });
  return (
    <FilterBar action={link('/staff/courses')} clearHref={narrowed ? link('/staff/courses') : undefined}>
      <TextField
        name="search"
        type="search"
        label={t(say.search)}
        value={filter.search}
        optional
        maxLength={200}
        data-shortcut="/"
      />
      <SelectField
        name="need"
        label={t(say.attention)}
        value={filter.need ?? ''}
        optional
        placeholder={t(say.everyLesson)}
        options={NEEDS.map(need)}
      />
      <SelectField
        name="language"
        label={t(say.language)}
        value={filter.language ?? ''}
        optional
        placeholder={t(say.anyLanguage)}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
      <SelectField
        name="status"
        label={t(say.status)}
        value={filter.status ?? ''}
        optional
        placeholder={t(say.all)}
        options={(['published', 'draft'] as const).map((value) => ({ value, label: t(say[value]) }))}
      />
    </FilterBar>
  );
}
