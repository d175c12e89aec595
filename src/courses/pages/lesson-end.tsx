import { formatDay } from '../../platform/i18n/dates.js';
import { Actions, LinkButton, PostButton } from '../../ui/components/button.js';
import { usePage } from '../../ui/page-context.js';
import { ACCESS_MESSAGES as access } from '../access.messages.js';
import { askedQuizzes, closedUntil, countLeft, lessonsOf, type ReaderState } from '../course-page.rules.js';
import { completionSentence } from '../completion-sentence.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import type { LessonView } from '../courses.views.js';
import { CertificateLink } from './certificate-link.js';
import { Enrol } from './enrol.js';
import { LessonsLeft } from './lessons-left.js';
import { opensWords } from './opening-words.js';

/** So much is named under a text; when more are left, the outline is the better list. */
const MOST_NAMED = 3;

/** Done or not, by which rule, and what is left; the page tells from here that it is open. */
export function Done({ view, reader }: { view: LessonView; reader: ReaderState }) {
  const { t, link } = usePage();
  const path = `/courses/${view.course.slug}/${view.lesson.slug}`;
  const done = reader.done.includes(view.lesson.slug);
  const others = countLeft(reader, view.lesson.slug);
  return (
    <section
      class="lesson-end"
      aria-label={t(m.progress, { percentage: reader.percentage })}
      data-position={link(`${path}/position`)}
    >
      {done ? (
        <>
          <p class="lesson-end-title">{reader.finished ? t(m.finished) : t(m.isDone)}</p>
          {reader.certified && <CertificateLink course={view.course.slug} />}
          <Actions>
            <PostButton kind="quiet" action={link(`${path}/undone`)}>
              {t(m.undo)}
            </PostButton>
          </Actions>
        </>
      ) : (
        <div class="actions" data-done>
          <PostButton action={link(`${path}/done`)}>{t(m.markDone)}</PostButton>
        </div>
      )}
      {!reader.finished && others > 0 && others <= MOST_NAMED && (
        <LessonsLeft course={view.course} reader={reader} except={done ? undefined : view.lesson.slug} />
      )}
      <p class="fine">{completionSentence(t, reader.required, askedQuizzes(view.course, reader))}</p>
    </section>
  );
}

/** Why a lesson cannot be read yet by somebody who is enrolled, when it opens, and what she can read meanwhile. */
export function OpensLater({ view, reader }: { view: LessonView; reader: ReaderState }) {
  const { t, link, locale } = usePage();
  const { course, lesson } = view;
  const until = closedUntil(reader, lesson.slug)!;
  const day = formatDay(locale, until, reader.timeZone!);
  const meanwhile = lessonsOf(course).find(
    ({ slug }) => !reader.done.includes(slug) && closedUntil(reader, slug) === null,
  );
  const { afterDays } = lesson.opening;
  return (
    <section class="lesson-end" aria-labelledby="closed">
      <h2 class="lesson-end-title" id="closed">
        {t(access.closedTitle, { day })}
      </h2>
      <p>{afterDays === null ? t(access.closedByDate) : t(access.closedByDays, { days: afterDays })}</p>
      <Actions>
        {meanwhile ? (
          <LinkButton href={link(`/courses/${course.slug}/${meanwhile.slug}`)}>
            {t(access.readMeanwhile, { lesson: meanwhile.title })}
          </LinkButton>
        ) : (
          <LinkButton kind="quiet" href={link(`/courses/${course.slug}`)}>
            {t(access.backToCourse)}
          </LinkButton>
        )}
      </Actions>
    </section>
  );
}

/** The way in, for whoever is not enrolled. */
export function Closed({ view, finished }: { view: LessonView; finished: ReadonlySet<string> }) {
  const page = usePage();
  const { t } = page;
  const { course, lesson } = view;
  const opens = opensWords(page, lesson, null);
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
      {opens && <p class="muted">{opens[0]!.toUpperCase() + opens.slice(1)}.</p>}
      <Actions>
        <Enrol course={course} finished={finished} />
      </Actions>
    </section>
  );
}
