import { defineNotice } from '../../ui/web/notices.js';
import { SERIES_WORDS as words } from './series.messages.js';

/** What the console says after something was done to a series. */
export const SERIES_NOTICES = {
  added: defineNotice('series-added', 'done', words.added, ['count']),
  changed: defineNotice('series-changed', 'done', words.changed, ['count']),
  cancelled: defineNotice('series-cancelled', 'done', words.cancelled, ['count', 'people']),
};
