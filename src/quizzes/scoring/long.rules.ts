import type { Responses } from '../questions/response.js';
import type { Finding } from './outcome.js';

/** Only a person can mark it; where nothing was written there is nothing to mark. */
export function scoreLong({ text }: Responses['long']): Finding {
  return { fraction: text.trim() === '' ? 0 : null, parts: {}, feedback: [] };
}

/** How many words a text has, as a reader counts them. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
