import { formatDay } from '../../platform/i18n/dates.js';
import { usePage, type PageContext } from '../../ui/page-context.js';
import { sayOccasion } from '../../ui/when.js';
import { closedUntil, standsIn, type OutlineWords, type ReaderState } from '../course-page.rules.js';
import { QUIZ_MESSAGES } from '../../quizzes/quizzes/quizzes.messages.js';
import { COURSE_QUIZ_MESSAGES as q } from '../course-quizzes.messages.js';
import { ACCESS_MESSAGES as m } from '../access.messages.js';
import type { CourseQuiz, LessonSummary } from '../courses.views.js';

/** A day without a zone as an instant of that day. */
const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);

/** What the outline of a course says beside its lessons, in the language of the page. */
export function useOutlineWords(): OutlineWords {
  const page = usePage();
  const { t, link } = page;
  return {
    link,
    opens: (lesson, reader) => opensWords(page, lesson, reader),
    added: t(m.added),
    quizzes: (count) => t(q.quizzes, { count }),
    quiz: (quiz, reader) => ({
      // In the words below it: beside a title there is no room for more than minutes.
      length: '',
      said: '',
      note: quizNote(page, quiz, reader),
    }),
  };
}

function quizNote(page: Pick<PageContext, 't' | 'locale'>, quiz: CourseQuiz, reader: ReaderState | null): string {
  const { t } = page;
  const stands = standsIn(reader, quiz.slug);
  const shut = shutWords(page, quiz.slug, reader);
  // Nobody begins what is shut: then it says that in place of 'not begun yet'.
  const standing = stands && !(shut && stands.state === 'open') ? stands.state : null;
  return [
    t(QUIZ_MESSAGES.questions, { count: quiz.questions }),
    t((stands?.required ?? quiz.required) ? q.required : q.offered),
    ...(standing ? [t({ passed: q.passed, tried: q.notPassed, open: q.notBegun }[standing])] : []),
    ...(shut ? [shut] : []),
  ].join(' · ');
}

/** When a quiz opens that she cannot take yet, or since when it is closed, on her own clock; nothing for one she can take. */
export function shutWords(
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
  slug: string,
  reader: ReaderState | null,
): string | undefined {
  const shut = standsIn(reader, slug)?.shut;
  if (!shut) return undefined;
  const { day, hours, zone } = sayOccasion(locale, { at: new Date(shut.at) }, reader!.timeZone!);
  return t(shut.why === 'not-yet' ? q.opensAt : q.closedAt, { day, hours, zone });
}

/**
 * When a lesson opens, in a few words: on a day on her own calendar for somebody who is enrolled, by its rule for
 * everybody else. Nothing for what is open, or opens with enrolling.
 */
export function opensWords(
  { t, locale, now }: Pick<PageContext, 't' | 'locale' | 'now'>,
  { slug, opening }: LessonSummary,
  reader: ReaderState | null,
): string | undefined {
  const until = closedUntil(reader, slug);
  if (until) return t(m.opensOn, { day: formatDay(locale, until, reader!.timeZone!) });
  if (reader) return undefined;
  const days = opening.afterDays;
  const later = opening.on !== null && dayOf(opening.on) > now ? formatDay(locale, dayOf(opening.on), 'UTC') : null;
  if (days !== null && later) return t(m.opensAfterDaysAndOn, { days, day: later });
  if (days !== null) return t(m.opensAfterDays, { days });
  return later ? t(m.opensOn, { day: later }) : undefined;
}
