import { defineNotice } from '../../ui/web/notices.js';
import { HAND_OVER_WORDS as words } from './hand-over.messages.js';

/** What the next page says after a place was handed over. */
export const HAND_OVER_NOTICES = { done: defineNotice('registration-handed-over', 'done', words.notice) };
