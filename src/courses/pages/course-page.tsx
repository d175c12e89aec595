import { LinkButton } from '../../ui/components/button.js';
import { FigureFrame } from '../../ui/components/figure-frame.js';
import { Outline } from '../../ui/components/lesson.js';
import { DefinitionList, List, ListRow, Tag } from '../../ui/components/list.js';
import { Progress } from '../../ui/components/meters.js';
import { breadcrumbsJsonLd } from '../../ui/components/navigation.js';
import { PageHead, Prose, Section } from '../../ui/components/page-head.js';
import { figures, isFigureName } from '../../ui/figures/index.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { picturePath } from '../../ui/pictures/share-picture.js';
import { coursePicture } from '../course.pictures.js';
import { ACCESS_MESSAGES as access } from '../access.messages.js';
import {
  askedQuizzes,
  countLeft,
  lessonPath,
  lessonsOf,
  outlineOf,
  quizPath,
  readerState,
  resumeAt,
  standsIn,
  type ReaderState,
} from '../course-page.rules.js';
import { completionSentence } from '../completion-sentence.js';
import { COURSE_QUIZ_MESSAGES as q } from '../course-quizzes.messages.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import type { CourseView } from '../courses.views.js';
import { opensLater } from '../opening.rules.js';
import type { CourseProgress } from '../reader-progress.js';
import { CertificateLink } from './certificate-link.js';
import { Enrol } from './enrol.js';
import { courseJsonLd } from './json-ld.js';
import { Languages } from './languages.js';
import { LessonsLeft } from './lessons-left.js';
import { useOutlineWords } from './opening-words.js';

/** From this number on the outline itself is the better list of what is left. */
const MOST_LEFT = 3;

/** A course: what it is, what one takes away, its whole outline, and the way in or on. */
export function CoursePage({
  course,
  progress,
  finished,
}: {
  course: CourseView;
  progress: CourseProgress | null;
  /** The ids of the courses that come before this one and that the reader has finished. */
  finished: ReadonlySet<string>;
}) {
  const { t, link, publicUrl, locale, now } = usePage();
  const crumbs = [{ label: t(m.courses), href: link('/courses') }, { label: course.title }];
  const where = { publicUrl, link, locale, siteName: t(ui.siteName) };
  const reader = progress && readerState(progress, course, now);
  const outlineWords = useOutlineWords();
  const opensByDay = lessonsOf(course).some(({ opening }) => opensLater(opening));
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
          actions={
            progress && reader ? (
              <Resume course={course} progress={progress} reader={reader} />
            ) : (
              <Enrol course={course} finished={finished} />
            )
          }
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
        {course.needs.length > 0 && !progress && <Before course={course} finished={finished} />}
        <Section
          id="outline"
          title={t(m.outline)}
          intro={
            reader
              ? completionSentence(t, reader.required, askedQuizzes(course, reader))
              : t(opensByDay ? access.outlineLater : m.outlineGuest)
          }
        >
          {reader && !reader.finished && countLeft(reader) <= MOST_LEFT && reader.requiredDone > 0 && (
            <LessonsLeft course={course} reader={reader} />
          )}
          <Outline page modules={outlineOf(course, reader, outlineWords)} />
          {reader && reader.added.length > 0 && <p class="fine outline-note">{t(access.addedNote)}</p>}
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

/** The courses that come before this one, each with whether the reader has finished it. */
function Before({ course, finished }: { course: CourseView; finished: ReadonlySet<string> }) {
  const { t, link, viewer } = usePage();
  return (
    <Section id="before" title={t(access.before)} intro={t(access.beforeText, { count: course.needs.length })}>
      <List>
        {course.needs.map(({ id, slug, title }) => (
          <ListRow
            key={slug}
            title={title}
            href={link(`/courses/${slug}`)}
            meta={
              viewer
                ? [
                    finished.has(id) ? (
                      <Tag tone="done">{t(access.haveFinished)}</Tag>
                    ) : (
                      <Tag>{t(access.notFinished)}</Tag>
                    ),
                  ]
                : []
            }
          />
        ))}
      </List>
    </Section>
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

function Resume(props: { course: CourseView; progress: CourseProgress; reader: ReaderState }) {
  const { t, link } = usePage();
  const { course, progress, reader } = props;
  const lesson = resumeAt(course, progress);
  const finished = progress.finishedAt !== null;
  const quiz = course.quizzes.find(({ slug }) => slug === reader.resumeQuiz);
  const begun = progress.doneLessonIds.size > 0 || progress.resumeLessonSlug !== null;
  return (
    <>
      {quiz && (
        <LinkButton kind={standsIn(reader, quiz.slug)?.shut ? 'quiet' : 'primary'} href={link(quizPath(quiz.slug))}>
          {t(q.toQuiz, { quiz: quiz.title })}
        </LinkButton>
      )}
      {lesson && !quiz && (
        <LinkButton
          kind={finished ? 'quiet' : 'primary'}
          href={link(lessonPath(course.slug, lesson.slug, progress.resumeSection))}
        >
          {finished ? t(m.readAgain) : t(begun ? m.resume : m.begin, { lesson: lesson.title })}
        </LinkButton>
      )}
      {progress.recallReady && <LinkButton href={link(`/courses/${course.slug}/recall`)}>{t(q.recall)}</LinkButton>}
      {progress.certified && <CertificateLink course={course.slug} />}
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
