import { defineNotice } from '../../ui/web/notices.js';
import { STUDY_STAFF as say } from './studies.messages.js';

/** What the console says after an act on a study. */
export const STUDY_NOTICES = {
  created: defineNotice('study-created', 'done', say.createdNotice),
  saved: defineNotice('study-saved', 'done', say.savedNotice),
  signed: defineNotice('study-signed', 'done', say.signedNotice),
};
