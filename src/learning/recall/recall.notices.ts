import { defineNotice } from '../../ui/web/notices.js';
import { RECALL_MESSAGES as say } from './recall.messages.js';

/** What the recall page says after an act. */
export const RECALL_NOTICES = {
  before: defineNotice('recall-answered-before', 'info', say.answeredBefore),
  off: defineNotice('recall-off', 'done', say.turnedOff),
  on: defineNotice('recall-on', 'done', say.turnedOn),
};
