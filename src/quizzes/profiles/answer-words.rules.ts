import type { Locale } from '../../platform/i18n/locales.js';
import type { Question } from '../questions/question.js';
import type { Response, Responses } from '../questions/response.js';
import { spellNumber } from '../scoring/number.rules.js';
import { wordsIn } from '../scoring/words.rules.js';

/** What somebody answered, in words; empty when there is nothing to say. */
export function answerWords(question: Question, response: Response | null, locale: Locale): string {
  if (response === null) return '';
  switch (question.kind) {
    case 'choice':
      return namesOf(question.options, (response as Responses['choice']).chosen, locale);
    case 'scale':
      return namesOf(question.points, [(response as Responses['scale']).point], locale);
    case 'true-false':
      return TRUTH[`${(response as Responses['true-false']).value}`][locale];
    case 'numeric': {
      const { number, unit = '' } = response as Responses['numeric'];
      return `${spellNumber(number, locale)} ${unit}`.trim();
    }
    case 'hotspot':
      return question.areas
        .filter(({ id }) => (response as Responses['hotspot']).areas.includes(id))
        .map(({ label }) => wordsIn(label, locale))
        .join(', ');
    case 'short':
    case 'long':
      return (response as Responses['short']).text;
    default:
      return '';
  }
}

const TRUTH = {
  true: { en: 'True', nl: 'Waar', fr: 'Vrai' },
  false: { en: 'False', nl: 'Niet waar', fr: 'Faux' },
};

function namesOf(
  all: readonly { id: string; words: Question['stem'] }[],
  ids: readonly string[],
  locale: Locale,
): string {
  return all
    .filter(({ id }) => ids.includes(id))
    .map(({ words }) => wordsIn(words, locale))
    .join(', ');
}
