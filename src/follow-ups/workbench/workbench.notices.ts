import { defineNotice } from '../../ui/web/notices.js';
import { WORKBENCH_WORDS as say } from './workbench.messages.js';

/** What the console says after something was done to a sequence. */
export const WORKBENCH_NOTICES = {
  saved: defineNotice('sequence-saved', 'done', say.savedNotice),
  on: defineNotice('sequence-on', 'done', say.onNotice),
  paused: defineNotice('sequence-paused', 'done', say.pausedNotice),
  resumed: defineNotice('sequence-resumed', 'done', say.resumedNotice),
  archived: defineNotice('sequence-archived', 'done', say.archivedNotice),
};
