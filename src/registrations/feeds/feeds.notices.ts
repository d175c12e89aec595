import { defineNotice } from '../../ui/web/notices.js';
import { FEED_WORDS as words } from './feeds.messages.js';

/** What the next page says after something was done about a calendar. */
export const FEED_NOTICES = {
  sent: defineNotice('calendar-feed-sent', 'info', words.sent),
  renewed: defineNotice('calendar-feed-renewed', 'done', words.renewed),
  stopped: defineNotice('calendar-feed-stopped', 'done', words.stopped),
};
