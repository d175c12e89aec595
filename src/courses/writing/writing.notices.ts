import { defineNotice } from '../../ui/web/notices.js';
import { TRANSLATION } from './editor.messages.js';
import { REVISIONS } from './revisions.messages.js';
import { WRITING_DONE as say } from './writing.messages.js';

/** What the console says after something was done to a draft. */
export const WRITING_NOTICES = {
  saved: defineNotice('lesson-draft-saved', 'done', say.saved),
  merged: defineNotice('lesson-draft-merged', 'done', say.merged),
  discarded: defineNotice('lesson-draft-discarded', 'done', REVISIONS.discarded),
  restored: defineNotice('lesson-revision-restored', 'done', REVISIONS.restored, ['revision']),
  accepted: defineNotice('lesson-translation-accepted', 'done', TRANSLATION.accepted),
};
