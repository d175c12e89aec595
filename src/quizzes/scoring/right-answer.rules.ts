import type { Locale } from '../../platform/i18n/locales.js';
import type { Blank, NumericAnswer, NumericUnit, Question, ShortAnswer } from '../questions/question.js';
import { stemsOf } from './matching.rules.js';
import { intervalOf } from './numeric.rules.js';
import { spellValue } from './number.rules.js';
import { wordsIn } from './words.rules.js';

/** The right answer in words, a line for each part; empty where nothing is right or wrong. */
export function rightAnswerOf(question: Question, locale: Locale): string[] {
  switch (question.kind) {
    case 'choice':
      return earning(question.options).map(({ words }) => wordsIn(words, locale));
    case 'true-false':
      return [TRUTH[String(question.key) as 'true' | 'false'][locale]];
    case 'matching':
      return stemsOf(question).map(({ words, answer }) => `${wordsIn(words, locale)} → ${wordsIn(answer, locale)}`);
    case 'ordering':
      return question.items.map(({ words }, at) => `${at + 1}. ${wordsIn(words, locale)}`);
    case 'numeric':
      return best(question.answers).map((answer) => spelled(answer, question.units, locale));
    case 'short':
      return texts(question.answers);
    case 'blanks':
      return question.blanks.map((blank, at) => `${at + 1}. ${inBlank(blank, locale)}`);
    case 'hotspot':
      return earning(question.areas).map(({ label }) => wordsIn(label, locale));
    case 'scale':
    case 'long':
    case 'text':
      return [];
  }
}

const TRUTH = {
  true: { en: 'True', nl: 'Waar', fr: 'Vrai' },
  false: { en: 'False', nl: 'Niet waar', fr: 'Faux' },
};

const earning = <T extends { fraction: number }>(all: readonly T[]) => all.filter(({ fraction }) => fraction > 0);

/** Those that earn the most, which is the whole mark unless somebody made a question without a full answer. */
function best<T extends { fraction: number }>(all: readonly T[]): T[] {
  const most = Math.max(...all.map(({ fraction }) => fraction));
  return most > 0 ? all.filter(({ fraction }) => fraction === most) : [];
}

/** Patterns as people read them: an escaped star is a star, a run of stars is anything. */
function texts(answers: readonly ShortAnswer[]): string[] {
  return best(answers).map(({ pattern }) => pattern.replace(/(?<!\\)\*+/g, '…').replaceAll('\\*', '*'));
}

function spelled(answer: NumericAnswer, units: readonly NumericUnit[], locale: Locale): string {
  if (answer.value === null) return '…';
  const unit = units.find(({ multiplier }) => multiplier === 1);
  const end = unit ? ` ${unit.name}` : '';
  if (answer.tolerance === 0) return spellValue(answer.value, locale) + end;
  const [least, most] = intervalOf(answer);
  return `${spellValue(answer.value, locale)}${end} (${spellValue(least, locale)} – ${spellValue(most, locale)})`;
}

function inBlank(blank: Blank, locale: Locale): string {
  if (blank.kind === 'short') return texts(blank.answers).join(' / ');
  if (blank.kind === 'numeric')
    return best(blank.answers)
      .map((answer) => spelled(answer, [], locale))
      .join(' / ');
  return earning(blank.options)
    .map(({ words }) => wordsIn(words, locale))
    .join(' / ');
}
