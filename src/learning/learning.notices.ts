import { defineNotice } from '../ui/web/notices.js';
import { LEARNING_MESSAGES } from './learning.messages.js';

/** What the next page says after an action. */
export const LEARNING_NOTICES = {
  enrolled: defineNotice('enrolled', 'done', LEARNING_MESSAGES.enrolled),
  lessonDone: defineNotice('lesson-done', 'done', LEARNING_MESSAGES.lessonDone),
  lessonUndone: defineNotice('lesson-undone', 'info', LEARNING_MESSAGES.lessonUndone),
  courseFinished: defineNotice('course-finished', 'done', LEARNING_MESSAGES.courseFinished),
  restLater: defineNotice('rest-later', 'done', LEARNING_MESSAGES.restLater),
  firstOthers: defineNotice('first-others', 'info', LEARNING_MESSAGES.firstOthers),
  quizzesLeft: defineNotice('quizzes-left', 'info', LEARNING_MESSAGES.quizzesLeft, ['left']),
  lessonsLeft: defineNotice('lessons-left', 'info', LEARNING_MESSAGES.lessonsLeft, ['left']),
};
