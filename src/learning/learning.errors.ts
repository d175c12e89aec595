import { DomainError } from '../platform/errors.js';
import type { Locale } from '../platform/i18n/locales.js';
import type { NeededCourse } from './access/needed-courses.js';
import { LEARNING_MESSAGES } from './learning.messages.js';

/** Progress can only be kept for a course the person is enrolled in. */
export class NotEnrolled extends DomainError {
  constructor() {
    super('conflict', 'not-enrolled', LEARNING_MESSAGES.notEnrolled);
  }
}

/** The lesson opens to her on a later day, and nothing is kept of it until then. */
export class LessonClosed extends DomainError {
  constructor() {
    super('conflict', 'lesson-closed', LEARNING_MESSAGES.lessonClosed);
  }
}

/** Other courses come first, and she has not finished them. */
export class CoursesMissing extends DomainError {
  constructor(readonly courses: readonly NeededCourse[]) {
    // A value has one language; here the titles are told in each sentence's own.
    const named = (locale: Locale) => courses.map((course) => course.title[locale]).join(', ');
    const say = (locale: Locale) => LEARNING_MESSAGES.coursesMissing[locale].replace('{courses}', `{${locale}}`);
    super(
      'conflict',
      'courses-missing',
      { en: say('en'), nl: say('nl'), fr: say('fr') },
      { count: courses.length, en: named('en'), nl: named('nl'), fr: named('fr') },
    );
  }
}

/** The API token that asks belongs to no person. */
export class NotAPerson extends DomainError {
  constructor() {
    super('forbidden', 'not-a-person', LEARNING_MESSAGES.notAPerson);
  }
}

/** A course without a published lesson would be finished before it began. */
export class NoLessonsYet extends DomainError {
  constructor() {
    super('conflict', 'no-lessons-yet', LEARNING_MESSAGES.noLessonsYet);
  }
}
