import { Actions, PostButton } from '../../ui/components/button.js';
import { LessonLayout, LessonNext, LessonOutline } from '../../ui/components/lesson.js';
import { Progress } from '../../ui/components/meters.js';
import { breadcrumbsJsonLd } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { Prose } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { ui, words } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { picturePath } from '../../ui/pictures/share-picture.js';
import { lessonPicture } from '../course.pictures.js';
import { outlineOf, type ReaderState } from '../course-page.rules.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import type { LessonSummary, LessonView } from '../courses.views.js';
import { Enrol } from './enrol.js';
import { lessonJsonLd } from './json-ld.js';

interface LessonPageProps {
  view: LessonView;
  /** How far the reader is; null when she is not enrolled. */
  reader: ReaderState | null;
  /** The text as safe HTML: whole, or only its opening. */
  html: string;
}

/** The lesson player: outline, text with the evidence in its margin, done or not, and what comes before and after. */
export function LessonPage({ view, reader, html }: LessonPageProps) {
  const { t, link, publicUrl, locale } = usePage();
  const { course, lesson } = view;
  const to = (other: LessonSummary | null) =>
    other ? { title: other.title, href: link(`/courses/${course.slug}/${other.slug}`) } : undefined;
  const crumbs = [
    { label: t(m.courses), href: link('/courses') },
    { label: course.title, href: link(`/courses/${course.slug}`) },
    { label: lesson.title },
  ];
  const where = { publicUrl, link, locale, siteName: t(ui.siteName) };
  const foreign = lesson.locale === locale ? undefined : lesson.locale;
  return (
    <Layout
      title={lesson.title}
      description={lesson.summary}
      active="courses"
      ogImage={link(picturePath(`/courses/${course.slug}/${lesson.slug}`, lessonPicture(view, t)))}
      alternateLocales={view.locales}
      jsonLd={[lessonJsonLd(view, where), breadcrumbsJsonLd(publicUrl, crumbs)]}
    >
      <LessonLayout
        outline={
          <LessonOutline
            course={{ title: course.title, href: link(`/courses/${course.slug}`) }}
            modules={outlineOf(course, reader, link, lesson.slug)}
            progress={
              reader && (
                <Progress
                  done={reader.percentage}
                  total={100}
                  label={t(m.progress, { percentage: reader.percentage })}
                />
              )
            }
          />
        }
        header={
          <>
            <p class="kicker">
              {t(m.lessonOf, { position: view.position, total: course.lessons })} ·{' '}
              {t(m.minutes, { minutes: lesson.minutes })}
              {lesson.preview && !reader && ` · ${t(m.preview)}`}
            </p>
            <h1 lang={foreign}>{lesson.title}</h1>
            <p class="lede" lang={foreign}>
              {lesson.summary}
            </p>
            {foreign && <Notice>{t(words.inOtherLanguage)}</Notice>}
          </>
        }
        footer={<LessonNext previous={to(view.previous)} next={to(view.next)} />}
      >
        <Prose html={html} lang={foreign} />
        {reader ? <Done view={view} reader={reader} /> : <Closed view={view} />}
      </LessonLayout>
    </Layout>
  );
}

function Done({ view, reader }: { view: LessonView; reader: ReaderState }) {
  const { t, link } = usePage();
  const path = `/courses/${view.course.slug}/${view.lesson.slug}`;
  const done = reader.done.includes(view.lesson.slug);
  return (
    <section
      class="lesson-end"
      aria-label={t(m.progress, { percentage: reader.percentage })}
      data-position={link(`${path}/position`)}
    >
      {done ? (
        <>
          <p class="lesson-end-title">{reader.finished ? t(m.finished) : t(m.isDone)}</p>
          <Actions>
            <PostButton kind="quiet" action={link(`${path}/undone`)}>
              {t(m.undo)}
            </PostButton>
          </Actions>
        </>
      ) : (
        <Actions>
          <PostButton action={link(`${path}/done`)}>{t(m.markDone)}</PostButton>
        </Actions>
      )}
      <p class="fine">{t(m.rule, { required: reader.required })}</p>
    </section>
  );
}

function Closed({ view }: { view: LessonView }) {
  const { t } = usePage();
  const { course, lesson } = view;
  return (
    <section
      class="lesson-end"
      aria-labelledby={lesson.preview ? undefined : 'closed'}
      aria-label={lesson.preview ? t(m.enrol) : undefined}
    >
      {!lesson.preview && (
        <h2 class="lesson-end-title" id="closed">
          {t(m.closed)}
        </h2>
      )}
      <p>{lesson.preview ? t(m.previewEnd) : t(m.closedText, { course: course.title })}</p>
      <Actions>
        <Enrol course={course.slug} />
      </Actions>
    </section>
  );
}
