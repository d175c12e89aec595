import { defineNotice } from '../../ui/web/notices.js';
import { MARKING as say } from './marking.messages.js';

/** What the console says after an answer was marked. */
export const MARKING_NOTICES = {
  saved: defineNotice('answer-marked', 'done', say.savedNotice),
  done: defineNotice('answers-all-marked', 'done', say.doneNotice),
  taken: defineNotice('answers-taken', 'info', say.takenNotice),
};
