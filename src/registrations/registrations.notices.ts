import { defineNotice } from '../ui/web/notices.js';
import { CONSENT_WORDS } from './consents/consents.messages.js';
import { ANSWER_WORDS } from './questions/answers.messages.js';
import { REGISTRATION_NOTICE_WORDS as words } from './registrations.notices.messages.js';
import { RESCHEDULE_WORDS } from './reschedule.messages.js';
import { STAFF_WORDS } from './registrations.staff.messages.js';

/** What the next page says after an action on a registration. */
export const REGISTRATION_NOTICES = {
  registered: defineNotice('registration-registered', 'done', words.registered),
  registeredAnswerNotKept: defineNotice('registration-answer-not-kept', 'info', ANSWER_WORDS.notKept),
  answersSaved: defineNotice('registration-answers-saved', 'done', ANSWER_WORDS.saved),
  followUpGiven: defineNotice('registration-follow-up-given', 'done', CONSENT_WORDS.noticeGiven),
  followUpWithdrawn: defineNotice('registration-follow-up-withdrawn', 'done', CONSENT_WORDS.noticeWithdrawn),
  queued: defineNotice('registration-queued', 'done', words.queued),
  repeated: defineNotice('registration-repeated', 'info', words.repeated),
  cancelled: defineNotice('registration-cancelled', 'done', words.cancelled),
  left: defineNotice('registration-left', 'done', words.left),
  cancelledBefore: defineNotice('registration-cancelled-before', 'info', words.cancelledBefore),
  saved: defineNotice('registration-saved', 'done', words.saved),
  moved: defineNotice('registration-moved', 'done', RESCHEDULE_WORDS.noticeMoved),
  movedToQueue: defineNotice('registration-moved-to-queue', 'done', RESCHEDULE_WORDS.noticeMovedToQueue),
  linkSent: defineNotice('registration-link-sent', 'info', RESCHEDULE_WORDS.noticeLinkSent),
  cancelledByStaff: defineNotice('registration-cancelled-by-staff', 'done', STAFF_WORDS.noticeCancelled),
  movedByStaff: defineNotice('registration-moved-by-staff', 'done', STAFF_WORDS.noticeMovedTo),
  handedOverByStaff: defineNotice('registration-handed-over-by-staff', 'done', STAFF_WORDS.noticeHandedOver),
  movedToFront: defineNotice('registration-moved-to-front', 'done', STAFF_WORDS.noticeMoved),
};
