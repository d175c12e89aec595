import { LOCALE_TAGS } from '../platform/i18n/locales.js';
import type { Translate } from '../platform/i18n/messages.js';
import { COURSE_QUIZ_MESSAGES as q } from './course-quizzes.messages.js';
import { COURSE_MESSAGES as m } from './courses.messages.js';

/**
 * What finishes a course, in one sentence: so many lessons to be done, and quizzes of these titles to be passed. Pages,
 * the API and certificates all say it from here, so that there is one sentence as there is one predicate.
 */
export function completionSentence(t: Translate, lessons: number, quizzes: readonly string[]): string {
  if (quizzes.length === 0) return t(m.rule, { required: lessons });
  return t(q.rule, { lessons, count: quizzes.length, quizzes: listed(t, quizzes) });
}

/** Titles in quotation marks, one after the other, as the language does it. */
export function listed(t: Translate, titles: readonly string[]): string {
  const format = new Intl.ListFormat(LOCALE_TAGS[t.locale], { type: 'conjunction' });
  return format.format(titles.map((title) => t(q.quoted, { title })));
}
