import { LinkButton } from '../../../ui/components/button.js';
import { List, ListRow, Tag } from '../../../ui/components/list.js';
import { Progress } from '../../../ui/components/meters.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { COURSE_MESSAGES } from '../../../courses/courses.messages.js';
import { PATH_MESSAGES as m } from '../paths.messages.js';
import type { PathCourse, PathProgress, PathStep, PathView } from '../path.views.js';

const minutesOf = (path: PathView) => path.courses.reduce((sum, course) => sum + course.minutes, 0);

/** Every learning path. */
export function PathsPage({ paths }: { paths: readonly PathView[] }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(m.paths)} description={t(m.lede)} active="courses">
      <div class="page">
        <PageHead title={t(m.paths)} lede={t(m.lede)} />
        {paths.length === 0 ? (
          <EmptyState
            level={2}
            title={t(m.none)}
            action={<LinkButton href={link('/courses')}>{t(m.toCourses)}</LinkButton>}
          >
            {t(m.noneText)}
          </EmptyState>
        ) : (
          <List ruled>
            {paths.map((path) => (
              <ListRow
                key={path.slug}
                big
                level={2}
                lead={
                  <>
                    {t(m.courses, { count: path.courses.length })}
                    <br />
                    {t(m.minutes, { minutes: minutesOf(path) })}
                  </>
                }
                title={path.title}
                href={link(`/paths/${path.slug}`)}
                text={path.summary}
                meta={path.courses.map((course) => course.title)}
              />
            ))}
          </List>
        )}
      </div>
    </Layout>
  );
}

/** A learning path: its courses in order, with how far its reader is. */
export function PathPage({ path, progress }: { path: PathView; progress: PathProgress | null }) {
  const { t, link } = usePage();
  const next = progress?.next;
  const first = path.courses[0]!;
  return (
    <Layout title={path.title} description={path.summary} active="courses">
      <div class="page">
        <PageHead
          kicker={<a href={link('/paths')}>{t(m.path)}</a>}
          title={path.title}
          lede={path.summary}
          actions={
            <>
              {progress?.begun && next && (
                <LinkButton href={link(next.path)}>{t(m.goOn, { course: next.course.title })}</LinkButton>
              )}
              {!progress?.begun && (
                <LinkButton href={link(`/courses/${first.slug}`)}>{t(m.begin, { course: first.title })}</LinkButton>
              )}
              {progress?.begun && (
                <Progress
                  done={progress.finished}
                  total={progress.total}
                  label={next ? t(m.finishedOf, { finished: progress.finished, total: progress.total }) : t(m.all)}
                />
              )}
            </>
          }
        />
        <Section id="courses" title={t(m.theCourses)} intro={t(m.order)}>
          <ol class="path-steps">
            {path.courses.map((course, index) => (
              <Step key={course.slug} course={course} step={progress?.steps[index]} />
            ))}
          </ol>
        </Section>
      </div>
    </Layout>
  );
}

function Step({ course, step }: { course: PathCourse; step: PathStep | undefined }) {
  const { t, link } = usePage();
  return (
    <li class="path-step">
      <div>
        <h3 class="row-title">
          <a href={link(`/courses/${course.slug}`)}>{course.title}</a>
        </h3>
        <p class="row-text">{course.subtitle}</p>
        <p class="row-meta">
          <span>{t(COURSE_MESSAGES[course.level])}</span>
          <span>{t(COURSE_MESSAGES.lessons, { count: course.lessons })}</span>
          <span>{t(m.minutes, { minutes: course.minutes })}</span>
          {step?.state === 'finished' && <Tag tone="done">{t(m.stepFinished)}</Tag>}
          {step?.state === 'going' && (
            <Progress done={step.percentage} total={100} label={t(m.stepGoing, { percentage: step.percentage })} />
          )}
        </p>
      </div>
    </li>
  );
}
