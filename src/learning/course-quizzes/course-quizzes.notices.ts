import { defineNotice } from '../../ui/web/notices.js';
import { COURSE_QUIZ_STAFF as say } from './course-quizzes.messages.js';

/** What the console says after an act on a quiz of a course. */
export const COURSE_QUIZ_NOTICES = {
  saved: defineNotice('course-quiz-saved', 'done', say.saved, ['asked']),
  released: defineNotice('course-quiz-released', 'done', say.released, ['released', 'finished']),
  moved: defineNotice('course-quizzes-moved', 'done', say.moved),
};
