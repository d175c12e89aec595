import { defineNotice } from '../../ui/web/notices.js';
import { ATTEMPT_MESSAGES } from './attempts.messages.js';

/** What the next page says after something was done in an attempt. */
export const ATTEMPT_NOTICES = {
  cameInGrace: defineNotice('answer-in-grace', 'info', ATTEMPT_MESSAGES.cameInGrace),
  cameLate: defineNotice('answer-late', 'problem', ATTEMPT_MESSAGES.cameLate),
  finished: defineNotice('attempt-finished', 'done', ATTEMPT_MESSAGES.finished),
  overAlready: defineNotice('attempt-over', 'info', ATTEMPT_MESSAGES.overAlready),
};
