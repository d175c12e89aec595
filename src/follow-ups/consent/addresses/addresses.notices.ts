import { defineNotice } from '../../../ui/web/notices.js';
import { ADDRESS_WORDS as words } from './addresses.messages.js';

/** What the next page says after something was done to an address. */
export const ADDRESS_NOTICES = {
  suppressed: defineNotice('mail-address-suppressed', 'done', words.suppressedNotice),
  released: defineNotice('mail-address-released', 'done', words.releasedNotice),
};
