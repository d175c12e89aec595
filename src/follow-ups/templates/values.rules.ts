import { onOneLine } from '../../ui/email/escape.js';
import type { TemplateValues } from './template-text.js';

/** Turn the direction of what follows them, and so what a whole line seems to say. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;
/** What a mail program would make a link of, wherever it stands. */
const LINK_LIKE = /(?<=\p{L}|\p{N})([.@])(?=\p{L}{2,})|:(?=\/\/)/gu;
const WORD_JOINER = '\u2060';

/**
 * Values as they may stand in a mail: on one line, and without a name being able to turn the line around or to become a
 * link, which is how strangers advertise by typing an address for a name.
 */
export function tameValues(values: TemplateValues): TemplateValues {
  const tamed: Record<string, string | number | null> = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') tamed[key] = value;
    else {
      const line = onOneLine(value.replace(DIRECTIONS, ''));
      tamed[key] = key === 'name' ? line.replace(LINK_LIKE, `$&${WORD_JOINER}`) : line;
    }
  }
  return tamed;
}
