import { defineNotice } from '../../ui/web/notices.js';
import { BANK as say } from './bank.messages.js';

/** What the console says after an act on a question. */
export const BANK_NOTICES = {
  created: defineNotice('question-created', 'done', say.createdNotice),
  saved: defineNotice('question-saved', 'done', say.savedNotice, ['version']),
  same: defineNotice('question-same', 'info', say.sameNotice),
  placed: defineNotice('question-placed', 'done', say.placedNotice),
  archived: defineNotice('question-archived', 'done', say.archivedNotice),
  restored: defineNotice('question-restored', 'done', say.restoredNotice),
};
