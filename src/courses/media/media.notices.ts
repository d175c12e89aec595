import { defineNotice } from '../../ui/web/notices.js';
import { STAFF_MEDIA as words } from './media.staff.messages.js';

/** What the console says after an image or video was added or changed. */
export const MEDIA_NOTICES = {
  added: defineNotice('media-added', 'done', words.noticeAdded),
  addedMany: defineNotice('media-added-many', 'done', words.noticeAddedMany, ['count']),
  changed: defineNotice('media-changed', 'done', words.noticeChanged),
  replaced: defineNotice('media-replaced', 'done', words.noticeReplaced),
  deleted: defineNotice('media-deleted', 'done', words.noticeDeleted),
  trackSaved: defineNotice('media-track-saved', 'done', words.noticeTrack),
  trackRemoved: defineNotice('media-track-removed', 'done', words.noticeTrackRemoved),
};
