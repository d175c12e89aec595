import { defineNotice } from '../../ui/web/notices.js';
import { STATISTICS } from './statistics.messages.js';

/** What the page says after a count that was asked for. */
export const STATISTICS_NOTICES = {
  recounted: defineNotice('quiz-recounted', 'done', STATISTICS.recounted),
};
