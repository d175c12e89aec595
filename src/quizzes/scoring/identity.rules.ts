import type { Question } from '../questions/question.js';
import type { Response, Responses } from '../questions/response.js';

/**
 * Two responses with the same identity are the same answer: what was ticked in another order, an accent that was typed
 * as two characters or a space at the end make no other answer.
 */
export function identityOf(question: Question, response: Response): string {
  switch (question.kind) {
    case 'choice':
      return inAnyOrder((response as Responses['choice']).chosen);
    case 'hotspot':
      return inAnyOrder((response as Responses['hotspot']).areas);
    case 'matching':
      return byName((response as Responses['matching']).pairs);
    case 'blanks':
      return byName((response as Responses['blanks']).blanks);
    case 'short':
    case 'long':
      return plain((response as Responses['short']).text);
    case 'numeric': {
      const { number, unit = '' } = response as Responses['numeric'];
      return JSON.stringify([plain(number), plain(unit)]);
    }
    default:
      return JSON.stringify(response);
  }
}

const plain = (text: string) => text.normalize('NFC').trim();
const inAnyOrder = (ids: readonly string[]) => JSON.stringify([...new Set(ids)].sort());
const byName = (parts: Readonly<Record<string, string>>) =>
  JSON.stringify(
    Object.entries(parts)
      .map(([id, given]) => [id, plain(given)] as const)
      .filter(([, given]) => given !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
