import { defineNotice } from '../../ui/web/notices.js';
import { NOTE_MESSAGES as say } from './notes.messages.js';

/** What the next page says after an act on a note. */
export const NOTE_NOTICES = {
  kept: defineNotice('note-kept', 'done', say.kept),
  removed: defineNotice('note-removed', 'done', say.removed),
};
