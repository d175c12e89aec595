import { LinkButton } from '../../ui/components/button.js';
import { FigureFrame } from '../../ui/components/figure-frame.js';
import { Outline } from '../../ui/components/lesson.js';
import { DefinitionList } from '../../ui/components/list.js';
import { Progress } from '../../ui/components/meters.js';
import { breadcrumbsJsonLd } from '../../ui/components/navigation.js';
import { PageHead, Prose, Section } from '../../ui/components/page-head.js';
import { figures, isFigureName } from '../../ui/figures/index.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { picturePath } from '../../ui/pictures/share-picture.js';
import { coursePicture } from '../course.pictures.js';
import { outlineOf, readerState, resumeAt } from '../course-page.rules.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import type { CourseView } from '../courses.views.js';
import type { CourseProgress } from '../reader-progress.js';
import { Enrol } from './enrol.js';
import { courseJsonLd } from './json-ld.js';
import { Languages } from './languages.js';

/** A course: what it is, what one takes away, its whole outline, and the way in or on. */
export function CoursePage({ course, progress }: { course: CourseView; progress: CourseProgress | null }) {
  const { t, link, publicUrl, locale } = usePage();
  const crumbs = [{ label: t(m.courses), href: link('/courses') }, { label: course.title }];
  const where = { publicUrl, link, locale, siteName: t(ui.siteName) };
  const reader = progress && readerState(progress, course);
  return (
    <Layout
      title={course.title}
      description={course.summary}
      active="courses"
      ogImage={link(picturePath(`/courses/${course.slug}`, coursePicture(course, t)))}
      jsonLd={[courseJsonLd(course, where), breadcrumbsJsonLd(publicUrl, crumbs)]}
    >
      <div class="page">
        <PageHead
          kicker={<a href={link('/courses')}>{t(m.course)}</a>}
          title={course.title}
          lede={course.subtitle}
          actions={progress ? <Resume course={course} progress={progress} /> : <Enrol course={course.slug} />}
          aside={<Facts course={course} />}
        />
        <div class="split">
          <Prose large>
            <p>{course.summary}</p>
            <h2>{t(m.outcomes)}</h2>
            <ul>
              {course.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </Prose>
          <div>
            <CourseFigure name={course.figure} />
          </div>
        </div>
        <Section
          id="outline"
          title={t(m.outline)}
          intro={reader ? t(m.rule, { required: reader.required }) : t(m.outlineGuest)}
        >
          <Outline page modules={outlineOf(course, reader, link)} />
        </Section>
        <Section id="policy" title={t(m.policy)}>
          <Prose>
            <p>{course.evidencePolicy}</p>
            <p>
              <a href={link('/evidence')}>{t(m.policyLink)}</a>
            </p>
          </Prose>
        </Section>
      </div>
    </Layout>
  );
}

function Facts({ course }: { course: CourseView }) {
  const { t } = usePage();
  return (
    <DefinitionList
      items={[
        {
          term: t(m.length),
          value: `${t(m.lessons, { count: course.lessons })}, ${t(m.minutes, { minutes: course.minutes })}`,
        },
        { term: t(m.level), value: t(m[course.level]) },
        { term: t(m.languages), value: <Languages locales={course.locales} /> },
        { term: t(m.teacher), value: course.teacher },
        { term: t(m.price), value: t(m.free) },
      ]}
    />
  );
}

function Resume({ course, progress }: { course: CourseView; progress: CourseProgress }) {
  const { t, link } = usePage();
  const lesson = resumeAt(course, progress);
  const finished = progress.finishedAt !== null;
  const begun = progress.doneLessonIds.size > 0 || progress.resumeLessonSlug !== null;
  return (
    <>
      {lesson && (
        <LinkButton kind={finished ? 'quiet' : 'primary'} href={link(`/courses/${course.slug}/${lesson.slug}`)}>
          {finished ? t(m.readAgain) : t(begun ? m.resume : m.begin, { lesson: lesson.title })}
        </LinkButton>
      )}
      <Progress
        done={progress.percentage}
        total={100}
        label={finished ? t(m.finished) : t(m.progress, { percentage: progress.percentage })}
      />
    </>
  );
}

function CourseFigure({ name }: { name: string | null }) {
  const { t } = usePage();
  if (name === null || !isFigureName(name)) return null;
  const { component: Picture, name: caption, description } = figures[name];
  return (
    <FigureFrame caption={caption(t)} words={description(t)}>
      <Picture />
    </FigureFrame>
  );
}
