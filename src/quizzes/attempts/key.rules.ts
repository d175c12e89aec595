import { formatNumber } from '../../platform/i18n/dates.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Blank, NumericAnswer, Question, ShortAnswer, Words } from '../questions/question.js';
import { plainWords } from '../questions/words.js';

/** The right answer to a question in words, one line for each of its parts. It may only be told where the review rules say so. */
export function keyLines(
  question: Question,
  locale: Locale,
  say: { yes: string; no: string },
): string[] {
  const words = (some: Words) => plainWords(some, locale);
  switch (question.kind) {
    case 'choice':
      return best(question.options).map((option) => words(option.words));
    case 'true-false':
      return [question.key ? say.yes : say.no];
    case 'matching':
      return question.pairs.filter((pair) => words(pair.words)).map((pair) => `${words(pair.words)}: ${words(pair.answer)}`);
    case 'ordering':
      return question.items.map((item, index) => `${index + 1}. ${words(item.words)}`);
    case 'numeric': {
      const unit = question.units.find(({ multiplier }) => multiplier === 1)?.name ?? '';
      return numericLines(question.answers, locale).map((line) => `${line} ${unit}`.trim());
    }
    case 'short':
      return shortLines(question.answers);
    case 'blanks':
      return question.blanks.map((blank, index) => `${index + 1}. ${blankLines(blank, locale).join(' / ')}`);
    case 'hotspot':
      return best(question.areas).map((area) => words(area.label));
    case 'long':
      return [words(question.guide)].filter(Boolean);
    default:
      return [];
  }
}

/** What earns anything, the most first. */
function best<T extends { fraction: number }>(things: readonly T[]): T[] {
  return things.filter(({ fraction }) => fraction > 1e-6).sort((a, b) => b.fraction - a.fraction);
}

function shortLines(answers: readonly ShortAnswer[]): string[] {
  const most = Math.max(0, ...answers.map(({ fraction }) => fraction));
  return answers
    .filter(({ fraction }) => fraction > 0 && fraction === most)
    .map(({ pattern }) => pattern.replaceAll('\\*', '\u0000').replace(/\*+/g, '…').replaceAll('\u0000', '*'));
}

function numericLines(answers: readonly NumericAnswer[], locale: Locale): string[] {
  const most = Math.max(0, ...answers.map(({ fraction }) => fraction));
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 10 });
  return answers
    .filter(({ fraction, value }) => fraction > 0 && fraction === most && value !== null)
    .map(({ value, tolerance, toleranceKind }) => {
      if (tolerance === 0) return number(value!);
      if (toleranceKind === 'nominal') return `${number(value!)} ± ${number(tolerance)}`;
      return `${number(value!)} ± ${number(tolerance * 100)} %`;
    });
}

function blankLines(blank: Blank, locale: Locale): string[] {
  if (blank.kind === 'choice') return best(blank.options).map(({ words }) => plainWords(words, locale));
  return blank.kind === 'short' ? shortLines(blank.answers) : numericLines(blank.answers, locale);
}
