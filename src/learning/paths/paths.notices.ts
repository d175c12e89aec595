import { defineNotice } from '../../ui/web/notices.js';
import { PATH_STAFF } from './paths.messages.js';

/** What the console says after a path was saved. */
export const PATH_SAVED = defineNotice('path-saved', 'done', PATH_STAFF.saved);
