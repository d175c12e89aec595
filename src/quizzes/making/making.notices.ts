import { defineNotice } from '../../ui/web/notices.js';
import { MAKING as say } from './making.messages.js';

/** What the console says after an act on a quiz. */
export const MAKING_NOTICES = {
  created: defineNotice('quiz-created', 'done', say.createdNotice),
  saved: defineNotice('quiz-saved', 'done', say.savedNotice),
  slots: defineNotice('quiz-slots', 'done', say.slotsNotice),
  published: defineNotice('quiz-published', 'done', say.publishedNotice),
  withdrawn: defineNotice('quiz-withdrawn', 'info', say.withdrawnNotice),
  given: defineNotice('quiz-accommodated', 'done', say.givenNotice),
  ended: defineNotice('quiz-accommodation-ended', 'info', say.endedNotice),
};
