import { defineNotice } from '../../ui/web/notices.js';
import { QUESTION_STAFF as say } from './questions.messages.js';

/** What the console says after the questions were saved. */
export const QUESTIONS_SAVED = defineNotice('masterclass-questions-saved', 'done', say.savedNotice, ['version']);
