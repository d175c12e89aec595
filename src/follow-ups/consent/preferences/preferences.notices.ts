import { defineNotice } from '../../../ui/web/notices.js';
import { PREFERENCE_WORDS as words } from './preferences.messages.js';

/** What the next page says after a choice of mail. */
export const PREFERENCE_NOTICES = {
  saved: defineNotice('mail-saved', 'done', words.saved),
  stopped: defineNotice('mail-stopped', 'done', words.stopped),
  newsletter: defineNotice('mail-newsletter', 'done', words.newsletterDone),
};
