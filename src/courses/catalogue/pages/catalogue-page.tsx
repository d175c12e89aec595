import { LinkButton } from '../../../ui/components/button.js';
import { List, ListRow, Tag } from '../../../ui/components/list.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { COURSE_MESSAGES as m } from '../../courses.messages.js';
import type { CourseView } from '../../courses.views.js';
import { Languages } from '../../pages/languages.js';
import { CATALOGUE_MESSAGES as words } from '../catalogue.messages.js';
import { isFiltered, isNew, type CatalogueFilter, type Facets } from '../catalogue.rules.js';
import { CatalogueFilters } from './catalogue-filters.js';

interface CataloguePageProps {
  /** The courses that fit, and how many there are. */
  courses: readonly CourseView[];
  total: number;
  filter: CatalogueFilter;
  facets: Facets;
}

/** The catalogue: every course, or those that fit what somebody looks for, with what each asks. */
export function CataloguePage({ courses, total, filter, facets }: CataloguePageProps) {
  const { t, link } = usePage();
  return (
    <Layout title={t(m.courses)} description={t(m.coursesLede)} active="courses" canonicalPath="/courses">
      <div class="page">
        <PageHead title={t(m.courses)} lede={t(m.coursesLede)} />
        {total === 0 && (
          <EmptyState
            title={t(m.noCourses)}
            action={<LinkButton href={link('/articles')}>{t(m.toJournal)}</LinkButton>}
          >
            {t(m.noCoursesText)}
          </EmptyState>
        )}
        {total > 1 && <CatalogueFilters filter={filter} facets={facets} />}
        {total > 1 && (
          <p class="catalogue-count" id="found">
            {t(words.shown, { count: courses.length, total })}
            {isFiltered(filter) && (
              <>
                {' · '}
                <a href={link('/courses')}>{t(words.clear)}</a>
              </>
            )}
          </p>
        )}
        {total > 0 && courses.length === 0 && (
          <EmptyState
            level={2}
            title={t(words.noneFound)}
            action={<LinkButton href={link('/courses')}>{t(words.clear)}</LinkButton>}
          >
            {t(words.noneFoundText)}
          </EmptyState>
        )}
        {courses.length > 0 && <Courses courses={courses} />}
      </div>
    </Layout>
  );
}

function Courses({ courses }: Pick<CataloguePageProps, 'courses'>) {
  const { t, link, now } = usePage();
  return (
    <List ruled>
      {courses.map((course) => (
        <ListRow
          key={course.slug}
          big
          level={2}
          lead={
            <>
              {t(m[course.level])}
              <br />
              {t(m.lessons, { count: course.lessons })}, {t(m.minutes, { minutes: course.minutes })}
            </>
          }
          title={course.title}
          href={link(`/courses/${course.slug}`)}
          text={course.summary}
          meta={[
            ...(isNew(course, now) ? [<Tag tone="accent">{t(words.isNew)}</Tag>] : []),
            course.teacher,
            <Languages locales={course.locales} />,
          ]}
        />
      ))}
    </List>
  );
}
