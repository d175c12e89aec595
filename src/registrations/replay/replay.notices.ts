import { defineNotice } from '../../ui/web/notices.js';
import { REPLAY_WORDS } from './replay.messages.js';
import { STAFF_REPLAY as words } from './replay.staff.messages.js';

/** What the next page says after something was done with a recording. */
export const REPLAY_NOTICES = {
  watched: defineNotice('replay-watched', 'done', REPLAY_WORDS.noticeWatched),
  saved: defineNotice('replay-saved', 'done', words.noticeSaved),
  published: defineNotice('replay-published', 'done', words.noticePublished),
  removed: defineNotice('replay-removed', 'done', words.noticeRemoved),
  trackSaved: defineNotice('replay-track-saved', 'done', words.noticeTrack),
  trackRemoved: defineNotice('replay-track-removed', 'done', words.noticeTrackRemoved),
};
