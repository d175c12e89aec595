import { defineNotice } from '../../ui/web/notices.js';
import { PROFILE as say } from './profiles.messages.js';

/** What the next page says after an act on one's profile. */
export const PROFILE_NOTICES = {
  deleted: defineNotice('profile-result-deleted', 'done', say.deleted),
  withdrawn: defineNotice('profile-withdrawn', 'done', say.withdrawn),
};
