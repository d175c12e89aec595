import { LinkButton } from '../../ui/components/button.js';
import { List, ListRow } from '../../ui/components/list.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import type { CourseCard } from '../courses.views.js';
import { Languages } from './languages.js';

/** The catalogue: every course, with what it asks. */
export function CataloguePage({ courses }: { courses: readonly CourseCard[] }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(m.courses)} description={t(m.coursesLede)} active="courses">
      <div class="page">
        <PageHead title={t(m.courses)} lede={t(m.coursesLede)} />
        {courses.length === 0 ? (
          <EmptyState
            title={t(m.noCourses)}
            action={<LinkButton href={link('/articles')}>{t(m.toJournal)}</LinkButton>}
          >
            {t(m.noCoursesText)}
          </EmptyState>
        ) : (
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
                meta={[course.teacher, <Languages locales={course.locales} />]}
              />
            ))}
          </List>
        )}
      </div>
    </Layout>
  );
}
