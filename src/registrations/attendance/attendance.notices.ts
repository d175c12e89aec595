import { defineNotice } from '../../ui/web/notices.js';
import { ATTENDANCE_WORDS as words } from './attendance.messages.js';

/** What the check-in list says after something was done. */
export const ATTENDANCE_NOTICES = {
  ticked: defineNotice('attendance-ticked', 'done', words.noticeTicked),
  step: defineNotice('attendance-step', 'done', words.noticeStep, ['people']),
  undone: defineNotice('attendance-undone', 'done', words.noticeUndone, ['people']),
};
