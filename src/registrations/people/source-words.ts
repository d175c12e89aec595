import type { Translate } from '../../platform/i18n/messages.js';
import { HEARD, HEARD_WORDS } from '../heard.js';

/** How somebody came here, in words; the name of a campaign stays as it is. */
export function sourceSays(t: Translate, source: string): string {
  const heard = HEARD.find((way) => way === source);
  return heard ? t(HEARD_WORDS[heard]) : source;
}
