import { defineNotice } from '../../ui/web/notices.js';
import { OUTLINE_WORDS as say } from './outline.messages.js';

/** What the console says after something was done to a course or its outline. */
export const OUTLINE_NOTICES = {
  created: defineNotice('course-created', 'done', say.courseCreated),
  saved: defineNotice('course-saved', 'done', say.courseSaved),
  moduleAdded: defineNotice('module-added', 'done', say.moduleAdded),
  moduleRenamed: defineNotice('module-renamed', 'done', say.moduleRenamed),
  moduleDeleted: defineNotice('module-deleted', 'done', say.moduleDeleted),
  lessonAdded: defineNotice('lesson-added', 'done', say.lessonAdded),
  lessonSaved: defineNotice('lesson-settings-saved', 'done', say.lessonSaved),
  lessonCopied: defineNotice('lesson-copied', 'done', say.lessonCopied),
  lessonDeleted: defineNotice('lesson-deleted', 'done', say.lessonDeleted),
  lessonKept: defineNotice('lesson-kept', 'info', say.lessonKept, ['people']),
  moved: defineNotice('outline-moved', 'done', say.moved, ['place', 'total']),
};
