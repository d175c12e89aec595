import { defineNotice } from '../../ui/web/notices.js';
import { PUBLISHING_WORDS as say } from './publishing.messages.js';

/** What the console says after something was published, planned or taken back. */
export const PUBLISHING_NOTICES = {
  published: defineNotice('lesson-published', 'done', say.publishedNotice),
  publishedAsked: defineNotice('lesson-published-asked', 'done', say.publishedAskedNotice, ['people']),
  planned: defineNotice('publication-planned', 'done', say.plannedNotice),
  cancelled: defineNotice('publication-cancelled', 'done', say.cancelledNotice),
  withdrawn: defineNotice('publication-withdrawn', 'done', say.withdrawnNotice),
};
