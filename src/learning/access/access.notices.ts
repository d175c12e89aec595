import { defineNotice } from '../../ui/web/notices.js';
import { ACCESS_STAFF as say } from './access.messages.js';

/** What the console says after an act about access. */
export const ACCESS_NOTICES = {
  prerequisiteAdded: defineNotice('prerequisite-added', 'done', say.prerequisiteAdded),
  prerequisiteRemoved: defineNotice('prerequisite-removed', 'done', say.prerequisiteRemoved),
  openingsSaved: defineNotice('openings-saved', 'done', say.openingsSaved),
  lessonOpened: defineNotice('lesson-opened', 'done', say.lessonOpened),
  lessonClosedAgain: defineNotice('lesson-closed-again', 'done', say.lessonClosedAgain),
};
