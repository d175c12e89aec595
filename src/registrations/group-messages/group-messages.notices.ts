import { defineNotice } from '../../ui/web/notices.js';
import { GROUP_MESSAGE_WORDS as words } from './group-messages.messages.js';

/** What the console says after something was done with a message. */
export const GROUP_MESSAGE_NOTICES = {
  sent: defineNotice('group-message-sent', 'done', words.noticeSent, ['people']),
  discarded: defineNotice('group-message-discarded', 'done', words.noticeDiscarded),
};
