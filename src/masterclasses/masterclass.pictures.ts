import type { Translate } from '../platform/i18n/messages.js';
import { ui } from '../ui/messages.js';
import type { SharePicture } from '../ui/pictures/share-picture.js';
import { MASTERCLASS_WORDS as say } from './masterclasses.messages.js';
import type { MasterclassView } from './masterclasses.views.js';

/** What the picture of a masterclass says. No date: the picture is kept by others long after a session has gone. */
export function masterclassPicture(masterclass: MasterclassView, t: Translate): SharePicture {
  return {
    siteName: t(ui.siteName),
    kicker: `${t(say.aMasterclass)} · ${masterclass.host}`,
    title: masterclass.title,
    line: masterclass.subtitle,
  };
}
