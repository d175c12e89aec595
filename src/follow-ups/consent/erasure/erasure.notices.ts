import { defineNotice } from '../../../ui/web/notices.js';
import { ERASURE_WORDS as words } from './erasure.messages.js';

/** What the next page says after an address was erased; it no longer names it. */
export const ADDRESS_ERASED = defineNotice('mail-address-erased', 'done', words.done);
