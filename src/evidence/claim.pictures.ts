import type { Translate } from '../platform/i18n/messages.js';
import { ui, words } from '../ui/messages.js';
import type { SharePicture } from '../ui/pictures/share-picture.js';
import type { ClaimView } from './evidence.views.js';

/** What the picture of a claim says: its words and how sure science is. */
export function claimPicture(claim: ClaimView, t: Translate): SharePicture {
  const level = claim.grade?.level ?? 'ungraded';
  return {
    siteName: t(ui.siteName),
    kicker: t(ui.evidence),
    title: claim.text,
    grade: { level, word: t(words.grade, { level: t(words[level]) }) },
  };
}
