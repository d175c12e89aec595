import { defineNotice } from '../../ui/web/notices.js';
import { SETTINGS_WORDS as say } from './settings.messages.js';

/** What the console says after a setting of mail was changed. */
export const SETTINGS_NOTICES = {
  paused: defineNotice('mail-paused', 'done', say.pausedNotice),
  resumed: defineNotice('mail-resumed', 'done', say.resumedNotice),
  saved: defineNotice('mail-settings-saved', 'done', say.savedNotice),
  limited: defineNotice('mail-domain-limited', 'done', say.limitNotice),
  unlimited: defineNotice('mail-domain-unlimited', 'done', say.limitGoneNotice),
};
