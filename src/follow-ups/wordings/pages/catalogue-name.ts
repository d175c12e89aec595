import type { Translate } from '../../../platform/i18n/messages.js';
import { CATALOGUE_NAMES } from '../wordings.messages.js';

/** What a catalogue of built-in mails is called. */
export function catalogueName(t: Translate, name: string): string {
  return Object.hasOwn(CATALOGUE_NAMES, name) ? t(CATALOGUE_NAMES[name]!) : name;
}
