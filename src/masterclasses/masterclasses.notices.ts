import { defineNotice } from '../ui/web/notices.js';
import { MASTERCLASS_STAFF as say } from './masterclasses.staff.messages.js';
import { SESSION_WORDS as words } from './sessions.messages.js';

/** What the console says after something was done. */
export const MASTERCLASS_NOTICES = {
  created: defineNotice('masterclass-created', 'done', say.createdNotice),
  saved: defineNotice('masterclass-saved', 'done', say.savedNotice),
  added: defineNotice('session-added', 'done', say.addedNotice),
  changed: defineNotice('session-saved', 'done', say.changedNotice),
  told: defineNotice('session-saved-told', 'done', words.toldNotice, ['people']),
  published: defineNotice('session-published', 'done', words.publishedNotice),
  finished: defineNotice('session-finished', 'done', words.finishedNotice),
  cancelled: defineNotice('session-cancelled', 'done', say.cancelledNotice, ['people']),
};
