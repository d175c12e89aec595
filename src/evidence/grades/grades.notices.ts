import { defineNotice } from '../../ui/web/notices.js';
import { GRADE_STAFF as say } from './grades.messages.js';

/** What the console says after an act on a grade. */
export const GRADE_NOTICES = {
  proposed: defineNotice('grade-proposed', 'done', say.proposedNotice),
  changed: defineNotice('grade-changed', 'done', say.changedNotice),
  confirmed: defineNotice('grade-confirmed', 'done', say.confirmedNotice),
  rejected: defineNotice('grade-rejected', 'info', say.rejectedNotice),
  withdrawn: defineNotice('grade-withdrawn', 'info', say.withdrawnNotice),
  ended: defineNotice('grade-note-ended', 'info', say.endedNotice),
};
