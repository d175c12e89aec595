import { defineNotice } from '../../ui/web/notices.js';
import { PREVIEW_WORDS } from '../preview/preview.messages.js';
import { WORDING_WORDS } from '../wordings/wordings.messages.js';
import { TEMPLATE_WORDS as words } from './templates.messages.js';

/** What the console says after something was done with the texts of mails. */
export const TEXT_NOTICES = {
  saved: defineNotice('mail-text-saved', 'done', words.saved),
  created: defineNotice('mail-text-created', 'done', words.created),
  restored: defineNotice('mail-text-restored', 'done', words.restored),
  testSent: defineNotice('mail-test-sent', 'done', PREVIEW_WORDS.testSent),
  wordingSaved: defineNotice('mail-wording-saved', 'done', WORDING_WORDS.saved),
  wordingRestored: defineNotice('mail-wording-restored', 'done', WORDING_WORDS.restored),
};
