import { CorrectionNotes } from '../../evidence/grades/correction-notes.js';
import type { CorrectionView } from '../../evidence/grades/grades.views.js';
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
import { closedUntil, outlineOf, type ReaderState } from '../course-page.rules.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import type { ArticleSummary, LessonSummary, LessonView } from '../courses.views.js';
import { lessonJsonLd } from './json-ld.js';
import { Closed, Done, OpensLater } from './lesson-end.js';
import { LessonKeys } from './lesson-keys.js';
import { NotesPlace } from './notes-place.js';
import { RelatedArticles } from './related-articles.js';
import { useOutlineWords } from './opening-words.js';

const NONE: ReadonlySet<string> = new Set();

interface LessonPageProps {
  view: LessonView;
  /** How far the reader is; null when she is not enrolled. */
  reader: ReaderState | null;
  /** The ids of the courses that come before this one and that she has finished. */
  finished?: ReadonlySet<string>;
  /** The text as safe HTML: whole, or only its opening. */
  html: string;
  /** What the journal says about the course. */
  articles?: readonly ArticleSummary[];
  /** Changed grades of claims that it states. */
  corrections: readonly CorrectionView[];
}

/** The lesson player: outline, text with the evidence in its margin, done or not, and what comes before and after. */
export function LessonPage({ view, reader, finished = NONE, html, articles = [], corrections }: LessonPageProps) {
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
  const outlineWords = useOutlineWords();
  const closed = closedUntil(reader, lesson.slug) !== null;
  const foreign = lesson.locale === locale ? undefined : lesson.locale;
  return (
    <Layout
      title={lesson.title}
      description={lesson.summary}
      active="courses"
      ogImage={link(picturePath(`/courses/${course.slug}/${lesson.slug}`, lessonPicture(view, t)))}
      alternateLocales={view.locales}
      scripts={[
        'lesson.js',
        ...(reader && !closed ? ['notes.js', 'unclear.js'] : []),
        ...(html.includes('data-player') ? ['video.js'] : []),
      ]}
      jsonLd={[lessonJsonLd(view, where), breadcrumbsJsonLd(publicUrl, crumbs)]}
    >
      <LessonLayout
        outline={
          <LessonOutline
            course={{ title: course.title, href: link(`/courses/${course.slug}`) }}
            modules={outlineOf(course, reader, outlineWords, lesson.slug)}
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
            <CorrectionNotes corrections={corrections} />
          </>
        }
        footer={
          <>
            <LessonNext previous={to(view.previous)} next={to(view.next)} />
            <LessonKeys mayMark={reader !== null && !closed} />
          </>
        }
      >
        <Prose html={html} lang={foreign} />
        {reader && <span data-remember-videos hidden />}
        {!reader && <Closed view={view} finished={finished} />}
        {reader && (closed ? <OpensLater view={view} reader={reader} /> : <Done view={view} reader={reader} />)}
        {reader && !closed && <NotesPlace path={`/courses/${course.slug}/${lesson.slug}/notes`} />}
        <RelatedArticles articles={articles} />
      </LessonLayout>
    </Layout>
  );
}
