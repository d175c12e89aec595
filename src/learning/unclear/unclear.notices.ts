import { UNCLEAR_WORDS } from '../../ui/components/unclear.messages.js';
import { defineNotice } from '../../ui/web/notices.js';
import { UNCLEAR_MESSAGES as say } from './unclear.messages.js';

/** What the lesson says after somebody told that a section was unclear, or took that back. */
export const UNCLEAR_NOTICES = {
  told: defineNotice('unclear-told', 'done', say.kept),
  takenBack: defineNotice('unclear-taken-back', 'done', UNCLEAR_WORDS.takenBack),
};
