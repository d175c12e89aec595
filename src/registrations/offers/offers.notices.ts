import { defineNotice } from '../../ui/web/notices.js';
import { OFFER_WORDS as words } from './offers.messages.js';

/** What the next page says after an answer to an offer. */
export const OFFER_NOTICES = {
  accepted: defineNotice('offer-accepted', 'done', words.noticeAccepted),
  acceptedBefore: defineNotice('offer-accepted-before', 'info', words.noticeAcceptedBefore),
  declined: defineNotice('offer-declined', 'done', words.noticeDeclined),
  lapsed: defineNotice('offer-lapsed', 'problem', words.noticeLapsed),
  acceptedByStaff: defineNotice('offer-accepted-by-staff', 'done', words.noticeAcceptedByStaff),
};
