import { defineNotice } from '../../ui/web/notices.js';
import { CLAIM_STAFF as say } from './claims.messages.js';

/** What the console says after an act on a claim. */
export const CLAIM_NOTICES = {
  created: defineNotice('claim-created', 'done', say.createdNotice),
  saved: defineNotice('claim-saved', 'done', say.savedNotice),
  attached: defineNotice('claim-study-attached', 'done', say.attachedNotice),
  detached: defineNotice('claim-study-detached', 'info', say.detachedNotice),
};
