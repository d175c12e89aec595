import { defineNotice } from '../../ui/web/notices.js';
import { REFERENCE_STAFF as say } from './references.messages.js';

/** What the console says after references were saved. */
export const REFERENCES_SAVED = defineNotice('references-saved', 'done', say.savedNotice, ['count']);
