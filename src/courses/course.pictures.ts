import type { Translate } from '../platform/i18n/messages.js';
import { ui } from '../ui/messages.js';
import type { SharePicture } from '../ui/pictures/share-picture.js';
import { COURSE_MESSAGES as m, JOURNAL_MESSAGES } from './courses.messages.js';
import type { ArticleSummary, CourseCard, LessonView } from './courses.views.js';

const facts = (...words: string[]) => words.join(' · ');

/** What the picture of a course says. */
export function coursePicture(course: CourseCard, t: Translate): SharePicture {
  return {
    siteName: t(ui.siteName),
    kicker: facts(t(m.lessons, { count: course.lessons }), t(m.minutes, { minutes: course.minutes })),
    title: course.title,
    line: course.subtitle,
  };
}

/** What the picture of a lesson says. */
export function lessonPicture({ course, lesson, position }: LessonView, t: Translate): SharePicture {
  return {
    siteName: t(ui.siteName),
    kicker: facts(course.title, t(m.lessonOf, { position, total: course.lessons })),
    title: lesson.title,
    line: lesson.summary,
  };
}

/** What the picture of an article says. */
export function articlePicture(article: ArticleSummary, t: Translate): SharePicture {
  return {
    siteName: t(ui.siteName),
    kicker: facts(t(JOURNAL_MESSAGES.journal), t(JOURNAL_MESSAGES.byline, { author: article.author })),
    title: article.title,
    line: article.summary,
  };
}
