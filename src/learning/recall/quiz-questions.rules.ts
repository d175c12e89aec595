import { createHash } from 'node:crypto';
import type { Locale } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { aliasOf } from '../../quizzes/attempts/aliases.rules.js';
import type { Question } from '../../quizzes/questions/question.js';
import { plainWords } from '../../quizzes/questions/words.js';
import { RECALL_MESSAGES as say } from './recall.messages.js';

/** A question that takes one click or one short line: nothing to look at, no unit to choose, no several answers. */
export function isShort(question: Question): boolean {
  if (question.picture !== null) return false;
  if (question.kind === 'choice') return !question.several && question.options.every(({ picture }) => picture === null);
  if (question.kind === 'numeric') return question.units.length === 0;
  return question.kind === 'true-false' || question.kind === 'short';
}

/** What a question offers to choose from, each under the name that a browser knows; nothing where she types. */
export function choicesOf(
  question: Question,
  shown: readonly string[],
  locale: Locale,
): { value: string; label: string }[] {
  const t = translator(locale);
  if (question.kind === 'true-false')
    return [
      { value: 'true', label: t(say.isTrue) },
      { value: 'false', label: t(say.isFalse) },
    ];
  if (question.kind !== 'choice') return [];
  const words = new Map(question.options.map((option) => [option.id, option.words]));
  return shown.map((id, index) => ({ value: aliasOf(index), label: plainWords(words.get(id) ?? {}, locale) }));
}

/** Whether a newer version of a question can judge an answer to the one that was asked: it offers the same things. */
export function holds(newest: Question, asked: Question, shown: readonly string[]): boolean {
  if (newest.kind !== asked.kind || !isShort(newest)) return false;
  if (newest.kind !== 'choice') return true;
  const there = new Set(newest.options.map(({ id }) => id));
  return shown.every((id) => there.has(id)) && there.size === shown.length;
}

/**
 * Chooses questions: first what was never asked, then what the round before did not ask, and the rest by lot. So no two
 * rounds after one another ask the same ones as long as there is any other.
 */
export function chooseQuizQuestions<Q extends { id: string }>(
  questions: readonly Q[],
  { asked, last, seed }: { asked: ReadonlySet<string>; last: ReadonlySet<string>; seed: string },
  most: number,
): Q[] {
  const rank = ({ id }: Q) => (last.has(id) ? 2 : asked.has(id) ? 1 : 0);
  const lot = ({ id }: Q) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return questions
    .map((question) => ({ question, rank: rank(question), lot: lot(question) }))
    .sort((a, b) => a.rank - b.rank || (a.lot < b.lot ? -1 : 1))
    .slice(0, most)
    .map(({ question }) => question);
}

/** A number for a seed of words. */
export function seedOf(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE();
}
