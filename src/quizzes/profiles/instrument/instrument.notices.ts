import { defineNotice } from '../../../ui/web/notices.js';
import { INSTRUMENT_STAFF as say } from './instrument.staff.messages.js';

/** What the console says after a change of a profile. */
export const INSTRUMENT_NOTICES = {
  saved: defineNotice('instrument-saved', 'done', say.saved, ['version']),
  itemSaved: defineNotice('profile-item-saved', 'done', say.itemSaved, ['version']),
};
