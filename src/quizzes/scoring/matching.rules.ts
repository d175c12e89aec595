import { LOCALES } from '../../platform/i18n/locales.js';
import type { MatchingQuestion, Words } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import type { Finding } from './outcome.js';
import { wordless } from './words.rules.js';

/** The pairs that ask something: one without a stem is there for its answer only. */
export function stemsOf(question: MatchingQuestion): MatchingQuestion['pairs'] {
  return question.pairs.filter(({ words }) => !wordless(words));
}

/** Right stems / stems. Two answers of the same words are the same answer: a reader cannot tell them apart. */
export function scoreMatching(question: MatchingQuestion, { pairs }: Responses['matching']): Finding {
  const answers = new Map(question.pairs.map(({ id, answer }) => [id, sameWords(answer)]));
  const stems = stemsOf(question);
  const parts = Object.fromEntries(
    stems
      .filter(({ id }) => Object.hasOwn(pairs, id))
      .map(({ id }) => [id, answers.get(pairs[id]!) === answers.get(id) ? 1 : 0] as const),
  );
  const right = Object.values(parts).filter((part) => part === 1).length;
  return { fraction: stems.length === 0 ? 0 : right / stems.length, parts, feedback: [] };
}

function sameWords(words: Words): string {
  return JSON.stringify(LOCALES.map((locale) => (words[locale] ?? '').normalize('NFC').trim()));
}
