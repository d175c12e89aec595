import { defineNotice } from '../../ui/web/notices.js';
import { IMPORT_WORDS as words } from './import.messages.js';

/** What the list says after somebody was added. */
export const ADDED_NOTICES = {
  place: defineNotice('registration-added', 'done', words.noticePlace),
  queue: defineNotice('registration-added-queue', 'done', words.noticeQueue, ['position']),
};
