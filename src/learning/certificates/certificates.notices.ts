import { defineNotice } from '../../ui/web/notices.js';
import { CERTIFICATE_MESSAGES as m } from './certificates.messages.js';
import { STAFF_CERTIFICATE_WORDS as words } from './certificates.staff.messages.js';

/** What the next page says after an act. */
export const CERTIFICATE_NOTICES = {
  saved: defineNotice('certificate-saved', 'done', m.saved),
  corrected: defineNotice('certificate-corrected', 'done', m.corrected),
  revoked: defineNotice('certificate-revoked', 'done', words.wasRevoked),
  reissued: defineNotice('certificate-reissued', 'done', words.wasReissued),
  courseSaved: defineNotice('certificate-course-saved', 'done', m.saved),
  due: defineNotice('certificates-due', 'done', words.nowDue, ['count']),
};
